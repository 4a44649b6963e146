"""Two wordings of one passage: the second below the first where it differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from newslint.report.page import Line, Page, cells
from newslint.span import Span

Pair = tuple[str, str | None]
"""A word or several as they stand, and what the other wording has in their place where that is another."""
_NOTHING = "–"


def pairs(text: str, segments: Iterable[Span], differences: Iterable[tuple[Span, str]]) -> Iterator[Pair]:
    """The words in turn, each with the other wording's in its place; marks go with their word."""
    rest = list(differences)
    at = 0
    for segment in segments:
        at = max(at, segment.start)
        while rest and rest[0][0].start <= segment.end:
            span, other = rest.pop(0)
            start, end = span.start, span.end
            while start > at and not text[start - 1].isspace():
                start -= 1
            while start < span.end and end < segment.end and not text[end].isspace():
                end += 1
            yield from ((word, None) for word in text[at:start].split())
            yield " ".join(text[start:end].split()), other
            at = end
        yield from ((word, None) for word in text[at : segment.end].split())


def rows(pairs: Iterable[Pair], labels: tuple[str, str], margin: int, page: Page) -> Iterator[Line]:
    """The words in rows, those that were heard below the ones that differ; what is far from them is left out."""
    heads = [f"{'':{margin}}{label:{max(map(len, labels)) + 2}}" for label in labels]
    indent = len(heads[0])
    room = page.width - indent
    row: list[Pair] = []
    used = 0
    lines = [row]
    for pair in _short(pairs, room, page):
        size = _width(pair)
        if row and used + 1 + size > room:
            row, used = [], -1
            lines.append(row)
        row.append(pair)
        used += 1 + size
    differ = [any(heard is not None for _, heard in row) for row in lines]
    shown = [n for n in range(len(lines)) if not any(differ) or any(differ[max(0, n - 1) : n + 2])]
    last = -1
    for n in shown:
        if n > last + 1:
            yield [(" " * indent + page.fit("…"), "quiet")]
        yield from _row(lines[n], heads)
        last = n
    if last + 1 < len(lines):
        yield [(" " * indent + page.fit("…"), "quiet")]


def _row(row: list[Pair], heads: list[str]) -> Iterator[Line]:
    above: Line = [(heads[0], "quiet")]
    below: Line = [(heads[1], "quiet")]
    for said, heard in row:
        size = _width((said, heard))
        above += [(said, "" if heard is None else "error"), (" " * (size - cells(said) + 1), "")]
        below += [(heard or "", "fix"), (" " * (size - cells(heard or "") + 1), "")]
    yield above
    if any(heard is not None for _, heard in row):
        yield below


def _short(pairs: Iterable[Pair], room: int, page: Page) -> Iterator[Pair]:
    """The pairs as they can be shown: none wider than the page, a dash for nothing."""
    for said, heard in pairs:
        if heard is None:
            yield page.short(said, room), None
        elif cells(said) <= room and cells(heard) <= room:
            yield page.fit(said or _NOTHING), page.fit(heard or _NOTHING)
        else:
            words = zip_longest(said.split(), heard.split(), fillvalue=_NOTHING)
            yield from ((page.short(one, room), page.short(other, room)) for one, other in words)


def _width(pair: Pair) -> int:
    return max(cells(pair[0]), cells(pair[1] or ""))
