"""The Reviewdog Diagnostic Format; its columns count bytes of UTF-8."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newslint.report.check.json import dump
from newslint.report.check.words import said
from newslint.report.failed import grouped
from newslint.report.record import EditRecord, FileRecord, FindingRecord, Place, Point
from newslint.report.totals import Totals

_LEVELS = {"error": "ERROR", "warning": "WARNING", "suggestion": "INFO"}
SOURCE = {"name": "newslint"}
"""Who speaks."""


def report(records: Iterable[FileRecord], totals: Totals) -> Iterator[str]:
    """The report in pieces, as the files pass."""
    yield f'{{"source": {dump(SOURCE)}, "diagnostics": ['
    between = "\n"
    for diagnostic in diagnostics(records, totals):
        yield between + dump(diagnostic)
        between = ",\n"
    yield "\n]}\n"


def diagnostics(records: Iterable[FileRecord], totals: Totals) -> Iterator[dict[str, Any]]:
    """Each finding, and what could not be read or run."""
    for record in records:
        for f in record["findings"]:
            yield _diagnostic(record["path"], f, record["places"])
    for failed in grouped(totals.errors, apart=True):
        yield {"message": str(failed), "location": {"path": failed.path}, "severity": "ERROR"}


def _diagnostic(path: str, f: FindingRecord, places: Mapping[int, Point]) -> dict[str, Any]:
    link = {"url": f["url"]} if f["url"].startswith("http") else {}  # a file on this machine is no help elsewhere
    diagnostic: dict[str, Any] = {
        "message": said(f["message"]),
        "location": {"path": path, "range": _range(f, places)},
        "severity": _LEVELS[f["severity"]],
        "code": {"value": f["rule"], **link},
    }
    # A suggestion is applied alone and by a click: not half of a fix, and nothing that is only shown.
    fixes = [fix["edits"] for fix in f["fixes"] if len(fix["edits"]) == 1 and fix["applicability"] != "display"]
    if fixes:
        diagnostic["suggestions"] = [{"range": _range(edit, places), "text": edit["text"]} for (edit,) in fixes]
    if f["related"]:
        diagnostic["related_locations"] = [
            {"message": r["message"], "location": {"path": path, "range": _range(r, places)}} for r in f["related"]
        ]
    return diagnostic


def _range(span: Place | EditRecord, places: Mapping[int, Point]) -> dict[str, Any]:
    ends = {"start": places[span["start"]], "end": places[span["end"]]}
    return {name: {"line": line, "column": column} for name, (line, _, column) in ends.items()}
