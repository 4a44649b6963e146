"""The days that a story names with a month and a figure, in whatever form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.text import folded, places
from newslint.document import Block
from newslint.late import late
from newslint.span import Span

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CAPITALS = tuple(map(str.title, MONTHS))
_MONTH = late(
    r"January\b|February\b|March\b|April\b|May\b|June\b|July\b|August\b|September\b|October\b|November\b|December\b"
    r"|Jan\b\.?|Feb\b\.?|Mar\b\.?|Apr\b\.?|Jun\b\.?|Jul\b\.?|Aug\b\.?|Sept?\b\.?|Oct\b\.?|Nov\b\.?|Dec\b\.?"
)
"""A month by its name, at a word's end; each of them begins with a letter, so that only capitals are looked at."""
_DAY_AFTER = late(r" (\d{1,2})(?:st|nd|rd|th)?(?![\w%:/-]|[.,]\d)(?:,? ((?:19|20)\d\d)\b)?")
_DAY_BEFORE = late(r"(?<![\w$£€/.,:–-])(\d{1,2})(?:st|nd|rd|th)?(?: of)? $")
_YEAR = late(r",? ((?:19|20)\d\d)\b")
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WEEKDAY = late(rf"\b({WEEKDAY}),? (?:the )?$")
_BEHIND_WEEKDAY = late(r",? (?:the )?")
_CLOSED = late(r"[,.;:)”\"']|$|\n| (?:and|to|at|in|on|after|before|when|from|until)\b")


class Named(NamedTuple):
    """A day that the text names at [start, end), its weekday (at `weekday`) included."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: Span | None
    sure: bool
    """False for `April 31` before another word: a month and a number of something else, perhaps."""

    def date(self, text: str) -> Span:
        """Where the month and the day stand, with their year and without their weekday."""
        behind = _BEHIND_WEEKDAY.match(text, self.weekday.end) if self.weekday else None
        return Span(behind.end() if behind else self.start, self.end)


def named_days(text: str, start: int, end: int) -> Iterator[Named]:
    """The days that a stretch of the text names with month and day, in either order."""
    for m in _MONTH.finditer(text, start, end):
        if text[m.start() - 1 : m.start()].isalnum():
            continue
        month = MONTHS.index(m[0][:3].lower()) + 1
        before = _DAY_BEFORE.search(text, max(start, m.start() - 9), m.start())
        after = None if before else _DAY_AFTER.match(text, m.end(), end)
        day = before or after
        if day is None:
            continue
        year = _YEAR.match(text, m.end(), end) if before else None
        first, last = (before.start(), (year or m).end()) if before else (m.start(), day.end())
        given = (year and year[1]) or (after and after[2])
        weekday = _WEEKDAY.search(text, max(start, first - 16), first)
        in_row = _MONTH.search(text, max(start, first - 12), first) if before else None
        closed = text[first - 3 : first] in ("on ", "On ") or _CLOSED.match(text, last, end)
        sure = bool(given or weekday or before or closed) and in_row is None
        span = Span(*weekday.span(1)) if weekday else None
        yield Named(span.start if span else first, last, int(day[1]), month, int(given) if given else None, span, sure)


@layer("paragraph")
def days(analysis: Analysis) -> list[tuple[Block, list[Named]]]:
    """The blocks that name days, and those days."""
    text, blocks = analysis.get(folded), analysis.document.blocks
    named = [month for month in _CAPITALS if month in text]
    rows = sorted({analysis.block_index(at) for month in named for at in places(text, month)} - {-1})
    every = ((b, list(named_days(text, b.span.start, b.span.end))) for b in map(blocks.__getitem__, rows))
    return [(block, days) for block, days in every if days]
