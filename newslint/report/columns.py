"""Columns on a page: the words of each cell stand one under the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import NamedTuple

from newslint.report.page import Line, Page, cells

GAP = 2
"""Cells of a page between two columns."""


class Cell(NamedTuple):
    """The lines of one column's words, the room that it has, its style."""

    lines: list[str]
    room: int
    style: str


def room(head: str, words: Iterable[str], page: Page) -> int:
    """The cells that a column needs, a quarter of the page at most."""
    return min(page.width // 4, max(len(head), *(cells(page.fit(w)) for w in words)))


def row(columns: list[Cell]) -> Iterator[Line]:
    """The lines of a row."""
    for line in zip_longest(*(cell.lines for cell in columns), fillvalue=""):
        shown: Line = [("  ", "")]
        for words, cell in zip(line, columns, strict=True):
            shown += [(words, cell.style), (" " * (cell.room - cells(words) + GAP), "")]
        yield shown[:-1]


def wrapped(words: str, room: int, page: Page) -> list[str]:
    """The words in lines that fit the room."""
    return [page.short(line, room) for line in page.wrap(page.fit(words), page.width - room, names=True)]
