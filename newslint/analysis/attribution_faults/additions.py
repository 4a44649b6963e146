"""`Okafor added` where he stands for the first time and somebody else has spoken: something was cut."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.attribution_faults.fault import Fault
from newslint.analysis.speakers.cast import cast
from newslint.analysis.speakers.turns import turns
from newslint.finding import Match
from newslint.span import Span

_ADDS = frozenset(("added", "adds", "continued", "continues"))


def additions(analysis: Analysis) -> Iterator[Fault]:
    """Surnames that add, of people whom the story names nowhere in full and nowhere before."""
    surnames = {person.first for person in analysis.get(cast).people if not person.full}
    heard = False
    for turn in analysis.get(turns):
        cue, who = turn.row.cue, turn.who
        if cue and who and heard and who.first in surnames and turn.row.quotation >= 0:
            here = turn.span.start <= who.first.start < turn.span.end
            if here and analysis.text[cue.start : cue.end] in _ADDS:
                span = Span(min(turn.span.start, cue.start), max(turn.span.end, cue.end))
                yield Fault("added-first", Match(span, "clear", (turn.words,)))
        heard = True
