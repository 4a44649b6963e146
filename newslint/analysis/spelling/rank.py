"""Which words may have been meant by one that is none, best first."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newslint.data.lexicon import GIVEN, Lexicon, Near
from newslint.words import word_set

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEXT = {
    a: {
        b
        for i, other in enumerate(_ROWS)
        for j, b in enumerate(other)
        if abs(r - i) <= 1 and abs(c - j) <= 1 and a != b
    }
    for r, letters in enumerate(_ROWS)
    for c, a in enumerate(letters)
}
_COST = {
    "swap": 1.9, "drop": 1.5, "double": 1.3, "undouble": 1.1, "key": 0.7, "change": -0.8, "add": -0.6,
    "sound": -1.5, "both": -2.4,
}  # fmt: skip
"""How usual a slip is, in orders of magnitude: as a fit to planted and to collected slips has it."""
_ALIKE, _VOWEL, _SILENT, _FIRST, _LAST, _NAME, _VULGAR = 0.4, 0.8, 1.2, -0.95, -0.45, -0.2, -3.0
_SEEN, _UNSEEN, _LEAST_SEEN = 0.7, 0.35, 11.6
"""A pair counts from this affinity on; one never counted speaks as far against the word as both are frequent."""
_FAR, _LONG = 3.8, 7
"""How frequent a word is that a slip and the ear together lead to, and how long the one that is written."""
_BRIEF, _EVERYWHERE = 4, 6.4
_SPAN, _LETTER, _LEAST = 6.0, 0.4, 2.6
_COMMON, _MANGLED = 4.8, 6
"""How frequent a word is that is mangled time and again by one hand, and letters of what is no swap of it."""
_USUAL = frozenset(("swap", "double", "drop", "undouble", "key"))
_UNCOUNTED = {"cannot": 5.3}
"""Frequencies of what the counts have in two pieces."""
LONGEST = 40
"""Letters that a word has at most; what is longer is no word."""
_VOWELS = frozenset("aeiouy")
_COARSE = word_set(
    "fuck fucks fucked fucker fucking shit shits shitty cunt cunts piss pissed pissing ass asses arse bitch bitches "
    "whore whores slut sluts porn porno tits cum anal anus penis dildo faggot nigger horny boobs tit cock cocks dick"
)
"""Words that the web is full of, and that no desk wants to be offered."""
GRAMMAR = word_set(
    "a i an in on to at do the this that these those his her its our your their they them with from and for was were "
    "has have had are which "
    "who will would could should when where into than not but just of it is as by he she we if or what because like "
    "both also about after before only over such some two three how you your yours me my him us no nor so too very "
    "much many more most any all each every other another own same next last then there here now still been being did "
    "does can may might must through during against between under until while"
)


class Choice(NamedTuple):
    """A word that may have been meant: how (`slip`), its Zipf frequency, what speaks for it alone and its neighbours.

    Slips: those of `Near`, a neighbouring `key`, one letter of a pair left out (`undouble`), written by `sound`, or a
    slip and the ear (`both`).
    `usual`: a slip that fingers or ears make (letters swapped, doubled, dropped; a neighbouring key; one sound for
    another), not just any letter changed.
    """

    word: str
    slip: str
    zipf: float
    alone: float
    around: float = 0.0
    usual: bool = False

    @property
    def score(self) -> float:
        """Ten's exponent of how likely the word is, beside those of the others."""
        return self.alone + self.around


def choices(word: str, before: str, after: str, lex: Lexicon) -> list[Choice]:
    """Corrections of a lower-case word between two others, best first."""
    ranked = [c._replace(around=context(before, c.word, after, lex)) for c in _corrections(word, lex)]
    ranked.sort(key=lambda c: (-c.score, c.word))
    return ranked


@lru_cache(maxsize=4096)
def _corrections(word: str, lex: Lexicon) -> tuple[Choice, ...]:
    """The same wherever the word stands, in no order."""
    alike = {*lex.alike(word)} if len(word) >= 5 else set()
    found = {near.word: (_slip(word, near), _UNCOUNTED.get(near.word, near.zipf)) for near in lex.near(word)}
    far = lex.nearly_alike(word) if len(word) >= _LONG else ()
    if alike or far:
        from rapidfuzz.distance import OSA

        for other in alike.difference(found):
            if OSA.distance(word, other, score_cutoff=3) <= (3 if len(word) >= 9 else 2):
                found[other] = "sound", lex.zipf(other)
        for other in far:
            zipf = lex.zipf(other) if other not in found else 0.0
            if zipf >= _FAR and OSA.distance(word, other, score_cutoff=2) <= 2:
                found[other] = "both", zipf
    return tuple(
        Choice(
            other,
            slip,
            zipf,
            zipf + _likely(word, other, slip) + (_ALIKE if other in alike else 0.0) + _fit(other, lex),
            usual=slip in _USUAL or other in alike or (slip == "add" and slipped_in(word, other)),
        )
        for other, (slip, zipf) in found.items()
    )


