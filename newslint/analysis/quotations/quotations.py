"""The quotations of a story: every outermost stretch of quoted words, and what it is."""

from __future__ import annotations

from dataclasses import dataclass

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.quotations.kinds import Kind, kind_of
from newslint.analysis.quotations.marks import Mark
from newslint.analysis.quotations.pairing import pairing
from newslint.analysis.text import prose
from newslint.late import late
from newslint.span import Span

_WORD = late(r"\w[\w’'-]*")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between outermost marks: one segment a paragraph, marks excluded; `marks` in the order of the text."""

    segments: tuple[Span, ...]
    nested: tuple[Span, ...]
    marks: tuple[Mark, ...]
    kind: Kind
    words: int
    block: int
    closed: bool

    @property
    def start(self) -> int:
        """Where the first mark stands."""
        return self.marks[0].start

    @property
    def end(self) -> int:
        """Where the last mark ends (the end of the words when it is missing)."""
        return max(self.marks[-1].end, self.segments[-1].end)


@layer("story")
def quotations(analysis: Analysis) -> tuple[Quotation, ...]:
    """All outermost quotations, in order; one whose closing mark is missing ends with its paragraph."""
    text = analysis.get(prose)
    found = []
    for q in analysis.get(pairing).quotations:
        segments = tuple(Span(s, max(s, e)) for s, e in q.segments)
        words = sum(len(_WORD.findall(text, s.start, s.end)) for s in segments)
        kind = kind_of(analysis, text, q, words)
        nested = tuple(Span(s, e) for s, e in sorted(q.nested))
        found.append(Quotation(segments, nested, tuple(q.marks), kind, words, q.block, q.closed))
    return tuple(found)
