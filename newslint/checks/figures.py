"""`figures`: numbers that do not agree with each other, or with the way a house writes them."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis import Analysis
from newslint.checks.check import Check, Options, Use
from newslint.finding import Match
from newslint.scope import selects

_NUMERALS, _MIX = "numerals", "numerals-mix"
_KINDS = (
    "headline-differs",
    "headline-absent",
    "sum",
    "change",
    "percent-point",
    "conversion",
    "unconverted",
    "streak",
    "majority",
    "elapsed",
    "age-birth",
)
_DISPLAY = ("headline", "standfirst", "caption")
_NEEDS = {
    "percent-point": ("%", "per cent", "percent", "per-cent"),
    "conversion": ("(",),
    "unconverted": ("(",),
    "streak": (
        "in a row",
        "straight",
        "consecutive",
        "successive",
        "succession",
        "running",
        "on the trot",
        "on the bounce",
    ),
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
    if kind.startswith(("headline", "streak")) and not any(
        selects(_DISPLAY, b.scope) for b in analysis.document.blocks
    ):
        return iter(())
    if kind == _NUMERALS:
        from newslint.analysis.figure_faults.spelled import misspelled

        return misspelled(analysis, int(use.options.get("words-to", 9)))
    if kind == _MIX:
        from newslint.analysis.figure_faults.spelled import mixed

        return mixed(analysis)
    from newslint.analysis.figure_faults.kinds import KINDS

    return KINDS[kind](analysis)


def literals(options: Options) -> tuple[str, ...] | None:
    """See Check.literals."""
    return _NEEDS.get(options["kind"])


CHECK = Check(
    name="figures",
    summary="Numbers that do not agree with each other, or with the way a house writes them.",
    options={
        "kind": {"type": "string", "enum": [*_KINDS, _NUMERALS, _MIX], "description": "What is compared."},
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
