"""Quotations against a transcript for a spreadsheet: one row each, as RFC 4180 has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.report.against.words import compared
from newslint.report.said.csv import place, row
from newslint.report.said.record import StoryRecord

HEADER = (
    "path", "line", "column", "start", "end", "kind", "name", "verdict", "transcript line", "time",
    "transcript speaker", "said by", "difference", "words", "transcript words",
)  # fmt: skip


def report(records: Iterable[StoryRecord]) -> Iterator[str]:
    """The report in pieces, as the stories pass."""
    yield row(HEADER)
    for record in records:
        for one in compared(record):
            q, t = one.said.quotation, one.transcript
            yield row(
                (
                    *place(record["path"], q, one.said.aside),
                    "" if one.said.nobody else one.said.name,
                    t["verdict"],
                    t["line"] or "",
                    t["time"] or "",
                    t["speaker"] or "",
                    t["said_by"] or "",
                    one.wording,
                    q["text"],
                    " … ".join(place["text"] for place in t["places"]),
                )
            )
