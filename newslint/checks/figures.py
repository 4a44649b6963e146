"""`figures`: numbers that do not agree with each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from newslint.analysis import Analysis
from newslint.analysis.figure_faults import zones
from newslint.checks.check import Check, Use
from newslint.finding import Match

KINDS: Mapping[str, Callable[[Analysis], Iterator[Match]]] = {
    "headline-differs": zones.differing,
    "headline-absent": zones.absent,
}


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """The faults of the rule's kind, both places shown."""
    return KINDS[use.options["kind"]](analysis)


CHECK = Check(
    name="figures",
    summary="Numbers that do not agree with each other.",
    options={"kind": {"type": "string", "enum": list(KINDS), "description": "Which figures are compared."}},
    run=run,
    required=("kind",),
    quotes="include",
    values=("the figure", "the figure that it should agree with"),
)
