"""The place at the head of a wire's story, where there is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.tokens import tokens
from newslint.finding import Match
from newslint.scope import selects
from newslint.span import Span


def no_dateline(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """The first word of the story's first paragraph, where no dateline stands anywhere."""
    document, words = analysis.document, analysis.get(tokens)
    first = next((b.span for b in document.blocks if selects(("paragraph",), b.scope)), None)
    if first is None or any(i.scope == "dateline" for i in document.inlines):
        return
    row = words.at(first.start)
    if row < len(words) and words.starts[row] < first.end:
        yield Match(Span(words.starts[row], words.ends[row]))
