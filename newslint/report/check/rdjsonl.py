"""The Reviewdog Diagnostic Format, a line a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.report.check.json import dump
from newslint.report.check.rdjson import SOURCE, diagnostics
from newslint.report.record import FileRecord
from newslint.report.totals import Totals


def report(records: Iterable[FileRecord], totals: Totals) -> Iterator[str]:
    """The report in pieces, as the files pass."""
    for diagnostic in diagnostics(records, totals):
        yield dump({**diagnostic, "source": SOURCE}) + "\n"
