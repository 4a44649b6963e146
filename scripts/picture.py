#!/usr/bin/env python3
"""Draw what `newslint check` makes of a story: docs/check.svg, its terminal, and docs/proof.png, its proof."""

from __future__ import annotations

import io
import shutil
import tempfile
from pathlib import Path

from newslint.cli.checker import Checker
from newslint.cli.proof import Proofer
from newslint.cli.work import Job, records
from newslint.config import Overrides
from newslint.report.check.full import report
from newslint.report.page import Page
from newslint.report.proof import page as proof
from newslint.report.terminal import coloured_console, print_line
from newslint.report.totals import Totals

ROOT = Path(__file__).resolve().parent.parent
STORY = ROOT / "examples" / "stories" / "harbour.txt"
WIDTH = 88
JOB = Job(Overrides(isolated=True), keep=False)


def main() -> None:
    """Draw both."""
    draw_terminal(ROOT / "docs" / "check.svg")
    draw_proof(ROOT / "docs" / "proof.png")


def draw_terminal(target: Path) -> None:
    """The report `full`."""
    totals = Totals()
    found = list(records(Checker, [str(STORY)], JOB, 1))
    for record in found:
        record["path"] = STORY.relative_to(ROOT).as_posix()
    console = coloured_console(io.StringIO(), WIDTH, record=True)
    for line in report(totals.passing(found), totals, Page(WIDTH)):
        print_line(console, line)
    console.save_svg(str(target), title="newslint check examples/stories/harbour.txt", unique_id="newslint")
    print(target.relative_to(ROOT))


def draw_proof(target: Path) -> None:
    """The top of the proof, a note lit, in a Chromium (scripts/chromium)."""
    from playwright.sync_api import sync_playwright

    (record,) = records(Proofer, [str(STORY)], JOB, 1)
    record["path"] = STORY.relative_to(ROOT).as_posix()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as started:
        page = Path(folder, "proof.html")
        page.write_text("".join(proof.report(record)), encoding="utf-8")
        browser = started.chromium.launch(executable_path=shutil.which("chromium"), args=["--disable-gpu"])
        shown = browser.new_page(viewport={"width": 1120, "height": 800})
        shown.goto(page.as_uri())
        shown.locator("#n2").hover()
        shown.wait_for_timeout(500)
        shown.screenshot(path=target)
        browser.close()
    print(target.relative_to(ROOT))


if __name__ == "__main__":
    main()
