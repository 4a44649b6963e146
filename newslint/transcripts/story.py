"""Which of a story's quotations are held against a transcript, and what the story says of each."""

from __future__ import annotations

from newslint.analysis.analysis import Analysis
from newslint.analysis.attributions.attributions import Attribution, attributions
from newslint.analysis.quotations.quotations import Quotation, quotations
from newslint.analysis.speakers.speakers import speakers
from newslint.transcripts.held import Quoted

_REACH = 200
"""Code points between the halves of an interrupted quotation, at most."""
_BREAKS = frozenset(".?!;\n")
_GOES_ON = (",", "–", "—", "-")


def quoted(analysis: Analysis) -> list[Quoted | None]:
    """One for each quotation: speech, a part of it, or a word that somebody is said to have used; None for others."""
    found: list[Quoted | None] = []
    outermost = analysis.get(quotations)
    rows = analysis.get(attributions).quoted
    means = analysis.get(speakers).quoted
    last: tuple[Quotation, Attribution] | None = None
    for q, row, who in zip(outermost, rows, means, strict=True):
        if q.kind in ("speech", "fragment") or (q.kind == "term" and row.speaker and row.cue):
            name = who.name if who and who.kind == "person" and _is_name(who.name) else ""
            goes_on = last is not None and _goes_on(analysis.text, *last, q, row)
            found.append(Quoted(q.segments, name, goes_on))
        else:
            found.append(None)
        last = (q, row)
    return found


def _is_name(name: str) -> bool:
    """True for `Ana Ruiz`; `a resident` or `the mayor` may be anybody."""
    words = name.split()
    return words[0].lower() not in ("a", "an", "the", "one") and words[-1][0].isupper()


def _goes_on(text: str, before: Quotation, first: Attribution, q: Quotation, row: Attribution) -> bool:
    """True for the second half of “A,” she said, “b”: no sentence ends between, and both are one speaker's."""
    between = text[before.end : q.start]
    last = before.segments[-1]
    inside = text[max(last.start, last.end - 4) : last.end].rstrip()
    return (
        before.kind in ("speech", "fragment")
        and row.speaker is not None
        and row.speaker == first.speaker
        and len(between) < _REACH
        and _BREAKS.isdisjoint(between)
        and between.rstrip().endswith(",")
        and (inside.endswith(_GOES_ON) or between.lstrip().startswith(_GOES_ON))
    )
