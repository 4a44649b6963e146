"""Figures of a headline, standfirst or caption that the story's body has otherwise, or not at all."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.figure_faults.agree import agrees, comparable, converted
from newslint.analysis.figure_faults.lists import items
from newslint.analysis.figure_faults.made_of import in_other_words, made_of
from newslint.analysis.figures.counted import around, noun, toll
from newslint.analysis.figures.figures import Figure, figures
from newslint.analysis.figures.units import MONEY
from newslint.analysis.sentences import sentences
from newslint.analysis.text import folded
from newslint.finding import Match, Related
from newslint.late import late
from newslint.scope import selects
from newslint.span import Span
from newslint.words import word_set

_HEADLINE, _STANDFIRST, _CAPTION = "headline & ~stray", "standfirst", "caption"
_ZONES = (_HEADLINE, _STANDFIRST, _CAPTION)
_BODY = ("paragraph", "list", "table", "blockquote", "headline.stray", "code")
_DIGIT = r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
_RATIO_AHEAD = late(rf"{_DIGIT} (?:in|out of) $", re.IGNORECASE)
_RATIO_BEHIND = late(rf" (?:in|out of) {_DIGIT}(?!\d{{3}})")
"""One in three is a share."""
_AGED = late(r"(?<!dies )(?<!dead )(?<!died )(?<!killed )\bat $")
"""Before an age: her voice at 40, which the body may only tell by years."""
_LISTED = word_set(
    "thing way reason tip fact question word step idea lesson takeaway sign photo picture secret moment trick story"
)
"""What a list of so many items is a list of: its items are counted, where they have numbers."""
_LONGEST = 50
"""Items of a list."""
_SEVERAL = "several|a number of|a few|a handful of|a group of|some|multiple|various|an unknown number of"
_PEOPLE = tuple(
    "er or ist ant ent man person child woman ee ian boy girl teen victim adult suspect friend relative youth official"
    " cop guard pupil other family body one accused troop staff police migrant american crew member son couple".split()
)
"""How words for people end, and others that are counted with them."""
_TIMES = word_set("year month week day hour minute second")
"""Units that a story may leave to the clock or to its years."""
_SMALL = 12
"""Up to here things may be counted that the story only names."""


def differing(analysis: Analysis) -> Iterator[Match]:
    """Figures of a zone beside which the body has another for the same thing, and nowhere the zone's."""
    return (_match(analysis, figure, others) for figure, _, others in analysis.get(_unmet) if others)


def absent(analysis: Analysis) -> Iterator[Match]:
    """Figures of a headline that the body does not have, nor another for the same thing."""
    every, text = analysis.get(figures), analysis.get(folded)
    for figure, zone, others in analysis.get(_unmet):
        if others or zone != _HEADLINE or figure.kind == "year":
            continue
        if not (figure.unit or figure.value > _SMALL or _vague(text, noun(text, figure), figure.end)):
            continue
        if _counted_out(text, int(figure.value)):
            continue
        if not figure.unit and _AGED.search(text, max(0, figure.start - 12), figure.start):
            continue
        beside = [f for f in every if f.start != figure.start]
        timed = figure.unit in _TIMES
        if timed and (figure.unit not in {f.unit for f in beside} or any(f.kind == "year" for f in beside)):
            continue  # told by the clock, or by years
        yield _match(analysis, figure, [])


def _vague(text: str, counted: str, after: int) -> bool:
    """Whether the body has several, some or a number of what the headline counts."""
    if not counted:
        return False
    plural = rf"{re.escape(counted)}(?:s|es)?|{re.escape(counted[:-1])}ies"
    return re.search(rf"(?i:{_SEVERAL}) (?:[a-z-]+ )?(?:{plural})\b", text[after:]) is not None


def _counted_out(text: str, value: int) -> bool:
    """Whether the story numbers its items up to the figure, or tells the birthday after it: 92, his 93rd."""
    item, birthday = rf"^\W{{0,3}}{value}(?:[.):]|$)", rf"\b{value + 1}(?:st|nd|rd|th) birthday\b"
    return re.search(f"{item}|{birthday}", text, re.MULTILINE) is not None


def _match(analysis: Analysis, figure: Figure, spans: Sequence[Span]) -> Match:
    span = Span(figure.start, figure.end)
    related = tuple(Related(s, f"‘{analysis.words(s)}’ here") for s in spans)
    return Match(span, values=tuple(analysis.words(s) for s in (span, *spans[:1])), related=related)


@layer("story")
def _unmet(analysis: Analysis) -> tuple[tuple[Figure, str, list[Span]], ...]:
    """Figures of the zones that the body does not have, their zone, and what the body has for the same thing."""
    return tuple(_find(analysis))


