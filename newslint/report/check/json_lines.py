"""JSON, a line a finding: docs/json.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.report.check.json import dump
from newslint.report.record import FileRecord
from newslint.report.totals import Totals


def report(records: Iterable[FileRecord], totals: Totals, *, statistics: bool = False) -> Iterator[str]:
    """The report in pieces, as the files pass. Offsets are code points of the decoded file without its BOM."""
    for record in records:
        for finding in record["findings"]:
            yield dump({"path": record["path"], **finding}) + "\n"
    for error in totals.errors:
        yield dump({"path": error["path"], "error": {"rule": error["rule"], "message": error["message"]}}) + "\n"
    if statistics:
        yield dump({"statistics": dict(totals.by_rule())}) + "\n"
