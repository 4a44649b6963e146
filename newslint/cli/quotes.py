"""newslint quotes: read stories, say who said what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from newslint.analysis import Analysis
from newslint.cli.options import ENVIRONMENT, alone, configuring, formats
from newslint.cli.params import PATH
from newslint.cli.printing import Writer, printed, readable
from newslint.cli.reading import read, reading
from newslint.cli.work import Job, Worker
from newslint.config import Overrides
from newslint.document import Document
from newslint.report.said import csv, html, json, table
from newslint.report.said.record import StoryRecord, recorded, unread
from newslint.report.totals import Totals

WRITERS: Mapping[str, Writer[Iterator[StoryRecord]]] = {"json": json.report, "csv": csv.report, "html": html.report}


class Listener(Worker[StoryRecord]):
    """Makes the record of one story after the other."""

    def record(self, document: Document) -> StoryRecord:
        """Who said what in a story."""
        settings = self.configuration.settings(Path(document.path))
        return recorded(Analysis(settings.apply(document), settings.house))

    def unread(self, path: str, message: str) -> StoryRecord:
        """The record of a file that could not be read."""
        return unread(path, message)


@click.command("quotes", context_settings=ENVIRONMENT, short_help="Who said what: a table of a story's quotations.")
@click.argument("paths", nargs=-1, type=PATH, metavar="[PATHS|-]")
@configuring
@click.option(
    "--against", metavar="TRANSCRIPT", help="Hold each quotation against what was recorded: plain text, SRT or WebVTT."
)
@click.option(
    "--allow",
    multiple=True,
    metavar="KINDS",
    help="What may differ from the transcript: case, fillers; commas between.",
)
@formats(WRITERS)
@reading
def command(paths: tuple[str, ...], **values: Any) -> int:
    """Who said what in stories: files, folders, or - for standard input; the working directory when none is named.

    Ends with 0, and with 2 when a file could not be read or the command or configuration is wrong. Against a
    transcript it ends with 1 when a quotation is altered, stitched, missing or somebody else's.
    """
    chosen = Overrides(config=values["config"], isolated=values["isolated"])
    if values["against"] is not None:
        from newslint.cli.against import held

        return held(paths, chosen, values)
    alone("allow", "says what may differ from a transcript: name one with --against")
    totals = Totals()
    found = readable(read(Listener, paths, Job(chosen, values["max_size"]), totals, values, partial=True), totals)
    printed(found, totals, WRITERS, table.report, values)
    return 2 if totals.errors else 0
