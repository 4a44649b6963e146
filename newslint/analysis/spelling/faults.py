"""The one classifier of typos: each place gets at most one kind of fault."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.house.listed import mentions
from newslint.analysis.names.table.verbatim import marked
from newslint.analysis.spelling.articles import articles
from newslint.analysis.spelling.bare_names import bare_names
from newslint.analysis.spelling.calendar_names import calendar_names
from newslint.analysis.spelling.capitalised import capitalised
from newslint.analysis.spelling.casing import paragraph_starts, sentence_starts
from newslint.analysis.spelling.copy import copy
from newslint.analysis.spelling.fault import Fault
from newslint.analysis.spelling.gaps import gaps
from newslint.analysis.spelling.glyphs import glyphs
from newslint.analysis.spelling.mojibake import mojibake
from newslint.analysis.spelling.openers import openers
from newslint.analysis.spelling.pairs import odd_pairs
from newslint.analysis.spelling.repeats import repeats
from newslint.analysis.spelling.strays import strays
from newslint.analysis.spelling.ties import ties
from newslint.analysis.spelling.unknown import unknown
from newslint.analysis.text import folded
from newslint.span import Span

KINDS = (
    "nonword",
    "short-nonword",
    "misspelling",
    "joined",
    "split",
    "capitalised",
    "opener",
    "doubled",
    "doubled-phrase",
    "a-an",
    "and",
    "extra-word",
    "missing-word",
    "missing-article",
    "sentence-case",
    "month-day",
    "month-day-case",
    "homoglyph",
    "mojibake",
)


@layer("story")
def faults(analysis: Analysis) -> Mapping[str, tuple[Fault, ...]]:
    """The story's typos by kind, in order. Where two finders meet, the first of `_all` has the word.

    A name that the house lists is spelled as in the list, and what [sic] follows as somebody wrote it.
    """
    found: dict[str, list[Fault]] = defaultdict(list)
    taken: list[Span] = []
    listed = [span for span, _ in analysis.get(mentions)]
    text = analysis.get(folded)
    for fault in _all(analysis):
        if marked(text, fault.span.end):
            continue
        at = bisect_right(listed, fault.span.start, key=lambda span: span.start)
        if at and listed[at - 1].holds(fault.span):
            continue
        at = bisect_left(taken, fault.span)
        if not any(fault.span.touches(other) for other in taken[max(0, at - 1) : at + 1]):
            taken.insert(at, fault.span)
            found[fault.kind].append(fault)
    return {kind: tuple(sorted(group, key=lambda f: f.span)) for kind, group in found.items()}


def _all(analysis: Analysis) -> Iterator[Fault]:
    words = analysis.get(copy)
    yield from mojibake(words.text)
    yield from glyphs(analysis, words)
    yield from repeats(words)
    yield from calendar_names(words)
    yield from unknown(analysis, words)
    yield from capitalised(analysis, words)
    yield from openers(analysis, words)
    odd = odd_pairs(words)
    yield from gaps(analysis, words, odd)
    yield from bare_names(analysis, words)
    yield from ties(analysis, words, odd)
    yield from articles(words)
    yield from strays(words, odd)
    yield from sentence_starts(analysis, words)
    yield from paragraph_starts(analysis, words)
