"""One line a finding: path:line:column: severity rule message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.report.record import FileRecord
from newslint.report.totals import Totals


def report(records: Iterable[FileRecord], totals: Totals, *, statistics: bool = False) -> Iterator[str]:
    """The report in pieces, as the files pass; columns count code points from 1."""
    for record in records:
        for f in record["findings"]:
            message = " ".join(f["message"].split())
            yield f"{record['path']}:{f['line']}:{f['column']}: {f['severity']} {f['rule']} {message}\n"
    if statistics:
        yield from counted(totals)


def counted(totals: Totals) -> Iterator[str]:
    """The number of findings of each rule, the most frequent first."""
    for rule, number in totals.by_rule():
        yield f"{number:7} {rule}\n"
