"""What the command line sets over every configuration file."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from newslint.document import StoryType

PROFILES = ("neutral", "us-wire", "uk-web")


class Overrides(NamedTuple):
    """The command line's say; None and () mean that it said nothing. Paths are relative to the working directory."""

    config: str | None = None
    isolated: bool = False
    profile: str | None = None
    packs: tuple[str, ...] = ()
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    date: datetime.date | None = None
    type: StoryType | None = None
    languagetool: str | None = None
    preview: bool | None = None
    lenient: bool = False
    """Rules that do not load are left out and told (`Configuration.problems`), the others hold (`--allow-degraded`)."""
