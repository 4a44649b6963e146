"""JUnit's XML: a suite a story, a failed case a finding, one case that passes where there is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.report.check.full import told
from newslint.report.check.words import said
from newslint.report.check.xml import HEAD, tag, text
from newslint.report.failed import Failed, grouped
from newslint.report.page import Page
from newslint.report.record import FileRecord
from newslint.report.totals import Totals

_PAGE = Page(100)


def report(records: Iterable[FileRecord], totals: Totals) -> Iterator[str]:
    """The report in pieces, as the files pass; columns count code points from 1."""
    yield f'{HEAD}<testsuites name="newslint">\n'
    for record in records:
        if record["read"]:
            yield from _suite(record["path"], list(_cases(record)), len(record["findings"]))
    failed = [_error(failed) for failed in grouped(totals.errors, apart=True)]
    if failed:
        yield from _suite("newslint", failed, errors=len(failed))
    yield "</testsuites>\n"


def _suite(name: str, cases: list[str], failures: int = 0, errors: int = 0) -> Iterator[str]:
    yield f"<{tag('testsuite', name=name, tests=len(cases), failures=failures, errors=errors)}>\n"
    yield from (f"  {case}\n" for case in cases)
    yield "</testsuite>\n"


def _cases(record: FileRecord) -> Iterator[str]:
    path = record["path"]
    for f, excerpt in zip(record["findings"], record["excerpts"], strict=True):
        place = f"{f['line']}:{f['column']}"
        failure = tag("failure", message=said(f["message"]), type=f["severity"])
        lines = ("".join(words for words, _ in line).rstrip() for line in told(f, excerpt, _PAGE))
        words = "\n".join([f"{path}:{place}: {f['severity']} {f['rule']}", *lines])
        case = tag("testcase", name=f"{f['rule']} at {place}", classname=path)
        yield f"<{case}><{failure}>{text(words)}</failure></testcase>"
    if not record["findings"]:
        yield f"<{tag('testcase', name='newslint', classname=path)}/>"


def _error(failed: Failed) -> str:
    case = tag("testcase", name=said(failed.what), classname=failed.path)
    error = tag("error", message=said(str(failed)), type="unchecked")
    return f"<{case}><{error}>{text(failed.message)}</error></testcase>"
