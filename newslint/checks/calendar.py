"""`calendar`: days that the calendar does not have, and weekdays that do not fall on their date."""

from __future__ import annotations

import datetime
from calendar import day_name, monthrange
from collections.abc import Iterator
from dataclasses import dataclass

from newslint.analysis import Analysis
from newslint.analysis.text import folded
from newslint.checks.check import Check, Options, Use
from newslint.checks.units import units
from newslint.finding import Fix, Match
from newslint.late import late
from newslint.span import Edit, Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = late(
    r"January\b|February\b|March\b|April\b|May\b|June\b|July\b|August\b|September\b|October\b|November\b|December\b"
    r"|Jan\b\.?|Feb\b\.?|Mar\b\.?|Apr\b\.?|Jun\b\.?|Jul\b\.?|Aug\b\.?|Sept?\b\.?|Oct\b\.?|Nov\b\.?|Dec\b\.?"
)
"""A month by its name, at a word's end; each of them begins with a letter, so that only capitals are looked at."""
_DAY_AFTER = late(r" (\d{1,2})(?:st|nd|rd|th)?(?![\w%:/-]|[.,]\d)(?:,? ((?:19|20)\d\d)\b)?")
_DAY_BEFORE = late(r"(?<![\w$£€/.,:–-])(\d{1,2})(?:st|nd|rd|th)?(?: of)? $")
_YEAR = late(r",? ((?:19|20)\d\d)\b")
_WEEKDAY = late(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? (?:the )?$")
_CLOSED = late(r"[,.;:)”\"']|$|\n| (?:and|to|at|in|on|after|before|when|from|until)\b")
_LEAP = 2000


@dataclass(frozen=True, slots=True)
class Named:
    """A day that the text names at [start, end), its weekday (at `weekday`) included."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: Span | None
    sure: bool
    """False for `April 31` before another word: a month and a number of something else, perhaps."""


def named_days(text: str, start: int, end: int) -> Iterator[Named]:
    """The days that a stretch of the text names with month and day, in either order."""
    for m in _MONTH.finditer(text, start, end):
        if text[m.start() - 1 : m.start()].isalnum():
            continue
        month = _MONTHS.index(m[0][:3].lower()) + 1
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
        sure = bool(given or weekday or before or _CLOSED.match(text, last, end)) and in_row is None
        span = Span(*weekday.span(1)) if weekday else None
        yield Named(span.start if span else first, last, int(day[1]), month, int(given) if given else None, span, sure)


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """One match for each faulty day: `certain` when the text itself gives the year or none is needed."""
    find = _impossible if use.options["kind"] == "impossible" else _weekday
    text = analysis.get(folded)
    for unit in units(analysis, use.scope):
        for day in named_days(text, unit.start, unit.end):
            if day.sure and (match := find(day, analysis)):
                yield match


def _impossible(day: Named, analysis: Analysis) -> Match | None:
    if 1 <= day.day <= monthrange(day.year or _LEAP, day.month)[1] or (day.day > 31 and not day.year):
        return None
    span = Span(day.start, day.end)
    return Match(span, "certain", (analysis.text[span.start : span.end],))


def _weekday(day: Named, analysis: Analysis) -> Match | None:
    date = _date(day, analysis.document.date)
    if day.weekday is None or date is None:
        return None
    printed, right = analysis.text[day.weekday.start : day.weekday.end], day_name[date.weekday()]
    if printed == right:
        return None
    fix = Fix(f"Change to ‘{right}’", (Edit(day.weekday, right),), "unsafe")
    values = (analysis.text[day.start : day.end], right)
    return Match(Span(day.start, day.end), "certain" if day.year else "nearest", values, fixes=(fix,))


def _date(day: Named, story: datetime.date | None) -> datetime.date | None:
    """The day meant: of its own year, else the one nearest to the story's date."""
    years = [day.year] if day.year else [] if story is None else [story.year - 1, story.year, story.year + 1]
    dates = [datetime.date(y, day.month, day.day) for y in years if 1 <= day.day <= monthrange(y, day.month)[1]]
    return min(dates, key=lambda d: abs(d - story) if story and not day.year else datetime.timedelta(), default=None)


def literals(options: Options) -> tuple[str, ...] | None:
    """See Check.literals."""
    if options["kind"] == "weekday":
        return tuple(name.lower() for name in day_name)
    return ("29", "30", "31", *map(str, range(32, 100)), " 0", " 00")


CHECK = Check(
    name="calendar",
    summary="Days that the calendar does not have, and weekdays that do not fall on their date.",
    options={
        "kind": {
            "enum": ["impossible", "weekday"],
            "description": "`impossible`: 31 June. `weekday`: Monday, Aug. 17, 2016, which was a Wednesday.",
        }
    },
    required=("kind",),
    run=run,
    cases={
        "certain": "the year stands in the copy",
        "nearest": "the year is taken from the story’s date",
    },
    quotes="include",
    literals=literals,
    values=("the words found", "the weekday as it should be"),
)
