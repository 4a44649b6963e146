"""The report that a copy editor reads: by story and severity, each line with its place marked and the reason below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.finding import SEVERITIES
from newslint.report.check.words import beyond, fixes, numbers, summary
from newslint.report.page import Line, Page, cells, counted
from newslint.report.record import Excerpt, FileRecord, FindingRecord
from newslint.report.totals import Totals

_INDENT = 4


def report(records: Iterable[FileRecord], totals: Totals, page: Page, *, statistics: bool = False) -> Iterator[Line]:
    """The report's lines, as the files pass."""
    for record in records:
        fixed = record.get("fixed")
        if record["findings"] or fixed:
            yield [(page.fit(record["path"]), "path")]
            if fixed:
                yield []
                yield from ([(f"  {line}", "fix")] for line in page.wrap(fixes(fixed), 2))
            for severity in SEVERITIES:
                yield from _group(record, severity, page)
            yield []
    yield summary(totals)
    if statistics:
        yield []
        yield from ([(line.rstrip("\n"), "")] for line in numbers(totals))


def _group(record: FileRecord, severity: str, page: Page) -> Iterator[Line]:
    pairs = zip(record["findings"], record["excerpts"], strict=True)
    found = [(f, e) for f, e in pairs if f["severity"] == severity]
    if found:
        yield []
        yield [("  " + counted(len(found), severity), severity)]
    for finding, excerpt in found:
        yield []
        place = f"{' ' * _INDENT}line {finding['line']}, column {finding['column']}"
        yield [(place, "place"), (f"  {finding['rule']}", "quiet")]
        yield from told(finding, excerpt, page)


def told(f: FindingRecord, excerpt: Excerpt, page: Page) -> Iterator[Line]:
    """The line of the story with the place marked, what is said of it, where else, and what would settle it."""
    margin, severity = " " * _INDENT, f["severity"]
    bar = page.fit("│")
    inset = _INDENT + len(bar) + 1
    before, marked, after = page.excerpt(excerpt["before"], excerpt["marked"], excerpt["after"], inset)
    if before or marked or after:
        yield [(f"{margin}{bar} ", "quiet"), (before, ""), (marked, f"mark {severity}"), (after, "")]
        yield [(f"{margin}{bar} ", "quiet"), (" " * cells(before) + "^" * max(1, cells(marked)), severity)]
    yield from ([(margin + line, "")] for line in page.wrap(page.fit(f["message"]), _INDENT))
    for words, style in beyond(f, excerpt):
        first, *rest = page.wrap(page.fit(words), _INDENT + 2)
        yield [(margin + first, style)]
        yield from ([(f"{margin}  {line}", style)] for line in rest)
