"""The outline of a story: headline, crossheads, paragraphs, and in them the quotations by speaker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lsprotocol import types

from newslint.analysis import Analysis
from newslint.document import Block
from newslint.formats.zones import HEADLINE
from newslint.scope import selects
from newslint.server.positions import Positions
from newslint.server.seen import Quote, quotes
from newslint.server.story import Reading
from newslint.span import Span

_COPY = ("paragraph", "list", "blockquote", "standfirst & ~meta", "caption", "table")
_SHORT = 48
"""Letters of the words that stand for a paragraph."""
_NOT_ALL = "…"


@dataclass(slots=True)
class _Node:
    """An entry: its kind and words, what it covers of the source, what is picked of that, what stands below it."""

    kind: types.SymbolKind
    name: str
    detail: str
    picked: Span
    below: list[_Node] = field(default_factory=list)

    @property
    def span(self) -> Span:
        """All that it covers, with what stands below it."""
        return Span(self.picked.start, max(self.picked.end, *(n.span.end for n in self.below), 0))


def tree(reading: Reading, positions: Positions) -> list[types.DocumentSymbol]:
    """The outline, entries below entries."""
    return [_symbol(node, positions) for node in _outline(reading.analysis)]


def flat(reading: Reading, positions: Positions, uri: str) -> list[types.SymbolInformation]:
    """The outline for an editor that has no tree, in the order of the text."""

    def listed(nodes: list[_Node], within: str | None) -> Iterator[types.SymbolInformation]:
        for node in nodes:
            place = types.Location(uri, positions.range(*node.span))
            yield types.SymbolInformation(place, node.name, node.kind, container_name=within)
            yield from listed(node.below, node.name)

    return list(listed(_outline(reading.analysis), None))


def _symbol(node: _Node, positions: Positions) -> types.DocumentSymbol:
    return types.DocumentSymbol(
        node.name,
        node.kind,
        positions.range(*node.span),
        positions.range(*node.picked),
        node.detail or None,
        children=[_symbol(one, positions) for one in node.below],
    )


def _outline(analysis: Analysis) -> list[_Node]:
    document = analysis.document
    headed = any(block.scope == HEADLINE for block in document.blocks)
    spoken: dict[int, list[Quote]] = {}
    for quote in analysis.get(quotes):
        if quote.said.kind == "speech":
            spoken.setdefault(quote.found.block, []).append(quote)
    top: list[_Node] = []
    open_: list[tuple[int, _Node]] = []
    for index, block in enumerate(document.blocks):
        words = _short(document.text[block.span.start : block.span.end])
        level = _level(block, headed)
        if not words or not (level or selects(_COPY, block.scope)):
            continue
        kind = types.SymbolKind.File if level == 1 else types.SymbolKind.Class if level else types.SymbolKind.String
        node = _Node(kind, words, "", document.map.to_source(block.span))
        node.below += map(_quotation, spoken.get(index, ()))
        while level and open_ and open_[-1][0] >= level:
            open_.pop()
        (open_[-1][1].below if open_ else top).append(node)
        if level:
            open_.append((level, node))
    return top


def _level(block: Block, headed: bool) -> int:
    """1 for the headline, 2 to 6 for a crosshead, 0 for copy; a title field is the headline of a story without one."""
    parts = block.scope.split(".")
    if "heading" in parts:
        return next((int(part[1]) for part in parts if part[0] == "h" and part[1:].isdigit()), 2)
    return 1 if not headed and "title" in parts else 0


def _quotation(quote: Quote) -> _Node:
    said = quote.said
    words = f"{said.name or 'Nobody'}: ‘{_short(said.quotation['text'])}’"
    return _Node(types.SymbolKind.Event, words, said.why, quote.pieces[0])


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHORT else (line[:_SHORT].rpartition(" ")[0] or line[:_SHORT]) + _NOT_ALL
