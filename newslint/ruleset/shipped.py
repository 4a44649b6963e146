"""The rules that come with newslint, and those of folders that a newsroom keeps: read once, then from the cache."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from newslint.checks.literals import KNOWN
from newslint.ruleset import cache, unsaved
from newslint.ruleset.rule import Loaded, Rule, came_with

_KEPT = tuple(name for name in Rule._fields if name != "tests")


def folder() -> Path:
    """Where the shipped rules stand."""
    return came_with("rules")


def rules(tests: bool = False) -> dict[str, Rule]:
    """The shipped rules by id; with their own tests only if asked, as that reads the YAML. Raises ConfigError."""
    if tests:
        from newslint.ruleset.loader import load

        return load(folder())
    return dict(pack(folder(), shipped=True).rules)


def pack(where: Path, known: Mapping[str, Rule] | None = None, shipped: bool = False) -> Loaded:
    """The rules of a folder of packs, without their tests, from the cache where no file has changed."""
    stamps = scan(where)
    key = f"{where}\0{shipped}\0{' '.join(sorted(known or ()))}"
    kept = cache.load("rules", key)
    if kept and kept[0] == stamps:
        rows, needs = kept[1]
        KNOWN.update(needs)
        return Loaded({row[0]: restored(row) for row in rows})
    from newslint.ruleset.loader import read

    before = frozenset(KNOWN)
    loaded = read(where, known, shipped)
    if not loaded.problems:
        needs = {source: KNOWN[source] for source in KNOWN.keys() - before}
        cache.keep("rules", key, stamps, ([plain(rule) for rule in loaded.rules.values()], needs))
    return loaded


def plain(rule: Rule) -> tuple[Any, ...]:
    """A rule as plain data, without its tests."""
    return tuple(getattr(rule, name) for name in _KEPT)


def restored(row: tuple[Any, ...]) -> Rule:
    """The rule that `plain` made the data of."""
    return Rule(**dict(zip(_KEPT, row, strict=True)))


def scan(where: Path) -> tuple[cache.Stamp, ...]:
    """The stamps of every rule file in a folder of packs, and of the code that reads and judges them."""
    package = Path(__file__).parents[1]
    stamps = _stamps(str(where), ".yml", 1) + _stamps(str(package / "checks"), ".py", 0)
    stamps += map(cache.stamp, unsaved.inside(where))
    return tuple(sorted(stamps + _stamps(str(package / "ruleset"), ".py", 0)))


def _stamps(folder: str, suffix: str, depth: int) -> list[cache.Stamp]:
    stamps: list[cache.Stamp] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(suffix):
                    stamps.append(cache.stamped(entry.path, entry.stat()))
                elif depth and entry.is_dir():
                    stamps += _stamps(entry.path, suffix, depth - 1)
    except OSError:
        return stamps
    return stamps
