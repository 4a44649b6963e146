"""`mark-fault`: quotation marks that lack a partner, face the wrong way, mix, or stand on the wrong side of a stop."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis import Analysis
from newslint.analysis.quotations.fault import KINDS
from newslint.analysis.quotations.faults import faults
from newslint.analysis.quotations.joints import joints
from newslint.analysis.quotations.marks import MARKS
from newslint.analysis.quotations.mixes import mixes
from newslint.analysis.quotations.tags import tags
from newslint.analysis.quotations.word_faults import word_faults
from newslint.checks.check import Check, Options, Use
from newslint.finding import Match

_ZONES = ("body", "headline")
_LEVELS = ("single", "double")
_FROM = {
    **dict.fromkeys(("running-close", "stop-outside", "stop-partial", "bracket-insert", "repeated"), word_faults),
    **dict.fromkeys(("lead-in", "run-on"), joints),
    **dict.fromkeys(("level-mix", "stop-mix"), mixes),
    "tag": tags,
}
"""The layer that finds a kind, where it is not that of single marks."""


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """The faults of the rule's kind."""
    kind = use.options["kind"]
    unwanted = _unwanted(kind, use.options)
    for fault in analysis.get(_FROM.get(kind, faults)):
        if fault.kind == kind and (unwanted is None or fault.match.case in unwanted):
            yield fault.match


def _unwanted(kind: str, options: Options) -> set[str] | None:
    """The cases that the house's options make a fault; None for a kind that is one in every house."""
    if kind == "stop-partial":
        return {"inside" if options.get("stops", "inside") == "outside" else "outside"}
    if kind != "level":
        return None
    return {f"{zone}-{level}" for zone in _ZONES for level in _LEVELS if options.get(zone, "any") not in ("any", level)}


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
        **{
            zone: {
                "type": "string",
                "enum": ["any", *_LEVELS],
                "default": "any",
                "description": f"The marks of outermost quotations in the {zone}, for the kind `level`.",
            }
            for zone in _ZONES
        },
    },
    run=run,
    required=("kind",),
    cases={
        "clear": "nothing else can be meant",
        "doubled": "the mark stands twice",
        "elision": "an apostrophe for letters left out",
        "outside": "the stop stands outside the marks",
        "inside": "the stop stands inside the marks",
        "none": "no mark stands between the words and their speaker",
        "stop": "a full stop stands there",
        "capital": "a capital follows the comma",
        "comma": "a comma parts a speaker from the verb",
        "small": "a small letter follows the full stop",
        "splice": "a capital follows a comma inside the words",
        **{f"{z}-{n}": f"{n} marks in the {z}" for z in _ZONES for n in ("single", "double")},
    },
    quotes="include",
    patient=True,
    literals=lambda options: MARKS,
    values=(
        "the words reported, the mark or the stop",
        "the mark or kind to have",
        "the other kind",
        "how often it stands",
    ),
)
