"""Ctrl-C and SIGTERM: a run ends at once, its report with what was found."""

from __future__ import annotations

import signal
from collections.abc import Generator, Sequence
from contextlib import suppress
from typing import TypeVar

from newslint.lint.lint import Failure
from newslint.report.record import failed
from newslint.report.totals import Totals

T = TypeVar("T")
SIGNALS = (signal.SIGINT, signal.SIGTERM)


def hold() -> None:
    """Let no signal end this process before `release`: something was done that is not yet told of."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)


def release() -> None:
    """Hear signals again; what a signal that waited raises is raised here."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)


def until_stopped(records: Generator[T, None, None], files: Sequence[str], totals: Totals) -> Generator[T, None, None]:
    """The records of these files; after a signal only those that are done already, and an error that says so.

    A signal that comes while a record is being written waits for that; a second one does not.
    """
    reading = late = False
    turn = -1

    def stop(number: int, frame: object) -> None:
        nonlocal late
        again, totals.stopped = totals.stopped, 128 + number
        if reading or again:
            raise KeyboardInterrupt
        late = True

    heard = [n for n in SIGNALS if signal.getsignal(n) is not signal.SIG_IGN]
    before = {number: signal.signal(number, stop) for number in heard}
    given = 0
    try:
        with suppress(KeyboardInterrupt, StopIteration):
            while True:
                turn += not totals.stopped
                reading = True
                record = records.throw(KeyboardInterrupt) if late else next(records)
                reading = late = False
                release()
                given += 1
                yield record
    finally:
        reading = False
        records.close()
        for number, handler in before.items():
            signal.signal(number, handler)
    if totals.stopped and given < len(files):
        told = f"stopped here: {len(files) - given:,} of {len(files):,} files are not in this report"
        totals.errors.append(failed(Failure(files[turn], "", told)))
