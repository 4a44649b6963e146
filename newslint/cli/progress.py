"""How far a long run has come, on a terminal's standard error; nothing elsewhere."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
_EVERY = 0.1
"""Seconds between two drawings."""


def shown(items: Iterable[T], total: int, what: str) -> Iterator[T]:
    """The same items, counted as they pass; nothing of it stands on the terminal while one is looked at."""
    plain = os.environ.get("TERM") == "dumb" or os.environ.get("NO_COLOR") or os.environ.get("CI")
    if plain or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # No thread draws it (a fork would copy that), and nothing that is printed goes through it.
    bar = Progress(
        *columns,
        console=Console(stderr=True),
        transient=True,
        auto_refresh=False,
        redirect_stdout=False,
        redirect_stderr=False,
    )
    task = bar.add_task(what, total=total)
    drawn = 0.0
    try:
        bar.start()
        for item in items:
            bar.stop()
            yield item
            bar.advance(task)
            if time.monotonic() - drawn >= _EVERY:
                drawn = time.monotonic()
                bar.start()
    finally:
        bar.stop()
