"""What stands at an offset of the source: quotations with their marks and speakers, names with their forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from newslint.analysis import Analysis
from newslint.analysis.analysis import layer
from newslint.analysis.quotations.quotations import Quotation, quotations
from newslint.report.names import record as names_record
from newslint.report.names.record import SheetRecord
from newslint.report.names.words import Row
from newslint.report.said import record as said_record
from newslint.report.said.record import StoryRecord
from newslint.report.said.words import Said
from newslint.span import Span

T = TypeVar("T")


class Quote(NamedTuple):
    """A quotation: what is told of it, its stretches of the source, one a paragraph, marks included, and its row."""

    said: Said
    pieces: tuple[Span, ...]
    found: Quotation


class Name(NamedTuple):
    """A name: what the sheet says of it, and its mentions in the source, in order."""

    row: Row
    mentions: tuple[Span, ...]


@layer("story")
def said(analysis: Analysis) -> StoryRecord:
    """Who said what."""
    return said_record.recorded(analysis)


@layer("story")
def sheet(analysis: Analysis) -> SheetRecord:
    """Who and what is named."""
    return names_record.recorded(analysis)


@layer("story")
def quotes(analysis: Analysis) -> tuple[Quote, ...]:
    """The outermost quotations, in order."""
    record, source = analysis.get(said), analysis.document.map.to_source
    told = map(Said, record["quotations"], record["asides"])
    outermost = analysis.get(quotations)
    return tuple(
        Quote(one, tuple(map(source, _pieces(found))), found) for one, found in zip(told, outermost, strict=True)
    )


@layer("story")
def names(analysis: Analysis) -> tuple[Name, ...]:
    """The names, in the order of their first mentions."""
    record = analysis.get(sheet)
    rows = map(Row, record["names"], record["asides"])
    return tuple(
        Name(row, tuple(sorted(Span(m["start"], m["end"]) for form in row.name["forms"] for m in form["mentions"])))
        for row in rows
    )


def at(offset: int, places: Iterable[tuple[Span, T]]) -> tuple[Span, T] | None:
    """The place that holds an offset, else one that ends there: a caret may stand behind a word."""
    behind = None
    for place in places:
        if place[0].start <= offset < place[0].end:
            return place
        if place[0].end == offset:
            behind = place
    return behind


def quote_at(analysis: Analysis, offset: int) -> tuple[Span, Quote] | None:
    """The quotation that holds an offset, with that of its stretches which does."""
    return at(offset, ((piece, quote) for quote in analysis.get(quotes) for piece in quote.pieces))


def name_at(analysis: Analysis, offset: int) -> tuple[Span, Name] | None:
    """The name that holds an offset, with that of its mentions which does."""
    return at(offset, ((mention, name) for name in analysis.get(names) for mention in name.mentions))


def _pieces(found: Quotation) -> Iterator[Span]:
    for start, end in found.segments:
        opening = (m.start for m in found.marks if m.end == start)
        closing = (m.end for m in found.marks if m.start == end)
        yield Span(next(opening, start), next(closing, end))
