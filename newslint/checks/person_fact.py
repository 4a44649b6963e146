"""`person-fact`: two places that tell of one person what cannot both be true."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from newslint.analysis import Analysis
from newslint.analysis.facts.ages import ages
from newslint.analysis.facts.jobs import jobs, offices
from newslint.analysis.facts.pronouns import pronouns
from newslint.checks.check import Check, Options, Use, once
from newslint.finding import Match

_offices = once(offices)
FACTS: dict[str, Callable[[Analysis, Options], Iterator[Match]]] = {
    "age": lambda analysis, options: ages(analysis),
    "job": lambda analysis, options: jobs(analysis, _offices(options)),
    "pronoun": lambda analysis, options: pronouns(analysis),
}
_FORMS: dict[str, Any] = {"type": "array", "items": {"type": "string", "minLength": 1}, "minItems": 1}


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """The contradictions of the rule's kind."""
    yield from FACTS[use.options["kind"]](analysis, use.options)


CHECK = Check(
    name="person-fact",
    summary="Two ages, two offices, he and she for one person.",
    options={
        "kind": {"type": "string", "enum": list(FACTS), "description": "Which fact the rule compares."},
        "exclusive": {
            "type": "array",
            "items": {"type": "array", "items": _FORMS},
            "description": "Sets of offices of which nobody holds two; of each office its forms, in lower case.",
        },
        "seats": {**_FORMS, "description": "Offices, as the sets have them first, that belong to one place."},
        "parties": {"type": "array", "items": _FORMS, "description": "Parties, of each its forms."},
    },
    run=run,
    required=("kind",),
    quotes="include",
    values=("the person", "what is said here", "what is said in the other place"),
)
