"""One measure in two units that are not the same: 5 miles (12 km)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.analysis.analysis import Analysis
from newslint.analysis.figure_faults.agree import converted
from newslint.analysis.figure_faults.together import against, plain, together
from newslint.analysis.figures.figures import Figure
from newslint.analysis.figures.units import MEASURES
from newslint.analysis.text import folded
from newslint.finding import Match
from newslint.late import late

_TWICE = late(
    r"(?:s|[- ](?:an|per) hour|[- ]high|[- ]long|[- ]wide|[- ]deep|[- ]tall)?"
    r" ?\((?:or )?(?:about |around |nearly |some |roughly |approximately |just (?:over|under) |more than |over )?-?"
)
_CLOSED = late(r"(?: (?:an|per) hour)?\)")
_MINUS = late(r"(?:[-−–]|minus )$")
_JOINED = late(r",? ?(?:and )?")
_PARTS = (("foot", "inch"), ("stone", "lb"), ("stone", "pound"), ("lb", "ounce"), ("pound", "ounce"), ("metre", "cm"))
_APART = 0.06
"""How far, of the measure, the two may be from each other."""


def wrong_conversions(analysis: Analysis) -> Iterator[Match]:
    """Measures in brackets that are not those before them, in another unit."""
    text = analysis.get(folded)
    for row in analysis.get(together):
        those = [_in_metres(text, f) for f in row.figures if f.kind == "count"]
        measures = _whole(text, [f for f in those if f.unit in MEASURES])
        for a, b in pairwise(measures):
            if a.unit == b.unit or not _TWICE.fullmatch(text, a.end, b.start) or not _CLOSED.match(text, b.end):
                continue
            made = _temperature(text, a, b) if a.unit.startswith("°") else _differ(a, b)
            if made is not None:
                yield against(analysis, b, f"{plain(made)} {b.unit}", a)


def _in_metres(text: str, figure: Figure) -> Figure:
    """The figure as metres where a bracket after another measure says that its m is no million."""
    if figure.unit or figure.scale == 1 or text[figure.end - 1 : figure.end + 1] != "m)":
        return figure
    return figure._replace(unit="metre", value=figure.value / 1e6, step=figure.step / 1e6)


def _whole(text: str, measures: list[Figure]) -> list[Figure]:
    """The measures with those of two parts (5ft 10in) made one, in the smaller unit."""
    found: list[Figure] = []
    for f in measures:
        if found and (found[-1].unit, f.unit) in _PARTS and _JOINED.fullmatch(text, found[-1].end, f.start):
            last = found.pop()
            found.append(f._replace(start=last.start, value=f.value + (converted(last, f.unit) or 0.0), step=1.0))
        else:
            found.append(f)
    return found


def _differ(a: Figure, b: Figure) -> float | None:
    """What `a` is in the unit of `b`, where that is another measure."""
    made = converted(a, b.unit)
    if made is None:
        return None
    off = max(_APART * made, _step(b) / 2, made * _step(a) / 2 / a.value) * 1.02
    return made if abs(made - b.value) > off else None


def _step(figure: Figure) -> float:
    """How exact a measure is: 300 may be 290, 5 may be 5.4."""
    return min(figure.step, max(1.0, figure.value / 20)) if figure.step >= 1 else figure.step


def _temperature(text: str, a: Figure, b: Figure) -> float | None:
    """What the temperature `a` is in the other degrees, where `b` is neither that nor as many degrees more."""
    there = b.value * (-1 if _MINUS.search(text, max(0, b.start - 6), b.start) else 1)
    here = a.value * (-1 if _MINUS.search(text, max(0, a.start - 6), a.start) else 1)
    made, more = (here * 1.8 + 32, here * 1.8) if a.unit == "°C" else ((here - 32) / 1.8, here / 1.8)
    return None if min(abs(made - there), abs(more - there), abs(-made - there)) <= 1.5 else made
