"""Put a report where it is read: in colour and the width of a terminal, plain elsewhere."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TextIO

from newslint.report.page import Line, Page

if TYPE_CHECKING:
    from rich.console import Console

WIDEST = 120
"""Columns of the longest line: longer ones are hard to read."""
THEME = {
    "path": "bold underline",
    "place": "bold",
    "mark": "bold",
    "error": "red",
    "warning": "yellow",
    "suggestion": "cyan",
    "quiet": "bright_black",
    "fix": "green",
}


def show(report: Callable[[Page], Iterable[Line]], out: TextIO) -> None:
    """Write the lines that `report` makes for the page, as they come."""
    page = Page(max(40, min(shutil.get_terminal_size().columns, WIDEST)), out.encoding or "utf-8")
    lines = report(page)
    if _coloured(out):
        console = coloured_console(out, page.width)
        for line in lines:
            print_line(console, line)
    else:
        for line in lines:
            out.write("".join(words for words, _ in line).rstrip() + "\n")


def coloured_console(out: TextIO, width: int, *, record: bool = False) -> Console:
    """A console that knows the report's styles."""
    from rich.console import Console
    from rich.theme import Theme

    return Console(file=out, width=width, force_terminal=True, highlight=False, theme=Theme(THEME), record=record)


def print_line(console: Console, line: Line) -> None:
    """Print one line of the report as it stands."""
    from rich.text import Text

    text = Text(no_wrap=True, overflow="ignore", end="\n")
    for words, style in line:
        start = len(text)
        text.append(words)
        for name in style.split():
            text.stylize(name, start)
    console.print(text, soft_wrap=True)


def _coloured(out: TextIO) -> bool:
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return out.isatty() or bool(os.environ.get("FORCE_COLOR"))
