"""The names of one story as Markdown, which editors show."""

from __future__ import annotations

from newslint.report.markdown import linked, sheet, table, text
from newslint.report.names.record import SheetRecord
from newslint.report.names.words import Row, sections

_COLUMNS = ("First", "Name", "Role", "Forms", "First mention", "Look at")


def report(record: SheetRecord, address: str = "") -> str:
    """The sheet; places lead to their lines where the story has an address."""
    parts = (table(title, _COLUMNS, (_row(row, address) for row in rows)) for title, rows in sections(record))
    return sheet("Who and what is in the story", record["path"], parts, "Nobody and nothing is named.")


def _row(row: Row, address: str) -> tuple[str, ...]:
    before, form, after = map(text, row.aside["sentence"])
    place = linked(row.at, f"{address}#L{row.at.replace(':', ',')}" if address else "")
    sentence = f"{before}**{form}**{after}"
    return place, f"**{text(row.name['name'])}**", text(row.role), text(row.forms), sentence, ", ".join(row.notes)
