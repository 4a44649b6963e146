"""The faults of attribution: one classifier, so that no place is reported under two kinds."""

from __future__ import annotations

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.speakers.additions import additions
from newslint.analysis.speakers.fault import KINDS, Fault
from newslint.analysis.speakers.manners import manners
from newslint.analysis.speakers.nameless import nameless
from newslint.analysis.speakers.pronouns import pronouns
from newslint.analysis.speakers.strays import strays
from newslint.analysis.speakers.surnames import surnames
from newslint.analysis.speakers.verdicts import verdicts

__all__ = ["KINDS", "Fault", "faults"]


@layer("story")
def faults(analysis: Analysis) -> tuple[Fault, ...]:
    """All faults of attribution of the story."""
    every = (verdicts, surnames, additions, manners, strays, nameless)
    return (*analysis.get(pronouns), *(fault for find in every for fault in find(analysis)))
