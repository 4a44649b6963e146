"""Standfirsts that say again what the first paragraph says."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.tokens import Tokens, tokens
from newslint.analysis.zones.zones import zones
from newslint.formats.zones import PARAGRAPH, stopped
from newslint.span import Span

_LEAST, _LIKE = 6, 0.8
"""Words that a standfirst has at least, and the share of them that the first paragraph has too, in their order."""
_LONG, _SHARE = 9, 0.9
"""The same for a clause of plain text without a stop between headline and lead, in whatever order."""


def repeated_leads(analysis: Analysis) -> Iterator[tuple[Span, Span]]:
    """Each standfirst on the page that is the first paragraph again, and that paragraph."""
    zoned, rows = analysis.get(zones), analysis.get(tokens)
    if found := _clause(analysis, rows):
        yield found
        return
    standfirsts = [b for b, zone in zoned.shown if zone == "standfirst" and "meta" not in b.scope]
    lead = next((b.span for b in zoned.body if ".paragraph" in b.scope), None)
    if lead is None or not standfirsts:
        return
    from rapidfuzz.distance import LCSseq

    first = _words(rows, lead)
    for block in standfirsts:
        words = _words(rows, block.span)
        if len(words) < _LEAST:
            continue
        if LCSseq.similarity(words, first) >= _LIKE * len(words) or _within(words, first):
            yield block.span, lead


def _clause(analysis: Analysis, rows: Tokens) -> tuple[Span, Span] | None:
    """The second block of plain text and the third, where the one has no stop and the other has its words."""
    over = analysis.document.blocks[1:3]
    if [b.scope for b in over] != [PARAGRAPH] * 2:
        return None
    words = analysis.words(over[0].span)
    if stopped(words) or not _within(_words(rows, over[0].span), _words(rows, over[1].span)):
        return None
    return over[0].span, over[1].span


def _within(words: list[str], first: list[str]) -> bool:
    """Whether nearly all words stand in the other paragraph, in whatever order: the sentence turned round."""
    return len(words) >= _LONG and len(set(words) & set(first)) >= _SHARE * len(set(words))


def _words(rows: Tokens, span: Span) -> list[str]:
    return [w.lower() for w in rows.words[rows.at(span.start) : rows.at(span.end)]]
