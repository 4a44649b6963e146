"""The report of a run: in which format, and where to."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from newslint.cli.checker import Checker
from newslint.cli.options import adding
from newslint.cli.reading import output
from newslint.config import Configuration, Overrides
from newslint.report.check import FORMATS, Format, write
from newslint.report.record import FileRecord
from newslint.report.totals import Totals
from newslint.ruleset.rule import Rule

formatting = adding(
    click.option(
        "--output-format",
        type=click.Choice(("auto", *FORMATS)),
        default="auto",
        show_default=True,
        help="auto: html for FILE.html, github and gitlab in their pipelines, full in a terminal, concise elsewhere.",
    ),
    click.option("--statistics", is_flag=True, help="Add the number of findings of each rule."),
)
"""Add the options that say what the report looks like."""


def style(values: dict[str, Any]) -> Format:
    """The format that was asked for, or that fits who reads it."""
    name = values["output_format"]
    if name == "auto":
        if (values["output_file"] or "").endswith((".html", ".htm")):
            name = "html"
        elif os.environ.get("GITHUB_ACTIONS") == "true":
            name = "github"
        elif os.environ.get("GITLAB_CI"):
            name = "gitlab"
        else:
            name = "full" if values["output_file"] is None and sys.stdout.isatty() else "concise"
    return FORMATS[name]


def worker(form: Format) -> type[Checker]:
    """What makes the records of this format."""
    if "proof" in form.wants:
        from newslint.cli.proof import Proofer

        return Proofer
    return Checker


def report(
    found: Iterator[FileRecord],
    totals: Totals,
    paths: tuple[str, ...],
    chosen: Overrides,
    values: dict[str, Any],
    *,
    form: Format,
) -> None:
    """Write the report where it is to go; statistics that it has no place for go to standard error."""
    if "proof" in form.wants:
        from newslint.cli import proof

        proof.write(found, paths, totals, values)
    else:
        with output(values["output_file"], encoding=form.encoding, errors=form.errors) as out:
            write(form, found, totals, out, statistics=values["statistics"], rule=_rules(chosen))
    if values["statistics"] and "statistics" not in form.wants:
        from newslint.report.check.words import numbers

        click.echo("".join(numbers(totals)), err=True, nl=False)


def told(form: Format, values: dict[str, Any]) -> bool:
    """Whether the report has said what failed where standard error goes too: in one terminal, pipe or file."""
    with suppress(OSError, AttributeError):  # streams that are closed or no files
        here = form.tells and values["output_file"] is None
        return here and os.path.sameopenfile(sys.stdout.fileno(), sys.stderr.fileno())
    return False


def _rules(chosen: Overrides) -> Callable[[str, str], Rule | None]:
    configuration = Configuration(chosen)

    def rule(path: str, id_: str) -> Rule | None:
        return next((rule for rule in configuration.settings(Path(path)).rules.rules if rule.id == id_), None)

    return rule
