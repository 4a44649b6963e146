"""Find, read and resolve the configuration of each story."""

from __future__ import annotations

from pathlib import Path

from newslint.config.overrides import Overrides
from newslint.config.settings import Settings
from newslint.ruleset.loader import load
from newslint.ruleset.ruleset import RuleSet


class Configuration:
    """Settings for any number of stories; reads each file once. Cheap to make: one a process."""

    def __init__(self, overrides: Overrides | None = None) -> None:
        self.overrides = overrides or Overrides()
        self._settings: Settings | None = None

    def settings(self, path: Path) -> Settings:
        """What holds for the story at `path` (which need not exist). Raises ConfigError."""
        if self._settings is None:
            rules = load(Path(__file__).parents[2] / "rules")
            self._settings = Settings("neutral", RuleSet(tuple(r for r in rules.values() if not r.off)))
        return self._settings


def settings_for(path: Path, overrides: Overrides | None = None) -> Settings:
    """The settings of one story; for several make a `Configuration` and ask it."""
    return Configuration(overrides).settings(path)