def _find(analysis: Analysis) -> Iterator[tuple[Figure, str, list[Span]]]:
    blocks, text, every = analysis.document.blocks, analysis.get(folded), analysis.get(figures)
    asked: dict[tuple[str, float, str], Figure] = {}
    for block in sorted(blocks, key=lambda b: ".heading" not in b.scope):  # one of a page's three headlines is enough
        zone = _zone(block.scope)
        for figure in _inside(every, block.span) if zone else ():
            site = figure.kind == "name" and analysis.document.format == "html" and ".heading" not in block.scope
            if _asks(text, figure) and not site:
                asked.setdefault((zone, figure.value, figure.unit), figure)
    those = [b.span for b in blocks if asked and selects(_BODY, b.scope)]
    body = [f for span in those for f in _inside(every, span)]
    for (zone, _, _), figure in asked.items() if body else ():
        if figure.kind == "year" and not any(f.kind == "year" for f in body):
            continue
        listed = items(analysis, blocks) if zone == _HEADLINE and not figure.unit and figure.value <= _LONGEST else []
        if len(listed) == figure.value or (noun(text, figure) in _LISTED and not listed):
            continue
        if noun(text, figure) in _LISTED:
            yield figure, zone, listed[-1:]
            continue
        if _has(analysis, figure, body):
            continue
        told = _key(analysis, figure).toll
        parts = [f for f in body if _key(analysis, f).toll in ("", told)] if told else body
        if not made_of(analysis, figure, parts) and not in_other_words(text, figure, those[0].start):
            others = _of_the_same(analysis, figure, zone, body)
            yield figure, zone, [Span(o.start, o.end) for o in others] or listed[-1:]


@cache
def _zone(scope: str) -> str:
    """The zone of a block, none for the body."""
    return next((z for z in _ZONES if selects((z,), scope)), "")


def _inside(every: Sequence[Figure], span: Span) -> Sequence[Figure]:
    """The figures of a block."""
    return every[bisect_left(every, (span.start,)) : bisect_left(every, (span.end,))]


def _has(analysis: Analysis, figure: Figure, body: Sequence[Figure]) -> bool:
    """Whether the body has the figure: the same, or one for a like thing that it may be rounded from."""
    near = [f for f in body if _agree(figure, f, alike=True) and not _of_things(analysis, figure, f)]
    if any(_agree(figure, f, alike=False) for f in near):
        return True
    of = near and _key(analysis, figure).noun
    return any(not of or _key(analysis, f).noun in ("", of) for f in near)


def _of_things(analysis: Analysis, figure: Figure, other: Figure) -> bool:
    """Whether a headline's figure counts people (Three indicted) and the other one things: three warehouses."""
    here, there = _key(analysis, figure), _key(analysis, other)
    if not here.toll or here.noun or figure.unit or there.toll:
        return False
    return there.noun != "" and not there.noun.endswith(_PEOPLE)


def _agree(figure: Figure, other: Figure, *, alike: bool) -> bool:
    if figure.kind == "year":
        return other.value in (figure.value, figure.value % 100)
    return other.kind != "day" and agrees(figure, other, alike=alike and other.kind != "year")


def _asks(text: str, figure: Figure) -> bool:
    """Whether the figure is one that the body should have: no name, no share (one in three), not the hours of a day."""
    if figure.kind == "name":
        return figure.value > _SMALL and text[figure.start - 1 : figure.start] in ("", " ") and _free(text, figure.end)
    if _RATIO_AHEAD.search(text, max(0, figure.start - 12), figure.start) or _RATIO_BEHIND.match(text, figure.end):
        return False
    counts = figure.kind in ("count", "year") and figure.value > 1
    return counts and (figure.unit, figure.value) != ("hour", 24)


def _free(text: str, at: int) -> bool:
    return not text[at : at + 1].isalnum() and text[at : at + 1] != "-"


def _of_the_same(analysis: Analysis, figure: Figure, zone: str, body: Sequence[Figure]) -> list[Figure]:
    """The figures of the body that count what this one counts, by their toll, their noun or the words around both."""
    here = _key(analysis, figure)
    found = []
    for other in body:
        if other.kind != figure.kind or other.value <= 1:
            continue
        there = _key(analysis, other)
        shared = len(here.around & there.around)
        counted = here.noun == there.noun != "" and comparable(figure, other) and not (there.toll and here.toll)
        worded = shared > 0 and figure.unit == other.unit and (figure.unit or figure.kind == "year")
        alike = (counted or worded) and (zone == _HEADLINE or (zone == _STANDFIRST and shared > 1))
        if alike or (here.toll == there.toll != "") or _rescaled(figure, other):
            found.append(other)
    return found


class _Key(NamedTuple):
    """What a figure counts."""

    toll: str
    noun: str
    around: set[str]


@layer("story")
def _keys(analysis: Analysis) -> dict[int, _Key]:
    """The keys of the figures that have been asked for, by their places."""
    return {}


def _key(analysis: Analysis, figure: Figure) -> _Key:
    known = analysis.get(_keys)
    if figure.start not in known:
        text, rows = analysis.get(folded), analysis.get(sentences)
        row = rows.at(figure.start)
        start, end = rows.starts[row], rows.ends[row]
        known[figure.start] = _Key(toll(text, figure, start, end), noun(text, figure), around(text, figure, start, end))
    return known[figure.start]


def _rescaled(figure: Figure, other: Figure) -> bool:
    """Whether two figures are the same digits under another scale or unit: $5 million and $5 billion, £40 and $40."""
    if figure.value == other.value:
        return {figure.unit, other.unit} <= MONEY or converted(figure, other.unit) is not None
    ratio = max(figure.value, other.value) / min(figure.value, other.value)
    same = comparable(figure, other) and (figure.unit in MONEY or figure.scale > 1)
    return same and min(other.scale, figure.scale) > 1 and round(ratio, 6) in (1e3, 1e6, 1e9)
