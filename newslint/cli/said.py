"""What goes to standard error after the report: errors and notes, each in one line."""

from __future__ import annotations

import click

from newslint.errors import Stopped
from newslint.report.failed import grouped
from newslint.report.record import ErrorRecord
from newslint.report.totals import Totals


def say_what_failed(totals: Totals, *, told: bool = False) -> None:
    """Say what could not be read or run: the same complaint about many files or rules once, with their number.

    `told`: the report has said there already what failed.

    Raises Stopped after a run that did not come to its end.
    """
    notes: list[ErrorRecord] = [{"path": path, "rule": "", "message": message} for path, message in totals.notes]
    for kind, complaints in (("note", notes), ("note", totals.degraded), ("error", [] if told else totals.errors)):
        for failed in grouped(complaints):
            click.echo(f"{kind}: {failed}", err=True)
    if totals.stopped:
        raise Stopped(totals.stopped)
