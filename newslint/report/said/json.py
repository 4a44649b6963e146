"""The JSON report of who said what: one line a file, the schema in docs/quotes.md."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from newslint.report.said.record import StoryRecord


def report(records: Iterable[StoryRecord]) -> Iterator[str]:
    """The report in pieces, as the files pass. Offsets are code points of the decoded file without its BOM."""
    yield '{"version": 1, "files": ['
    between = "\n"
    for record in records:
        told = {"path": record["path"], "quotations": record["quotations"]}
        yield between + json.dumps(told, ensure_ascii=False)
        between = ",\n"
    yield "\n]}\n"
