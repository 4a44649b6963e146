"""What English words, names and places there are, and how frequent: baked tables, mapped into memory on first use."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from marisa_trie import BytesTrie

WORD, RARE, PROPER, GIVEN, SURNAME, PLACE = (1 << i for i in range(6))
ABBREVIATION, US_ONLY, GB_ONLY, MALE, FEMALE = (1 << i for i in range(6, 11))
"""Flags of an entry. WORD: an ordinary word, as listed; RARE: only big dictionaries have it; PROPER: listed with a
capital; GIVEN, SURNAME: US census; PLACE: GeoNames; US_ONLY, GB_ONLY: only that side writes the word so; MALE, FEMALE:
a given name that hardly anybody of the other sex bears."""

OPENS = 2
LETTERS = "abcdefghijklmnopqrstuvwxyz"
_STEPS = 30
_PAIRS = 4.48
"""Two Zipf frequencies less this make the exponent of a pair by chance: 18 for two shares, 13.5 for all pairs."""
_CITY = str.maketrans(
    {"-": " ", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"} | dict.fromkeys("'’‘ʼʻ`.")
)


class Dialect(NamedTuple):
    """How the other side writes a word: `side` (GB or US) is whose form the word itself is, `kind` the difference.

    Of kind `ise`, the US form is also Oxford's; of kind `british`, both sides know it, with another meaning.
    """

    kind: str
    side: str
    other: str


class Near(NamedTuple):
    """A word one slip away. `slip`: swap, double, drop, add, change (what the typist did)."""

    word: str
    slip: str
    zipf: float


class Lexicon:
    """The tables behind one small face. Keys are case-sensitive as listed: `house`, `London`, `Mcdonald`."""

    def __init__(self, folder: Path = Path(__file__).parent) -> None:
        self._folder = folder
        self._known: dict[str, tuple[int, float]] = {}
        self._pairs: dict[str, float] = {}
        self._sides: dict[str, Dialect | None] = {}
        self._cities: dict[str, Mapping[int, bool]] = {}
        self._city_words: dict[str, int] = {}

    def flags(self, word: str) -> int:
        """What the word is; 0 when it is in no list."""
        return self.entry(word)[0]

    def zipf(self, word: str) -> float:
        """How frequent: 7 is `the`, 4 an everyday word or name (`Perry`), 2 a rare one (`Pery`); 0 when unknown."""
        return self.entry(word)[1]

    def entry(self, word: str) -> tuple[int, float]:
        """Flags and Zipf frequency."""
        try:
            return self._known[word]
        except KeyError:
            value = self._words.get(word)
            if len(self._known) > 200_000:
                self._known.clear()
            found = self._known[word] = unpack(value[0]) if value else (0, 0.0)
            return found

    def is_word(self, lower: str) -> bool:
        """An ordinary word, with or without its accents or a possessive 's (dictionaries of up to 170,000 words)."""
        return bool(self.flags(base(lower)) & WORD)

    def is_given(self, name: str) -> bool:
        """A given name."""
        return bool(self.flags(_census(name)) & GIVEN)

    def is_surname(self, name: str) -> bool:
        """A surname: `O'Brien` and `McDonald` too."""
        return bool(self.flags(_census(name)) & SURNAME)

    def is_place(self, name: str) -> bool:
        """A country, a US state or a city of 15,000 people: `New York`, with or without accents."""
        return bool((self.flags(name) or self.flags(plain(name))) & PLACE)

    def cities(self, form: str) -> Mapping[int, bool]:
        """The cities of 15,000 people that bear the form, the biggest first: number -> whether it is the main name.

        Only cities that bear several forms are numbered.
        """
        known = self._cities.get(form)
        if known is None:
            found = [int.from_bytes(value, "little") for value in self._places.get(city_key(form), ())]
            if len(self._cities) > 200_000:
                self._cities.clear()
                self._city_words.clear()
            known = self._cities[form] = {number >> 1: bool(number & 1) for number in sorted(found)}
        return known

    def city_word(self, word: str) -> int:
        """Whether a city bears this name, OPENS when a city's name of several words begins with it; 0 when neither."""
        known = self._city_words.get(word)
        if known is None:
            opens = any(self._places.iterkeys(city_key(word) + " "))
            known = self._city_words[word] = bool(self.cities(word)) | (OPENS if opens else 0)
        return known

    def one_place(self, one: str, two: str) -> bool:
        """Whether both are forms of one city, accents, apostrophes and hyphens apart: `Hamadan`, `Hamedan`."""
        return not self.cities(one).keys().isdisjoint(self.cities(two))

    def bigram(self, first: str, second: str) -> float:
        """Ten's exponent of how often the two lower-case words stand together in books (5.9 at least); 0 when rarer."""
        pair = f"{first} {second}"
        found = self._pairs.get(pair)
        if found is None:
            value = self._bigrams.get(pair)
            if len(self._pairs) > 200_000:
                self._pairs.clear()
            found = self._pairs[pair] = value[0][0] / 20 if value else 0.0
        return found

    def meets(self, first: str, second: str) -> bool:
        """Whether `bigram` has the two words; for pairs that are asked for once."""
        return f"{first} {second}" in self._bigrams

    def chance(self, first: str, second: str) -> float:
        """Ten's exponent of how often chance alone would bring the two words together, counted as `bigram` counts."""
        return self.zipf(first) + self.zipf(second) - _PAIRS

    def dialect(self, lower: str) -> Dialect | None:
        """The other side's form of a British or American spelling."""
        value = self._dialect.get(lower)
        return Dialect(*value[0].decode().split(" ")) if value else None

    def dialects(self, words: frozenset[str]) -> dict[str, Dialect]:
        """Those of the words that are British or American spellings, in alphabetical order."""
        unseen = words.difference(self._sides)
        if len(self._sides) + len(unseen) > 200_000:
            self._sides.clear()
            unseen = words
        self._sides.update((w, self.dialect(w)) for w in unseen)
        sides = self._sides
        return dict(sorted([(w, d) for w in words if (d := sides[w])]))

    def near(self, lower: str) -> list[Near]:
        """Ordinary words at one slip (Damerau), the most frequent first."""
        found: dict[str, Near] = {}
        for word, slip in _slips(lower, _begun(self._words, lower)):
            if word not in found:
                value = self._words.get(word)
                if value:
                    flags, zipf = unpack(value[0])
                    if flags & WORD:
                        found[word] = Near(word, slip, zipf)
        return sorted(found.values(), key=lambda n: (-n.zipf, n.word))

    def alike(self, lower: str) -> list[str]:
        """Frequent words that sound much the same (`newslint.data.sound`), in no order that means something."""
        from newslint.data.sound import skeleton

        return [word.decode() for word in self._sounds.get(skeleton(lower), ())]

    def nearly_alike(self, lower: str) -> Iterator[str]:
        """Frequent words whose sound differs in one letter, each once."""
        from newslint.data.sound import near, skeleton

        sound = skeleton(lower)
        if len(sound) > 2:
            for other in near(sound, _begun(self._sounds, sound)):
                yield from (word.decode() for word in self._sounds.get(other, ()))

    @cached_property
    def _words(self) -> BytesTrie:
        return self._table("words")

    @cached_property
    def _bigrams(self) -> BytesTrie:
        return self._table("bigrams")

    @cached_property
    def _dialect(self) -> BytesTrie:
        return self._table("dialect")

    @cached_property
    def _sounds(self) -> BytesTrie:
        return self._table("sounds")

    @cached_property
    def _places(self) -> BytesTrie:
        return self._table("places")

    def _table(self, name: str) -> BytesTrie:
        from marisa_trie import BytesTrie

        table = BytesTrie()
        table.mmap(str(self._folder / f"{name}.trie"))
        return table


