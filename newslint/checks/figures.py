"""`figures`: numbers that do not agree with each other, or with the way a house writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from newslint.analysis import Analysis
from newslint.analysis.figure_faults import ages, changes, conversions, spelled, sums, votes, years, zones
from newslint.checks.check import Check, Options, Use
from newslint.finding import Match

_NUMERALS = "numerals"
KINDS: Mapping[str, Callable[[Analysis], Iterator[Match]]] = {
    "headline-differs": zones.differing,
    "headline-absent": zones.absent,
    "sum": sums.wrong_sums,
    "change": changes.wrong_changes,
    "percent-point": changes.rates,
    "conversion": conversions.wrong_conversions,
    "majority": votes.wrong_majorities,
    "elapsed": years.wrong_spans,
    "age-birth": ages.wrong_ages,
}
_NEEDS = {
    "percent-point": ("%", "per cent", "percent", "per-cent"),
    "conversion": ("(",),
    "majority": ("majority of", "margin of", "lead of"),
    "elapsed": ("year",),
    "age-birth": ("born",),
    "sum": (" and ",),
    "change": (" from ", "compared ", "against "),
}
"""What must stand in a story for a kind to match at all."""


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """The faults of the rule's kind, with the places that they contradict."""
    kind = use.options["kind"]
    if kind == _NUMERALS:
        return spelled.misspelled(analysis, int(use.options.get("words-to", 9)))
    return KINDS[kind](analysis)


def literals(options: Options) -> tuple[str, ...] | None:
    """See Check.literals."""
    return _NEEDS.get(options["kind"])


CHECK = Check(
    name="figures",
    summary="Numbers that do not agree with each other, or with the way a house writes them.",
    options={
        "kind": {"type": "string", "enum": [*KINDS, _NUMERALS], "description": "What is compared."},
        "words-to": {
            "type": "integer",
            "minimum": 1,
            "maximum": 99,
            "default": 9,
            "description": "For `numerals`: the last number in words.",
        },
    },
    run=run,
    required=("kind",),
    cases={"figures": "for `numerals`: a small number in figures", "words": "for `numerals`: a larger one in words"},
    quotes="include",
    literals=literals,
    reads=lambda options: ("kind", "words-to") if options["kind"] == _NUMERALS else ("kind",),
    values=("the figure", "the figure that it should agree with, or its other form"),
)
