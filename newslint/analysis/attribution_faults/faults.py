"""The faults of attribution: one classifier, so that no place is reported under two kinds."""

from __future__ import annotations

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.attribution_faults.additions import additions
from newslint.analysis.attribution_faults.fault import KINDS, Fault
from newslint.analysis.attribution_faults.manners import manners
from newslint.analysis.attribution_faults.nameless import nameless
from newslint.analysis.attribution_faults.neighbours import neighbours
from newslint.analysis.attribution_faults.ours import ours
from newslint.analysis.attribution_faults.pronouns import pronouns
from newslint.analysis.attribution_faults.silent import silent
from newslint.analysis.attribution_faults.sources import sources
from newslint.analysis.attribution_faults.strays import strays
from newslint.analysis.attribution_faults.surnames import surnames
from newslint.analysis.attribution_faults.verdicts import verdicts

__all__ = ["KINDS", "Fault", "faults"]


@layer("story")
def faults(analysis: Analysis) -> tuple[Fault, ...]:
    """All faults of attribution of the story."""
    every = (verdicts, surnames, additions, manners, strays, ours, nameless, sources, neighbours, silent)
    return (*analysis.get(pronouns), *(fault for find in every for fault in find(analysis)))
