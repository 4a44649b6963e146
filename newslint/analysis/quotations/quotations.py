"""The quotations of a story: every outermost stretch of quoted words, and what it is."""

from __future__ import annotations

from typing import NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.quotations.blocks import extracts
from newslint.analysis.quotations.kinds import Kind, kind_of
from newslint.analysis.quotations.marks import Mark
from newslint.analysis.quotations.pairing import pairing
from newslint.analysis.text import prose
from newslint.late import late
from newslint.span import Span

_WORD = late(r"\w[\w’'-]*")


class Quotation(NamedTuple):
    """Words between outermost marks: one segment a paragraph, marks excluded; `marks` in the order of the text.

    A block quotation (Markdown, HTML, the lines of somebody’s mail) has no marks.
    """

    segments: tuple[Span, ...]
    nested: tuple[Span, ...]
    marks: tuple[Mark, ...]
    kind: Kind
    words: int
    block: int
    closed: bool

    @property
    def start(self) -> int:
        """Where the first mark stands (the first word, where there is none)."""
        return self.marks[0].start if self.marks else self.segments[0].start

    @property
    def end(self) -> int:
        """Where the last mark ends (the end of the words when it is missing)."""
        return max(self.marks[-1].end if self.marks else 0, self.segments[-1].end)

    @property
    def opening(self) -> Span:
        """The first mark, or the first letter where there is none."""
        return Span(self.start, self.marks[0].end if self.marks else self.start + 1)


@layer("story")
def quotations(analysis: Analysis) -> tuple[Quotation, ...]:
    """All outermost quotations, in order; one whose closing mark is missing ends with its paragraph."""
    text = analysis.get(prose)
    pairs = analysis.get(pairing).quotations
    found = []
    for q in pairs:
        segments = tuple(Span(s, max(s, e)) for s, e in q.segments)
        words = _count(text, segments)
        kind = kind_of(analysis, text, q, words)
        nested = tuple(Span(s, e) for s, e in sorted(q.nested))
        found.append(Quotation(segments, nested, tuple(q.marks), kind, words, q.block, q.closed))
    for block, segments in extracts(text, analysis.document, pairs):
        found.append(Quotation(segments, (), (), "speech", _count(text, segments), block, True))
    return tuple(sorted(found, key=lambda q: q.start))


def _count(text: str, segments: tuple[Span, ...]) -> int:
    """How many words stand in these segments."""
    return sum(len(_WORD.findall(text, s.start, s.end)) for s in segments)
