"""Every place of a name, from any of its forms; of a quotation mark, those that belong to it."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from newslint.analysis import Analysis
from newslint.server.positions import Positions
from newslint.server.seen import at, name_at, quotes
from newslint.server.story import Reading
from newslint.span import Span


def highlights(reading: Reading, positions: Positions, position: types.Position) -> list[types.DocumentHighlight]:
    """The partners of a quotation mark, else every form of a name."""
    offset, analysis = positions.offset(position), reading.analysis
    marked, named = at(offset, _marks(analysis)), name_at(analysis, offset)
    if marked and not (named and _holds(named[0], offset) and not _holds(marked[0], offset)):
        spans = marked[1]
    else:
        spans = named[1].mentions if named else ()
    return [types.DocumentHighlight(positions.range(*span), types.DocumentHighlightKind.Text) for span in spans]


def references(
    reading: Reading, positions: Positions, position: types.Position, uri: str, declared: bool
) -> list[types.Location]:
    """Every form of a name; the first mention, which introduces it, only when it is asked for."""
    found = name_at(reading.analysis, positions.offset(position))
    spans = found[1].mentions if found else ()
    return [types.Location(uri, positions.range(*span)) for span in spans[0 if declared else 1 :]]


def _marks(analysis: Analysis) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    """Each quotation mark of the source, with all of its quotation."""
    source = analysis.document.map.to_source
    for quote in analysis.get(quotes):
        groups = [[Span(m.start, m.end) for m in quote.found.marks]]
        groups += [[Span(n.start - 1, n.start), Span(n.end, n.end + 1)] for n in quote.found.nested]
        for group in groups:
            spans = tuple(map(source, group))
            yield from ((span, spans) for span in spans)


def _holds(span: Span, offset: int) -> bool:
    return span.start <= offset < span.end
