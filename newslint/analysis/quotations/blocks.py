"""Block quotations: words that their setting alone says to be somebody else’s, without any marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from newslint.analysis.quotations.doubles import Open
from newslint.document import Document
from newslint.late import late
from newslint.span import Span

_SOURCE = late(r"(?<!\S)[-–—]{1,3}\s?(?:[A-Z][a-z]{0,4}\.\s?){0,3}[A-Z@][^.?!\n]{0,80}$")
"""Whose words they are, on their last line: — Dr. Ana Ruiz, May 3."""
_LABEL = late(r"(?i)(?:background|note|(?:editor[’']s|\w+) note|fact ?box|factfile|key facts|at a glance|timeline)\s*:")
"""What stands at the head of a box."""


def extracts(text: str, document: Document, found: Sequence[Open]) -> list[tuple[int, tuple[Span, ...]]]:
    """The paragraphs of each block quotation that holds no marked quotation, with the row of its first block."""
    blocks = document.blocks
    runs: list[list[int]] = []
    for row, block in enumerate(blocks):
        if "blockquote" not in block.scope:
            continue
        if not runs or runs[-1][-1] != row - 1:
            runs.append([])
        runs[-1].append(row)
    marked = sorted(segment for q in found for segment in q.segments) if runs else []
    rows: list[tuple[int, tuple[Span, ...]]] = []
    for run in runs:
        spans = [blocks[row].span for row in run]
        before = bisect_left(marked, (spans[-1].end + 1, 0)) - 1
        if (before < 0 or marked[before][1] < spans[0].start) and not _box(text, document, run):
            words = _words(text, spans)
            rows += [(run[0], words)] if words else []
    return rows


def _box(text: str, document: Document, run: Sequence[int]) -> bool:
    """Whether the paper's own copy is set in a box: a list, or under a label or bold words."""
    blocks, (start, end) = document.blocks, document.blocks[run[0]].span
    if run[0] and text.endswith(":", 0, blocks[run[0] - 1].span.end):  # somebody's words after all
        return False
    if "list" in blocks[run[0]].scope or _LABEL.match(text, start, end):
        return True
    bold = (i.span for i in document.inlines if i.scope == "strong")
    return len(run) > 1 and any(span.start <= start and end <= span.end for span in bold)


def _words(text: str, spans: list[Span]) -> tuple[Span, ...]:
    """The paragraphs without the line that names their source."""
    *above, last = spans
    source = _SOURCE.search(text, last.start, last.end)
    if source is None:
        return tuple(spans)
    said = text[last.start : source.start()].rstrip()
    return (*above, Span(last.start, last.start + len(said))) if said else tuple(above)
