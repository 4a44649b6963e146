"""One event told by its weekday and by its date: voted on Tuesday, the Oct. 14 vote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analysis import Analysis
from newslint.analysis.days import WEEKDAY, days
from newslint.analysis.quotations.quoted import minds
from newslint.analysis.text import folded
from newslint.checks.check import Use
from newslint.checks.units import chosen
from newslint.finding import Match, Related
from newslint.late import late
from newslint.span import Span

_EVENTS = {
    "vote": "voted",
    "meeting": "met|meeting|told",
    "hearing": "hearing|court heard|appeared",
    "shooting": "shot|shooting|gunned",
    "stabbing": "stabbed|stabbing",
    "crash": "crash|crashed|collided|killed",
    "collision": "collided|collision|killed",
    "attack": "attack|attacked",
    "fire": "fire|burned|burnt",
    "explosion": "explosion|exploded|blast",
    "blast": "explosion|exploded|blast",
    "ruling": "ruled|ruling",
    "announcement": "announced|announcement",
    "robbery": "robbed|robbery",
    "raid": "raid|raided",
    "arrest": "arrested|arrest",
    "protest": "protest|protested|marched",
    "march": "marched|march",
    "storm": "storm|swept",
    "flood": "flooded|flood",
}
"""What a date may stand before -> how the story tells it elsewhere."""
_EVENT = late(rf" ({'|'.join(_EVENTS)})\b")
_THE = late(r"\b[Tt]he $")


def told_twice(analysis: Analysis, use: Use) -> Iterator[Match]:
    """One match for each event that has its date here, and in an earlier block its bare weekday."""
    text = analysis.get(folded)
    told_of: dict[str, list[re.Match[str]]] = {}
    for block, named in analysis.get(days):
        for day in named if chosen(use.scope, block.scope) else ():
            event = None if day.year or day.weekday else _EVENT.match(text, day.end)
            if not (event and _THE.search(text, max(0, day.start - 4), day.start)):
                continue
            if event[1] not in told_of:
                told_of[event[1]] = list(_told(text, _EVENTS[event[1]]))
            for told in told_of[event[1]]:
                place = Span(*told.span(1))
                if told.end() > block.span.start:
                    break
                if minds(use.quotes, analysis, place):
                    span = Span(day.start, event.end())
                    yield Match(span, "", (analysis.words(span), told[1]), (Related(place, f"‘{told[1]}’ here"),))
                    break


def _told(text: str, words: str) -> Iterator[re.Match[str]]:
    """The weekdays without a date of an event that the story tells."""
    told = rf"\b(?:{words})\b[^.\n\"]{{0,50}}?\b({WEEKDAY})\b(?!,? (?:the )?(?:\d|[A-Z][a-z]+\.? \d))"
    return re.finditer(told, text)
