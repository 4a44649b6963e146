"""HTML: a whole page is reduced to its article; tags, scripts and navigation are no copy."""

from __future__ import annotations

from newslint.document import Comment, Document
from newslint.formats import meta as metadata
from newslint.formats.html import head, markup
from newslint.formats.html.page import Page
from newslint.formats.layout import settled
from newslint.formats.plain import with_inlines
from newslint.formats.writer import Writer


def read(path: str, source: str) -> Document:
    """The story in a page or a fragment of HTML."""
    writer = Writer(source)
    comments, fields, notes = emit(writer, 0, len(source))
    text = writer.text()
    blocks = settled(text, writer.blocks)
    inlines = with_inlines(text, blocks, tuple(writer.inlines))
    date, kind = metadata.date_of(fields), metadata.type_of(fields)
    return Document(
        path,
        "html",
        source,
        text,
        writer.map(),
        blocks,
        inlines,
        comments,
        date,
        kind,
        fields,
        notes=notes,
        links=tuple(writer.links),
    )


def emit(
    writer: Writer, start: int, end: int, scope: str = ""
) -> tuple[tuple[Comment, ...], dict[str, object], tuple[str, ...]]:
    """Write the copy of source [start, end); give its comments, its metadata and notes. `scope` is round it all."""
    events, notes = markup.events(writer.source, start, end)
    Page(writer, events, scope).write(start, end)
    return markup.comments(writer.source, events), head.fields(writer.source, events), notes
