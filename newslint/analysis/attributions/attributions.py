"""Who said what: each quotation tied to its cue and its speaker's mention, and reported speech without marks."""

from __future__ import annotations

from typing import NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.attributions.clauses import Clause, clauses
from newslint.analysis.attributions.ground import Sieve
from newslint.analysis.attributions.sieves import CONFIDENCE, Sieves, confidence
from newslint.analysis.quotations.quotations import quotations
from newslint.span import Span


class Attribution(NamedTuple):
    """A quotation (by its row) or, with row -1, reported speech, with its speaker's mention and its cue.

    `sieve` names the pattern that tied them, `confidence` (0 to 1) is how likely that names the right one.
    """

    quotation: int
    speaker: Span | None
    cue: Span | None
    sieve: Sieve
    confidence: float
    clause: Clause | None = None


class Attributions(NamedTuple):
    """One row for each quotation in order, then the clauses that report speech without marks."""

    quoted: tuple[Attribution, ...]
    reported: tuple[Attribution, ...]


@layer("story")
def attributions(analysis: Analysis) -> Attributions:
    """Tie each quotation to its speaker by ordered sieves, the first that fits."""
    found = analysis.get(quotations)
    every = analysis.get(clauses)
    sieves = Sieves(analysis)
    rows: list[Attribution] = []
    used: set[int] = set()
    for row in range(len(found)):
        sieve, speaker, clause = sieves.find(row, rows)
        cue = clause.cue if clause else None
        rows.append(Attribution(row, speaker, cue, sieve, confidence(sieve, found[row].words), clause))
        if clause:
            used.add(clause.cue.start)
    reported = tuple(
        Attribution(-1, c.speaker, c.cue, "reported", CONFIDENCE["reported"][0], c)
        for c in every
        if c.strong and c.speaker and c.cue.start not in used
    )
    return Attributions(tuple(rows), reported)
