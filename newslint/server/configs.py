"""What holds for each story while configurations change: a broken one changes nothing until it is mended."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import NamedTuple

from newslint.config import Configuration, Overrides
from newslint.config.settings import Settings
from newslint.errors import ConfigError, Problem


class Held(NamedTuple):
    """What holds for a story, the baseline that its configuration names, and what is wrong with the configuration."""

    settings: Settings
    baseline: Path | None
    problems: tuple[Problem, ...] = ()


class Configs:
    """The configurations of every folder; may be asked from any thread. `edition` counts how often they were read."""

    def __init__(self) -> None:
        self.edition = 0
        self._lock = threading.Lock()
        self._now: dict[Overrides, Configuration] = {}
        self._good: dict[tuple[Overrides, Path | None], Held] = {}

    def changed(self) -> None:
        """Read everything again: a file changed, or a setting."""
        with self._lock:
            self.edition += 1
            self._now.clear()

    def held(self, path: Path, overrides: Overrides) -> Held:
        """What holds for a story: what is written now, else what held last, else the rules that do load."""
        with self._lock:
            now = self._now.setdefault(overrides, Configuration(overrides))
            file = now.file(path)
            try:
                held = Held(now.settings(path), now.baseline(path))
            except ConfigError as error:
                last = self._good.get((overrides, file)) or _least(path, overrides)
                return last._replace(problems=error.problems)
            self._good[overrides, file] = held
            return held


def _least(path: Path, overrides: Overrides) -> Held:
    """What holds where nothing ever did: the configuration without the rules that do not load, or newslint's own."""
    for less in (overrides._replace(lenient=True), Overrides(isolated=True)):
        try:
            configuration = Configuration(less)
            return Held(configuration.settings(path), configuration.baseline(path))
        except ConfigError:
            continue
    raise AssertionError("the rules that ship with newslint do not load")
