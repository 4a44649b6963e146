"""newslint check: read stories, say what a copy editor would mark."""

from __future__ import annotations

from typing import Any

import click

from newslint.cli.baselined import baselined, baselining
from newslint.cli.changed import changed, changing
from newslint.cli.fixing import fails, fixer, fixing, instead
from newslint.cli.formats import formatting, report, style, told, worker
from newslint.cli.options import ENVIRONMENT, choosing, overrides
from newslint.cli.params import PATH
from newslint.cli.reading import read, reading
from newslint.cli.results import prune
from newslint.cli.said import say_what_failed
from newslint.cli.work import FILES_WORTH_A_POOL, Job
from newslint.report.totals import Totals

LEVELS = ("error", "warning", "suggestion", "none")


@click.command("check", context_settings=ENVIRONMENT, short_help="Check stories: files, folders, standard input.")
@click.argument("paths", nargs=-1, type=PATH, metavar="[PATHS|-]")
@choosing
@formatting
@reading
@click.option(
    "--fail-level", type=click.Choice(LEVELS), default="error", show_default=True, help="End with 1 from here."
)
@click.option("--force-exclude", is_flag=True, help="Pass over excluded files that are named, too (for hooks).")
@click.option("--exit-zero", is_flag=True, help="End with 0 where it would be 1; never where it would be 2.")
@click.option("--allow-degraded", is_flag=True, help="A check that could not run is a note, not an error.")
@changing
@baselining
@click.option(
    "--no-cache",
    is_flag=True,
    help="Check each story anew; rules and configuration stay read until their files change.",
)
@fixing
@click.option("--watch", is_flag=True, allow_from_autoenv=False, help="Check again what is saved, until Ctrl-C.")
def command(paths: tuple[str, ...], **values: Any) -> int:
    """Check stories: files, folders, or - for standard input; the working directory when none is named.

    Ends with 0 when nothing at or above --fail-level was found, with 1 when something was, and with 2 when a file
    could not be read, a check could not run, or the command or configuration is wrong.
    """
    if values.pop("watch"):
        from newslint.cli.watch import watch

        return watch(paths, values, _check)
    return _check(paths, values)


def _check(paths: tuple[str, ...], values: dict[str, Any]) -> int:
    chosen = overrides(values)._replace(lenient=values["allow_degraded"])
    form = instead(paths, values) or style(values)
    job = Job(chosen, values["max_size"], keep=not values["no_cache"], places="places" in form.wants)
    totals = Totals(values["allow_degraded"])
    files, job, brought = changed(paths, job, totals, values)
    kind, job = fixer(worker(form), job, values)
    found = brought(read(kind, paths, job, totals, values, files=files, partial=True))
    found = totals.passing(baselined(found, paths, chosen, totals, values))
    report(found, totals, paths, chosen, values, form=form)
    if job.keep and totals.files >= FILES_WORTH_A_POOL:
        prune()
    say_what_failed(totals, told=told(form, values))
    if totals.errors:
        return 2
    return int(fails(totals, values) and not values["exit_zero"])
