"""What holds for each story while configurations change: a broken one changes nothing until it is mended."""

from __future__ import annotations

import threading
from collections.abc import Hashable
from pathlib import Path
from typing import NamedTuple

from newslint.config import Configuration, Overrides
from newslint.config.settings import Settings
from newslint.errors import ConfigError, Problem
from newslint.lint import sidecar
from newslint.lint.waive import Waiver
from newslint.ruleset.cache import Stamp, stamp

At = tuple[Overrides, Path | None]
"""A configuration file, or none, and what an editor sets over it."""


class Held(NamedTuple):
    """What holds for a story, the baseline that its configuration names, the waivers beside it, and what is wrong with
    the configuration or the waivers. `stamps` are those of the baseline and the waivers.
    """

    settings: Settings
    baseline: Path | None
    waivers: tuple[Waiver, ...] = ()
    problems: tuple[Problem, ...] = ()
    stamps: tuple[Stamp, ...] = ()


class Waived(NamedTuple):
    """The waivers beside a story as they were read."""

    stamp: Stamp
    waivers: tuple[Waiver, ...] = ()
    problems: tuple[Problem, ...] = ()


class Configs:
    """The configurations of every folder; may be asked from any thread. `edition` counts how often they were read."""

    def __init__(self) -> None:
        self.edition = 0
        self._read = 0
        self._lock = threading.Lock()
        self._now: dict[Overrides, Configuration] = {}
        self._good: dict[At, Configuration] = {}
        self._least: dict[At, Configuration] = {}
        self._waived: dict[Path, Waived] = {}
        self._likenesses: dict[int, tuple[Settings, Hashable]] = {}

    def changed(self) -> None:
        """Read everything again when it is asked for next: a file changed, or a setting. Waits for nobody."""
        self.edition += 1

    def file(self, path: Path, overrides: Overrides) -> Path | None:
        """The configuration file of a story, or of whatever stands there."""
        with self._lock:
            return self._configuration(overrides).file(path)

    def held(self, path: Path, overrides: Overrides) -> Held:
        """What holds for a story: what is written now, else what held last, else the rules that do load."""
        with self._lock:
            now = self._configuration(overrides)
            file = now.file(path)
            at = (overrides, file)
            problems: tuple[Problem, ...] = ()
            try:
                settings, baseline = now.under(file, path), now.baseline_of(file)
                self._good[at] = now
            except ConfigError as error:
                problems = error.problems
                last = self._good.get(at) or self._least.get(at)
                if last is None:
                    last = self._least[at] = _least(file, path, overrides)
                file = None if last.overrides.isolated else file
                settings, baseline = last.under(file, path), last.baseline_of(file)
            waived = self._waivers(path)
            problems = (*problems, *waived.problems)
            stamps = (waived.stamp, *([stamp(baseline)] if baseline else ()))
            return Held(settings, baseline, waived.waivers, problems, stamps)

    def alike(self, one: Held, other: Held) -> bool:
        """Whether the same is said of a story under both."""
        mine = (self._likeness(one.settings), one.baseline, one.stamps)
        return mine == (self._likeness(other.settings), other.baseline, other.stamps)

    def _configuration(self, overrides: Overrides) -> Configuration:
        if self._read != self.edition:
            self._read = self.edition
            self._now.clear()
            self._least.clear()
        return self._now.setdefault(overrides, Configuration(overrides))

    def _waivers(self, path: Path) -> Waived:
        """The waivers beside a story; while these cannot be read, those that could be last."""
        now = stamp(sidecar.beside(str(path)))
        known = self._waived.get(path, Waived((now[0], -1, 0, 0)))
        if known.stamp != now:
            try:
                known = Waived(now, sidecar.waivers(str(path)))
            except ConfigError as error:
                known = Waived(now, known.waivers, error.problems)
            self._waived[path] = known
        return known

    def _likeness(self, settings: Settings) -> Hashable:
        """What says whether two settings are the same; worked out once for each, as it takes some milliseconds."""
        with self._lock:
            known = self._likenesses.get(id(settings))
            if known is None or known[0] is not settings:
                exclude = tuple((patterns.folder, patterns.lines) for patterns in settings.exclude)
                known = settings, (settings.fingerprint, settings.known, settings.notes, exclude)
                self._likenesses = {**dict([*self._likenesses.items()][-_MOST:]), id(settings): known}
            return known[1]


_MOST = 100
"""Settings of which it is known what they are like."""


def _least(file: Path | None, path: Path, overrides: Overrides) -> Configuration:
    """What holds where nothing ever did: without the rules that do not load, else without what the editor sets, else
    without the file."""
    file_alone = Overrides(config=overrides.config)
    for less in (
        overrides._replace(lenient=True),
        file_alone,
        file_alone._replace(lenient=True),
        overrides._replace(isolated=True),
    ):
        configuration = Configuration(less)
        try:
            configuration.under(None if less.isolated else file, path)
        except ConfigError:
            continue
        return configuration
    return Configuration(Overrides(isolated=True))
