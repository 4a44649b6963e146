"""`name-conflict`: one thing under two names in a story; the rule says which kind of conflict it reports."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis import Analysis
from newslint.analysis.names.conflicts import FINDERS, conflicts
from newslint.checks.check import Check, Use
from newslint.finding import Match


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """The conflicts of the rule's kind, each entity once."""
    for conflict in analysis.get(conflicts).get(use.rule, ()):
        yield conflict.match()


_FORMS = {"type": "array", "items": {"type": "string", "minLength": 1}}
_PAIRS = {"type": "array", "items": {**_FORMS, "minItems": 2, "maxItems": 2}}
_FAMILY = {
    "anyOf": [
        {**_FORMS, "minItems": 2},
        {
            "type": "object",
            "properties": {"forms": {**_FORMS, "minItems": 2}, "short": _FORMS},
            "required": ["forms"],
            "additionalProperties": False,
        },
    ]
}
_FAMILIES = ("families", "official", "prefer", "article", "ignore")
_READS = {
    "alias": _FAMILIES,
    "country": _FAMILIES,
    "place": _FAMILIES,
    "organisation-form": ("nouns", "prefer"),
    "organisation-order": ("nouns", "prefer"),
    "company": ("prefer",),
    "designation": ("makers", "prefer"),
    "abbreviation": ("families", "prefer", "skip", "ignore"),
    "capitals": ("nouns", "terms", "prefer"),
    "hyphenation": ("open", "apart", "prefer"),
    "pair": ("pairs", "prefer"),
}
"""Keys that the finder of a kind heeds."""

CHECK = Check(
    name="name-conflict",
    summary="One thing under two names in a story.",
    options={
        "kind": {"type": "string", "enum": list(FINDERS), "description": "Which kind of conflict the rule reports."},
        "families": {"type": "array", "items": _FAMILY, "description": "Groups of forms of one thing."},
        "official": {
            "type": "array",
            "items": {**_FORMS, "minItems": 2},
            "description": "A name and the official names that give way to it.",
        },
        "prefer": {**_FORMS, "description": "Forms to print, each for the family that holds it."},
        "article": {**_FORMS, "description": "Forms that take ‘the’."},
        "makers": {
            "type": "object",
            "additionalProperties": {"type": "string"},
            "description": "Makers and the letters that stand for them in designations.",
        },
        "pairs": {
            "type": "array",
            "items": {**_FORMS, "minItems": 2},
            "description": "Words in two spellings or more; endings (s, ed, ing) need no listing.",
        },
        "open": {
            "type": "array",
            "items": {**_FORMS, "minItems": 2, "maxItems": 2},
            "description": "Words written open and closed.",
        },
        "apart": {**_FORMS, "description": "Closed words that mean something else with a hyphen."},
        "nouns": {**_FORMS, "description": "Last words of names that also stand in lower case."},
        "terms": {**_FORMS, "description": "Terms that some write with a capital and some without."},
        "skip": {**_FORMS, "description": "Abbreviations that are left alone."},
        "ignore": {**_FORMS, "description": "Longer phrases that hold a form and do not mean it."},
    },
    run=run,
    required=("kind",),
    cases={
        "clear": "what else the story says leaves no doubt",
        "likely": "the forms look alike, and may yet mean two things",
        "quoted": "one of the forms stands only in quotation marks",
        "speech": "the form stands in what somebody said",
    },
    quotes="include",
    reads=lambda options: ("kind", *_READS.get(options["kind"], ())),
    values=(
        "the form reported",
        "how often it stands",
        "all forms with their counts",
        "the form to print",
        "further words, by kind",
    ),
)
