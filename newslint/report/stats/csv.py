"""How long and how hard stories are, for a spreadsheet: one row a story, as RFC 4180 has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.report.said.csv import row
from newslint.report.stats.record import Numbers, StatsRecord


def report(records: Iterable[StatsRecord]) -> Iterator[str]:
    """The report in pieces, as the stories pass. What has no score has an empty cell."""
    yield row(("path", *Numbers.__annotations__))
    for record in records:
        if n := record["numbers"]:
            scores = ("" if score is None else score for score in (n["reading_ease"], n["grade"]))
            first = (record["path"], n["words"], n["sentences"], n["paragraphs"], n["quoted"])
            yield row((*first, *scores, n["seconds"]))
