"""Names of several words of which a few stories spell one word otherwise than most: same other part, one slip."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from rapidfuzz.distance import OSA

from newslint.data.lexicon import Lexicon, lexicon

FREQUENT, RARE = 4, 2
"""Stories at least that have the one name, and at most that have the other."""
_SHORTEST = 3
"""Letters of a word that is compared."""
_CALLED = ("r", "y", "ie", "n", "s", "a")
"""What a short form or a woman's name adds or lacks: Pete, Peter; Jim, Jimmy; Paul, Paula."""


def slips(count: Mapping[str, int], people: bool, distinct: Collection[frozenset[str]]) -> Iterator[tuple[str, str]]:
    """Pairs of a rare name and a frequent one; `count` is in how many stories each stands."""
    lex, apart = lexicon(), set(distinct)
    frequent: dict[tuple[int, tuple[str, ...]], list[tuple[str, str]]] = {}
    for name, stories in count.items():
        if stories >= FREQUENT:
            for at, word, rest in _parts(name):
                frequent.setdefault((at, rest), []).append((word, name))
    for name, stories in count.items():
        if stories > RARE:
            continue
        for at, word, rest in _parts(name):
            for other, usual in frequent.get((at, rest), ()):
                if not _slipped(word, other) or {frozenset((word, other)), frozenset((name, usual))} & apart:
                    continue
                given = people and at == 0
                if not people and at < len(rest) > 1 and _plural(word, other):
                    yield name, usual  # Service Employee International Union; the last word may have a plural
                elif not (_two_names(word, other, lex) if given else _two_words(word, other, people, lex)):
                    yield name, usual


def _parts(name: str) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Each word of a name, with its place and the other words; initials left out."""
    words = tuple(w for w in name.split() if len(w.strip(".")) > 1)
    for at, word in enumerate(words):
        if len(words) > 1 and len(word) >= _SHORTEST:
            yield at, word, words[:at] + words[at + 1 :]


def _slipped(one: str, two: str) -> bool:
    return one != two and abs(len(one) - len(two)) < 2 and OSA.distance(one, two, score_cutoff=1) == 1


def _plural(one: str, two: str) -> bool:
    short, long = sorted((one, two), key=len)
    return long == short + "s"


def _two_names(one: str, two: str, lex: Lexicon) -> bool:
    """Whether two given names are a short and a long form, a man's and a woman's, or simply two."""
    if not (lex.is_given(one) and lex.is_given(two)):
        return False
    short, long = sorted((one, two), key=len)
    if one[0] != two[0]:
        return True
    return any(long == short + end for end in _CALLED) or (len(one) == len(two) and {one[-1], two[-1]} == {"a", "o"})


def _two_words(one: str, two: str, people: bool, lex: Lexicon) -> bool:
    """Whether two words are two, not one misspelled: a plural, two ordinary words, two surnames, a number."""
    if _plural(one, two) or not (one.isalpha() and two.isalpha()):
        return True
    if people:
        return one[0] != two[0] and lex.is_surname(one) and lex.is_surname(two)
    return lex.is_word(one.lower()) and lex.is_word(two.lower())
