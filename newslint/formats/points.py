"""From tree-sitter's bytes to code points: the one place where they meet."""

from __future__ import annotations

import re
from bisect import bisect_right

from newslint.formats.encodings import printable
from newslint.late import late

_WIDE = late(r"[^\x00-\x7f]")


class Points:
    """A text in UTF-8 (lone surrogates as U+FFFD, a lone CR as LF) and the code point of each byte offset."""

    def __init__(self, source: str) -> None:
        self.bytes = re.sub(r"\r(?!\n)", "\n", printable(source)).encode()
        self._wide: list[int] = []
        self._extra: list[int] = [0]
        extra = 0
        if len(self.bytes) > len(source):
            for m in _WIDE.finditer(source):
                self._wide.append(m.start() + extra)
                code = ord(m[0])
                extra += 1 if code < 0x800 else 2 if code < 0x10000 else 3
                self._extra.append(extra)

    def at(self, byte: int) -> int:
        """The code point that begins at this byte."""
        return byte - self._extra[bisect_right(self._wide, byte - 1)]
