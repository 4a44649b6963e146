"""The options of check that make fixes, and what they ask for."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import click

from newslint.cli.checker import Checker
from newslint.cli.options import adding, alone
from newslint.cli.work import Job, Worker
from newslint.report.check import FORMATS, Format
from newslint.report.record import FileRecord
from newslint.report.totals import Totals

fixing = adding(
    click.option("--fix", is_flag=True, help="Make the safe fixes in the files; report what is left."),
    click.option("--fix-only", is_flag=True, help="Make them and list them; do not report what is left."),
    click.option("--diff", is_flag=True, help="Print what they would change as a patch; end with 1 if there is one."),
    click.option("--unsafe-fixes", is_flag=True, help="With these three: the possible fixes too, where there is one."),
    click.option("--exit-non-zero-on-fix", is_flag=True, help="End with 1 when anything was fixed."),
)
"""Add the options that make fixes."""


def fixer(kind: type[Checker], job: Job, values: dict[str, Any]) -> tuple[type[Worker[FileRecord]], Job]:
    """Who works on the stories, and what it is told. Raises UsageError for an option that asks for nothing alone."""
    if not (values["fix"] or values["fix_only"] or values["diff"]):
        for name in ("unsafe_fixes", "exit_non_zero_on_fix"):
            alone(name, "goes with --fix, --fix-only or --diff")
        return kind, job
    from newslint.cli.fixer import Fixer, FixJob

    known = {field.name: getattr(job, field.name) for field in fields(job)}
    return Fixer, FixJob(**known, kind=kind, unsafe=values["unsafe_fixes"], diff=values["diff"])


def instead(paths: tuple[str, ...], values: dict[str, Any]) -> Format | None:
    """The format of what is printed in the place of a report: a patch, the fixes made, the text of `-`.

    Raises UsageError.
    """
    if values["diff"] or values["fix_only"] or (values["fix"] and "-" in paths):
        asked = values["output_format"]
        if asked != "auto" and FORMATS[asked].encoding is not None:
            alone("output_format", f"{asked} is a report, and --diff, --fix-only and --fix - print none")
        return Format("newslint.fix.output", errors="surrogateescape")
    return None


def fails(totals: Totals, values: dict[str, Any]) -> bool:
    """Whether a run without errors ends with 1."""
    if totals.fixed and (values["diff"] or values["exit_non_zero_on_fix"]):
        return True
    return not (values["diff"] or values["fix_only"]) and totals.reaches(values["fail_level"])
