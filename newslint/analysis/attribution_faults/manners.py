"""How words are given to a speaker: after too many of them, in two tenses."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.attribution_faults.fault import Fault
from newslint.analysis.attributions.attributions import attributions
from newslint.analysis.attributions.clauses import clauses
from newslint.analysis.quotations.quotations import quotations
from newslint.finding import Match, Related

_LATE = 40
"""Words after which a reader has forgotten that somebody must be speaking."""
_PAST, _PRESENT = frozenset(("said", "added", "told")), frozenset(("says", "adds", "tells"))


def manners(analysis: Analysis) -> Iterator[Fault]:
    """The faults of how words are attributed."""
    yield from _late(analysis)
    yield from _tenses(analysis)


def _late(analysis: Analysis) -> Iterator[Fault]:
    found = analysis.get(quotations)
    for row in analysis.get(attributions).quoted:
        q = found[row.quotation]
        if (
            row.sieve in ("after", "inverted")
            and row.speaker is not None
            and q.words > _LATE
            and row.speaker.start >= q.end
        ):
            yield Fault(
                "late",
                Match(
                    row.speaker,
                    "clear",
                    (q.words,),
                    (Related(q.opening, "the quotation opens here"),),
                ),
            )


def _tenses(analysis: Analysis) -> Iterator[Fault]:
    """Said in one place and says in another: one finding at the first of the rarer tense."""
    cues = [(c.cue, analysis.text[c.cue.start : c.cue.end]) for c in analysis.get(clauses) if c.strong and c.speaker]
    past, present = [c for c, w in cues if w in _PAST], [c for c, w in cues if w in _PRESENT]
    if len(past) + len(present) < 4 or not past or not present:
        return
    rare, other = (present, past) if len(present) <= len(past) else (past, present)
    related = (*(Related(s, "here too", again=True) for s in rare[1:20]), Related(other[0], "the other tense"))
    said = analysis.text[rare[0].start : rare[0].end]
    usual = analysis.text[other[0].start : other[0].end]
    yield Fault("tense-mix", Match(rare[0], "clear", (said, len(rare), usual, len(other)), related))
