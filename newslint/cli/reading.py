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

from newslint.cli.apart import apart
from newslint.cli.options import adding
from newslint.cli.params import PATH, size
from newslint.cli.progress import shown
from newslint.cli.work import FILES_WORTH_A_POOL, Job, R, Worker, records
from newslint.config import Configuration, Overrides
from newslint.errors import ConfigError, FileError, Problem
from newslint.formats import MAX_SIZE, SUFFIXES, beginning
from newslint.lint.walk import stories
from newslint.report.totals import Totals
from newslint.written import writing

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
        _spelt(configuration, files)
        files = apart(values.get("output_file"), files, paths)
        totals.expected = len(files)
        found = records(kind, files, job, values["jobs"] or int(_starts_its_own(configuration, files)))
        if partial:
            from newslint.cli.stopping import until_stopped

            found = until_stopped(found, files, totals)
        return shown(found, len(files), "Reading stories") if len(files) >= FILES_WORTH_A_POOL else found
    if len(paths) > 1:
        raise click.UsageError("- (standard input) stands alone, without other paths")
    apart(values.get("output_file"), ())
    name = values["stdin_filename"] or "-"
    return iter([kind(job).data(name, standard_input(job.max_size))])


def standard_input(most: int) -> bytes:
    """The bytes that come on standard input, no more than one over `most`. Raises FileError."""
    try:
        return beginning(sys.stdin.buffer, most + 1)
    except OSError as error:
        raise FileError("standard input", f"cannot be read: {error.strerror}") from None


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
            target = Path(path)
            replaced = writing(target, errors=errors) if _ordinary(target) else None
            with replaced or target.open("w", encoding="utf-8", errors=errors, newline="\n") as file:
                yield file
            written_to(path)
    except OSError as error:
        if isinstance(error, BrokenPipeError) or error.filename not in (None, str(Path(path or ""))):
            raise
        if path is None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the flush at exit would fail once more
        raise FileError(
            "standard output" if path is None else str(Path(path)), f"cannot be written: {error.strerror}"
        ) from None


def written_to(path: str) -> None:
    """Say where the report went, to who sits at a terminal."""
    if sys.stderr.isatty():
        click.echo(f"Written to {path}.", err=True)


def _ordinary(path: Path) -> bool:
    """Whether a new file can take its place: it is no device or pipe, nor out of reach in its folder."""
    if not path.exists():
        return True
    target = os.path.realpath(path)
    here = not os.path.abspath(path).startswith(("/dev/", "/proc/"))  # noqa: PTH100  (/dev/stdout, a file elsewhere)
    return here and path.is_file() and os.access(target, os.W_OK) and os.access(os.path.dirname(target), os.W_OK)  # noqa: PTH120


def _starts_its_own(configuration: Configuration, files: Sequence[str]) -> bool:
    """Whether the stories ask a LanguageTool that is started here: one process starts one, each of many another."""
    with suppress(ConfigError):
        return bool(files) and configuration.settings(Path(files[0])).starts_languagetool
    return False


def _spelt(configuration: Configuration, files: Sequence[str]) -> None:
    """Say once what the command line spells wrong: no story would be checked. Raises ConfigError."""
    chosen = configuration.overrides
    problems: tuple[Problem, ...] = ()
    if chosen.profile or chosen.select or chosen.extend_select or chosen.ignore:
        for folder in dict.fromkeys(map(os.path.dirname, files)):  # what one configuration knows another may not
            try:
                configuration.settings(Path(folder, "story.txt"))
                return
            except ConfigError as error:
                problems = tuple(problem for problem in error.problems if problem.place.path.startswith("--"))
                if not problems:
                    return
    if problems:
        raise ConfigError(problems)


def _sound(chosen: Overrides) -> Configuration:
    """The configuration; what the command line itself names must be in order before any file is looked at."""
    configuration = Configuration(chosen)
    if chosen.packs:
        configuration.catalogue()
    if chosen.isolated or chosen.config is not None:
        configuration.settings(Path("story.txt"))
    return configuration
