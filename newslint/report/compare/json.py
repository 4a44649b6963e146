"""The JSON report of what differs between two versions: the schema in docs/compare.md."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.report.check.json import dump
from newslint.report.compare.record import ComparisonRecord

_LISTS = ("quotations", "speakers", "names", "figures")


def report(record: ComparisonRecord) -> Iterator[str]:
    """The report in pieces, a line for each list. Offsets are code points of the decoded file without its BOM."""
    yield f'{{"version": 1, "old": {dump(record["old"])}, "new": {dump(record["new"])}'
    for name in _LISTS:
        yield f',\n"{name}": {dump(record[name])}'  # type: ignore[literal-required]
    yield "}\n"
