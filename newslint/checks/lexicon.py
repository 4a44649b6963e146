"""`lexicon`: slips that a dictionary, its frequencies and the words around can tell."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis import Analysis
from newslint.analysis.spelling.fault import Fault
from newslint.analysis.spelling.faults import KINDS, faults
from newslint.checks.check import Check, Use
from newslint.checks.fixes import in_marks_of
from newslint.finding import Fix, Match, Related
from newslint.span import Edit


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """One match for each fault of the rule's kind, with a fix for each correction."""
    for fault in analysis.get(faults).get(use.options["kind"], ()):
        yield _match(analysis, fault)


def _match(analysis: Analysis, fault: Fault) -> Match:
    words = analysis.text[fault.span.start : fault.span.end]
    instead = [in_marks_of(analysis, new) for new in fault.instead]
    everywhere = " everywhere" if fault.places else ""
    return Match(
        span=fault.span,
        case=fault.case,
        values=(words, "’ or ‘".join(instead[: fault.even])),
        related=tuple(Related(place, f"‘{words}’ again", again=True) for place in fault.places),
        fixes=tuple(
            Fix(f"Write ‘{new}’{everywhere}", tuple(Edit(place, new) for place in (fault.span, *fault.places)), "safe")
            if fault.sure and not i
            else Fix(f"Write ‘{new}’", (Edit(fault.span, new),), "unsafe")
            for i, new in enumerate(instead)
        ),
    )


CHECK = Check(
    name="lexicon",
    summary="Typos: words that are none, doubled words, words run together or cut in two, the wrong article.",
    options={"kind": {"enum": list(KINDS), "description": "Which of the faults that the classifier tells apart."}},
    run=run,
    required=("kind",),
    cases={"clear": "hardly anything else can be meant", "likely": "it may be meant"},
    quotes="include",
    values=("the words found", "the first correction, or those that are as likely"),
)
