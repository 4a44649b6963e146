"""A capital that is missing at the beginning of a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.analysis.analysis import Analysis
from newslint.analysis.sentences import ABBREVIATIONS, sentences
from newslint.analysis.spelling.copy import Copy, is_known
from newslint.analysis.spelling.fault import Fault
from newslint.analysis.spelling.rank import GRAMMAR
from newslint.analysis.spelling.suspects import PARTICLES
from newslint.analysis.spelling.ties import in_deck
from newslint.analysis.text import folded
from newslint.data.lexicon import ABBREVIATION
from newslint.late import late
from newslint.scope import selects
from newslint.span import Span
from newslint.words import word_set

_START = late(r"\. (?:(?<=[a-z]{3}\. )|(?<= (?:19|20)\d\d\. )|(?<=[a-z][)”]\. )|(?<=\d%\. ))([a-z]+)(?=[ ,]([a-z]*))")
_BEFORE = late(r"[A-Za-z]+$")
_OPENING = late(r"([a-z]+)[ ,]([a-z]*)")
_STOPPED = late(r"[.?!][\"”’)]*\s*$")
_FIRST = late(r"[^\W_]")
_NO_END = ABBREVIATIONS | word_set("corp messrs illus incl capt resp govt intl natl alta sask rs ps")
_LONG = 5
"""Letters of a name that is not taken for an abbreviation."""
_LEAST = 8
"""Spaces in a paragraph that is no line of verse or of a list."""


def sentence_starts(analysis: Analysis, copy: Copy) -> Iterator[Fault]:
    """A small letter after the full stop of a word that is no abbreviation, in copy that has its capitals."""
    for m in _START.finditer(copy.text):
        before = _BEFORE.search(copy.text, max(0, m.start() - 30), m.start())
        if before and not _ends(before[0], copy):
            continue
        if _opens(m[1], m[2], copy) and _capitalised(analysis, m.start()):
            yield Fault("sentence-case", Span(*m.span(1)), (m[1].capitalize(),), "likely")


def paragraph_starts(analysis: Analysis, copy: Copy) -> Iterator[Fault]:
    """A small letter at the beginning of a paragraph of whole sentences, after a finished one or a heading."""
    blocks = analysis.document.blocks
    for number, (last, block) in enumerate(pairwise(blocks), 1):
        start, end = block.span.start, block.span.end
        m = _OPENING.match(copy.text, start, end)
        headed = selects(("headline", "heading"), last.scope)
        if m is None or not selects(("paragraph",), block.scope) or not (headed or selects(("paragraph",), last.scope)):
            continue
        spans = (block.span,) if headed else (last.span, block.span)
        closed = all(_STOPPED.search(copy.text, max(0, s.end - 4), s.end) for s in spans)
        whole = closed and not in_deck(analysis, number) and copy.text.count(" ", start, end) >= _LEAST
        if whole and _opens(m[1], m[2], copy):
            yield Fault("sentence-case", Span(*m.span(1)), (m[1].capitalize(),), "likely")


def _ends(word: str, copy: Copy) -> bool:
    """Whether a full stop after the word ends the sentence."""
    low = word.lower()
    if low in _NO_END or copy.lex.flags(low) & ABBREVIATION:
        return False
    return is_known(low, copy.lex) if word.islower() else word.istitle() and len(word) >= _LONG


def _opens(word: str, after: str, copy: Copy) -> bool:
    """Whether the word is one that takes a capital here, not a name that is written without (`bell hooks`)."""
    if word in PARTICLES or word in copy.house:
        return False
    if word in GRAMMAR or word == "i":
        return True
    known = is_known(word, copy.lex) or copy.forms.get(word.capitalize(), 0) > 0
    return known and copy.text.count(f"{word} {after}") == 1


def _capitalised(analysis: Analysis, stop: int) -> bool:
    """Whether the sentence that ends at the stop begins with a capital or a figure."""
    rows = analysis.get(sentences)
    row = rows.at(stop)
    first = _FIRST.search(analysis.get(folded), rows.starts[row], stop) if row >= 0 else None
    return first is not None and not first[0].islower()
