"""One line a finding: path:line:column: severity rule message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.report.check.words import numbers, said
from newslint.report.failed import grouped
from newslint.report.page import visible
from newslint.report.record import FileRecord
from newslint.report.totals import Totals


def report(records: Iterable[FileRecord], totals: Totals, *, statistics: bool = False) -> Iterator[str]:
    """The report in pieces, as the files pass; columns count code points from 1."""
    for record in records:
        path = visible(record["path"])
        for f in record["findings"]:
            message = visible(said(f["message"]))
            yield f"{path}:{f['line']}:{f['column']}: {f['severity']} {f['rule']} {message}\n"
    for failed in grouped(totals.errors, apart=True):
        yield f"{visible(failed.path)}:1:1: error newslint {visible(said(str(failed)))}\n"
    if statistics:
        yield from numbers(totals)
