"""The formats of `newslint check`: a line in the table and a module with a function `report` each."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import NamedTuple, TextIO

from newslint.report.record import FileRecord
from newslint.report.totals import Totals


class Format(NamedTuple):
    """A format: `module.report(records, totals, *, statistics=False)` yields its text in pieces, as the files pass."""

    module: str
    encoding: str | None = "utf-8"
    """None: what the terminal or pipe wants."""
    proof: bool = False
    """A page a story: `cli/proof.py` reads and writes."""
    page: bool = False
    """`report` takes a page after `totals` and yields its lines, which are set in colour on a terminal."""


FORMATS = {
    "full": Format("newslint.report.check.full", None, page=True),
    "concise": Format("newslint.report.check.concise", None),
    "json": Format("newslint.report.check.json"),
    "html": Format("newslint.report.proof.page", proof=True),
}
"""Every format by its name."""


def write(style: Format, records: Iterable[FileRecord], totals: Totals, out: TextIO, *, statistics: bool) -> None:
    """Write the report of these records, as they come."""
    report = import_module(style.module).report
    if style.page:
        from newslint.report.terminal import show

        show(lambda page: report(records, totals, page, statistics=statistics), out)
    else:
        out.writelines(report(records, totals, statistics=statistics))
