"""`attribution-fault`: quoted words that nobody says, and speakers whom the reader cannot place."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis import Analysis
from newslint.analysis.attribution_faults.faults import KINDS, faults
from newslint.checks.check import Check, Use
from newslint.finding import Match


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """The faults of the rule's kind."""
    kind = use.options["kind"]
    for fault in analysis.get(faults):
        if fault.kind == kind:
            yield fault.match


CHECK = Check(
    name="attribution-fault",
    summary="Quoted words that nobody says, and speakers whom the reader cannot place.",
    options={"kind": {"type": "string", "enum": list(KINDS), "description": "Which kind of fault the rule reports."}},
    run=run,
    required=("kind",),
    cases={
        "clear": "nobody near by can have said it",
        "lent": "somebody near by may have said it, but the story does not say so",
        "anonymous": "the speaker is a nameless source",
        "reported": "somebody’s words are reported with his own we or our",
    },
    quotes="include",
    patient=True,
    values=(
        "the words reported or a count",
        "the nearest person, the full name or a count",
        "the other tense",
        "its count",
    ),
)
