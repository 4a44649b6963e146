"""`waiver`: waivers that hide nothing, or everything. lint/waive.py finds them, after all other rules have spoken."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis import Analysis
from newslint.checks.check import Check, Use
from newslint.finding import Match


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """Nothing: a story alone does not say what was waived."""
    return iter(())


CHECK = Check(
    name="waiver",
    summary="Waivers that hide nothing, or everything.",
    options={
        "kind": {"type": "string", "enum": ["unused", "blanket"], "description": "Which kind of waiver is reported."}
    },
    run=run,
    required=("kind",),
    quotes="include",
    values=("what is wrong with the waiver",),
)
