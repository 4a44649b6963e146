"""GitLab's code quality report: one array, each entry with a fingerprint that no other has."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from newslint.report.check.below import below
from newslint.report.check.json import dump
from newslint.report.check.words import said
from newslint.report.failed import grouped
from newslint.report.record import FileRecord
from newslint.report.totals import Totals

_LEVELS = {"error": "major", "warning": "minor", "suggestion": "info"}


def report(records: Iterable[FileRecord], totals: Totals) -> Iterator[str]:
    """The report in pieces, as the files pass; columns count code points from 1."""
    between = "[\n"
    for entry in _entries(records, totals):
        yield between + dump(entry)
        between = ",\n"
    yield "[]\n" if between == "[\n" else "\n]\n"


def _entries(records: Iterable[FileRecord], totals: Totals) -> Iterator[dict[str, Any]]:
    for record in records:
        path = below("CI_PROJECT_DIR", record["path"])
        seen = Counter[str]()
        for f in record["findings"]:
            key = f"{path}\0{f['fingerprint']}\0{seen[f['fingerprint']]}"
            seen[f["fingerprint"]] += 1
            yield {
                "description": f"{f['rule']}: {said(f['message'])}",
                "check_name": f["rule"],
                "fingerprint": _hash(key),
                "severity": _LEVELS[f["severity"]],
                "location": {
                    "path": path,
                    "positions": {
                        "begin": {"line": f["line"], "column": f["column"]},
                        "end": {"line": f["end_line"], "column": f["end_column"]},
                    },
                },
            }
    for failed in grouped(totals.errors, apart=True):
        yield {
            "description": f"newslint: {said(str(failed))}",
            "check_name": "newslint",
            "fingerprint": _hash(str(failed)),
            "severity": "critical",
            "location": {"path": below("CI_PROJECT_DIR", failed.path), "lines": {"begin": 1}},
        }


def _hash(key: str) -> str:
    return hashlib.blake2b(key.encode(), digest_size=16).hexdigest()
