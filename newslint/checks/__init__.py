"""The kinds of check, by the name that `extends:` uses. Each module is loaded when a rule first needs it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module

from newslint.checks.check import Check

_MODULES = {
    "existence": "existence",
    "substitution": "substitution",
    "occurrence": "occurrence",
    "repetition": "repetition",
    "consistency": "consistency",
    "conditional": "conditional",
    "capitalization": "capitalization",
    "metric": "metric",
    "lexicon": "lexicon",
    "confusion": "confusion",
    "name-conflict": "name_conflict",
    "reference-fault": "reference_fault",
    "mark-fault": "mark_fault",
    "attribution-fault": "attribution_fault",
    "zone": "zone",
    "zone-conflict": "zone_conflict",
    "calendar": "calendar",
    "figures": "figures",
    "languagetool": "languagetool",
    "person-fact": "person_fact",
    "waiver": "waiver",
}


def _loader(module: str) -> Callable[[], Check]:
    @cache
    def load() -> Check:
        check: Check = import_module(f"newslint.checks.{module}").CHECK
        return check

    return load


REGISTRY: dict[str, Callable[[], Check]] = {name: _loader(module) for name, module in _MODULES.items()}
