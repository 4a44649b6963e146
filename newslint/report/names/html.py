"""The names of stories as one page that a browser shows and prints: no script, nothing from the network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.report.names.record import SheetRecord
from newslint.report.names.words import Row, Totals, sections
from newslint.report.said.html import cell, head, table, tail, text

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
            for title, rows in found:
                yield table(title, _COLUMNS, map(_row, rows))
            yield "</section>\n"
    yield tail(*totals.told())


def _row(one: Row) -> str:
    state = ' class="nobody"' if one.alarms else ""
    before, form, after = one.aside["sentence"]
    name = f'<th scope="row" class="speaker">{text(one.name["name"])}</th>'
    sentence = f'<td class="words">{text(before)}<b>{text(form)}</b>{text(after)}</td>'
    role = cell("how", one.role)
    forms = cell("how words", one.forms)
    return f"<tr{state}>{cell('place', one.at)}{name}{role}{forms}{sentence}{cell('how', ', '.join(one.notes))}</tr>"
