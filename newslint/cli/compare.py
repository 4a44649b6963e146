"""newslint compare: what differs between two versions of a story."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from newslint.analysis import Analysis
from newslint.cli.apart import apart
from newslint.cli.options import ENVIRONMENT, adding, configuring, formats
from newslint.cli.params import size
from newslint.cli.printing import Writer, printed
from newslint.cli.reading import standard_input
from newslint.compare.comparison import compare
from newslint.config import Configuration, Overrides
from newslint.document import Document
from newslint.errors import FileError
from newslint.formats import MAX_SIZE, read_bytes, read_file
from newslint.report.compare import json, table
from newslint.report.compare.record import ComparisonRecord, recorded
from newslint.report.totals import Totals

WRITERS: dict[str, Writer[ComparisonRecord]] = {"json": json.report}
_OPTIONS = adding(
    configuring,
    formats(WRITERS),
    click.option("-o", "--output-file", metavar="FILE", help="Write the report there instead of the terminal."),
    click.option("--stdin-filename", metavar="NAME", help="What - is called: chooses its format and configuration."),
    click.option(
        "--max-size", type=size, default=MAX_SIZE, metavar="SIZE", help="Read no file larger than this. [10MB]"
    ),
)


@click.command("compare", context_settings=ENVIRONMENT, short_help="What differs between two versions of a story.")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@_OPTIONS
def command(old: str, new: str, **values: Any) -> int:
    """What changed, came or went from OLD to NEW: quotations, their speakers, names, figures.

    A version is a file, - for standard input, or REV:PATH, a file as a commit of git has it (HEAD:stories/pier.md).
    As diff does, it ends with 0 when none of these differ, with 1 when some do, and with 2 when a version could not be
    read.
    """
    if old == new == "-":
        raise click.UsageError("- (standard input) is one of the two versions, not both")
    configuration = Configuration(Overrides(config=values["config"], isolated=values["isolated"]))
    apart(values["output_file"], (old, new), (old, new))
    totals = Totals()
    one, other = (_analysis(_read(path, values), configuration, totals) for path in (old, new))
    found = compare(one, other)
    printed(recorded(one, other, found), totals, WRITERS, table.report, values)
    return int(any(found))


def _analysis(document: Document, configuration: Configuration, totals: Totals) -> Analysis:
    totals.notes += ((document.path, note) for note in document.notes)
    _, _, path = document.path.partition(":")
    story = Path(path if path and not Path(document.path).exists() else document.path)  # REV:PATH is what PATH is
    settings = configuration.settings(story)
    return Analysis(settings.apply(document), settings.house, settings.ruleset().asked)


def _read(path: str, values: dict[str, Any]) -> Document:
    """A version, from where it is named. Raises FileError."""
    most = values["max_size"]
    if path == "-":
        return read_bytes(standard_input(most), values["stdin_filename"] or path, max_size=most)
    if ":" not in path or Path(path).exists():
        return read_file(path, max_size=most)
    from newslint.git.repository import GitError, Repository

    try:
        return read_bytes(Repository(Path()).run("cat-file", "blob", path), path, max_size=most)
    except GitError as error:
        raise FileError(path, f"no such file, and {error}") from None
