"""A majority beside the votes that make another: by 54 votes to 40, a majority of 12."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.figure_faults.together import against, exact, plain, together
from newslint.analysis.text import folded
from newslint.finding import Match
from newslint.late import late

_TO = late(r"(?: votes| per cent| percent)?(?:,? (?:to|against|versus|for and) |[-–])(?:her |his |their |the |just )?")
_MAJORITY = late(r"[^.;]{0,40}\b(?:(?P<majority>majority|lead)|(?P<margin>margin)) of (?:just |only )?", re.IGNORECASE)
_BEFORE = late(r"\b(?:(?P<majority>majority|lead)|(?P<margin>margin)) of (?:just |only )?$", re.IGNORECASE)
_VOTES = late(
    r"\bmajority\b|\bvot(?:e[sd]?|ing)\b|\bballots?\b|\bseats?\b|\belect|\bmotion\b|\bbill\b|\bamendment\b",
    re.IGNORECASE,
)
"""What tells a vote from a match."""
_OTHERS = late(r"[ ,(]*(?:votes?)?[ ,(]*(?:[a-z]+ ){0,5}(?:by |with |of )?", re.IGNORECASE)


def wrong_majorities(analysis: Analysis) -> Iterator[Match]:
    """Majorities and margins that the two votes do not make."""
    text = analysis.get(folded)
    for row in analysis.get(together):
        those = [f for f in row.figures if f.kind in ("count", "pair") and not f.hedge]
        for a, b, c in zip(those, those[1:], those[2:], strict=False):
            if _TO.fullmatch(text, a.end, b.start) and (said := _MAJORITY.fullmatch(text, b.end, c.start)):
                votes, margin = (a, b), c
            elif (said := _BEFORE.search(text, max(row.start, a.start - 30), a.start)) and (
                _TO.fullmatch(text, b.end, c.start) and _OTHERS.fullmatch(text, a.end, b.start)
            ):
                votes, margin = (b, c), a
            else:
                continue
            made = abs(votes[0].value - votes[1].value)
            if not _VOTES.search(text, row.start, row.end):
                continue
            whole = said["majority"] and margin.value in (votes[0].value, votes[1].value)
            if abs(made - margin.value) >= max(exact(votes[0]), exact(votes[1])) * 0.99 and not whole:
                yield against(analysis, margin, plain(made), *votes)
