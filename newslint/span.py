"""Places in a text, and how a place in the plain text becomes one in the source."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of one text, in code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def touches(self, other: Span) -> bool:
        """True when the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """True when the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


class Edit(NamedTuple):
    """Put `text` where `span` is."""

    span: Span
    text: str


class Segment(NamedTuple):
    """`length` code points of plain text at `text` came from `source_length` of source at `source`.

    Verbatim segments are equal to the letter (a lone surrogate of the source is U+FFFD in the text); the others stand
    for an entity or a line end, or, with no source, for the space between two blocks, whose markup no edit touches.
    One without length stands for signs that no reader sees: an edit that reaches over it takes them out.
    """

    text: int
    length: int
    source: int
    source_length: int
    verbatim: bool


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Where plain text stands in the source. The segments tile the plain text in order; none is the identity."""

    segments: tuple[Segment, ...] = ()
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False, default=())

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(s.text for s in self.segments))

    def to_source(self, span: Span) -> Span:
        """The source's span for a span of the plain text: never shorter than what it stands for."""
        if not self.segments:
            return span
        if span.start == span.end:
            at = self._start(span.start)
            return Span(at, at)
        start, end = self._start(span.start), self._end(span.end)
        return Span(start, max(start, end))

    def edits(self, span: Span, new: str) -> tuple[Edit, ...]:
        """Edits of the source that put `new` where `span` of the plain text is, markup in between left alone.

        The words go into the first segment that holds words; what the others held is taken out.
        """
        if not self.segments:
            return (Edit(span, new),)
        if span.start == span.end:
            return (Edit(self.to_source(span), new),)
        edits: list[Edit] = []
        index = self._index(span.start)
        while index < len(self.segments) and self.segments[index].text < span.end:
            s = self.segments[index]
            part = Span(max(span.start, s.text), min(span.end, s.text + s.length))
            if s.length:
                edits.append(Edit(self.to_source(part), "" if edits else new))
            else:
                edits.append(Edit(Span(s.source, s.source + s.source_length), ""))
            index += 1
        return tuple(e for e in edits if e.text or len(e.span))

    def _index(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _start(self, offset: int) -> int:
        s = self.segments[self._index(offset)]
        if s.verbatim:
            return s.source + min(offset - s.text, s.length)
        return s.source if offset < s.text + s.length else s.source + s.source_length

    def _end(self, offset: int) -> int:
        s = self.segments[self._index(offset - 1)]
        return s.source + (min(offset - s.text, s.length) if s.verbatim else s.source_length)
