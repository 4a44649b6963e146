"""GitHub's workflow commands: an annotation a finding, the gravest first, as it shows only some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.finding import SEVERITIES
from newslint.report.check.below import below
from newslint.report.check.words import beyond, numbers, said, summary
from newslint.report.failed import grouped
from newslint.report.page import visible
from newslint.report.record import Excerpt, FileRecord, FindingRecord
from newslint.report.totals import Totals

SHOWN = 10
"""Annotations of each level that GitHub shows of one step."""
_LEVELS = {"error": "error", "warning": "warning", "suggestion": "notice"}


def report(records: Iterable[FileRecord], totals: Totals, *, statistics: bool = False) -> Iterator[str]:
    """The report in pieces, once all files have passed; columns count code points from 1."""
    held: dict[str, list[str]] = {severity: [] for severity in SEVERITIES}
    for record in records:
        path = below("GITHUB_WORKSPACE", record["path"])
        for f, excerpt in zip(record["findings"], record["excerpts"], strict=True):
            held[f["severity"]].append(_finding(path, f, excerpt))
    for failed in grouped(totals.errors, apart=True):
        yield _command("error", {"title": "newslint", "file": below("GITHUB_WORKSPACE", failed.path)}, str(failed))
    for lines in held.values():
        yield from lines
    yield "".join(words for words, _ in summary(totals)) + "\n"
    if any(len(lines) > SHOWN for lines in held.values()):
        yield f"Beside the text GitHub shows the first {SHOWN} of each kind; all of them stand in this log.\n"
    if statistics:
        yield from numbers(totals)


def _finding(path: str, f: FindingRecord, excerpt: Excerpt) -> str:
    place: dict[str, object] = {"title": f"newslint ({f['rule']})", "file": path, "line": f["line"]}
    if f["line"] == f["end_line"]:  # GitHub drops an annotation that has columns on several lines
        place |= {"col": f["column"], "endLine": f["end_line"], "endColumn": f["end_column"]}
    else:
        place["endLine"] = f["end_line"]
    # The log shows nothing but the message, so it says the place and the rule once more.
    told = f"{path}:{f['line']}:{f['column']}: {said(f['message'])} [{f['rule']}]"
    return _command(_LEVELS[f["severity"]], place, "\n".join([told, *(words for words, _ in beyond(f, excerpt))]))


def _command(level: str, properties: dict[str, object], message: str) -> str:
    named = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{level} {named}::{'%0A'.join(_message(line) for line in message.splitlines())}\n"


def _message(words: str) -> str:
    return visible(words).replace("%", "%25")


def _property(words: str) -> str:
    return _message(words).replace(":", "%3A").replace(",", "%2C")
