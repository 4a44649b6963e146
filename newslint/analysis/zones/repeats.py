"""Standfirsts that say again what the first paragraph says."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.tokens import tokens
from newslint.analysis.zones.zones import zones
from newslint.span import Span

_LEAST, _LIKE = 6, 0.8
"""Words that a standfirst has at least, and the share of them that the first paragraph has too, in their order."""


def repeated_leads(analysis: Analysis) -> Iterator[tuple[Span, Span]]:
    """Each standfirst on the page that is the first paragraph again, and that paragraph."""
    zoned, rows = analysis.get(zones), analysis.get(tokens)
    standfirsts = [b for b, zone in zoned.shown if zone == "standfirst" and "meta" not in b.scope]
    lead = next((b.span for b in zoned.body if ".paragraph" in b.scope), None)
    if lead is None or not standfirsts:
        return
    from rapidfuzz.distance import LCSseq

    first = [w.lower() for w in rows.words[rows.at(lead.start) : rows.at(lead.end)]]
    for block in standfirsts:
        words = [w.lower() for w in rows.words[rows.at(block.span.start) : rows.at(block.span.end)]]
        if len(words) >= _LEAST and LCSseq.similarity(words, first) >= _LIKE * len(words):
            yield block.span, lead
