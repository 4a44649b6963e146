"""The names of stories as one page that a browser shows and prints: no script, nothing from the network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.report.html import Link, cell, head, table, tail, text
from newslint.report.names.record import SheetRecord
from newslint.report.names.words import Row, Totals, sections

_COLUMNS = ("First", "Name", "Role", "Forms", "First mention", "Look at")


def report(records: Iterable[SheetRecord]) -> Iterator[str]:
    """The page in pieces, as the stories pass."""
    yield head("Who and what is in the story")
    totals = Totals()
    for record in records:
        found = sections(record)
        totals.add(found)
        if found:
            yield f"<section>\n<h2>{text(record['path'])}</h2>\n"
            yield from tables(found)
            yield "</section>\n"
    yield tail(*totals.told())


def tables(found: Iterable[tuple[str, list[Row]]], link: Link = lambda start: "") -> Iterator[str]:
    """The sheet of a story."""
    for title, rows in found:
        yield table(title, _COLUMNS, (_row(row, link) for row in rows))


def _row(one: Row, link: Link) -> str:
    state = ' class="nobody"' if one.alarms else ""
    before, form, after = one.aside["sentence"]
    name = f'<th scope="row" class="speaker">{text(one.name["name"])}</th>'
    sentence = f'<td class="words">{text(before)}<b>{text(form)}</b>{text(after)}</td>'
    place = cell("place", one.at, link(one.name["first"]["start"]))
    role = cell("how", one.role)
    forms = cell("how words", one.forms)
    return f"<tr{state}>{place}{name}{role}{forms}{sentence}{cell('how', ', '.join(one.notes))}</tr>"
