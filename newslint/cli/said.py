"""What goes to standard error after the report: errors and notes, each in one line."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

import click

from newslint.errors import Stopped
from newslint.report.totals import Totals


def say_what_failed(totals: Totals) -> None:
    """Say what could not be read or run: the same complaint about many files or rules once, with their number.

    Raises Stopped after a run that did not come to its end.
    """
    notes = [(path, "", message) for path, message in totals.notes]
    said = [[(e["path"], e["rule"], e["message"]) for e in errors] for errors in (totals.degraded, totals.errors)]
    for kind, complaints in (("note", notes), ("note", said[0]), ("error", said[1])):
        for line in _grouped(complaints):
            click.echo(f"{kind}: {line}", err=True)
    if totals.stopped:
        raise Stopped(totals.stopped)


def _grouped(complaints: Iterable[tuple[str, str, str]]) -> Iterator[str]:
    """One line a message: the first file, the first rule, and how many more there are of each."""
    found: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
    for path, rule, message in complaints:
        paths, rules = found.setdefault(message, ({}, {}))
        paths[path] = None
        if rule:
            rules[rule] = None
    for message, told in found.items():
        yield ": ".join([*(_first(names) for names in told if names), message])


def _first(names: Collection[str]) -> str:
    more = len(names) - 1
    return f"{next(iter(names))} and {more} more" if more else next(iter(names))
