"""What a command reads and where it writes: files, folders or standard input in, a report out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TextIO

import click

from newslint.cli.options import adding
from newslint.cli.params import PATH, size
from newslint.cli.progress import shown
from newslint.cli.work import FILES_WORTH_A_POOL, Job, R, Worker, records
from newslint.config import Configuration, Overrides
from newslint.errors import ConfigError, FileError
from newslint.formats import MAX_SIZE, SUFFIXES
from newslint.lint.walk import stories
from newslint.report.totals import Totals

_GATHERING = (
    click.option(
        "--jobs", type=click.IntRange(min=1), metavar="N", help="Processes; by default as many as it is worth."
    ),
    click.option(
        "--max-size", type=size, default=MAX_SIZE, metavar="SIZE", help="Read no file larger than this. [10MB]"
    ),
)
gathering = adding(*_GATHERING)
"""Add the options of a command that reads stories."""
reading = adding(
    click.option(
        "-o", "--output-file", type=PATH, metavar="FILE", help="Write the report there instead of the terminal."
    ),
    click.option("--stdin-filename", metavar="NAME", help="What - is called: chooses its format and configuration."),
    *_GATHERING,
)
"""Add the options of a command that reads stories and writes a report."""


def read(
    kind: type[Worker[R]],
    paths: tuple[str, ...],
    job: Job,
    totals: Totals,
    values: dict[str, Any],
    *,
    files: Sequence[str] | None = None,
    partial: bool = False,
) -> Iterator[R]:
    """The records of what the paths name, the working directory when none is named. Raises ConfigError.

    `files` are those of a caller who has looked for himself. Ctrl-C raises KeyboardInterrupt; where a part of the
    records makes sense, they just end, and the totals say so.
    """
    configuration = _sound(job.overrides)
    paths = paths or (".",)
    if "-" not in paths:
        if files is None:
            force = values.get("force_exclude", False)
            files = stories(paths, configuration, force_exclude=force)
            if not files and not force:
                totals.notes.append((", ".join(paths), f"no story here (a story ends in {', '.join(SUFFIXES)})"))
        apart(values.get("output_file"), files)
        totals.expected = len(files)
        found = records(kind, files, job, values["jobs"] or int(_starts_its_own(configuration, files)))
        if partial:
            from newslint.cli.stopping import until_stopped

            found = until_stopped(found, files, totals)
        return shown(found, len(files), "Reading stories") if len(files) >= FILES_WORTH_A_POOL else found
    if len(paths) > 1:
        raise click.UsageError("- (standard input) stands alone, without other paths")
    name = values["stdin_filename"] or "-"
    return iter([kind(job).data(name, sys.stdin.buffer.read(job.max_size + 1))])


def apart(target: str | None, files: Sequence[str]) -> None:
    """Let no report go over a story that is read, as opening it would empty the story. Raises UsageError."""
    if target is not None and os.path.isfile(target):  # noqa: PTH113
        with suppress(OSError):
            if any(os.path.samefile(target, file) for file in files if os.path.exists(file)):  # noqa: PTH110, PTH121
                hint = "let the report go elsewhere, out of the folders that are read"
                raise click.UsageError(f"-o {target}: that is one of the stories; {hint}")


@contextmanager
def output(path: str | None, *, encoding: str | None = None, errors: str = "replace") -> Iterator[TextIO]:
    """Where the report goes: in UTF-8 but for a terminal or pipe that wants something else; lines end with LF."""
    try:
        if path is None:
            if isinstance(sys.stdout, TextIOWrapper):
                sys.stdout.reconfigure(encoding=encoding, errors=errors, newline="\n")
            yield sys.stdout
            sys.stdout.flush()  # here, where a closed pipe is still told from a fault
        else:
            with Path(path).open("w", encoding="utf-8", errors=errors, newline="\n") as file:
                yield file
    except OSError as error:
        if isinstance(error, BrokenPipeError) or error.filename not in (None, str(Path(path or ""))):
            raise
        if path is None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the flush at exit would fail once more
        raise FileError(
            "standard output" if path is None else str(Path(path)), f"cannot be written: {error.strerror}"
        ) from None


def _starts_its_own(configuration: Configuration, files: Sequence[str]) -> bool:
    """Whether the stories ask a LanguageTool that is started here: one process starts one, each of many another."""
    with suppress(ConfigError):
        return bool(files) and configuration.settings(Path(files[0])).starts_languagetool
    return False


def _sound(chosen: Overrides) -> Configuration:
    """The configuration; what the command line itself names must be in order before any file is looked at."""
    configuration = Configuration(chosen)
    if chosen.packs:
        configuration.catalogue()
    if chosen.isolated or chosen.config is not None:
        configuration.settings(Path("story.txt"))
    return configuration
