"""`Ruiz said our gate was shut`: the words of a speaker in a story that nobody else tells in the first person."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.attribution_faults.fault import Fault
from newslint.analysis.attribution_faults.strays import bare, person, tagged, unmarked
from newslint.analysis.attributions.clauses import Clause, clauses, outside
from newslint.analysis.sentences import sentences
from newslint.finding import Match
from newslint.late import late
from newslint.span import Span

_FIRST = late(r"\b(?:[Ww]e|[Oo]urs?|[Oo]urselves|[Mm]y|[Mm]yself|me|us|I)\b")
_WE = late(r"\b(?:[Ww]e|[Oo]urs?|[Mm]y|us)\b")
_BY_HER = late(r"[Aa]ccording to (?!(?:us|me|our|my|some|many)\b)[^,.;]{2,60}, (?:we|our|my)(?:'\w+)? [a-z]")
_NOBODY = late(r"(?:I|[Ww]e|[Mm]y|[Oo]ur|[Yy]ou|[Pp]eople|[Ss]ome|[Mm]any|[Oo]thers|[Ww]ho|[Tt]hat)\b")
"""Speakers who are the writer, the reader or anybody."""
_WHEN = r"(?: (?:on|in|at|last|this|later|also|yesterday|afterwards?)\b(?: [\w'-]+){0,3}?)?"
_OUR = r"(?:we|our|my|I)(?:'(?:re|ve|ll|d|m))? [a-z]"
_SAYS_OURS = late(
    rf"{_WHEN}(?: that)? {_OUR}|(?: that)?(?: [\w'-]+){{1,7}} (?:(?:our|my) [a-z]|us\b)"
    rf"|[^.;:?!]{{1,200}}?(?:,? (?:and|but|because|so))(?: that)? {_OUR}"
)
"""Behind a verb of saying: that our own side, that the club let our people down."""
_TELLS_OURS = late(
    rf"(?: (?!us\b|me\b|our\b|my\b)[\w'-]+){{1,4}}"
    rf"(?:{_WHEN}| that [^.;:?!]{{1,200}}?(?:,? (?:and|but|because|so))) that {_OUR}"
)
_TOLD = frozenset(("told", "tells", "telling", "warned", "reminded", "assured"))
_MOST = 3
"""Sentences of the kind from which on the story is told so."""


def ours(analysis: Analysis) -> Iterator[Fault]:
    """Sentences that report somebody's words with our, we or my, where no other sentence outside marks has one."""
    text, rows = analysis.get(outside), analysis.get(sentences)
    every: set[int] = set()
    for m in _FIRST.finditer(text):
        if m[0] != "I" or person(text, m.start()):
            every.add(rows.at(m.start()))
        if len(every) > _MOST:
            return
    if not every:
        return
    own = (c for c in analysis.get(clauses) if c.sentence in every)
    lost = {c.sentence for c in own if _reports(text, c, rows.starts[c.sentence])}
    lost |= {rows.at(m.start()) for m in _BY_HER.finditer(text)}
    if every == lost and all(bare(analysis, row) for row in lost):
        known = {fault.match.span.start for fault in analysis.get(unmarked)}
        for row in sorted(row for row in lost if rows.starts[row] not in known):
            yield Fault("first-person-outside", Match(Span(rows.starts[row], rows.ends[row]), "reported"))


def _reports(text: str, clause: Clause, start: int) -> bool:
    if clause.speaker is None or not clause.strong or _NOBODY.match(text, clause.speaker.start):
        return False
    if tagged(text, clause, start, _WE):
        return True
    told = text[clause.cue.start : clause.cue.end] in _TOLD
    return (
        clause.speaker.start < clause.cue.start
        and (_TELLS_OURS if told else _SAYS_OURS).match(text, clause.cue.end) is not None
    )
