"""One paragraph a finding under the name of its file: place, severity, message, rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.report.check.words import fixes, numbers, said, summary
from newslint.report.failed import grouped
from newslint.report.page import Line, Page
from newslint.report.record import FileRecord
from newslint.report.totals import Totals

_LEAST = 32
"""Cells in which a message can be read; where fewer are left it goes below its place."""


def report(records: Iterable[FileRecord], totals: Totals, page: Page, *, statistics: bool = False) -> Iterator[Line]:
    """The report's lines, as the files pass; columns count code points from 1."""
    for record in records:
        fixed = record.get("fixed")
        if record["findings"] or fixed:
            yield [(page.fit(record["path"]), "path")]
            if fixed:
                yield from ([(f"  {line}", "fix")] for line in page.wrap(fixes(fixed), 2))
            rows = [(f"{f['line']}:{f['column']}", f["severity"], f["message"], f["rule"]) for f in record["findings"]]
            if rows:
                yield from _rows(rows, page)
            yield []
    for failed in grouped(totals.errors, apart=True):
        yield [(page.fit(failed.path), "path")]
        yield from _rows([("-", "error", str(failed), "newslint")], page)
        yield []
    yield summary(totals)
    if statistics:
        yield []
        yield from ([(line.rstrip("\n"), "")] for line in numbers(totals))


def _rows(rows: list[tuple[str, str, str, str]], page: Page) -> Iterator[Line]:
    wide, longest = (max(len(row[column]) for row in rows) for column in (0, 1))
    for place, severity, message, rule in rows:
        head: Line = [(f"  {place:>{wide}}  ", "place"), (severity.ljust(longest), severity), ("  ", "")]
        indent = sum(len(words) for words, _ in head)
        below = page.width - indent < _LEAST
        if below:
            yield head[:-1]
            indent = 4
        for index, line in enumerate(page.wrap(page.fit(f"{said(message)} [{rule}]"), indent)):
            _, bracket, _ = line.rpartition(f"[{rule}]")
            start: Line = head if index == 0 and not below else [(" " * indent, "")]
            yield [*start, (line.removesuffix(bracket), ""), (bracket, "quiet")]
