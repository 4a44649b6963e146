"""Which words may have been meant by one that is none, best first."""

from __future__ import annotations

from dataclasses import dataclass, replace

from newslint.analysis.spelling.listed import listed
from newslint.data.lexicon import GIVEN, WORD, Lexicon

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
_COST = {"swap": 1.9, "double": 0.6, "add": -0.4, "drop": 1.0, "change": -0.6}
_KEY, _DOUBLED, _ALIKE, _SOUND, _STEP = 0.25, 0.6, 1.0, -1.0, -0.6
_FIRST, _NAME = -0.9, -1.0
_RARE_PAIR, _RARER_PAIR = 1.5, 2.3
_CONTEXT = 0.35
_BRIEF, _EVERYWHERE = 4, 6.4
_SPAN, _LETTER, _LEAST = 6.0, 0.4, 2.6
GRAMMAR = listed(
    "a i an in on to at do the this that these those his her its our your their they them with from and for was were "
    "has have had are which "
    "who will would could should when where into than not but just of it is as by he she we if or what because like "
    "both also about after before only over such some two three how you your yours me my him us no nor so too very "
    "much many more most any all each every other another own same next last then there here now still been being did "
    "does can may might must through during against between under until while"
)


@dataclass(frozen=True, slots=True)
class Choice:
    """A word that may have been meant: how (`slip`, or `sound`), its Zipf frequency, and its score among the others.

    `usual`: a slip that fingers or ears make (letters swapped, doubled, dropped; a neighbouring key; one sound for
    another), not just any letter changed.
    """

    word: str
    slip: str
    zipf: float
    score: float
    usual: bool = False


def choices(word: str, before: str, after: str, lex: Lexicon) -> list[Choice]:
    """Corrections of a lower-case word between two others, best first."""
    found = []
    one_slip = lex.near(word)
    alike = lex.alike(word) if len(word) >= 5 else []
    for near in one_slip:
        cost = _COST[near.slip]
        if near.slip == "change" and _neighbours(word, near.word):
            cost = _KEY
        elif near.slip == "drop" and _undoubled(word, near.word):
            cost = _DOUBLED
        usual = (
            near.slip in ("swap", "double", "drop")
            or cost == _KEY
            or near.word in alike
            or _slipped_in(word, near.word)
        )
        found.append((near.word, near.slip, near.zipf, cost + (_ALIKE if near.word in alike else 0.0), usual))
    if alike:
        from rapidfuzz.distance import OSA

        have = {near.word for near in one_slip}
        for other in alike:
            distance = OSA.distance(word, other, score_cutoff=3) if other not in have else 9
            if distance <= (3 if len(word) >= 9 else 2):
                found.append((other, "sound", lex.zipf(other), _SOUND + _ALIKE + _STEP * (distance - 1), False))
    ranked = [
        Choice(
            other,
            slip,
            zipf,
            zipf
            + cost
            + (_FIRST if other[0] != word[0] else 0.0)
            + (_NAME if lex.flags(other.capitalize()) & GIVEN and other not in GRAMMAR else 0.0)
            + _CONTEXT * context(before, other, after, lex),
            usual,
        )
        for other, slip, zipf, cost, usual in found
    ]
    ranked.sort(key=lambda c: (-c.score, c.word))
    return ranked


def slipped(word: str, lex: Lexicon) -> bool:
    """Whether the word by itself is a usual slip of an English one: several may stand in a hasty line.

    A word of up to four letters only of one that is everywhere, a longer one the more surely the longer it is.
    """
    best = next(iter(choices(word, "", "", lex)), None)
    if best is None or not best.usual:
        return False
    if len(word) <= _BRIEF:
        return best.slip == "swap" and best.zipf >= _EVERYWHERE
    return best.zipf >= max(_LEAST, _SPAN - _LETTER * len(word))


def context(before: str, word: str, after: str, lex: Lexicon) -> float:
    """How much the neighbours speak for the word: orders of magnitude above the rarest pair that was counted."""
    return sum(max(0.0, pair - 5.0) for pair in (lex.bigram(before, word), lex.bigram(word, after)))


def apart(word: str, lex: Lexicon, before: str = "", after: str = "") -> Choice | None:
    """The two words that `word` runs together: a pair often seen, or a word of grammar and a frequent one.

    The words around it (`before`, `after`) count for the score, not for the choice.
    """
    best: Choice | None = None
    for i in range(1, len(word)):
        first, second = word[:i], word[i:]
        if (i == 1 and first not in ("a", "i")) or (len(second) == 1 and second != "a"):
            continue
        grammar = first in GRAMMAR or (second in GRAMMAR and second != "like")
        if not (grammar and lex.flags(first) & WORD and lex.flags(second) & WORD):
            continue
        pair = lex.bigram(first, second)
        zipf = pair - 3 if pair else _unseen(first, second, lex)
        if zipf > 0 and (best is None or zipf > best.zipf):
            best = Choice(
                f"{first} {second}", "join", zipf, zipf - (1.5 if i == 1 or len(second) == 1 else 0.3), bool(pair)
            )
    if best is None:
        return None
    first, second = best.word.split(" ")
    around = context(before, first, "", lex) + context("", second, after, lex)
    return replace(best, score=best.score + _CONTEXT * around)


def _unseen(first: str, second: str, lex: Lexicon) -> float:
    """The Zipf frequency that we grant to a pair that was not counted."""
    small, other = (first, second) if first in GRAMMAR else (second, first)
    return lex.zipf(other) - (_RARE_PAIR if len(small) > 2 else _RARER_PAIR) if len(other) >= 4 else 0.0


def _neighbours(one: str, two: str) -> bool:
    return any(a != b and b in _NEXT.get(a, ()) for a, b in zip(one, two, strict=True))


def _slipped_in(long: str, short: str) -> bool:
    """Whether the letter that is too many is doubled, or lies beside one next to it on the keyboard: `anbd`."""
    if len(long) <= len(short):
        return False
    at = next((i for i, (a, b) in enumerate(zip(long, short, strict=False)) if a != b), len(short))
    beside = _NEXT.get(long[at], set()) | {long[at]}
    return bool(beside & {*long[max(0, at - 1) : at], *long[at + 1 : at + 2]})


def _undoubled(short: str, long: str) -> bool:
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return at > 0 and long[at] == long[at - 1]
