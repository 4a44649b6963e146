"""Leave out what a baseline holds, and tell of entries that nothing matches any more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newslint.cli.options import adding
from newslint.config import Configuration, Overrides
from newslint.errors import ConfigError, FileError
from newslint.report.record import FileRecord, keeping
from newslint.report.totals import Totals
from newslint.ruleset.paths import shown

if TYPE_CHECKING:
    from newslint.baseline.baseline import Baseline

baselining = adding(
    click.option("--baseline", metavar="FILE", help="Leave out the findings that this file holds."),
    click.option("--no-baseline", is_flag=True, help="Report those too that the baseline of newslint.yml holds."),
)
"""Add the options that say which findings are known."""


def baselined(
    records: Iterator[FileRecord], paths: Sequence[str], overrides: Overrides, totals: Totals, values: dict[str, Any]
) -> Iterator[FileRecord]:
    """The records without the findings that the baseline of each file holds. Raises FileError at once."""
    if values["no_baseline"]:
        return records
    baselines = _Baselines(values["baseline"], Configuration(overrides), totals)
    return _passing(records, baselines, totals, () if values["changed_since"] or values["staged"] else paths or (".",))


def opened(path: Path) -> Baseline:
    """A baseline, ready to be used. Raises FileError."""
    from newslint.baseline.baseline import Baseline
    from newslint.baseline.file import load

    return Baseline(path, load(path))


def ran(configuration: Configuration, path: str, rule: str) -> bool:
    """Whether a rule is on for a story, or is there no more."""
    try:
        settings = configuration.settings(Path(path))
    except ConfigError:
        return False
    return rule not in settings.known or any(on.id == rule for on in settings.ruleset().rules)


class _Baselines:
    """The baseline that is named, or else that of each story's configuration."""

    def __init__(self, named: str | None, configuration: Configuration, totals: Totals) -> None:
        self.ran = partial(ran, configuration)
        self.used: dict[Path, Baseline | None] = {}
        self._named = Path(named) if named is not None else None
        self._configuration = configuration
        self._errors = totals.errors
        if path := self._path("story.txt"):
            self.used[path] = opened(path)

    def of(self, story: str) -> Baseline | None:
        """The baseline for this story; one that cannot be read is told once, as an error."""
        path = self._path(story)
        if path is not None and path not in self.used:
            try:
                self.used[path] = opened(path)
            except FileError as error:
                self.used[path] = None
                self._errors.append({"path": error.path, "rule": "", "message": error.message})
        return self.used[path] if path else None

    def _path(self, story: str) -> Path | None:
        try:
            return self._named or self._configuration.baseline(Path(story))
        except ConfigError:  # whoever checks the story says so
            return None


def _passing(
    records: Iterator[FileRecord], baselines: _Baselines, totals: Totals, tops: Sequence[str]
) -> Iterator[FileRecord]:
    """The records, and at the end what matched nothing, unless `tops` is empty: not all that was found passed here."""
    gone: Counter[Path] = Counter()
    for record in records:
        baseline = baselines.of(record["path"]) if record["read"] else None
        if baseline is None:
            yield record
            continue
        verdict = baseline.verdict(record, baselines.ran)
        gone[baseline.path] += len(verdict.gone)
        kept = [f["fingerprint"] not in verdict.known for f in record["findings"]]
        totals.known += kept.count(False)
        yield keeping(record, kept)
    for baseline in baselines.used.values() if tops and not totals.stopped else ():
        if baseline:
            many = gone[baseline.path] + sum(len(baseline.entries[name]) for name in baseline.lost(tops))
            if many:
                totals.notes.append(_note(baseline.path, many))


def _note(path: Path, many: int) -> tuple[str, str]:
    entries = "1 entry matches" if many == 1 else f"{many} entries match"
    return shown(path), f"{entries} nothing any more; `newslint baseline prune` drops {'it' if many == 1 else 'them'}"
