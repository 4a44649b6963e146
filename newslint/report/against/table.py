"""Quotations against a transcript as a desk reads it: first what differs, the other words below the story's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from newslint.report.against.words import Compared, Totals, compared, where
from newslint.report.page import Line, Page, cells
from newslint.report.said.record import StoryRecord
from newslint.report.said.table import sums
from newslint.report.said.words import Said

_MARGIN = 10
_LABELS = ("story", "transcript")
_INDENT = _MARGIN + len(_LABELS[1]) + 2
_NOTHING = "–"
_GAP = 2


def report(records: Iterable[StoryRecord], page: Page, totals: Totals) -> Iterator[Line]:
    """The report's lines, as the stories pass."""
    for record in records:
        found = compared(record)
        if found:
            yield [(page.fit(record["path"]), "path")]
            faulty, sound = [c for c in found if not c.sound], [c for c in found if c.sound]
            if faulty:
                yield from ([], [("  Not as in the transcript", "place")])
                for one in faulty:
                    yield from _faulty(one, page)
            if sound:
                yield from ([], [("  As in the transcript", "place")])
                yield from _sound(sound, page)
            yield []
    yield from sums(*totals.told(), page)


def _faulty(one: Compared, page: Page) -> Iterator[Line]:
    """The verdict and the reasons, the words with the transcript's below, and where they stand."""
    yield []
    there = f" ({one.places[0]})" if len(one.places) == 1 else ""
    first, *rest = page.wrap(page.fit(f"{one.fault}{there}."), _MARGIN)
    yield [_at(one.said), (first, "error")]
    yield from ([(" " * _MARGIN + line, "error")] for line in rest)
    yield from _rows(one.said.aside["words"], page)
    for place in one.transcript["places"] if len(one.places) > 1 else ():
        yield [(" " * _MARGIN + page.short(where(place), page.width - _MARGIN), "quiet")]
        yield [(" " * (_MARGIN + 2) + _marked(place["text"], page.width - _MARGIN - 2, page), "")]
    for aside in one.asides:
        yield [(" " * _MARGIN + page.short(aside, page.width - _MARGIN), "quiet")]


def _sound(found: list[Compared], page: Page) -> Iterator[Line]:
    """Where each stands, and its words; what dots stand for below."""
    places = [page.short(one.places[0], page.width * 2 // 5) for one in found]
    room = max(map(cells, places))
    indent = _MARGIN + room + _GAP
    for one, place in zip(found, places, strict=True):
        words = _marked(one.said.quotation["text"], page.width - indent, page)
        yield [_at(one.said), (place, "quiet"), (" " * (room - cells(place) + _GAP), ""), (words, "")]
        for aside in one.asides:
            yield [(" " * indent + page.short(aside, page.width - indent), "quiet")]


def _marked(words: str, room: int, page: Page) -> str:
    return page.fit("“") + page.short(" ".join(words.split()), room - 2) + page.fit("”")


def _rows(pairs: list[tuple[str, str | None]], page: Page) -> Iterator[Line]:
    """The words in rows, those that were heard below the ones that differ; what is far from them is left out."""
    room = page.width - _INDENT
    row: list[tuple[str, str | None]] = []
    used = 0
    rows = [row]
    for pair in _short(pairs, room, page):
        size = _width(pair)
        if row and used + 1 + size > room:
            row, used = [], -1
            rows.append(row)
        row.append(pair)
        used += 1 + size
    differ = [any(heard is not None for _, heard in row) for row in rows]
    shown = [n for n in range(len(rows)) if not any(differ) or any(differ[max(0, n - 1) : n + 2])]
    last = -1
    for n in shown:
        if n > last + 1:
            yield [(" " * _INDENT + page.fit("…"), "quiet")]
        yield from _row(rows[n], page)
        last = n
    if last + 1 < len(rows):
        yield [(" " * _INDENT + page.fit("…"), "quiet")]


def _row(row: list[tuple[str, str | None]], page: Page) -> Iterator[Line]:
    above: Line = [(f"{'':{_MARGIN}}{_LABELS[0]:{_INDENT - _MARGIN}}", "quiet")]
    below: Line = [(f"{'':{_MARGIN}}{_LABELS[1]:{_INDENT - _MARGIN}}", "quiet")]
    for said, heard in row:
        size = _width((said, heard))
        above += [(said, "" if heard is None else "error"), (" " * (size - cells(said) + 1), "")]
        below += [(heard or "", "fix"), (" " * (size - cells(heard or "") + 1), "")]
    yield above
    if any(heard is not None for _, heard in row):
        yield below


def _short(pairs: list[tuple[str, str | None]], room: int, page: Page) -> Iterator[tuple[str, str | None]]:
    """The pairs as they can be shown: none wider than the page, a dash for nothing."""
    for said, heard in pairs:
        if heard is None:
            yield page.short(said, room), None
        elif cells(said) <= room and cells(heard) <= room:
            yield page.fit(said or _NOTHING), page.fit(heard or _NOTHING)
        else:
            words = zip_longest(said.split(), heard.split(), fillvalue=_NOTHING)
            yield from ((page.short(one, room), page.short(other, room)) for one, other in words)


def _width(pair: tuple[str, str | None]) -> int:
    return max(cells(pair[0]), cells(pair[1] or ""))


def _at(said: Said) -> tuple[str, str]:
    return f"{said.at:>{_MARGIN - _GAP}}  ", "place"
