"""The report that a copy editor reads: by story and severity, each line with its place marked and the reason below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.finding import SEVERITIES
from newslint.report.check.words import elsewhere, settled
from newslint.report.page import Line, Page, cells, counted
from newslint.report.record import Excerpt, FileRecord, FindingRecord
from newslint.report.totals import Totals

_INDENT = 4
_MOST_RELATED = 6


def report(records: Iterable[FileRecord], totals: Totals, page: Page, *, statistics: bool = False) -> Iterator[Line]:
    """The report's lines, as the files pass."""
    for record in records:
        if record["findings"]:
            yield [(page.fit(record["path"]), "path")]
            for severity in SEVERITIES:
                yield from _group(record, severity, page)
            yield []
    yield _summary(totals)
    if statistics:
        yield []
        yield from ([(f"{number:7} ", ""), (rule, "")] for rule, number in totals.by_rule())


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
    for words, style in ((_related(f, excerpt), ""), *((settled(fix), "fix") for fix in f["fixes"])):
        if words:
            first, *rest = page.wrap(page.fit(words), _INDENT + 2)
            yield [(margin + first, style)]
            yield from ([(f"{margin}  {line}", style)] for line in rest)


def _related(f: FindingRecord, excerpt: Excerpt) -> str:
    """Where else: the places, with what is said of them."""
    places = []
    for place, short, said in elsewhere(f, excerpt, _MOST_RELATED):
        where = f"line {place['line']}" + (f" ‘{short}’" if short else "")
        places.append(f"{where} ({said})" if said else where)
    more = len(f["related"]) - len(places)
    if more:
        places.append(f"{more} more")
    return "also here: " + ", ".join(places) if places else ""


def _summary(totals: Totals) -> Line:
    stories = counted(totals.files, "story")
    counts = [(counted(totals.severities[s], s), s) for s in SEVERITIES if totals.severities[s]]
    line: Line = [(f"{stories}: ", "")]
    for index, (words, style) in enumerate(counts):
        line += ([(", ", "")] if index else []) + [(words, style)]
    if not counts:
        line.append(("nothing to mark", ""))
    if totals.known:
        line.append((f"; {totals.known:,} in the baseline", ""))
    failed = len({e["path"] for e in totals.errors})
    if failed:
        line.append((f"; {counted(failed, 'file')} not fully checked", "error"))
    return [*line, (".", "")]
