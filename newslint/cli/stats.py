"""newslint stats: read stories, say how long and how hard they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, get_args

import click

from newslint.analysis import Analysis
from newslint.checks.check import Quotes
from newslint.cli.options import ENVIRONMENT, configuring, formats
from newslint.cli.params import PATH
from newslint.cli.printing import Writer, printed, readable
from newslint.cli.reading import read, reading
from newslint.cli.work import Job, Worker
from newslint.config import Overrides
from newslint.document import Document
from newslint.report.stats import csv, json, table
from newslint.report.stats.record import PACE, StatsRecord, recorded, unread
from newslint.report.totals import Totals


@dataclass(frozen=True, slots=True)
class Counting(Job):
    """Whether quotations are scored, and how many words are read a minute."""

    quotes: Quotes = "skip"
    pace: int = PACE


class Counter(Worker[StatsRecord]):
    """Counts one story after the other."""

    def __init__(self, job: Counting) -> None:
        super().__init__(job)
        self._quotes, self._pace = job.quotes, job.pace

    def record(self, document: Document) -> StatsRecord:
        """How long and how hard a story is."""
        settings = self.configuration.settings(Path(document.path))
        return recorded(Analysis(settings.apply(document), settings.house), self._quotes, self._pace)

    def unread(self, path: str, message: str) -> StatsRecord:
        """The record of a file that could not be read."""
        return unread(path, message)


@click.command("stats", context_settings=ENVIRONMENT, short_help="How long and how hard to read stories are.")
@click.argument("paths", nargs=-1, type=PATH, metavar="[PATHS|-]")
@configuring
@click.option(
    "--quotes",
    type=click.Choice(get_args(Quotes)),
    default="skip",
    show_default=True,
    help="Whether reading ease and grade heed sentences that are mostly quoted.",
)
@click.option(
    "--words-per-minute",
    "pace",
    type=click.IntRange(min=1),
    default=PACE,
    show_default=True,
    help="How fast one reads.",
)
@formats(("json", "csv"))
@reading
def command(paths: tuple[str, ...], **values: Any) -> int:
    """How long and how hard stories are: files, folders, or - for standard input; else the working directory.

    Words, sentences and paragraphs of the body copy, the share of the words that is quoted, textstat's reading ease and
    school grade of the narration, the time to read it. Ends with 0, and with 2 when a file could not be read or the
    command or configuration is wrong.
    """
    job = Counting(
        Overrides(config=values["config"], isolated=values["isolated"]),
        values["max_size"],
        quotes=values["quotes"],
        pace=values["pace"],
    )
    totals = Totals()
    found = readable(read(Counter, paths, job, totals, values, partial=True), totals)
    writers: dict[str, Writer[Iterator[StatsRecord]]] = {
        "json": partial(json.report, pace=job.pace),
        "csv": csv.report,
    }
    printed(found, totals, writers, partial(table.report, pace=job.pace), values)
    return 2 if totals.errors else 0
