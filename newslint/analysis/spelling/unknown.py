"""Words that are none: mistyped, misspelled by ear, run together, cut in two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from newslint.analysis.analysis import Analysis
from newslint.analysis.spelling.coined import coined, compound, derived
from newslint.analysis.spelling.copy import Copy
from newslint.analysis.spelling.fault import Fault
from newslint.analysis.spelling.meant import meant
from newslint.analysis.spelling.rank import Choice, apart, choices
from newslint.analysis.spelling.suspects import suspect
from newslint.data.lexicon import ABBREVIATION, PLACE, PROPER, WORD
from newslint.span import Span

_RUN_TOGETHER = {
    phrase.replace(" ", ""): phrase
    for phrase in ("a lot", "a few", "as well", "at least", "each other", "in case", "in fact", "no one", "of course")
}
"""Pairs so often run together that nothing else is offered."""
_NEEDED = (9.9, 9.9, 9.9, 9.9, 4.2, 3.7, 3.1, 2.6, 2.3)
"""The Zipf frequency that a correction needs, by the length of the word (the last for all longer ones)."""
_WITNESS_BONUS = 0.5
_USUAL_BONUS = 0.3
_SURE = 5.0
_RARE_SURE = 4.6
_RARER = 2.5
_SHORT = 5.2
_SHORT_SURE = 6.4
_REPEATED = 4.5
_PAIR = 2.8
_LONE_PAIR = 1.8
_SPLIT = 3.3
_TELLING = 7
_EAR, _EAR_SEEN = 9, 6
_CLOSE, _EVEN = 2.5, 0.4
_MOST = 3
_COORDINATORS = frozenset(("", "and", "or"))
"""Neighbours that tell nothing of a word."""


def unknown(analysis: Analysis, copy: Copy) -> Iterator[Fault]:
    """Faults of the story's unknown lower-case words, one for each distinct word."""
    done: set[str] = set()
    cut: set[int] = set()
    for row in copy.unknown:
        word = copy.words[row]
        if row in cut or word in done or not suspect(analysis, copy, row):
            continue
        halves = _halves(copy, row)
        if halves is not None:
            first, whole = halves
            cut.update((first, first + 1))
            yield Fault("split", Span(copy.starts[first], copy.ends[first + 1]), (whole,))
        elif fault := _fault(copy, row):
            done.add(word)
            yield _with_places(copy, row, fault)


def _halves(copy: Copy, row: int) -> tuple[int, str] | None:
    """The row of the first of two pieces that are one word: `to gether`, `govern ment`."""
    for first in (row, row - 1):
        if not 0 <= first < len(copy.words) - 1 or copy.gap(first) != " " or not copy.words[first + 1].islower():
            continue
        one, two = copy.low[first], copy.low[first + 1]
        flags, zipf = copy.lex.entry(one + two)
        if flags & WORD and zipf >= _SPLIT and min(len(one), len(two)) >= 2 and len(one + two) >= 6:
            return first, copy.words[first] + two
    return None


def _with_places(copy: Copy, row: int, fault: Fault) -> Fault:
    """The fault with the other places of the same word."""
    if copy.forms[copy.words[row]] == 1:
        return fault
    size = len(fault.span)
    others = [copy.starts[r] for r in copy.unknown if r != row and copy.words[r] == copy.words[row]]
    return replace(fault, places=tuple(Span(start, start + size) for start in others))


def _fault(copy: Copy, row: int) -> Fault | None:
    stem = copy.words[row].removesuffix("'s")
    if "'" in stem or stem in copy.house:
        return None
    span = Span(copy.starts[row], copy.starts[row] + len(stem))
    if stem in _RUN_TOGETHER:
        return Fault("joined", span, (_RUN_TOGETHER[stem],))
    before, after = neighbours(copy, row)
    ranked = choices(stem, before, after, copy.lex)
    witnesses = _witnesses(copy, before, ranked[0].word, after) if ranked else 0
    if _is_name(copy, stem) and not (ranked and ranked[0].zipf >= _SHORT and witnesses):
        return None
    return _short(copy, row, span, ranked) if len(stem) <= 3 else _long(copy, row, span, ranked, witnesses)


