"""Places in a text, and how a place in the plain text becomes one in the source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch of one text, in code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def moved(self, by: int) -> Span:
        """The stretch so many code points further on."""
        return Span(self.start + by, self.end + by)

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


class SourceMap:
    """Where plain text stands in the source. The segments tile the plain text in order; none is the identity."""

    __slots__ = ("_starts", "segments")

    def __init__(self, segments: tuple[Segment, ...] = ()) -> None:
        self.segments = segments
        self._starts = [s.text for s in segments]

    def to_source(self, span: Span) -> Span:
        """The source's span for a span of the plain text: never shorter than what it stands for."""
        if not self.segments:
            return span
        if span.start == span.end:
            at = self._start(span.start)
            return Span(at, at)
        start, end = self._start(span.start), self._end(span.end)
        return Span(start, max(start, end))

    def to_text(self, span: Span) -> Span:
        """The plain text's span for a span of the source; for markup alone, which has none, where it stands."""
        if not self.segments:
            return span
        start, end = self._text(span.start), self._text(span.end)
        return Span(start, max(start, end))

    def edits(self, span: Span, new: str) -> tuple[Edit, ...]:
        """Edits of the source that put `new` where `span` of the plain text is, markup in between left alone.

        The words go where marks of markup would be left with nothing between them, else into the first segment that
        holds words; what the others held is taken out.
        """
        if not self.segments:
            return (Edit(span, new),)
        if span.start == span.end:
            return (Edit(self.to_source(span), new),)
        edits: list[Edit] = []
        rows = range(self._index(span.start), bisect_left(self._starts, span.end))
        marked = [row for row in rows if self._marked(row, span)]
        home = marked[-1] if marked else next(row for row in rows if self.segments[row].length)
        for row in rows:
            s = self.segments[row]
            part = Span(max(span.start, s.text), min(span.end, s.text + s.length))
            place = self.to_source(part) if s.length else Span(s.source, s.source + s.source_length)
            edits.append(Edit(place, new if row == home else ""))
        return tuple(e for e in edits if e.text or len(e.span))

    def _marked(self, row: int, span: Span) -> bool:
        """Whether the span holds all of a segment of words, and markup stands on both sides of it."""
        s, last = self.segments[row], row + 1 == len(self.segments)
        return (
            s.verbatim
            and span.holds(Span(s.text, s.text + s.length))
            and s.source > (self.segments[row - 1].source + self.segments[row - 1].source_length if row else 0)
            and (last or self.segments[row + 1].source > s.source + s.source_length)
        )

    def _index(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _start(self, offset: int) -> int:
        s = self.segments[self._index(offset)]
        if s.verbatim:
            return s.source + min(offset - s.text, s.length)
        return s.source if offset < s.text + s.length else s.source + s.source_length

    def _text(self, offset: int) -> int:
        s = self.segments[max(0, bisect_right(self.segments, offset, key=lambda s: s.source) - 1)]
        return s.text + min(max(0, offset - s.source), s.length)

    def _end(self, offset: int) -> int:
        s = self.segments[self._index(offset - 1)]
        return s.source + (min(offset - s.text, s.length) if s.verbatim else s.source_length)
