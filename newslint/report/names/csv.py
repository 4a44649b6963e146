"""The names of stories for a spreadsheet: one row a form, as RFC 4180 has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.report.names.record import SheetRecord
from newslint.report.said.csv import row

HEADER = (
    *("path", "line", "column", "start", "end", "name", "kind", "listed", "introduced", "role"),
    *("form", "count", "conflict"),
)


def report(records: Iterable[SheetRecord]) -> Iterator[str]:
    """The report in pieces, as the stories pass; the place is that of the name's first mention in any form."""
    yield row(HEADER)
    for record in records:
        for name, aside in zip(record["names"], record["asides"], strict=True):
            for form in name["forms"]:
                first = name["first"]
                yield row(
                    (
                        record["path"],
                        aside["line"],
                        aside["column"],
                        first["start"],
                        first["end"],
                        name["name"],
                        name["kind"],
                        "yes" if name["listed"] else "no",
                        "yes" if name["introduced"] else "no",
                        ", ".join(aside["titles"]),
                        form["text"],
                        form["count"],
                        " / ".join(aside["clash"]),
                    )
                )
