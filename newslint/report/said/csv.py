"""Who said what for a spreadsheet: one row a quotation, as RFC 4180 has it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from io import StringIO

from newslint.late import late
from newslint.report.html import legible
from newslint.report.said.record import Aside, QuotationRecord, StoryRecord

HEADER = ("path", "line", "column", "start", "end", "kind", "speaker", "name", "cue", "evidence", "confidence", "words")
_FORMULA = late(r"[=+\-@＝＋－＠\t\r\n].", re.S)


def report(records: Iterable[StoryRecord]) -> Iterator[str]:
    """The report in pieces, as the stories pass. A cell that a spreadsheet would take for a formula begins with '."""
    yield row(HEADER)
    for record in records:
        for q, aside in zip(record["quotations"], record["asides"], strict=True):
            speaker, cue = q["speaker"], q["cue"]
            yield row(
                (
                    *place(record["path"], q, aside),
                    speaker["text"] if speaker else "",
                    (speaker["name"] or "") if speaker else "",
                    cue["text"] if cue else "",
                    q["evidence"],
                    q["confidence"],
                    q["text"],
                )
            )


def place(path: str, q: QuotationRecord, aside: Aside) -> tuple[str | int, ...]:
    """The first six cells: which quotation it is."""
    return path, aside["line"], aside["column"], q["start"], q["end"], q["kind"]


def row(cells: Iterable[str | float]) -> str:
    """A row, its cells harmless."""
    out = StringIO()
    csv.writer(out).writerow([_harmless(legible(c)) if isinstance(c, str) else c for c in cells])
    return out.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell
