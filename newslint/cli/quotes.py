"""newslint quotes: read stories, say who said what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from newslint.cli.options import ENVIRONMENT, configuring
from newslint.cli.reading import output, read, reading
from newslint.cli.said import say_what_failed
from newslint.cli.work import Job, Worker
from newslint.config import Overrides
from newslint.document import Document
from newslint.report.said import csv, html, json, table
from newslint.report.said.record import StoryRecord, recorded, unread
from newslint.report.terminal import show
from newslint.report.totals import Totals

WRITERS = {"json": json.report, "csv": csv.report, "html": html.report}


class Listener(Worker[StoryRecord]):
    """Makes the record of one story after the other."""

    def record(self, document: Document) -> StoryRecord:
        """Who said what in a story."""
        settings = self.configuration.settings(Path(document.path))
        return recorded(settings.apply(document), settings.house)

    def unread(self, path: str, message: str) -> StoryRecord:
        """The record of a file that could not be read."""
        return unread(path, message)


@click.command("quotes", context_settings=ENVIRONMENT, short_help="Who said what: a table of a story's quotations.")
@click.argument("paths", nargs=-1, metavar="[PATHS|-]")
@configuring
@click.option(
    "--output-format",
    type=click.Choice(("table", *WRITERS)),
    default="table",
    show_default=True,
    allow_from_autoenv=False,
)
@reading
def command(paths: tuple[str, ...], **values: Any) -> int:
    """Who said what in stories: files, folders, or - for standard input; the working directory when none is named.

    Ends with 0, and with 2 when a file could not be read or the command or configuration is wrong.
    """
    job = Job(Overrides(config=values["config"], isolated=values["isolated"]), values["max_size"])
    totals = Totals()
    found = _read(read(Listener, paths, job, totals, values), totals)
    style = values["output_format"]
    with output(values["output_file"], encoding="utf-8" if style in WRITERS else None) as out:
        if style in WRITERS:
            out.writelines(WRITERS[style](found))
        else:
            show(lambda page: table.report(found, page), out)
    say_what_failed(totals)
    return 2 if totals.errors else 0


def _read(records: Iterable[StoryRecord], totals: Totals) -> Iterator[StoryRecord]:
    """The records of the stories that could be read."""
    for record in records:
        totals.errors += record["errors"]
        totals.notes += ((record["path"], note) for note in record["notes"])
        if record["read"]:
            yield record
