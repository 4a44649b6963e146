"""Print what was found in stories, in the format that was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypedDict, TypeVar

from newslint.cli.reading import output
from newslint.cli.said import say_what_failed
from newslint.report.page import Line, Page
from newslint.report.record import ErrorRecord
from newslint.report.terminal import show
from newslint.report.totals import Totals


class Reading(TypedDict):
    """What the record of any story says: whether it could be read, what went wrong, what the reader decided."""

    path: str
    read: bool
    errors: list[ErrorRecord]
    notes: list[str]


R = TypeVar("R", bound=Reading)
T = TypeVar("T")
Writer = Callable[[T], Iterable[str]]


def readable(records: Iterable[R], totals: Totals) -> Iterator[R]:
    """The records of the stories that could be read."""
    for record in records:
        totals.errors += record["errors"]
        totals.notes += ((record["path"], note) for note in record["notes"])
        if record["read"]:
            yield record


def printed(
    found: T,
    totals: Totals,
    writers: Mapping[str, Writer[T]],
    page: Callable[[T, Page], Iterable[Line]],
    values: dict[str, Any],
) -> None:
    """Write the report in the format that was asked for, and what failed on the way."""
    style = values["output_format"]
    with output(values["output_file"], encoding="utf-8" if style in writers else None) as out:
        if style in writers:
            out.writelines(writers[style](found))
        else:
            show(lambda sheet: page(found, sheet), out)
    say_what_failed(totals)
