"""Dates of one story in two forms: 16 August and August 3, Aug. 16 and Aug. 17th, Nov. 2 and November 9."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from newslint.analysis import Analysis
from newslint.analysis.days import WEEKDAY, Named, days
from newslint.analysis.quotations.quoted import minds
from newslint.analysis.text import folded
from newslint.analysis.two_forms import related_forms
from newslint.checks.check import Use
from newslint.checks.units import chosen
from newslint.finding import Match
from newslint.late import late
from newslint.span import Span

_ON = late(r"\b(?:on|since|from|until|till|by|before|after|between|through) (?:the )?$", re.IGNORECASE)
_CALLED = late(r"(?:\b[Tt]he|'s) $")
_NOUN = late(r" (?!(?:who|whose|which|that|has|had|is|was|will)\b)[a-z]")
_CAPITAL = late(rf" (?!{WEEKDAY})[A-Z]")
_NUMBER_OF = late(r" (?:[a-z]+s|people|percent|per|million|billion|men|women|children)\b")
_FIGURE = late(r" \d{1,2}\b")
_ENDING = late(r"\d(?:st|nd|rd|th)\b")
_FULL = late(r"January|February|August|September|October|November|December")
_SHORT = late(r"(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\b")
_HELD = frozenset(((7, 4), (9, 11), (1, 6), (10, 7)))
"""Months and days that stand for what happened on them, in the form that it is known by."""


def mixed(analysis: Analysis, use: Use, kind: str) -> Iterator[Match]:
    """One match for each two forms that stand in the story, on the rarer; of a tie on the one that comes second."""
    text, forms = analysis.get(folded), dict[str, dict[str, list[Span]]]()
    for block, named in analysis.get(days):
        for day in named if chosen(use.scope, block.scope) else ():
            span = day.date(text)
            group, form = MIXES[kind](text[span.start : span.end])
            if (
                form
                and (day.month, day.day) not in _HELD
                and minds(use.quotes, analysis, span)
                and not called(text, day, span)
            ):
                forms.setdefault(group, {}).setdefault(form, []).append(span)
    for found in forms.values():
        if len(found) > 1:
            odd, usual = sorted(found.values(), key=lambda spans: (len(spans), -spans[0].start))
            values = (analysis.words(odd[0]), analysis.words(usual[0]))
            yield Match(odd[0], "", values, related_forms(analysis, odd, usual))


def called(text: str, day: Named, span: Span) -> bool:
    """Whether a date is none, or the name of something: June 9 people sued, the April 23 sank."""
    if not 1 <= day.day <= 31:
        return True
    on = day.weekday or _ON.search(text, max(0, span.start - 12), span.start)
    if text[span.start].isdigit():
        return _FIGURE.match(text, span.end) is not None or not (on or not _CAPITAL.match(text, span.end))
    if _CALLED.search(text, max(0, span.start - 5), span.start) and not day.year:
        return not _NOUN.match(text, span.end)
    if not day.sure and (day.month == 5 or _NUMBER_OF.match(text, span.end)):
        return True
    return not on and _CAPITAL.match(text, span.end) is not None


def _order(date: str) -> tuple[str, str]:
    return "", "day" if date[0].isdigit() else "month"


def _ending(date: str) -> tuple[str, str]:
    """Within one order of day and month: two orders are reported as such."""
    return _order(date)[1], "ending" if _ENDING.search(date) else "bare"


def _length(date: str) -> tuple[str, str]:
    """Of the months that have a short form, within one order."""
    return _order(date)[1], "full" if _FULL.search(date) else "short" if _SHORT.search(date) else ""


MIXES: Mapping[str, Callable[[str], tuple[str, str]]] = {
    "order-mix": _order,
    "ending-mix": _ending,
    "month-mix": _length,
}
"""What is compared of the dates -> what may be compared with each other, and the form."""
