"""The JSON report: one line a file, the schema in docs/json.md."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from newslint.finding import SEVERITIES
from newslint.report.record import FileRecord
from newslint.report.totals import Totals
from newslint.version import __version__


def report(records: Iterable[FileRecord], totals: Totals, *, statistics: bool = False) -> Iterator[str]:
    """The report in pieces, as the files pass. Offsets are code points of the decoded file without its BOM."""
    yield f'{{"version": 1, "tool": {dump({"name": "newslint", "version": __version__})}, "files": ['
    between = "\n"
    for record in records:
        if record["read"]:
            yield between + dump({"path": record["path"], "findings": record["findings"]})
            between = ",\n"
    summary: dict[str, int] = {
        "files": totals.files,
        **{severity: totals.severities[severity] for severity in SEVERITIES},
        "fixed": totals.fixed,
        "baseline": totals.known,
    }
    tail = f'\n],\n"errors": {dump(totals.errors)},\n"summary": {dump(summary)}'
    if statistics:
        tail += f',\n"statistics": {dump(dict(totals.by_rule()))}'
    yield tail + "}\n"


def dump(value: Any) -> str:
    """A value as JSON on one line, with its letters as they are."""
    return json.dumps(value, ensure_ascii=False)
