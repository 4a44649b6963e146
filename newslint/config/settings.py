"""What holds for one story: its rules, its house's names, its date and type, and who said so."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from newslint.document import Document, StoryType
from newslint.house import House
from newslint.ruleset.ruleset import RuleSet


@dataclass(frozen=True, slots=True)
class Settings:
    """The resolved configuration of one story."""

    profile: str
    rules: RuleSet
    house: House = field(default_factory=House)
    files: tuple[str, ...] = ()
    origins: Mapping[str, str] = field(default_factory=dict)

    def ruleset(self) -> RuleSet:
        """The rules that hold, ready to run."""
        return self.rules

    def apply(self, document: Document) -> Document:
        """The document with the date and type that the command line or the configuration gives it."""
        return document

    def excluded(self, path: Path) -> bool:
        """True when `exclude` names this path (a folder too): for walks; a file named on the line is always read."""
        return False
