"""One story as newslint sees it, whatever file it came from."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Literal, NamedTuple

from newslint.span import SourceMap, Span

StoryType = Literal["news", "opinion", "interview", "live", "obituary", "listing"]
STORY_TYPES: tuple[StoryType, ...] = ("news", "opinion", "interview", "live", "obituary", "listing")


class Block(NamedTuple):
    """A piece of copy in the plain text, and what it is: `text.paragraph`, `text.byline` (docs/formats.md).

    A block never overlaps another; between two blocks stands at least one line feed, inside one a line feed is a
    hard line break. Inline stretches (`code`, `template`, `link`, `dateline`) are kept as blocks of their own kind
    in `Document.inlines`, in order, and may nest.
    """

    span: Span
    scope: str


class Comment(NamedTuple):
    """A comment of the source that is not copy; `span` in code points of the source, `words` without its delimiters."""

    span: Span
    words: str


class Link(NamedTuple):
    """Words of the plain text that lead to an address, which stands only in the markup."""

    span: Span
    address: str


class Document(NamedTuple):
    """One story.

    `source` is the decoded file without its byte order mark, line ends as they are; `text` the words a reader sees,
    `map` from the one to the other. `raw` are the bytes, so that a fix can write back what it did not touch.
    `notes` say what the reader had to decide (an encoding guessed, markup given up), in one sentence each.
    """

    path: str
    format: str
    source: str
    text: str
    map: SourceMap = SourceMap()
    blocks: tuple[Block, ...] = ()
    inlines: tuple[Block, ...] = ()
    comments: tuple[Comment, ...] = ()
    date: datetime.date | None = None
    type: StoryType = "news"
    meta: Mapping[str, object] = {}
    raw: bytes = b""
    encoding: str = "utf-8"
    bom: bytes = b""
    notes: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
