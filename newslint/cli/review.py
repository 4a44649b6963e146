"""newslint review: go through the findings at the terminal, one at a time, and decide."""

from __future__ import annotations

import sys
from collections import Counter
from typing import Any

import click

from newslint.cli.baselined import baselined, baselining
from newslint.cli.checker import Checker
from newslint.cli.options import ENVIRONMENT, choosing, overrides
from newslint.cli.reading import gathering, read
from newslint.cli.said import say_what_failed
from newslint.cli.work import Job
from newslint.config import Configuration
from newslint.formats import content
from newslint.lint.walk import stories
from newslint.report.page import counted
from newslint.report.record import FileRecord
from newslint.report.totals import Totals


@click.command("review", context_settings=ENVIRONMENT, short_help="Go through the findings one by one, and decide.")
@click.argument("paths", nargs=-1, metavar="[PATHS]")
@choosing
@click.option(
    "--order",
    type=click.Choice(("severity", "text")),
    default="severity",
    show_default=True,
    help="In each story the gravest first, or as they stand.",
)
@click.option("--restart", is_flag=True, help="Show again what was skipped in earlier reviews.")
@baselining
@click.option(
    "--no-cache",
    is_flag=True,
    help="Check each story anew; rules and configuration stay read until their files change.",
)
@gathering
def command(paths: tuple[str, ...], order: str, restart: bool, **values: Any) -> int:
    """Show one finding at a time in its context, and ask: fix, waive, add a name or word to the house's list, skip.

    Each answer is done at once and can be undone. What was skipped is remembered, so that a review may be left and
    taken up again. Ends with 0, with 2 when a file could not be read, and with 130 after Ctrl-C.
    """
    if "-" in paths:
        raise click.UsageError("standard input (-) cannot be changed: name files or folders")
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError("a review asks at a terminal, and this is none; `newslint check` reports without one")
    from newslint.cli.reviewing import reviewed
    from newslint.review import skipped
    from newslint.review.session import Session, waiting

    chosen = overrides(values)
    values |= {"changed_since": None, "staged": True}  # not all of a baseline is looked at: nothing is told of the rest
    job = Job(chosen, values["max_size"], keep=not values["no_cache"])
    files = stories(paths or (".",), Configuration(chosen))
    totals, open_, passed = Totals(), Counter[str](), 0
    found = read(Checker, paths, job, totals, values, files=files)
    for path, record in zip(files, totals.passing(baselined(found, paths, chosen, totals, values)), strict=True):
        if restart:
            skipped.keep(path, ())
        open_[path] = len(waiting(record, skipped.load(path)))
        passed += len(record["findings"]) - open_[path]
    say_what_failed(totals)
    if passed:
        click.echo(f"{counted(passed, 'finding')} skipped earlier; --restart shows them again")
    if not open_.total():
        click.echo(f"{counted(totals.files, 'story')}: nothing to review")
        return 2 if totals.errors else 0

    def look(path: str) -> tuple[bytes, FileRecord]:
        """A story as it is now, under the configuration as it is now."""
        data = content(path, max_size=job.max_size)
        record = Checker(job).known(path, data)
        return data, next(iter(baselined(iter((record,)), paths, chosen, Totals(), values)))

    session = Session([path for path in files if open_[path]], open_, look, by_severity=order == "severity")
    status = reviewed(session, chosen)
    for error in session.errors:
        click.echo(f"error: {error}", err=True)
    if session.forgets:
        click.echo(f"note: what you skipped will be shown again: {session.forgets}", err=True)
    return status or (2 if totals.errors or session.errors else 0)
