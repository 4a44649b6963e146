"""The one classifier of names in conflict: each conflict of a story has exactly one kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.capitals import capital_conflicts
from newslint.analysis.names.conflict import Conflict
from newslint.analysis.names.designations import designation_conflicts
from newslint.analysis.names.families import family_conflicts
from newslint.analysis.names.hyphens import hyphenation_conflicts
from newslint.analysis.names.initials import initials_conflicts
from newslint.analysis.names.spelling import dialect_conflicts, pair_conflicts, quoted_dialect
from newslint.analysis.names.variants import variants

Finder = Callable[[Analysis, Mapping[str, Any]], Iterable[Conflict]]


def _variants(analysis: Analysis, options: Mapping[str, Any]) -> Iterable[Conflict]:
    return (c for c in analysis.get(variants) if c.kind == options["kind"])


FINDERS: Mapping[str, Finder] = {
    "variant": _variants,
    "surface": _variants,
    "person-name": _variants,
    "country": family_conflicts,
    "place": family_conflicts,
    "alias": family_conflicts,
    "abbreviation": initials_conflicts,
    "designation": designation_conflicts,
    "capitals": capital_conflicts,
    "hyphenation": hyphenation_conflicts,
    "pair": pair_conflicts,
    "dialect": dialect_conflicts,
    "dialect-quoted": quoted_dialect,
}


def conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterable[Conflict]:
    """The conflicts of the kind that the options ask for."""
    return FINDERS[options["kind"]](analysis, options)
