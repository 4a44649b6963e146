"""The formats of `newslint check`: a line in the table and a module with a function `report` each."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Any, NamedTuple, TextIO

from newslint.report.record import FileRecord
from newslint.report.totals import Totals


class Format(NamedTuple):
    """A format: `module.report(records, totals)` yields its text in pieces, as the files pass.

    By name it also takes what it `wants`: `statistics`, which say whether to count the findings of each rule; `rule`,
    which finds a rule as it holds for a path by its id; `page`: it yields lines, which are set in colour on a terminal.
    If it wants `places` or `proof`, records have what that takes; the latter is written by `cli/proof.py`.
    """

    module: str
    wants: tuple[str, ...] = ()
    encoding: str | None = "utf-8"
    """None: what the terminal or pipe wants."""
    errors: str = "replace"
    """What becomes of lone surrogates: `surrogateescape` writes the bytes that they stand for."""
    tells: bool = False
    """People read it, and it says in words what could not be read or run."""


FORMATS = {
    "full": Format("newslint.report.check.full", ("page", "statistics"), None),
    "concise": Format("newslint.report.check.concise", ("statistics",), None, tells=True),
    "grouped": Format("newslint.report.check.grouped", ("page", "statistics"), None, tells=True),
    "json": Format("newslint.report.check.json", ("statistics",)),
    "json-lines": Format("newslint.report.check.json_lines", ("statistics",)),
    "github": Format("newslint.report.check.github", ("statistics",)),
    "gitlab": Format("newslint.report.check.gitlab"),
    "sarif": Format("newslint.report.check.sarif", ("places", "rule")),
    "rdjson": Format("newslint.report.check.rdjson", ("places",)),
    "rdjsonl": Format("newslint.report.check.rdjsonl", ("places",)),
    "junit": Format("newslint.report.check.junit"),
    "checkstyle": Format("newslint.report.check.checkstyle"),
    "html": Format("newslint.report.proof.page", ("proof",)),
}
"""Every format by its name."""


def write(style: Format, records: Iterable[FileRecord], totals: Totals, out: TextIO, **known: Any) -> None:
    """Write the report of these records, as they come; `known` is what a format may want, by name."""
    report = import_module(style.module).report
    wanted = {name: value for name, value in known.items() if name in style.wants}
    if "page" in style.wants:
        from newslint.report.terminal import show

        show(lambda page: report(records, totals, page=page, **wanted), out)
    else:
        out.writelines(report(records, totals, **wanted))
