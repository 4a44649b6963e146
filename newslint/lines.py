"""Lines of a text: they end at LF, CRLF or CR, and at nothing else (U+2028 is a character)."""

from __future__ import annotations

from array import array
from bisect import bisect_right

from newslint.late import late

_END = late(r"\r\n?|\n")


class Lines:
    """Where the lines of one text stand. Lines and columns count from 1, columns in code points."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = array("Q", [0])
        self._starts.extend(m.end() for m in _END.finditer(text))

    def __len__(self) -> int:
        return len(self._starts)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def start(self, line: int) -> int:
        """The offset at which this line starts (the end of the text for lines beyond the last)."""
        return self._starts[line - 1] if line <= len(self._starts) else len(self._text)

    def end(self, line: int) -> int:
        """The offset at which the words of this line end, before its line end."""
        if line >= len(self._starts):
            return len(self._text)
        end = self._starts[line]
        return end - (2 if self._text[end - 2 : end] == "\r\n" else 1)
