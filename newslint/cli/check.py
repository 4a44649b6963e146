"""newslint check: read stories, say what a copy editor would mark."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TextIO

import click

from newslint.cli.options import ENVIRONMENT, choosing, overrides
from newslint.cli.params import size
from newslint.cli.said import say_what_failed
from newslint.cli.work import Job, Worker, records
from newslint.config import Configuration, Overrides
from newslint.errors import FileError
from newslint.formats import MAX_SIZE, SUFFIXES
from newslint.lint.walk import stories
from newslint.report.record import FileRecord
from newslint.report.totals import Totals

FORMATS = ("full", "concise", "json")
LEVELS = ("error", "warning", "suggestion", "none")


@click.command("check", context_settings=ENVIRONMENT, short_help="Check stories: files, folders, standard input.")
@click.argument("paths", nargs=-1, metavar="[PATHS|-]")
@choosing
@click.option("--output-format", type=click.Choice(FORMATS), default="full", show_default=True)
@click.option("-o", "--output-file", metavar="FILE", help="Write the report there instead of the terminal.")
@click.option("--stdin-filename", metavar="NAME", help="What - is called: chooses its format and configuration.")
@click.option(
    "--fail-level", type=click.Choice(LEVELS), default="error", show_default=True, help="End with 1 from here."
)
@click.option("--exit-zero", is_flag=True, help="End with 0 where it would be 1; never where it would be 2.")
@click.option("--allow-degraded", is_flag=True, help="A check that could not run is a note, not an error.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes; by default as many as it is worth.")
@click.option("--no-cache", is_flag=True, help="Check anew what did not change since the last run.")
@click.option("--max-size", type=size, default=MAX_SIZE, metavar="SIZE", help="Read no file larger than this. [10MB]")
@click.option("--statistics", is_flag=True, help="Add the number of findings of each rule.")
def command(paths: tuple[str, ...], **values: Any) -> int:
    """Check stories: files, folders, or - for standard input; the working directory when none is named.

    Ends with 0 when nothing at or above --fail-level was found, with 1 when something was, and with 2 when a file
    could not be read, a check could not run, or the command or configuration is wrong.
    """
    chosen = replace(overrides(values), lenient=values["allow_degraded"])
    job = Job(chosen, values["max_size"], keep=not values["no_cache"])
    configuration = _sound(job.overrides)
    totals = Totals(values["allow_degraded"])
    if isinstance(sys.stdout, TextIOWrapper):
        as_json = values["output_format"] == "json"
        sys.stdout.reconfigure(encoding="utf-8" if as_json else None, errors="replace", newline="\n")
    with _output(values["output_file"]) as out:
        found = totals.passing(_records(paths or (".",), job, configuration, totals, values))
        _write(found, totals, values, out)
    say_what_failed(totals)
    if totals.errors:
        return 2
    return int(totals.reaches(values["fail_level"]) and not values["exit_zero"])


def _sound(chosen: Overrides) -> Configuration:
    """The configuration; what the command line itself names must be in order before any file is looked at."""
    configuration = Configuration(chosen)
    if chosen.packs:
        configuration.catalogue()
    if chosen.isolated or chosen.config is not None:
        configuration.settings(Path("story.txt"))
    return configuration


def _records(
    paths: tuple[str, ...], job: Job, configuration: Configuration, totals: Totals, values: dict[str, Any]
) -> Iterator[FileRecord]:
    if "-" not in paths:
        files = stories(paths, configuration)
        if not files:
            totals.notes.append((", ".join(paths), f"no story here (a story ends in {', '.join(SUFFIXES)})"))
        return records(files, job, values["jobs"] or 0)
    if len(paths) > 1:
        raise click.UsageError("- (standard input) stands alone, without other paths")
    return iter([_stdin(values["stdin_filename"] or "-", job)])


def _stdin(name: str, job: Job) -> FileRecord:
    return Worker(job).data(name, sys.stdin.buffer.read(job.max_size + 1))


def _write(found: Iterator[FileRecord], totals: Totals, values: dict[str, Any], out: TextIO) -> None:
    statistics = values["statistics"]
    if values["output_format"] == "json":
        from newslint.report import json

        pieces = json.report(found, totals, statistics=statistics)
    elif values["output_format"] == "concise":
        from newslint.report import concise

        pieces = concise.report(found, totals, statistics=statistics)
    else:
        from newslint.report.terminal import show

        show(found, totals, out, statistics=statistics)
        return
    for piece in pieces:
        out.write(piece)


@contextmanager
def _output(path: str | None) -> Iterator[TextIO]:
    """Where the report goes, in UTF-8 but for a terminal or pipe that wants something else; lines end with LF."""
    if path is None:
        yield sys.stdout
        sys.stdout.flush()  # here, where a closed pipe is still told from a fault
        return
    try:
        with Path(path).open("w", encoding="utf-8", newline="\n") as file:
            yield file
    except OSError as error:
        raise FileError(path, f"cannot be written: {error.strerror}") from None
