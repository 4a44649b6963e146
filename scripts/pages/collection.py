"""What the pages tell of: the rules with their tests, and what each profile makes of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newslint.config import Configuration, Overrides
from newslint.config.overrides import PROFILES
from newslint.ruleset.rule import Rule
from newslint.ruleset.shipped import rules as shipped

ROOT = Path(__file__).resolve().parents[2]


class Profile(NamedTuple):
    """The rules that are on in a profile, as it has them."""

    name: str
    on: Mapping[str, Rule]


@cache
def rules() -> Mapping[str, Rule]:
    """All rules with their tests, by id."""
    return shipped(tests=True)


@cache
def profiles() -> tuple[Profile, ...]:
    """The profiles, in their order."""
    return tuple(Profile(name, {rule.id: rule for rule in _on(name)}) for name in PROFILES)


def _on(profile: str) -> tuple[Rule, ...]:
    return Configuration(Overrides(isolated=True, profile=profile)).settings(Path("a")).ruleset().rules
