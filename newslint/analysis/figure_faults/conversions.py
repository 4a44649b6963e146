"""One measure in two units that are not the same: 5 miles (12 km)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, zip_longest

from newslint.analysis.analysis import Analysis
from newslint.analysis.figure_faults.agree import converted
from newslint.analysis.figure_faults.together import against, plain, span, together
from newslint.analysis.figures.figures import Figure, figures
from newslint.analysis.figures.units import MEASURES
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.text import folded
from newslint.analysis.two_forms import related_forms
from newslint.finding import Match, Related
from newslint.late import late
from newslint.scope import selects

_TWICE = late(
    r"(?:s|[- ](?:an|per) hour|[- ]high|[- ]long|[- ]wide|[- ]deep|[- ]tall)?"
    r" ?\((?:or )?(?:about |around |nearly |some |roughly |approximately |just (?:over|under) |more than |over )?-?"
)
_CLOSED = late(r"(?: (?:an|per) hour)?\)")
_MINUS = late(r"(?:[-−–]|minus )$")
_JOINED = late(r",? ?(?:and )?")
_PARTS = (("foot", "inch"), ("stone", "lb"), ("stone", "pound"), ("lb", "ounce"), ("pound", "ounce"), ("metre", "cm"))
_COPY = ("paragraph", "standfirst", "list")
_CONVERTED = ("length", "weight", "area")
_SPEED = late(
    r"s? (?:an|per|a) |/|-(?:long|square)|s? (?:square|race|final|hurdles|relay|sprint|champion|record|dash|or so)\b"
)
_RACE = late(r"(?:\bthe|'s|[Oo]ver) $")
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


def unconverted(analysis: Analysis) -> Iterator[Match]:
    """Measures in one system only, where more of the same kind have the other system behind them in brackets."""
    text, blocks, said = analysis.get(folded), analysis.document.blocks, analysis.get(quoted)
    every = [_in_metres(text, f) for f in analysis.get(figures) if f.kind in ("count", "pair")]
    measures = _whole(text, [f for f in every if MEASURES.get(f.unit, ("", 0))[0] in _CONVERTED])
    both: dict[str, list[Figure]] = {}
    alone: dict[str, list[Figure]] = {}
    in_brackets = -1
    for a, b in zip_longest(measures, measures[1:]):
        kind = MEASURES[a.unit][0]
        if a.start == in_brackets:
            continue
        if b and a.unit != b.unit and _TWICE.fullmatch(text, a.end, b.start) and _CLOSED.match(text, b.end):
            both.setdefault(kind, []).append(a)
            in_brackets = b.start
        elif _asks(text, a) and not said.holds(a.start) and selects(_COPY, blocks[analysis.block_index(a.start)].scope):
            alone.setdefault(kind, []).append(a)
    told = {(a.unit, a.value) for those in both.values() for a in those}
    for kind, those in alone.items():
        lacking = [a for a in those if (a.unit, a.value) not in told and a.start > both.get(kind, those)[0].start]
        if lacking and kind in both and len(lacking) <= sum(map(len, both.values())):
            spans = [*map(span, lacking)]
            others = (Related(span(a), "with the other") for a in both[kind])
            values = (analysis.words(spans[0]), "")
            yield Match(spans[0], values=values, related=(*related_forms(analysis, spans), *others))


def _asks(text: str, figure: Figure) -> bool:
    """Whether a measure asks for a conversion: no idiom (a mile), no speed, no race, not in brackets itself."""
    free = text[figure.start - 1 : figure.start] not in ("(", "/") and figure.value > 1
    return (
        free and not _SPEED.match(text, figure.end) and not _RACE.search(text, max(0, figure.start - 6), figure.start)
    )
