"""`Okafor added` where he stands for the first time: something was cut, or he has nothing to add to."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.attribution_faults.fault import Fault
from newslint.analysis.quotations.quotations import quotations
from newslint.analysis.speakers.cast import cast
from newslint.analysis.speakers.turns import Turn, turns
from newslint.finding import Match
from newslint.span import Span

_ADDS, _GOES_ON = ("added", "adds"), ("continued", "continues")


def additions(analysis: Analysis) -> Iterator[Fault]:
    """People who add or go on at their first mention.

    A bare surname, where somebody else has spoken; a full name that goes on; one that adds, with nothing quoted above.
    """
    every = analysis.get(turns)
    cues = [t.row.cue and analysis.text[t.row.cue.start : t.row.cue.end] for t in every]
    if not any(cue in _ADDS or cue in _GOES_ON for cue in cues):
        return
    full = {person.first: bool(person.full) for person in analysis.get(cast).people}
    spoken: set[str] = set()
    for row, (turn, word) in enumerate(zip(every, cues, strict=True)):
        cue, who = turn.row.cue, turn.who
        if not who:
            continue
        new = who.name not in spoken
        spoken.add(who.name)
        if not cue or turn.row.quotation < 0 or (word not in _ADDS and word not in _GOES_ON):
            continue
        if analysis.text.startswith(" to ", cue.end):
            continue
        here = turn.span.start <= who.first.start < turn.span.end
        if here and who.first in full:
            wrong = (word in _GOES_ON or _alone(analysis, turn)) if full[who.first] else row > 0
        else:
            beside = max(cue.start, turn.span.start) - min(cue.end, turn.span.end) == 1
            wrong = new and beside and who.kind == "person" and not turn.pronoun and _alone(analysis, turn)
        if wrong:
            span = Span(min(turn.span.start, cue.start), max(turn.span.end, cue.end))
            yield Fault("added-first", Match(span, "clear", (turn.words,)))


def _alone(analysis: Analysis, turn: Turn) -> bool:
    """Whether nothing is quoted in this paragraph and the one above but what this turn is about."""
    found = analysis.get(quotations)
    own = found[turn.row.quotation]
    return not any(own.block - 1 <= q.block <= own.block and q.start < own.start for q in found)
