"""How well a word stands among its neighbours: a baked table of runs of two and three words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.data.lexicon import Lexicon, lexicon

if TYPE_CHECKING:
    from marisa_trie import BytesTrie

START, END = "<s>", "</s>"
"""What stands before the first and after the last word of a sentence."""
NUMBER = "three"
"""The word that stands for any number in figures."""
BEFORE, AFTER = "{}<", "{}>"
"""Keys of the table: of the words that a word stands before, and of those that it stands after."""
_SIGNS = "utf-16-le"
_STEPS, _ZERO = 4, 128
_MOST_KEPT = 200_000
_BOOKS = 4.6
"""By how many orders of magnitude a count of the table of pairs lies above its pair's gain (with 18 for two Zipfs)."""

Around = tuple[str, str, str, str]
"""Two words before a place and two after it, in lower case; START, END or "" where a sentence ends."""


class Contexts:
    """The table: a word's frequency (ten's exponent of its share), and for a run of words by how many orders of
    magnitude it is more frequent than its parts lead one to expect."""

    def __init__(self, lex: Lexicon, path: Path) -> None:
        self._lex = lex
        self._gains = gains = _Gains(path)
        self._before, self._after = _Beside(gains, BEFORE), _Beside(gains, AFTER)

    def fit(self, word: str, around: Around) -> float:
        """How likely the word is there: ten's exponent, to be compared with that of another word at the same place."""
        a, b, c, d = around
        gains = self._gains
        far = gains[f"{a} {b} {word}"] + gains[f"{b} {word} {c}"] + gains[f"{word} {c} {d}"]
        return self._near(word, b, c) + far / _STEPS

    def has(self, word: str) -> bool:
        """Whether the word is one of those that the table is about."""
        return self._gains[word] != 0

    def likes(self, others: Mapping[str, Iterable[str]]) -> Likes:
        """Words and those that they may be taken for, for `rivals`."""
        return Likes(self._gains, others)

    def rivals(self, word: str, likes: Likes, before: str, after: str) -> list[str]:
        """Those of its likes that are as likely as the word by the two words beside it alone.

        A rarer one that is seen beside neither of them is not.
        """
        near, lefts = self._before[before]
        far, rights = self._after[after]
        known, sign, others = likes[word]
        least = known + lefts[near.find(sign)] + rights[far.find(sign)] if known else -inf
        able = []
        for other, often, sign, rarer in others:
            seen = lefts[near.find(sign)] + rights[far.find(sign)]
            if not (rarer and seen <= 2 * _ZERO) and (often + seen >= least or not often):
                able.append(other)
        if not able:
            return able
        fit = self._near(word, before, after)
        return [other for other in able if self._near(other, before, after) >= fit]

    def _near(self, word: str, before: str, after: str) -> float:
        known = self._gains[word]
        if not known:
            return self._by_pairs(word, before, after)
        return (known + self._beside(word, before, after)) / _STEPS

    def _beside(self, word: str, before: str, after: str) -> int:
        """The gains of the word by the one before and the one after."""
        sign = self._gains.sign(word)
        near, lefts = self._before[before]
        far, rights = self._after[after]
        return lefts[near.find(sign)] + rights[far.find(sign)] - 2 * _ZERO

    def _by_pairs(self, word: str, before: str, after: str) -> float:
        """The same of a word that was not baked, such as one of the house's own pairs."""
        zipf = self._lex.zipf
        total = zipf(word) - 9
        for one, two in ((before, word), (word, after)):
            pair = self._lex.bigram(one, two)
            if pair:
                total += max(0.0, pair + _BOOKS - zipf(one) - zipf(two))
        return total


class _Gains(dict[str, int]):
    """What the table says of runs of words, those kept that were asked for."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._signs: dict[str, str] = {}

    def __missing__(self, run: str) -> int:
        value = self.table.get(run)
        if len(self) > _MOST_KEPT:
            self.clear()
        found = self[run] = value[0][0] - _ZERO if value else 0
        return found

    def sign(self, word: str) -> str:
        """The character that stands for a word beside others; a space for one that the table is not about."""
        sign = self._signs.get(word)
        if sign is None:
            value = self.table.get(word)
            sign = self._signs[word] = value[0][1:].decode(_SIGNS) if value else " "
        return sign

    @cached_property
    def table(self) -> BytesTrie:
        from marisa_trie import BytesTrie

        table = BytesTrie()
        table.mmap(str(self._path))
        return table


class Likes(dict[str, tuple[int, str, list[tuple[str, int, str, bool]]]]):
    """Each word that was asked for: its frequency and sign, and those of its likes, with whether they are rarer."""

    def __init__(self, gains: _Gains, others: Mapping[str, Iterable[str]]) -> None:
        self._gains, self._others = gains, others

    def __missing__(self, word: str) -> tuple[int, str, list[tuple[str, int, str, bool]]]:
        gains, sign = self._gains, self._gains.sign
        known = gains[word]
        likes = [(other, gains[other], sign(other), 0 > gains[other] <= known) for other in self._others[word]]
        found = self[word] = known, sign(word), likes
        return found


class _Beside(dict[str, tuple[str, bytes]]):
    """The words that the table has after a word (or before it), by their signs, and the gain of each pair."""

    def __init__(self, gains: _Gains, key: str) -> None:
        self._gains, self._key = gains, key

    def __missing__(self, word: str) -> tuple[str, bytes]:
        value = self._gains.table.get(self._key.format(NUMBER if word[:1].isdigit() else word))
        if len(self) > _MOST_KEPT:
            self.clear()
        found = self[word] = unpack(value[0]) if value else ("", bytes((_ZERO,)))
        return found


@cache
def contexts() -> Contexts:
    """The shipped table, one for the process."""
    return Contexts(lexicon(), Path(__file__).with_name("contexts.trie"))


def signs(words: Iterable[str]) -> dict[str, str]:
    """A character for each word of the table, no space among them; no byte of nought, which makes the file bigger."""
    return {word: chr(257 + number + number // 255) for number, word in enumerate(words)}


def pack_word(exponent: float, sign: str) -> bytes:
    """The entry of a word that the table is about: its frequency and its sign."""
    return pack(exponent) + sign.encode(_SIGNS)


def pack_beside(found: Mapping[str, bytes]) -> bytes:
    """The entry of a word: the signs of those beside it, with their packed gains."""
    return "".join(found).encode(_SIGNS) + b"".join(found.values())


def unpack(value: bytes) -> tuple[str, bytes]:
    """The signs of such an entry, and the gains, with that of a sign which is not among them for the last."""
    number = len(value) // 3
    return value[: 2 * number].decode(_SIGNS), value[2 * number :] + bytes((_ZERO,))


def pack(exponent: float) -> bytes:
    """An entry of the table; b"" when it says nothing."""
    value = round(exponent * _STEPS)
    return bytes((max(0, min(255, value + _ZERO)),)) if value else b""
