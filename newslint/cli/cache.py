"""newslint cache: what is kept between runs, and how to be rid of it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import click

from newslint.errors import FileError
from newslint.report.page import counted
from newslint.ruleset.cache import entries, folder


@click.group("cache", short_help="What is kept between runs: show, clear.")
def command() -> None:
    """The cache: compiled rules and configurations, the results of stories. A run without it is slower, no more."""


@command.command("show", short_help="Where it is and how large.")
def show() -> None:
    """Say where the cache is, and how many results and bytes it holds."""
    stories = others = size = 0
    for entry in entries():
        with suppress(FileNotFoundError):  # another newslint may be at work
            size += entry.stat().st_size
            if entry.name.startswith("story-"):
                stories += 1
            else:
                others += 1
    click.echo(f"{folder()}\n{counted(stories, 'story')}, {counted(others, 'compiled file')}, {size:,} bytes")


@command.command("clear", short_help="Delete what it holds.")
def clear() -> None:
    """Delete what the cache holds, and nothing else that stands in its folder."""
    number = 0
    for entry in entries():
        try:
            Path(entry.path).unlink(missing_ok=True)
        except OSError as error:
            raise FileError(entry.path, f"cannot be deleted: {error.strerror}") from None
        number += 1
    click.echo(f"{folder()}: {number:,} deleted")
