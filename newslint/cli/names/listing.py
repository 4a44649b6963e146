"""What the commands that change a `names.yml` share: which file, what a name may be, how it is said."""

from __future__ import annotations

import datetime
import os
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import click

from newslint.config.names import ends_early
from newslint.config.names_file import NamesFile, named, tell
from newslint.errors import ConfigError, FileError
from newslint.ruleset.paths import shown

in_file = click.option(
    "--file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="This list instead of the one that the nearest newslint.yml names.",
)


def opened(file: Path | None) -> tuple[NamesFile, Path | None]:
    """The list to change, and the `newslint.yml` that is to name it. Raises ConfigError and FileError."""
    path, untold = (file, None) if file else named(Path.cwd())
    return NamesFile(path), untold


def close(names: NamesFile, told: str, untold: Path | None) -> None:
    """Write the list, say what was done, and see that the list is named."""
    new = not names.path.exists()
    names.write()
    click.echo(f"{shown(names.path)}: {told}")
    if untold:
        name_it(names, untold)
    elif new and not _named(names.path):
        _by_hand(names, "newslint.yml")


def name_it(names: NamesFile, untold: Path) -> None:
    """Name the list in a configuration, and say so, or what is to be done by hand."""
    if tell(untold, names.path):
        click.echo(f"{shown(untold)}: names it now")
    else:
        _by_hand(names, shown(untold))


def _by_hand(names: NamesFile, configuration: str) -> None:
    click.echo(f"put ‘names: {names.path.name}’ into {configuration}: no check reads it yet")


def _named(path: Path) -> bool:
    """Whether the nearest `newslint.yml`, of the working directory or of the list, names the list."""
    for folder in (Path.cwd(), path.parent):
        with suppress(ConfigError, FileError):
            listed, untold = named(folder)
            if untold is None and Path(os.path.realpath(listed)) == path:
                return True
    return False


def name(written: str) -> str:
    """A name as it goes into the list: one line, composed letters. Raises UsageError."""
    clean = unicodedata.normalize("NFC", " ".join(written.split()))
    if not any(c.isalnum() for c in clean):
        raise click.UsageError(f"‘{clean}’ is no name")
    if any(unicodedata.category(c) in ("Cc", "Cs") for c in clean):
        raise click.UsageError(f"‘{clean!a}’ holds a character that cannot be printed")
    return clean


def when(written: str) -> str:
    """A year or a day, as the list has it. Raises BadParameter."""
    try:
        datetime.date.fromisoformat(f"{written}-01-01" if len(written) == 4 else written)
    except ValueError:
        raise click.BadParameter(f"‘{written}’ is neither a year nor a day such as 2024-05-31") from None
    return written


def begun(person: Mapping[str, str]) -> None:
    """Raises UsageError where a role ends before it begins."""
    if told := ends_early(person):
        raise click.UsageError(told)


def people(count: int) -> str:
    """1 person, 3 people."""
    return f"{count} {'person' if count == 1 else 'people'}"
