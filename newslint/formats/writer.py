"""Builds a document's plain text, its blocks and the map back to the source."""

from __future__ import annotations

from newslint.document import Block, Link
from newslint.formats.encodings import printable
from newslint.late import late
from newslint.span import Segment, SourceMap, Span

UNSEEN = late("(?:[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|(?<![ÂÃ])\u00ad)+")
"""Code points that no reader sees and that would cut a word in two; the soft hyphen of `Ã\u00ad` is half a letter."""
_BLANKS = " \t\r\n\f\v"
_RUN = late(rf"[{_BLANKS}]{{2,}}|[{_BLANKS[1:]}]")


class Writer:
    """Takes pieces of the source in order. Blocks open at their first words, so empty ones never come to be."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.inlines: list[Block] = []
        self.links: list[Link] = []
        self._unseen = not source.isascii() and UNSEEN.search(source) is not None
        self._parts: list[str] = []
        self._segments: list[Segment] = []
        self._at = 0
        self._opened = 0
        self._blank = True
        self._scope = "text"
        self._space: tuple[int, int] | None = None

    def open(self, scope: str) -> None:
        """What comes next is a block of this scope; the one before it ends."""
        self.close()
        self._scope = scope

    def close(self) -> None:
        """End the block, if it holds anything."""
        self._space = None
        if self._at > self._opened:
            if not self._blank:
                end = self._at - 1 if self._parts[-1] == "\n" else self._at
                self.blocks.append(Block(Span(self._opened, end), self._scope))
            self._opened = self._at
            self._blank = True

    def copy(self, start: int, end: int) -> None:
        """Source [start, end) as it is, without code points that no reader sees."""
        for m in UNSEEN.finditer(self.source, start, end) if self._unseen else ():
            self._copy(start, m.start())
            self._hide(*m.span())
            start = m.end()
        self._copy(start, end)

    def flow(self, start: int, end: int) -> None:
        """Source [start, end) with each run of white space as one space, none at either end of the block."""
        piece = self.source[start:end]
        first, last = end - len(piece.lstrip(_BLANKS)), start + len(piece.rstrip(_BLANKS))
        if first > start:
            self.space(start, first)
        at = first
        for m in _RUN.finditer(self.source, first, max(first, last)):
            self.copy(at, m.start())
            self.space(m.start(), m.end())
            at = m.end()
        self.copy(at, last)
        if first <= last < end:
            self.space(last, end)

    def space(self, start: int, end: int) -> None:
        """One space for source [start, end), unless the block begins or ends here."""
        if self._space is None:
            self._space = (start, end)

    def put(self, text: str, start: int, end: int) -> None:
        """`text` for source [start, end): an entity, a hard line break."""
        text = UNSEEN.sub("", text)
        if not text:
            self._hide(start, end)
        else:
            self._begin(start)
            self._blank = self._blank and text.isspace()
            self._write(printable(text), start, end - start, verbatim=False)

    def entity(self, start: int, end: int) -> None:
        """What the entity at source [start, end) means; itself when it is none."""
        from html import unescape

        words = self.source[start:end]
        meant = unescape(words)
        if meant == words:
            self.copy(start, end)
        elif meant in "\n\r\t ":
            self.space(start, end)
        else:
            self.put(meant, start, end)

    def line_break(self, start: int, end: int) -> None:
        """A hard line break inside the block, nothing at its beginning; two of them end it."""
        self._space = None
        if self._at > self._opened and self._parts[-1] == "\n":
            self.close()
        elif self._at > self._opened:
            self.put("\n", start, end)

    @property
    def last(self) -> str:
        """The last sign of the block that is open, "" at its beginning."""
        return self._parts[-1][-1] if self._at > self._opened else ""

    def mark(self) -> tuple[int, int]:
        """Where an inline stretch begins, for `inline`."""
        return len(self._parts), self._at

    def inline(self, mark: tuple[int, int], scope: str, address: str = "") -> None:
        """What was written since `mark` is an inline stretch of this scope, a link to this address."""
        part, start = mark
        while part < len(self._parts) and self._parts[part].isspace():
            start += len(self._parts[part])
            part += 1
        if start < self._at:
            self.inlines.append(Block(Span(start, self._at), scope))
            if address:
                self.links.append(Link(Span(start, self._at), address))

    def text(self) -> str:
        """All plain text so far."""
        return "".join(self._parts)

    def map(self) -> SourceMap:
        """The map of what was written."""
        return SourceMap(tuple(self._segments))

    def _copy(self, start: int, end: int) -> None:
        if start < end:
            self._begin(start)
            piece = printable(self.source[start:end])
            self._blank = self._blank and piece.isspace()
            self._write(piece, start, end - start, verbatim=True)

    def _hide(self, start: int, end: int) -> None:
        """Source [start, end) is nothing in the text, after a sign of the block that is open."""
        if self._at > self._opened and self._space is None:
            self._segments.append(Segment(self._at, 0, start, end - start, False))

    def _begin(self, source: int) -> None:
        """Write the line ends between two blocks, or the space that was pending."""
        if self._at == self._opened:
            if self.blocks:
                last = self._segments[-1]
                self._write("\n\n", last.source + last.source_length, 0, verbatim=False)
                self._opened = self._at
            self._space = None
        elif self._space is not None:
            start, end = self._space
            self._space = None
            if self._parts[-1][-1] != "\n":
                same = self.source[start:end] == " "
                self._write(" ", start, end - start, verbatim=same)

    def _write(self, text: str, source: int, length: int, *, verbatim: bool) -> None:
        last = self._segments[-1] if self._segments else None
        if verbatim and last and last.verbatim and last.source + last.source_length == source:
            self._segments[-1] = Segment(last.text, last.length + len(text), last.source, last.length + length, True)
        else:
            self._segments.append(Segment(self._at, len(text), source, length, verbatim))
        self._parts.append(text)
        self._at += len(text)
