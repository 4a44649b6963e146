"""Positions of the Language Server Protocol: lines from 0, columns in the code units that were agreed on."""

from __future__ import annotations

from itertools import pairwise

from lsprotocol.types import Position, PositionEncodingKind, Range

from newslint.lines import Lines

UTF8, UTF32 = PositionEncodingKind.Utf8.value, PositionEncodingKind.Utf32.value


class Positions:
    """Where the offsets (code points) of one text stand, in one encoding; a line ends at LF, CRLF or CR only."""

    __slots__ = ("_encoding", "_lines", "_text")

    def __init__(self, text: str, encoding: str) -> None:
        self._text = text
        self._encoding = encoding
        self._lines = Lines(text)

    def position(self, offset: int) -> Position:
        """The position of an offset."""
        line, column = self._lines.place(offset)
        start = self._lines.start(line)
        return Position(line - 1, self._units(self._text[start : start + column - 1]))

    def range(self, start: int, end: int) -> Range:
        """The range of a half-open stretch."""
        return Range(self.position(start), self.position(end))

    def offset(self, position: Position) -> int:
        """The offset of a position; one beyond its line or the text stands at the end of it, as the protocol says."""
        if position.line >= len(self._lines):
            return len(self._text)
        start, end = self._lines.start(position.line + 1), self._lines.end(position.line + 1)
        return start + self._index(self._text[start:end], position.character)

    def span(self, of: Range) -> tuple[int, int]:
        """The offsets of a range, in order."""
        start, end = self.offset(of.start), self.offset(of.end)
        return min(start, end), max(start, end)

    def lines(self) -> tuple[str, ...]:
        """The lines, each with its end."""
        starts = [self._lines.start(line) for line in range(1, len(self._lines) + 2)]
        return tuple(self._text[a:b] for a, b in pairwise(starts))

    def _units(self, text: str) -> int:
        if self._encoding == UTF32 or text.isascii():
            return len(text)
        if self._encoding == UTF8:
            return len(text.encode("utf-8", "surrogatepass"))
        return len(text.encode("utf-16-le", "surrogatepass")) // 2

    def _index(self, line: str, units: int) -> int:
        """The index of a column; inside a character it is the character's own."""
        if self._encoding == UTF32 or line.isascii():
            return min(units, len(line))
        if self._encoding == UTF8:
            head = line.encode("utf-8", "surrogatepass")
            while 0 < units < len(head) and head[units] & 0xC0 == 0x80:
                units -= 1
            return len(head[:units].decode("utf-8", "surrogatepass"))
        head = line.encode("utf-16-le", "surrogatepass")
        if 0 < units < len(head) // 2 and head[2 * units + 1] & 0xFC == 0xDC and head[2 * units - 1] & 0xFC == 0xD8:
            units -= 1
        return len(head[: 2 * units].decode("utf-16-le", "surrogatepass"))
