"""What is said of one file, in plain dicts and strings: what reporters print, processes pass on and the cache keeps."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress
from typing import NotRequired, TypedDict

from newslint.document import Document
from newslint.finding import Finding
from newslint.late import late
from newslint.lines import Lines
from newslint.lint.lint import Checked, Failure
from newslint.span import Span

REACH = 200
"""Code points of the line that an excerpt keeps on each side of a place."""
_SURROGATE = late("[\ud800-\udfff]")


class Place(TypedDict):
    """A stretch of the source: code points from 0, half-open; lines and columns from 1."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


class RelatedRecord(Place):
    """Another place of a finding."""

    message: str


class EditRecord(TypedDict):
    """A replacement."""

    start: int
    end: int
    text: str


class FixRecord(TypedDict):
    """A fix."""

    title: str
    applicability: str
    edits: list[EditRecord]


class FindingRecord(TypedDict):
    """A finding, as the JSON report prints it: its keys in this order."""

    rule: str
    severity: str
    message: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    related: list[RelatedRecord]
    fixes: list[FixRecord]
    url: str
    fingerprint: str


class Excerpt(TypedDict):
    """The words before, at and after a place in its line, and the words at its related places."""

    before: str
    marked: str
    after: str
    related: list[str]


class ErrorRecord(TypedDict):
    """What could not be done: a file that could not be read (`rule` is empty), a rule that could not run."""

    path: str
    rule: str
    message: str


Point = tuple[int, int, int]
"""A line, the column in code points and the column in bytes of UTF-8 as they stand in the file, all from 1."""


class FileRecord(TypedDict):
    """One file. `excerpts` go with `findings`, one for one; an unread file has `read` False and an error.

    `places` says of every offset where that is, if the job asked for it (`placed`). Where fixes are asked for, `fixed`
    has the number of those made for each rule, and `output` what is printed in the report's place: a patch, the text.
    """

    path: str
    read: bool
    findings: list[FindingRecord]
    excerpts: list[Excerpt]
    errors: list[ErrorRecord]
    notes: list[str]
    places: NotRequired[dict[int, Point]]
    fixed: NotRequired[dict[str, int]]
    output: NotRequired[bytes]


def recorded(checked: Checked, document: Document) -> FileRecord:
    """The record of a story that was read."""
    lines = Lines(document.source)
    return {
        "path": printable(checked.path),
        "read": True,
        "findings": [_finding(f, lines) for f in checked.findings],
        "excerpts": [_excerpt(f, lines, document.source) for f in checked.findings],
        "errors": [failed(f) for f in checked.failures],
        "notes": [printable(note) for note in checked.notes],
    }


def unread(path: str, message: str) -> FileRecord:
    """The record of a file that could not be read."""
    error = failed(Failure(path, "", message))
    return {"path": error["path"], "read": False, "findings": [], "excerpts": [], "errors": [error], "notes": []}


def keeping(record: FileRecord, kept: Iterable[bool]) -> FileRecord:
    """The record with those of its findings for which `kept`, one for one, is true."""
    which = list(kept)
    findings, excerpts = list(compress(record["findings"], which)), list(compress(record["excerpts"], which))
    return {**record, "findings": findings, "excerpts": excerpts}


def failed(failure: Failure) -> ErrorRecord:
    """The record of a failure."""
    return {"path": printable(failure.path), "rule": failure.rule, "message": printable(failure.message)}


def printable(text: str) -> str:
    """The text with bytes that no encoding explains as U+FFFD, one for one: any terminal and JSON reader takes it."""
    return _SURROGATE.sub("\ufffd", text)


def _place(span: Span, lines: Lines) -> Place:
    line, column = lines.place(span.start)
    end_line, end_column = lines.place(span.end)
    return {
        "start": span.start,
        "end": span.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
    }


def _finding(f: Finding, lines: Lines) -> FindingRecord:
    return {
        "rule": f.rule,
        "severity": f.severity,
        "message": printable(f.message),
        **_place(f.span, lines),
        "text": printable(f.text),
        "related": [{**_place(r.span, lines), "message": printable(r.message)} for r in f.related],
        "fixes": [
            {
                "title": printable(fix.title),
                "applicability": fix.applicability,
                "edits": [{"start": e.span.start, "end": e.span.end, "text": printable(e.text)} for e in fix.edits],
            }
            for fix in f.fixes
        ],
        "url": f.url,
        "fingerprint": f.fingerprint,
    }


def _excerpt(f: Finding, lines: Lines, source: str) -> Excerpt:
    line, _ = lines.place(f.span.start)
    start, end = lines.start(line), lines.end(line)
    at, to = min(f.span.start, end), min(f.span.end, end)
    return {
        "before": printable(source[max(start, at - REACH) : at]),
        "marked": printable(source[at : min(to, at + REACH)]),
        "after": printable(source[to : min(end, to + REACH)]) if to - at < REACH else "",
        "related": [printable(source[r.span.start : min(r.span.end, r.span.start + REACH)]) for r in f.related],
    }
