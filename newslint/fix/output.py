"""What is printed in the place of a report: patches, the fixed text of standard input, the fixes made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.report.check.words import fixes
from newslint.report.record import FileRecord
from newslint.report.totals import Totals


def report(records: Iterable[FileRecord], totals: Totals) -> Iterator[str]:
    """It in pieces, as the files pass; bytes that are no UTF-8 as lone surrogates."""
    for record in records:
        if "output" in record:
            yield record["output"].decode("utf-8", "surrogateescape")
        elif fixed := record.get("fixed"):
            yield f"{record['path']}: {fixes(fixed)}\n"
