"""newslint names sheet: who and what is in a story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from newslint.analysis import Analysis
from newslint.cli.options import ENVIRONMENT, configuring, formats
from newslint.cli.params import PATH
from newslint.cli.printing import Writer, printed, readable
from newslint.cli.reading import read, reading
from newslint.cli.work import Job, Worker
from newslint.config import Overrides
from newslint.document import Document
from newslint.report.names import csv, html, json, table
from newslint.report.names.record import SheetRecord, recorded, unread
from newslint.report.totals import Totals

WRITERS: Mapping[str, Writer[Iterator[SheetRecord]]] = {"json": json.report, "csv": csv.report, "html": html.report}


class Namer(Worker[SheetRecord]):
    """Makes the sheet of one story after the other."""

    def record(self, document: Document) -> SheetRecord:
        """Who and what is in a story."""
        settings = self.configuration.settings(Path(document.path))
        return recorded(Analysis(settings.apply(document), settings.house, settings.ruleset().asked))

    def unread(self, path: str, message: str) -> SheetRecord:
        """The record of a file that could not be read."""
        return unread(path, message)


@click.command("sheet", context_settings=ENVIRONMENT, short_help="Who and what is in a story: a table of its names.")
@click.argument("paths", nargs=-1, type=PATH, metavar="[PATHS|-]")
@configuring
@formats(WRITERS)
@reading
def command(paths: tuple[str, ...], **values: Any) -> int:
    """Who and what is in stories: files, folders, or - for standard input; the working directory when none is named.

    Ends with 0, and with 2 when a file could not be read or the command or configuration is wrong.
    """
    chosen = Overrides(config=values["config"], isolated=values["isolated"])
    totals = Totals()
    found = readable(read(Namer, paths, Job(chosen, values["max_size"]), totals, values, partial=True), totals)
    printed(found, totals, WRITERS, table.report, values)
    return 2 if totals.errors else 0
