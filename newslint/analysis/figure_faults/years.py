"""Years and the time that is said to lie between them: from 1990 to 2005, 12 years; in 1950, 60 years ago."""

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

_BETWEEN = late(r" ?(?:to|until|till|through|and|-|–) ?")
_OPENS = late(r"\b(?:from|between)(?: [A-Z][a-z]+\.?)? $|\($", re.IGNORECASE)
_SPAN = late(
    r"(?:\)|[a-z ]{0,16})?(?:,|:| ?[–—]| -)? ?(?:or |a period of |a total of |for |an? )?"
    r"(?:some |about |nearly |almost |more than |over )?"
)
_FOR = late(r" (?:[a-z]+ ){0,3}\(?(?:from|between) (?:[A-Z][a-z]+\.? )?")
_NOT_THEN = late(r" (?:before|after|earlier|later|since|ago|on)\b")
_AGO = late(r" ago\b")
_NEAR_AGO = late(r"(?:,? ?(?:\(|–|—)? ?(?:and )?(?:some |about |nearly |almost |more than |just |over )?)")

_FIRST, _LAST = 1500, 2100


def wrong_spans(analysis: Analysis) -> Iterator[Match]:
    """Spans that are not those between their years: from 1990 to 2005, 12 years; in 1950, 60 years ago."""
    text, story = analysis.get(folded), analysis.document.date
    for row in analysis.get(together):
        for a, b in pairwise(row.figures):
            if story and (ago := _ago(text, a, b)):
                year, years = ago
                made = story.year - year.value
                if made > 0 and abs(made - years.value) > max(1.0, (0.15 if years.hedge else 0) * made):
                    yield against(analysis, years, f"{made:.0f} years", year)
        for a, b, c in zip(row.figures, row.figures[1:], row.figures[2:], strict=False):
            found = _between(text, row, a, b, c)
            if found is None or _NOT_THEN.match(text, found[2].end):
                continue
            first, last, years = found
            made = _year(last, first) - first.value
            if made > 0 and abs(made - years.value) > max(1.0, (0.15 if years.hedge else 0) * made):
                yield against(analysis, years, f"{made:.0f} years", first, last)


def _ago(text: str, a: Figure, b: Figure) -> tuple[Figure, Figure] | None:
    """A year and the years that it is said to be ago."""
    if a.kind == "year" and b.unit == "year" and _AGO.match(text, b.end) and _NEAR_AGO.fullmatch(text, a.end, b.start):
        return a, b
    if b.kind == "year" and a.unit == "year" and (m := _AGO.match(text, a.end)) and text[m.end() : b.start] in (
        " in ", ", in ", " (in ", " (",
    ):  # fmt: skip
        return b, a
    return None


def _between(text: str, row: Row, a: Figure, b: Figure, c: Figure) -> tuple[Figure, Figure, Figure] | None:
    """Two years and the span of years that is said to lie between them."""
    if _years(text, a, b) and c.unit == "year" and _OPENS.search(text, max(row.start, a.start - 24), a.start):
        return (a, b, c) if _SPAN.fullmatch(text, b.end, c.start) else None
    if _years(text, b, c) and a.unit == "year" and _FOR.fullmatch(text, a.end, b.start):
        return b, c, a
    return None


def _years(text: str, first: Figure, last: Figure) -> bool:
    """Whether two figures are years with nothing but `to` or a dash between them."""
    if {first.kind, last.kind} - {"year", "pair"} or first.value < _FIRST or last.value > _LAST:
        return False
    return _BETWEEN.fullmatch(text, first.end, last.start) is not None


def _year(last: Figure, first: Figure) -> float:
    """The later year in full: 05 after 1999 is 2005."""
    if last.value > 100:
        return last.value
    century = first.value - first.value % 100
    return century + last.value + (100 if last.value < first.value % 100 else 0)
