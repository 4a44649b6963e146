"""What of a story is sent: the words of its copy, block by block, and where each stands in the story."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.analysis import Analysis
from newslint.analysis.text import MASK, prose
from newslint.late import late
from newslint.scope import selects
from newslint.span import Span

MOST = 20_000
"""Code points of a request: the public servers of LanguageTool take no more."""
COPY = ("paragraph", "standfirst", "caption", "list", "headline", "heading")
_NOT_COPY = ("furniture", "byline", "code", "meta", "title")
_APART = "\n\n"
_BEYOND_16_BITS = late("[\U00010000-\U0010ffff]")


class Part(NamedTuple):
    """A stretch of the story, as long as the words that are sent for it."""

    start: int
    words: str


class Request:
    """Parts that are sent as one text."""

    def __init__(self, parts: list[Part]) -> None:
        self.parts = parts
        self.text = _APART.join(part.words for part in parts)
        self._starts: list[int] = []
        at = 0
        for part in parts:
            self._starts.append(at)
            at += len(part.words) + len(_APART)

    def place(self, start: int, end: int) -> Span | None:
        """Where in the story a stretch of the text stands; None when it reaches over the end of a part."""
        index = bisect_right(self._starts, start) - 1
        part, at = self.parts[index], start - self._starts[index]
        return Span(part.start + at, part.start + at + end - start) if at + end - start <= len(part.words) else None

    def halves(self) -> Iterator[Request]:
        """The same words in two requests, for a server that takes less; nothing when they are too few to be cut."""
        size = len(self.text) // 2
        if size > 100:
            yield from requests(self.parts, size)


def parts(analysis: Analysis) -> Iterator[Part]:
    """The copy's blocks. One unit of UTF-16 stands for each code point, and `_` for what is masked."""
    text = _BEYOND_16_BITS.sub(MASK, analysis.get(prose)).replace(MASK, "_")
    for block in analysis.document.blocks:
        if selects(COPY, block.scope) and not selects(_NOT_COPY, block.scope):
            yield Part(block.span.start, text[block.span.start : block.span.end])


def requests(parts: Iterable[Part], most: int = MOST) -> Iterator[Request]:
    """As many parts in each request as it takes; a part that is too long by itself is cut between words."""
    held: list[Part] = []
    size = 0
    for part in parts:
        for piece in _cut(part, most):
            if held and size + len(piece.words) > most:
                yield Request(held)
                held, size = [], 0
            held.append(piece)
            size += len(piece.words) + len(_APART)
    if held:
        yield Request(held)


def _cut(part: Part, most: int) -> Iterator[Part]:
    at, size = 0, len(part.words)
    while size - at > most:
        end = part.words.rfind(". ", at, at + most) + 2
        if end <= at + 1:
            end = part.words.rfind(" ", at, at + most) + 1
        if end <= at:
            end = at + most
        yield Part(part.start + at, part.words[at:end])
        at = end
    yield Part(part.start + at, part.words[at:])
