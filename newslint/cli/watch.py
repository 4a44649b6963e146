"""newslint check --watch: check again what was saved, until Ctrl-C."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from newslint.cli.formats import style
from newslint.cli.options import overrides
from newslint.config import Configuration, Overrides, Settings
from newslint.errors import ConfigError, NewslintError, Stopped
from newslint.lint.sidecar import beside
from newslint.lint.walk import stories
from newslint.report.page import counted
from newslint.ruleset.cache import stamp

_APART = ("output_file", "fix", "unsafe_fixes", "fix_only", "diff", "staged")
_REST = 0.5
"""Seconds between two looks. Looking works on the shared folders of a newsroom, too, which tell of no change."""
_SHARE = 5
"""How many times as long as a look took we rest at least."""
Check = Callable[[tuple[str, ...], dict[str, Any]], int]


def watch(paths: tuple[str, ...], values: dict[str, Any], check: Check) -> int:
    """Check the stories, then each time those that were saved; 130 after Ctrl-C. Raises UsageError."""
    if "-" in paths:
        raise click.UsageError("--watch looks at files: it cannot see what comes on standard input (-)")
    if style(values).encoding is not None or any(values.get(name) for name in _APART):
        raise click.UsageError(
            "--watch is for who reads along: in a format for people, on the terminal, without fixes or --staged"
        )
    chosen = overrides(values.copy())
    paths = paths or (".",)
    seen: dict[str, object] = {}
    first = True
    try:
        while True:
            start = time.monotonic()
            before, seen = seen, _look(paths, chosen, values)
            rest = max(_REST, _SHARE * (time.monotonic() - start))
            saved = tuple(path for path in seen if seen[path] != before.get(path))
            gone = [path for path in before if path not in seen]
            if first or saved or gone:
                click.clear()
                for path in gone:
                    click.echo(f"{path} is gone.")
                if first or saved:
                    _checked(check, paths if first else saved, values.copy())
                click.echo(f"Watching {counted(len(seen), 'story')}; Ctrl-C ends it.", err=True)
                first = False
            time.sleep(rest)
    except KeyboardInterrupt:
        return 130
    except Stopped as stopped:
        return stopped.status


def _look(paths: tuple[str, ...], chosen: Overrides, values: dict[str, Any]) -> dict[str, object]:
    """For each story that is there, what its report depends on."""
    configuration = Configuration(chosen)
    fingerprints: dict[int, tuple[Settings, str]] = {}
    seen: dict[str, object] = {}
    for path in stories(paths, configuration):
        state = stamp(Path(path))
        if state[1] < 0:
            continue
        try:
            settings = configuration.settings(Path(path))
            if id(settings) not in fingerprints:
                fingerprints[id(settings)] = (settings, settings.fingerprint)
            house = fingerprints[id(settings)][1]
            baseline = None if values["no_baseline"] else values["baseline"] or configuration.baseline(Path(path))
        except ConfigError as error:
            house, baseline = str(error), None
        seen[path] = (state, stamp(beside(path)), house, baseline and stamp(Path(baseline)))
    return seen


def _checked(check: Check, paths: tuple[str, ...], values: dict[str, Any]) -> None:
    try:
        check(paths, values)
    except Stopped:
        raise
    except NewslintError as error:  # a configuration that is being written: the next save may mend it
        click.echo(error, err=True)
