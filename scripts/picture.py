#!/usr/bin/env python3
"""Draw what `newslint check` prints in a terminal as docs/check.svg, for the README."""

from __future__ import annotations

import io
from pathlib import Path

from newslint.cli.checker import Checker
from newslint.cli.work import Job, records
from newslint.config import Overrides
from newslint.report.check.full import report
from newslint.report.page import Page
from newslint.report.terminal import coloured_console, print_line
from newslint.report.totals import Totals

ROOT = Path(__file__).resolve().parent.parent
STORY = ROOT / "examples" / "stories" / "harbour.txt"
WIDTH = 88


def main() -> None:
    """Write the picture."""
    totals = Totals()
    found = list(records(Checker, [str(STORY)], Job(Overrides(isolated=True), keep=False), 1))
    for record in found:
        record["path"] = STORY.relative_to(ROOT).as_posix()
    console = coloured_console(io.StringIO(), WIDTH, record=True)
    for line in report(totals.passing(found), totals, Page(WIDTH)):
        print_line(console, line)
    console.save_svg(
        str(ROOT / "docs" / "check.svg"), title="newslint check examples/stories/harbour.txt", unique_id="newslint"
    )
    print("docs/check.svg")


if __name__ == "__main__":
    main()
