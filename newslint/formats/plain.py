"""Plain text, one paragraph a line."""

from __future__ import annotations

import re

from newslint.document import Block, Document
from newslint.span import Span


def read(path: str, source: str) -> Document:
    """The story in `source`."""
    blocks = []
    for m in re.finditer(r"[^\n\r]+", source):
        if m[0].strip():
            first = not blocks
            short = first and len(m[0]) < 120 and not m[0].rstrip().endswith((".", "?", "!", "”")) and source[m.end() : m.end() + 2] == "\n\n"
            blocks.append(Block(Span(*m.span()), "text.headline.heading.h1" if short else "text.paragraph"))
    return Document(path, "txt", source, source, blocks=tuple(blocks))
