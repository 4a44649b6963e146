"""`reference-fault`: how people, abbreviations and bodies are introduced; the rule says which fault it reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.analysis import Analysis
from newslint.analysis.names import datelines
from newslint.analysis.names.abbreviations import abbreviations
from newslint.analysis.names.house import former
from newslint.analysis.names.organisations import number, whose
from newslint.analysis.names.people import introductions, namesakes, titles
from newslint.checks.check import Check, Use
from newslint.checks.later import Finder, later
from newslint.finding import Match


def _rare(name: str) -> Finder:
    """A finder of rules that are off by default."""
    return later("names.people.later", name, lambda options: options)


FAULTS: Mapping[str, Finder] = {
    "title-first": titles.title_first,
    "title-mix": titles.title_mix,
    "title-missing": titles.title_missing,
    "title-stop": titles.title_stop,
    "introduced-twice": introductions.introduced_twice,
    "full-again": _rare("full_again"),
    "given-later": _rare("given_later"),
    "given-speaks": _rare("given_speaks"),
    "full-speaks": _rare("full_speaks"),
    "untold": _rare("untold"),
    "same-surname": namesakes.same_surname,
    "former": former.former,
    "defined-unused": abbreviations.defined_unused,
    "defined-twice": abbreviations.defined_twice,
    "two-meanings": abbreviations.two_meanings,
    "full-after": abbreviations.full_after,
    "undefined": abbreviations.undefined,
    "undefined-body": abbreviations.undefined_body,
    "stops-mix": abbreviations.stops_mix,
    "whose": whose.whose,
    "no-dateline": datelines.no_dateline,
    "number": number.number,
}
_WORDS = {"type": "array", "items": {"type": "string", "minLength": 1}}


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """The faults of the rule's kind."""
    yield from FAULTS[use.options["kind"]](analysis, use.options)


CHECK = Check(
    name="reference-fault",
    whole=lambda options: options["kind"] == "no-dateline",
    summary="A person, an abbreviation or a body that is introduced badly, twice or not at all.",
    options={
        "kind": {"type": "string", "enum": list(FAULTS), "description": "Which fault the rule reports."},
        "known": {**_WORDS, "description": "Abbreviations that need no explanation."},
        "groups": {
            "type": "array",
            "items": _WORDS,
            "description": "Abbreviations that take full stops together or not at all.",
        },
        "ignore": {**_WORDS, "description": "Longer phrases that hold an abbreviation and do not mean it."},
        "bodies": {**_WORDS, "description": "Expressions for bodies of which a reader asks whose they are."},
        "owned": {
            "type": "object",
            "additionalProperties": _WORDS,
            "description": "Bodies that one country has under this name, and expressions for that country.",
        },
        "nations": {**_WORDS, "description": "Countries and their adjectives."},
    },
    run=run,
    required=("kind",),
    cases={"known": "readers know the abbreviation without an explanation"},
    quotes="include",
    values=("the words reported", "further words, by kind"),
)
