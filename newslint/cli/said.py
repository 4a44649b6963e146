"""What goes to standard error after the report: errors and notes, each in one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import click

from newslint.report.totals import Totals


def say_what_failed(totals: Totals) -> None:
    """Say what could not be read or run. The same complaint about many files is made once, with their number."""
    for where, message in _grouped((p, m) for p, m in totals.notes):
        click.echo(f"note: {where}: {message}", err=True)
    for kind, errors in (("note", totals.degraded), ("error", totals.errors)):
        said = ((e["path"], f"{e['rule']}: {e['message']}" if e["rule"] else e["message"]) for e in errors)
        for where, message in _grouped(said):
            click.echo(f"{kind}: {where}: {message}", err=True)


def _grouped(pairs: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    first: dict[str, str] = {}
    count: Counter[str] = Counter()
    for path, message in pairs:
        first.setdefault(message, path)
        count[message] += 1
    for message, path in first.items():
        more = count[message] - 1
        yield (f"{path} and {more} more" if more else path), message
