"""newslint names repo: the names of many stories together."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypedDict

import click

from newslint.analysis import Analysis
from newslint.cli.options import ENVIRONMENT, configuring, formats
from newslint.cli.params import PATH
from newslint.cli.printing import Writer, printed, readable
from newslint.cli.reading import read, reading
from newslint.cli.work import Job, Worker
from newslint.config import Overrides
from newslint.document import Document
from newslint.lint.lint import Failure
from newslint.repo.index import FamilyForms, Index
from newslint.repo.names import families_in, names_in
from newslint.report.record import ErrorRecord, failed, printable
from newslint.report.repo import csv, json, table
from newslint.report.totals import Totals

WRITERS: Mapping[str, Writer[Index]] = {"json": json.report, "csv": csv.report}


class NamesRecord(TypedDict):
    """What one story gives to the count."""

    path: str
    read: bool
    names: list[tuple[str, str]]
    families: list[FamilyForms]
    distinct: list[list[str]]
    errors: list[ErrorRecord]
    notes: list[str]


class Counter(Worker[NamesRecord]):
    """Takes the names out of one story after the other."""

    def record(self, document: Document) -> NamesRecord:
        """The names of a story."""
        settings = self.configuration.settings(Path(document.path))
        analysis = Analysis(settings.apply(document), settings.house, settings.ruleset().asked)
        return {
            "path": printable(document.path),
            "read": True,
            "names": names_in(analysis),
            "families": families_in(analysis),
            "distinct": [sorted(pair) for pair in settings.house.distinct],
            "errors": [],
            "notes": list(map(printable, document.notes)),
        }

    def unread(self, path: str, message: str) -> NamesRecord:
        """The record of a file that could not be read."""
        error = failed(Failure(path, "", message))
        return {
            "path": error["path"],
            "read": False,
            "names": [],
            "families": [],
            "distinct": [],
            "errors": [error],
            "notes": [],
        }


@click.command("repo", context_settings=ENVIRONMENT, short_help="Slips and mixed forms over many stories.")
@click.argument("paths", nargs=-1, type=PATH, metavar="[PATHS|-]")
@configuring
@formats(WRITERS)
@reading
def command(paths: tuple[str, ...], **values: Any) -> int:
    """Names over many stories: slips of frequent ones, and what bears several names in them.

    Ends with 0, and with 2 when a file could not be read or the command or configuration is wrong.
    """
    totals, index = Totals(), Index()
    job = Job(Overrides(config=values["config"], isolated=values["isolated"]), values["max_size"])
    for story in readable(read(Counter, paths, job, totals, values, partial=True), totals):
        index.add(story["path"], story["names"], story["families"], map(frozenset, story["distinct"]))
    printed(index, totals, WRITERS, table.report, values)
    return 2 if totals.errors else 0
