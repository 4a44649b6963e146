"""`mark-fault`: quotation marks without a partner, the wrong way round, mixed, or on the wrong side of a stop."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis import Analysis
from newslint.analysis.quotations.faults import KINDS, faults
from newslint.analysis.quotations.marks import MARKS
from newslint.analysis.quotations.stops import word_faults
from newslint.checks.check import Check, Use
from newslint.finding import Match

_OF_WORDS = frozenset(("running-close", "stop-outside", "stop-partial", "bracket-insert", "repeated"))


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """The faults of the rule's kind."""
    kind = use.options["kind"]
    wrong_side = "inside" if use.options.get("stops", "inside") == "outside" else "outside"
    for fault in analysis.get(word_faults if kind in _OF_WORDS else faults):
        if fault.kind == kind and (kind != "stop-partial" or fault.match.case == wrong_side):
            yield fault.match


CHECK = Check(
    name="mark-fault",
    summary="Quotation marks without a partner, the wrong way round, mixed, or on the wrong side of a stop.",
    options={
        "kind": {"type": "string", "enum": list(KINDS), "description": "Which kind of fault the rule reports."},
        "stops": {
            "type": "string",
            "enum": ["inside", "outside"],
            "default": "inside",
            "description": "Where the stop after a partial quotation belongs: inside in the US, outside in Britain.",
        },
    },
    run=run,
    required=("kind",),
    cases=("clear", "doubled", "elision", "outside", "inside"),
    quotes="include",
    literals=lambda options: MARKS,
    values=(
        "the words reported, the mark or the stop",
        "the mark or kind to have",
        "the other kind",
        "how often it stands",
    ),
)
