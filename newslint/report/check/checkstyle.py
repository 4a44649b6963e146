"""Checkstyle's XML: a file of its errors each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.report.check.words import said
from newslint.report.check.xml import HEAD, tag
from newslint.report.failed import grouped
from newslint.report.record import FileRecord
from newslint.report.totals import Totals

_LEVELS = {"error": "error", "warning": "warning", "suggestion": "info"}


def report(records: Iterable[FileRecord], totals: Totals) -> Iterator[str]:
    """The report in pieces, as the files pass; columns count code points from 1."""
    yield f'{HEAD}<checkstyle version="4.3">\n'
    for record in records:
        if record["findings"]:
            yield from _file(record["path"], _findings(record))
    for failed in grouped(totals.errors, apart=True):
        error = tag("error", line=1, severity="error", message=said(str(failed)), source="newslint")
        yield from _file(failed.path, [error])
    yield "</checkstyle>\n"


def _file(path: str, errors: Iterable[str]) -> Iterator[str]:
    yield f"<{tag('file', name=path)}>\n"
    yield from (f"  <{error}/>\n" for error in errors)
    yield "</file>\n"


def _findings(record: FileRecord) -> Iterator[str]:
    for f in record["findings"]:
        yield tag(
            "error",
            line=f["line"],
            column=f["column"],
            severity=_LEVELS[f["severity"]],
            message=said(f["message"]),
            source=f"newslint.{f['rule']}",
        )
