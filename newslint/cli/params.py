"""Kinds of value that options take: sizes, days, names of rules."""

from __future__ import annotations

import datetime
import re

import click

from newslint.late import late

PATH = click.Path(readable=False)
"""A file or folder: a shell completes it; whoever reads it says what is wrong with it."""
_SIZE = late(r"(\d+(?:\.\d+)?)\s*([kmg]?)(i?)b?", re.IGNORECASE)
_POWER = {"": 0, "k": 1, "m": 2, "g": 3}


def size(value: str | int) -> int:
    """Bytes, from 500000, 500KB, 10MB or 1GiB."""
    m = _SIZE.fullmatch(str(value).strip())
    if m is None:
        raise click.BadParameter(f"{value!r} is not a size such as 500KB or 10MB")
    return int(min(float(m[1]) * (1024 if m[3] else 1000) ** _POWER[m[2].lower()], 2**62))


def day(value: str) -> datetime.date:
    """A date, from 2024-05-01."""
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a day such as 2024-05-01") from None


def names(values: tuple[str, ...]) -> tuple[str, ...]:
    """Rules, packs and patterns, from lists with commas between them."""
    return tuple(name for value in values for name in re.split(r"[,\s]+", value) if name)
