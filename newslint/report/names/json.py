"""The JSON report of a story's names: one line a file, the schema in docs/names.md."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from newslint.report.names.record import SheetRecord


def report(records: Iterable[SheetRecord]) -> Iterator[str]:
    """The report in pieces, as the files pass. Offsets are code points of the decoded file without its BOM."""
    yield '{"version": 1, "files": ['
    between = "\n"
    for record in records:
        yield between + json.dumps({"path": record["path"], "names": record["names"]}, ensure_ascii=False)
        between = ",\n"
    yield "\n]}\n"
