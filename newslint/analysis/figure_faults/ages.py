"""A birth, an age and the year that the age is told of: born in 1915, died in 2007 aged 81."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint.analysis.analysis import Analysis
from newslint.analysis.figure_faults.together import Row, against, together
from newslint.analysis.figures.figures import Figure
from newslint.analysis.text import folded
from newslint.finding import Match
from newslint.late import late

_BORN = late(r"\b[Bb]orn\b[^.;0-9]{0,60}(?:\d{1,2},? )?(?:[A-Z][a-z]+,? )?$")
_AGED = late(r"\b(?:aged|age of|age|dead at|died at|dies at) (?:just |only )?$", re.IGNORECASE)
_BARE = late(r"[a-z], $")
_WHO = late(r", (?:who )?(?:was |is )?(?:[a-z]+ )?born\b[^.;]{0,80}")
_IS = late(r"[^.;]{0,30}(?:,| and) (?:who |he |she )?is (?:now )?")
_IN = late(r",? (?:in|on) (?:[A-Z][a-z]+\.? )?(?:\d{1,2},? )?")
_IN_AGED = late(r",? (?:aged|at the age of|at age|at) (?:just |only )?")
_OTHER = late(
    r";|\b(?:whose|married)\b|\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:\w+ )?"
    r"(?:wife|husband|son|daughter|mother|father|brother|sister|child|niece|nephew|cousin|friend|partner)\b"
)
"""Words after which an age may be another's."""
_OLDEST = 120


def wrong_ages(analysis: Analysis) -> Iterator[Match]:
    """Ages that do not go with the year of birth and the year they are told of (that of the story for `X, 81,`)."""
    text, story = analysis.get(folded), analysis.document.date
    for row in analysis.get(together):
        births = [
            f for f in row.figures if f.kind == "year" and _BORN.search(text, max(row.start, f.start - 80), f.start)
        ]
        if len(births) != 1:
            continue
        born = births[0]
        for age, year in _ages(text, row, born):
            then = year.value if year else story.year if story else 0.0
            fits = 0 <= then - born.value - age.value <= 1
            apart = text[min(born.end, age.end) : max(born.start, age.start)]
            if then >= born.value and not fits and age.value <= _OLDEST and not _OTHER.search(apart):
                made = f"{max(0, then - born.value - 1):.0f} or {then - born.value:.0f}"
                yield against(analysis, age, made, *((born, year) if year else (born,)))


def _ages(text: str, row: Row, born: Figure) -> Iterator[tuple[Figure, Figure | None]]:
    """Each age of a sentence with the year it is told of; None where it is told of the story's own day."""
    for f in row.figures:
        bare = _BARE.search(text, max(row.start, f.start - 4), f.start) and _WHO.fullmatch(text, f.end, born.start)
        if not f.unit and (bare or _IS.fullmatch(text, born.end, f.start)):
            yield f, None
    for a, b in pairwise(row.figures):
        if b.kind == "year" and _AGED.search(text, max(row.start, a.start - 14), a.start):
            if _IN.fullmatch(text, a.end, b.start):
                yield a, b
        elif a.kind == "year" and a != born and _IN_AGED.fullmatch(text, a.end, b.start):
            yield b, a