def _likely(word: str, other: str, slip: str) -> float:
    """How usual it is to write the one for the other."""
    vowels = slip in ("change", "key") and all(
        a == b or (a in _VOWELS and b in _VOWELS) for a, b in zip(word, other, strict=True)
    )
    return (
        (_VOWEL if vowels else _COST[slip])
        + (_SILENT if word == other + "e" or (word.endswith("ys") and other == word[:-2] + "ies") else 0.0)
        + (_FIRST if other[0] != word[0] else 0.0)
        + (_LAST if other[-1] != word[-1] else 0.0)
    )


def _fit(other: str, lex: Lexicon) -> float:
    """How fit a word is for copy, whatever its frequency in books and on the web."""
    name = lex.flags(other.capitalize()) & GIVEN and other not in GRAMMAR
    return (_NAME if name else 0.0) + (_VULGAR if other in _COARSE else 0.0)


def _slip(word: str, near: Near) -> str:
    if near.slip == "change" and neighbours(word, near.word):
        return "key"
    return "undouble" if near.slip == "drop" and _undoubled(word, near.word) else near.slip


def usual(word: str, lex: Lexicon) -> Choice | None:
    """The likeliest correction of a lower-case word by itself, if the slip is a usual one."""
    best = next(iter(choices(word, "", "", lex)), None) if len(word) <= LONGEST else None
    return best if best and best.usual else None


def slipped(word: str, lex: Lexicon) -> bool:
    """Whether the word by itself is a usual slip of an English one: several may stand in a hasty line.

    A word of up to four letters only of one that is everywhere, a longer one the more surely the longer it is.
    """
    best = usual(word, lex)
    if best is None:
        return False
    if len(word) <= _BRIEF:
        return best.slip == "swap" and best.zipf >= _EVERYWHERE
    return best.zipf >= max(_LEAST, _SPAN - _LETTER * len(word))


def mangled(word: str, lex: Lexicon) -> bool:
    """Whether the word is so sure a slip of one of the commonest ones that it is told however often it stands: `teh`.

    Letters swapped; in longer words one left out or doubled too.
    """
    best = None if lex.flags(word) else usual(word, lex)
    if best is None or best.zipf < _COMMON:
        return False
    if best.slip == "swap":
        return len(word) > _BRIEF or best.zipf >= _EVERYWHERE
    return len(word) >= _MANGLED and best.slip in ("drop", "double", "undouble")


def context(before: str, word: str, after: str, lex: Lexicon) -> float:
    """How much the neighbours speak for the word, or against it, in orders of magnitude."""
    return affinity(before, word, lex) + affinity(word, after, lex)


def affinity(first: str, second: str, lex: Lexicon) -> float:
    """By how much the second word is likelier after the first than elsewhere; 0 when nothing is known."""
    frequent = lex.zipf(first) + lex.zipf(second) if first and second else 0.0
    pair = lex.bigram(first, second) if frequent else 0.0
    if pair:
        return max(0.0, pair + 6.0 - frequent - _SEEN)
    return max(-1.5, min(0.0, _LEAST_SEEN - frequent)) * _UNSEEN


def neighbours(one: str, two: str) -> bool:
    """Whether a letter of the one lies next to the other's on the keyboard."""
    return any(a != b and b in _NEXT.get(a, ()) for a, b in zip(one, two, strict=True))


def slipped_in(long: str, short: str) -> bool:
    """Whether the letter that is too many is doubled, or lies beside one next to it on the keyboard: `anbd`."""
    if len(long) <= len(short):
        return False
    at = next((i for i, (a, b) in enumerate(zip(long, short, strict=False)) if a != b), len(short))
    beside = _NEXT.get(long[at], set()) | {long[at]}
    return bool(beside & {*long[max(0, at - 1) : at], *long[at + 1 : at + 2]})


def _undoubled(short: str, long: str) -> bool:
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return at > 0 and long[at] == long[at - 1]