def _long(copy: Copy, row: int, span: Span, ranked: list[Choice], witnesses: int) -> Fault | None:
    """The fault of a word of four letters or more: two words run together, else one mistyped or misspelled."""
    word = copy.words[row]
    stem = word[: len(span)]
    good = [c.word for c in ranked if c.score >= ranked[0].score - _CLOSE][:_MOST]
    joined = None if word in copy.rare else _joined(copy, row, stem, ranked)
    if joined:
        return Fault("joined", span, (joined.word, *good[: _MOST - 1]))
    if not ranked or copy.lex.flags(stem) & ABBREVIATION or not _plausible(copy, row, stem, ranked[0], witnesses):
        return None
    if (copy.forms[word] > 1 and ranked[0].zipf < _REPEATED) or meant(copy, row, stem, ranked[0], witnesses):
        return None
    kind = "misspelling" if _by_ear(stem, ranked[0], copy) else "nonword"
    even = [c for c in ranked[: len(good)] if c.score >= ranked[0].score - _EVEN]
    good[: len(even)] = [c.word for c in sorted(even, key=lambda c: not c.usual)]
    return Fault(kind, span, tuple(good), "clear" if _clear(stem, ranked[0], witnesses) else "likely", even=len(even))


def _joined(copy: Copy, row: int, stem: str, ranked: list[Choice]) -> Choice | None:
    """The two words that this one runs together, when they are likelier than any single word."""
    pair = apart(stem, copy.lex, *neighbours(copy, row))
    if pair is None or derived(stem, copy.lex):
        return None
    if pair.zipf < (_PAIR if ranked else _LONE_PAIR) or (compound(stem, copy.lex) and not pair.usual):
        return None
    return pair if not ranked or pair.score >= ranked[0].score else None


def _short(copy: Copy, row: int, span: Span, ranked: list[Choice]) -> Fault | None:
    """`pf` for `of`: only towards words of every other sentence, and where a neighbour speaks for them."""
    before, after = neighbours(copy, row)
    if row and copy.words[row - 1][0].isdigit():
        return None
    needed = 2 if copy.words[row] in copy.rare else 1
    found = [
        c.word
        for c in ranked
        if c.usual
        and c.zipf >= _SHORT
        and (
            _witnesses(copy, before, c.word, after) >= needed
            or (c.zipf >= _SHORT_SURE and c.slip == "swap" and len(span) == 3 and needed == 1)
        )
    ]
    return Fault("short-nonword", span, tuple(found[:_MOST])) if found else None


def _plausible(copy: Copy, row: int, word: str, best: Choice, witnesses: int) -> bool:
    """Whether the correction is so frequent, and the word so far from a new coinage, that it was hardly meant."""
    if word == best.word + "s" and not word.endswith("ss") and (word[-2] != "y" or word[-3] in "aeiou"):
        return False
    if word in copy.rare:
        return witnesses > 0 and best.usual and best.zipf >= max(_RARE_SURE, copy.lex.zipf(word) + _RARER)
    needed = _NEEDED[min(len(word), len(_NEEDED) - 1)]
    needed -= (_WITNESS_BONUS if witnesses else 0.0) + (_USUAL_BONUS if best.usual else 0.0)
    if best.zipf < needed or (len(word) <= 5 and not best.usual and not witnesses and best.zipf < _SURE):
        return False
    told = witnesses and not {*neighbours(copy, row)} <= _COORDINATORS
    if best.slip == "sound" and len(word) < (_EAR_SEEN if told else _EAR):
        return False
    return best.slip in ("swap", "double") or not coined(word, best, copy.lex)


def _clear(word: str, best: Choice, witnesses: int) -> bool:
    """Whether the slip is a usual one, and the neighbours or the length of the word leave little room for another."""
    return best.slip in ("swap", "double") or (best.usual and (witnesses > 0 or len(word) >= _TELLING))


def _by_ear(word: str, best: Choice, copy: Copy) -> bool:
    """Whether the word sounds as the one that was meant, and no finger slipped."""
    if best.slip == "swap":
        return best.word in (word.replace("ie", "ei"), word.replace("ei", "ie"))
    return best.slip == "sound" or best.word in copy.lex.alike(word)


def _is_name(copy: Copy, stem: str) -> bool:
    return bool(copy.lex.flags(stem.capitalize()) & (PROPER | PLACE))


def neighbours(copy: Copy, row: int) -> tuple[str, str]:
    """The words before and after, in lower case; "" where more than a space stands between."""
    before = copy.low[row - 1] if row and copy.spaced(row - 1) else ""
    after = copy.low[row + 1] if copy.spaced(row) else ""
    return before, after


def _witnesses(copy: Copy, before: str, word: str, after: str) -> int:
    """How many of the neighbours often stand beside the word."""
    return bool(copy.lex.bigram(before, word)) + bool(copy.lex.bigram(word, after))