@cache
def lexicon() -> Lexicon:
    """The shipped tables, one for the process."""
    return Lexicon()


def base(word: str) -> str:
    """The word without a possessive 's and without accents."""
    if word.endswith("'s"):
        word = word[:-2]
    return word if word.isascii() else plain(word)


def pack(flags: int, zipf: float) -> bytes:
    """An entry of the word table."""
    return flags.to_bytes(2, "little") + bytes((min(255, round(max(0.0, zipf) * _STEPS)),))


@cache
def unpack(value: bytes) -> tuple[int, float]:
    """Flags and Zipf frequency of an entry."""
    return int.from_bytes(value[:2], "little"), value[2] / _STEPS


def pack_bigram(count: int) -> bytes:
    """An entry of the table of pairs."""
    return bytes((round(math.log10(count) * 20),))


def pack_city(number: int, main: bool) -> bytes:
    """An entry of the table of cities."""
    return (number << 1 | main).to_bytes(2, "little")


def city_key(form: str) -> str:
    """The form as the table of cities has it: lower case, without accents and apostrophes, spaces for hyphens."""
    return plain(form.lower().translate(_CITY))


def plain(word: str) -> str:
    """The word without its accents."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


@lru_cache(1 << 16)
def _census(name: str) -> str:
    return plain(name).replace("'", "").replace("’", "").capitalize()


def _begun(table: BytesTrie, word: str) -> int:
    """How many of the word's first letters begin any entry of the table."""
    return next(n for n in range(len(word), -1, -1) if any(table.iterkeys(word[:n])))


def _slips(word: str, last: int) -> Iterator[tuple[str, str]]:
    """Words at one slip that leaves no more than so many first letters as they are, and which slip."""
    for i in range(min(last + 1, len(word) - 1)):
        if word[i] != word[i + 1]:
            yield word[:i] + word[i + 1] + word[i] + word[i + 2 :], "swap"
    for i in range(min(last + 1, len(word))):
        rest = word[:i] + word[i + 1 :]
        yield rest, "double" if word[i : i + 1] == word[i + 1 : i + 2] else "add"
    for i in range(min(last + 1, len(word))):
        for letter in LETTERS:
            if letter != word[i]:
                yield word[:i] + letter + word[i + 1 :], "change"
    for i in range(last + 1):
        for letter in LETTERS:
            yield word[:i] + letter + word[i:], "drop"
