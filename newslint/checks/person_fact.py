"""`person-fact`: two places that tell of one person, or of one town, what cannot both be true."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newslint.analysis import Analysis
from newslint.analysis.speakers.cast import cast
from newslint.checks.check import Check, Options, Use, once
from newslint.checks.later import later
from newslint.finding import Match

if TYPE_CHECKING:
    from newslint.analysis.facts.jobs import Offices
    from newslint.analysis.facts.regions import Regions


@once
def _offices(options: Options) -> Offices:
    from newslint.analysis.facts.jobs import offices

    return offices(options)


@once
def _regions(options: Options) -> Regions:
    from newslint.analysis.facts.regions import regions

    return regions(options)


@once
def _wide(options: Options) -> frozenset[str]:
    return frozenset(options.get("wide", ()))


@once
def _towns(options: Options) -> dict[str, list[str]]:
    return dict(options.get("towns", {}))


_OF_PEOPLE = {
    "age": later("facts.ages", "ages"),
    "home": later("facts.homes", "homes", _wide),
    "job": later("facts.jobs", "jobs", _offices),
    "pronoun": later("facts.pronouns", "pronouns"),
}
_KINDS = {
    **_OF_PEOPLE,
    "region-mix": later("facts.regions", "region_mix", _regions),
    "which-town": later("facts.namesakes", "which_town", _towns),
    "region": later("facts.regions", "region_differs", _regions),
}
_FORMS: dict[str, Any] = {"type": "array", "items": {"type": "string", "minLength": 1}, "minItems": 1}


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """The contradictions of the rule's kind. A story that names nobody need not load what finds them."""
    kind = use.options["kind"]
    if kind not in _OF_PEOPLE or analysis.get(cast).people:
        yield from _KINDS[kind](analysis, use.options)


CHECK = Check(
    name="person-fact",
    summary="Two ages, two offices, two home towns, he and she for one person; two regions of one town.",
    options={
        "kind": {"type": "string", "enum": list(_KINDS), "description": "Which fact the rule compares."},
        "exclusive": {
            "type": "array",
            "items": {"type": "array", "items": _FORMS},
            "description": "Sets of offices of which nobody holds two; of each office its forms, in lower case.",
        },
        "seats": {**_FORMS, "description": "Offices, as the sets have them first, that belong to one place."},
        "parties": {"type": "array", "items": _FORMS, "description": "Parties, of each its forms."},
        "wide": {**_FORMS, "description": "Countries, counties and big cities, which hold home towns and are none."},
        "towns": {
            "type": "object",
            "additionalProperties": _FORMS,
            "description": "Towns that have namesakes, and words that say which is meant; the first two are asked for.",
        },
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
