"""newslint quotes --against: the quotations of stories held against a transcript."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import click

from newslint.analysis import Analysis
from newslint.cli.params import names
from newslint.cli.printing import Writer, printed, readable
from newslint.cli.reading import read
from newslint.cli.work import Job, Worker
from newslint.config import Overrides
from newslint.document import Document
from newslint.report.against import csv, html, table
from newslint.report.against.record import recorded
from newslint.report.against.words import Totals as Verdicts
from newslint.report.said import json
from newslint.report.said.record import StoryRecord, unread
from newslint.report.totals import Totals
from newslint.transcripts.differences import ALLOWED, Allowed
from newslint.transcripts.held import Holder
from newslint.transcripts.reader import read_transcript
from newslint.transcripts.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Holding(Job):
    """The transcript, and what may differ."""

    transcript: Transcript | None = None
    allowed: tuple[Allowed, ...] = ()


class Comparer(Worker[StoryRecord]):
    """Holds one story after the other against the transcript."""

    def __init__(self, job: Holding) -> None:
        super().__init__(job)
        assert job.transcript
        self.holder = Holder(job.transcript, job.allowed)

    def record(self, document: Document) -> StoryRecord:
        """What the transcript says of a story's quotations."""
        settings = self.configuration.settings(Path(document.path))
        return recorded(Analysis(settings.apply(document), settings.house), self.holder)

    def unread(self, path: str, message: str) -> StoryRecord:
        """The record of a file that could not be read."""
        return unread(path, message)


def held(paths: tuple[str, ...], chosen: Overrides, values: dict[str, Any]) -> int:
    """Print the verdicts; 0 where all quotations are verbatim and the right speaker's, else 1. Raises FileError."""
    if values["against"] in ("", "-"):
        raise click.UsageError("--against takes the name of a file; - (standard input) is for a story")
    transcript = read_transcript(values["against"], max_size=values["max_size"])
    job = Holding(chosen, values["max_size"], transcript=transcript, allowed=allowed(values["allow"]))
    totals, verdicts = Totals(), Verdicts()
    totals.notes += ((transcript.path, note) for note in transcript.notes)
    found = verdicts.passing(readable(read(Comparer, paths, job, totals, values, partial=True), totals))
    writers: dict[str, Writer[Iterator[StoryRecord]]] = {
        "json": json.report,
        "csv": csv.report,
        "html": partial(html.report, totals=verdicts),
    }
    printed(found, totals, writers, partial(table.report, totals=verdicts), values)
    return 2 if totals.errors else int(not verdicts.sound)


def allowed(values: tuple[str, ...]) -> tuple[Allowed, ...]:
    """What may differ, from lists with commas between."""
    chosen = names(values)
    for name in chosen:
        if name not in ALLOWED:
            raise click.UsageError(f"--allow takes {' and '.join(ALLOWED)}, not {name!r}")
    return tuple(kind for kind in ALLOWED if kind in chosen)
