"""The names of a story as a desk ticks them off: people first, each with its forms and what is to be looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.report.columns import GAP, Cell, row, wrapped
from newslint.report.names.record import SheetRecord
from newslint.report.names.words import Row, Totals, sections
from newslint.report.page import Line, Page, cells
from newslint.report.said.table import sums

_NOTES = len("not introduced")
_WIDEST, _ROOMY = 0.35, 26
"""The part of the page that names take at most, and the cells that forms keep where roles have a column."""


def report(records: Iterable[SheetRecord], page: Page) -> Iterator[Line]:
    """The report's lines, as the stories pass."""
    totals = Totals()
    for record in records:
        found = sections(record)
        totals.add(found)
        if found:
            yield [(page.fit(record["path"]), "path")]
            rows = [r for _, some in found for r in some]
            place = max(len(r.at) for r in rows)
            name = min(int(page.width * _WIDEST), max(cells(page.fit(r.name["name"])) for r in rows))
            room = _forms(page, place, name) - GAP - _ROOMY + (0 if any(r.notes for r in rows) else GAP + _NOTES)
            longest = max((cells(word) for r in rows for word in page.fit(r.role).split()), default=0)
            role = min(room, max(cells(page.fit(r.role)) for r in rows)) if longest <= room else 0
            for title, some in found:
                yield []
                yield [(f"  {title}", "place")]
                for one in some:
                    yield from _row(one, (place, name, role), page)
            yield []
    yield from sums(*totals.told(), page)


def _forms(page: Page, place: int, name: int, role: int = 0) -> int:
    """The room for the forms of a name that has notes."""
    return page.width - 2 - place - name - _NOTES - 3 * GAP - (role + GAP if role else 0)


def _row(one: Row, rooms: tuple[int, int, int], page: Page) -> Iterator[Line]:
    notes, (place, name, role) = one.notes, rooms
    forms = _forms(page, *rooms) + (0 if notes else GAP + _NOTES)
    alarm = "error" if one.alarms else "quiet"
    style = "error" if one.alarms else "mark"
    columns = [
        Cell([one.at.rjust(place)], place, "place"),
        Cell(wrapped(one.name["name"], name, page), name, style),
        *([Cell(wrapped(one.role, role, page), role, "quiet")] if role else []),
        Cell(wrapped(one.forms, forms, page), forms, ""),
    ]
    yield from row([*columns, Cell(notes, _NOTES, alarm)] if notes else columns)
