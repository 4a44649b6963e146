"""Words that are none: mistyped, misspelled by ear, run together, cut in two."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.spelling.apart import apart
from newslint.analysis.spelling.coined import compound, derived
from newslint.analysis.spelling.copy import Copy
from newslint.analysis.spelling.fault import Fault
from newslint.analysis.spelling.likely import lead
from newslint.analysis.spelling.meant import meant
from newslint.analysis.spelling.rank import GRAMMAR, Choice, choices
from newslint.analysis.spelling.suspects import suspect
from newslint.data.lexicon import WORD
from newslint.late import late
from newslint.span import Span
from newslint.words import word_set

_RUN_TOGETHER = {
    phrase.replace(" ", ""): phrase
    for phrase in ("a lot", "a few", "as well", "at least", "each other", "in case", "in fact", "no one", "of course")
}
"""Pairs so often run together that nothing else is offered."""
_SURE, _TWICE = 0.6, 0.45
_LEADING, _NAME_AHEAD = word_set("of in at to for from by with on"), 0.5
"""What a name behind it, of which no count tells, speaks for: the coast guard pf Skellan."""
_MISFORMED = late(r"(?:s|[^aeiou]y)s$")
"""No plural ends so."""
_SPLIT = 3.3
_CLOSE, _EVEN = 2.5, 0.4
_MOST = 3


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
    return fault._replace(places=tuple(Span(start, start + size) for start in others))


def _fault(copy: Copy, row: int) -> Fault | None:
    stem = copy.words[row].removesuffix("'s")
    if "'" in stem or stem in copy.house:
        return None
    span = Span(copy.starts[row], copy.starts[row] + len(stem))
    if stem in _RUN_TOGETHER:
        return Fault("joined", span, (_RUN_TOGETHER[stem],))
    ranked = choices(stem, *neighbours(copy, row), copy.lex)
    good = [c.word for c in ranked if c.score >= ranked[0].score - _CLOSE][:_MOST]
    joined = None if stem in copy.rare or len(stem) <= 3 else _joined(copy, row, stem, ranked)
    if joined:
        return Fault("joined", span, (joined.word, *good[: _MOST - 1]))
    margin = _margin(copy, row, stem, ranked[0]) if ranked else -1.0
    if margin < 0 or meant(copy, row, stem, ranked[0]):
        return None
    kind = "short-nonword" if len(stem) <= 3 else "misspelling" if _by_ear(stem, ranked[0], copy) else "nonword"
    even = [c for c in ranked[: len(good)] if c.score >= ranked[0].score - _EVEN]
    return Fault(kind, span, tuple(good), "clear" if margin >= _SURE else "likely", even=len(even))


def _margin(copy: Copy, row: int, word: str, best: Choice) -> float:
    """By how much the correction is likelier than that the word is meant; below nought when it is not."""
    if len(word) <= 3 and row and copy.words[row - 1][0].isdigit():
        return -1.0
    if word == best.word + "s" and best.word not in GRAMMAR and not _MISFORMED.search(word):
        return -1.0
    leads = best.word in _LEADING and best.usual and copy.spaced(row) and copy.words[row + 1].istitle()
    twice = copy.forms[copy.words[row]] > 1
    return lead(word, best, copy.lex) + (_NAME_AHEAD if leads else 0.0) - (_TWICE if twice else 0.0)


def _joined(copy: Copy, row: int, stem: str, ranked: list[Choice]) -> Choice | None:
    """The two words that this one runs together, when they are likelier than any single word."""
    pair = apart(stem, copy.lex, *neighbours(copy, row))
    if pair is None or derived(stem, copy.lex) or (compound(stem, copy.lex) and not pair.usual):
        return None
    return pair if not ranked or pair.score >= ranked[0].score else None


def _by_ear(word: str, best: Choice, copy: Copy) -> bool:
    """Whether the word sounds as the one that was meant, and no finger slipped."""
    if best.slip == "swap":
        return best.word in (word.replace("ie", "ei"), word.replace("ei", "ie"))
    return best.slip == "sound" or best.word in copy.lex.alike(word)


def neighbours(copy: Copy, row: int) -> tuple[str, str]:
    """The words before and after, in lower case; "" where more than a space stands between."""
    before = copy.low[row - 1] if row and copy.spaced(row - 1) else ""
    after = copy.low[row + 1] if copy.spaced(row) else ""
    return before, after
