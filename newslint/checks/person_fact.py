"""`person-fact`: two places that tell of one person, or of one town, what cannot both be true."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from newslint.analysis import Analysis
from newslint.analysis.facts.ages import ages
from newslint.analysis.facts.homes import homes
from newslint.analysis.facts.jobs import jobs, offices
from newslint.analysis.facts.pronouns import pronouns
from newslint.analysis.facts.regions import region_differs, region_mix, regions
from newslint.checks.check import Check, Options, Use, once
from newslint.finding import Match

_offices = once(offices)
_regions = once(regions)
_wide = once(lambda options: frozenset(options.get("wide", ())))
FACTS: dict[str, Callable[[Analysis, Options], Iterator[Match]]] = {
    "age": lambda analysis, options: ages(analysis),
    "home": lambda analysis, options: homes(analysis, _wide(options)),
    "job": lambda analysis, options: jobs(analysis, _offices(options)),
    "pronoun": lambda analysis, options: pronouns(analysis),
    "region-mix": lambda analysis, options: region_mix(analysis, _regions(options)),
    "region": lambda analysis, options: region_differs(analysis, _regions(options)),
}
_FORMS: dict[str, Any] = {"type": "array", "items": {"type": "string", "minLength": 1}, "minItems": 1}


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """The contradictions of the rule's kind."""
    yield from FACTS[use.options["kind"]](analysis, use.options)


CHECK = Check(
    name="person-fact",
    summary="Two ages, two offices, two home towns, he and she for one person; two regions of one town.",
    options={
        "kind": {"type": "string", "enum": list(FACTS), "description": "Which fact the rule compares."},
        "exclusive": {
            "type": "array",
            "items": {"type": "array", "items": _FORMS},
            "description": "Sets of offices of which nobody holds two; of each office its forms, in lower case.",
        },
        "seats": {**_FORMS, "description": "Offices, as the sets have them first, that belong to one place."},
        "parties": {"type": "array", "items": _FORMS, "description": "Parties, of each its forms."},
        "wide": {**_FORMS, "description": "Countries, counties and big cities, which hold home towns and are none."},
        "regions": {
            "type": "array",
            "items": {"type": "array", "items": _FORMS},
            "description": "Sets of regions of which a town has one; of each region its forms, without full stops.",
        },
    },
    run=run,
    required=("kind",),
    quotes="include",
    values=("the person", "what is said here", "what is said in the other place"),
)
