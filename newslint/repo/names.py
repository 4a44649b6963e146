"""What one story gives to the count of many: its full names, and the forms of families that it uses."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from newslint.analysis import Analysis
from newslint.analysis.entities.entities import entities
from newslint.analysis.names.abbreviations.initials import abbreviations
from newslint.analysis.names.conflicts import CHECK
from newslint.analysis.names.families.families import families_named, tables
from newslint.analysis.text import fold
from newslint.data.lexicon import lexicon
from newslint.repo.index import FamilyForms

_LISTED = ("country", "place", "alias")
_OF_HOUSE = ("place", "alias")
"""What the house's places and organisations are to the classifier."""


def names_in(analysis: Analysis) -> list[tuple[str, str]]:
    """The names of several words, with their kinds: each form once."""
    found = analysis.get(entities)
    met: dict[tuple[str, str], None] = {}
    for start, end, who in zip(found.starts, found.ends, found.of, strict=True):
        words = " ".join(fold(analysis.text[start:end]).split())
        if " " in words and found.kinds[who] != "work":
            met["person" if found.kinds[who] == "person" else "other", words] = None
    return list(met)


def families_in(analysis: Analysis) -> list[FamilyForms]:
    """The listed things that the story names, the house's first, with the forms that it uses."""
    rules = [a.options for a in analysis.asked.get(CHECK, ())]
    met: dict[tuple[str, str], set[str]] = {}
    house = _grouped(analysis.house.places, analysis.house.organisations)
    for options in (*house, *(r for r in rules if r["kind"] in _LISTED)):
        for family, used in families_named(analysis, options):
            long = used - family.short
            if long:
                met.setdefault((options["kind"], family.forms[0]), set()).update(long)
    for options in (r for r in rules if r["kind"] == "abbreviation"):
        for letters, forms in abbreviations(analysis, options).items():
            met.setdefault(("abbreviation", letters), set()).update(forms)
    listed = [tables(options).where for options in (*house, *rules) if options["kind"] == "place"]
    for city, form in _cities(analysis):
        if not any(form in where for where in listed):
            met.setdefault(("place", city), set()).add(form)
    return [(kind, first, tuple(sorted(forms))) for (kind, first), forms in met.items()]


def _cities(analysis: Analysis) -> Iterator[tuple[str, str]]:
    """The number of each city that the story names, as a place, with its form; datelines in capitals left out."""
    found, lex = analysis.get(entities), lexicon()
    for start, end, who in zip(found.starts, found.ends, found.of, strict=True):
        form = fold(analysis.text[start:end])
        if found.kinds[who] == "place" and not form.isupper() and (cities := lex.cities(form)):
            yield str(next((n for n, main in cities.items() if main), next(iter(cities)))), form


@lru_cache(8)
def _grouped(*groups: tuple[tuple[str, ...], ...]) -> tuple[dict[str, Any], ...]:
    """The house's groups as the options of a rule; made once, as tables are by identity."""
    several = [[list(forms) for forms in group if len(forms) > 1] for group in groups]
    return tuple({"kind": k, "families": some} for k, some in zip(_OF_HOUSE, several, strict=True) if some)
