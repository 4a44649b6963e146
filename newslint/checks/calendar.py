"""`calendar`: days that do not exist, weekdays that are not their date's, days against the story's date."""

from __future__ import annotations

import datetime
from calendar import day_name, month_name, monthrange
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from newslint.analysis import Analysis, layer
from newslint.analysis.quotations.quoted import minds
from newslint.analysis.text import folded, places
from newslint.checks.check import Check, Options, Use
from newslint.checks.units import chosen
from newslint.document import Block
from newslint.finding import Fix, Match, Related
from newslint.late import late
from newslint.span import Edit, Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CAPITALS = tuple(map(str.title, _MONTHS))
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
_WEEK, _LATELY = 6, 60
"""Days around the story's date in which a weekday is enough; in which a day gone by is no slip of the year."""
_ALONE = late(
    r"\b(?<!every )(?<!Every )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"(?!,? (?:the )?(?:\d|[A-Z])| (?:night|to|through|and) [A-Z])"
)
_BEHIND_WEEKDAY = late(r",? (?:the )?")
_SPAN = late(r" ?(?:[-–—]|\b(?:to|through|until)\b) ?")
_WILL = late(
    r"\b(?P<will>will|(?:is|are) (?:due|set|expected|scheduled|planning) to)\b"
    r"(?: (?!(?:who|which|that|what|it|they|he|she|we|after|since|when|was|were|had|has|from|because|by)\b|\w+ed\b)"
    r"[\w'-]+){1,12} on $"
)
_MONTH_NAMES = month_name[1:]
_MONTHS_AP = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]


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
        closed = text[first - 3 : first] in ("on ", "On ") or _CLOSED.match(text, last, end)
        sure = bool(given or weekday or before or closed) and in_row is None
        span = Span(*weekday.span(1)) if weekday else None
        yield Named(span.start if span else first, last, int(day[1]), month, int(given) if given else None, span, sure)


@layer("paragraph")
def _days(analysis: Analysis) -> list[tuple[Block, list[Named]]]:
    """The blocks that name days, and those days."""
    text, blocks = analysis.get(folded), analysis.document.blocks
    named = [month for month in _CAPITALS if month in text]
    rows = sorted({analysis.block_index(at) for month in named for at in places(text, month)} - {-1})
    every = ((b, list(named_days(text, b.span.start, b.span.end))) for b in map(blocks.__getitem__, rows))
    return [(block, days) for block, days in every if days]


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """One match for each faulty day: `certain` when the text itself gives the year or none is needed."""
    find = _FINDERS[use.options["kind"]]
    for block, days in analysis.get(_days):
        for day in days if chosen(use.scope, block.scope) else ():
            if day.sure and (match := find(day, analysis, use, len(days))):
                yield match


def _impossible(day: Named, analysis: Analysis, use: Use, beside: int) -> Match | None:
    if 1 <= day.day <= monthrange(day.year or _LEAP, day.month)[1] or (day.day > 31 and not day.year):
        return None
    span = Span(day.start, day.end)
    return Match(span, "certain", (analysis.text[span.start : span.end],))


def _weekday(day: Named, analysis: Analysis, use: Use, beside: int) -> Match | None:
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


def _this_week(day: Named, analysis: Analysis, use: Use, beside: int) -> Match | None:
    """A date without its weekday, in the week of the story, beside a weekday without its date."""
    story = analysis.document.date
    date = None if story is None or day.weekday or day.year else _date(day, story)
    if story is None or date is None or abs((date - story).days) > _WEEK:
        return None
    text = analysis.get(folded)
    spans = _SPAN.match(text, day.end) or any(
        m.end() == day.start for m in _SPAN.finditer(text, max(0, day.start - 9), day.start)
    )
    if beside > 1 or spans:  # several days are told by dates
        return None
    alone = [m for m in _ALONE.finditer(text) if minds(use.quotes, analysis, Span(*m.span()))]
    if not alone:
        return None
    related = tuple(Related(Span(*m.span()), f"‘{m[0]}’ here") for m in alone)
    values = (analysis.text[day.start : day.end], alone[0][0], day_name[date.weekday()])
    return Match(Span(day.start, day.end), "", values, related)


def _past(day: Named, analysis: Analysis, use: Use, beside: int) -> Match | None:
    """A day before the story's date that something will happen on."""
    story = analysis.document.date
    date = None if story is None else _date(day, story)
    if story is None or date is None or not 0 < (story - date).days <= _LATELY:
        return None
    will = _WILL.search(analysis.get(folded), max(0, day.start - 120), day.start)
    words = analysis.text[day.start : day.end]
    related = (Related(Span(*will.span("will")), "still to come"),) if will else ()
    return Match(Span(day.start, day.end), "", (words, str(story)), related) if will else None


def _form(day: Named, analysis: Analysis, use: Use, beside: int) -> Match | None:
    """A date in another form than the house's."""
    asked = str(use.options.get("form", "16 August"))
    behind = _BEHIND_WEEKDAY.match(analysis.text, day.weekday.end) if day.weekday else None
    start = behind.end() if behind else day.start
    date = analysis.text[start : day.end]
    months = _MONTH_NAMES if "." not in asked else _MONTHS_AP
    month, year = months[day.month - 1], day.year
    if asked[0].isdigit():
        new = f"{day.day} {month}" + (f" {year}" if year else "")
    else:
        new = f"{month} {day.day}{_ending(day.day) if asked[-1] == 'h' else ''}" + (f", {year}" if year else "")
    if date == new:
        return None
    span = Span(start, day.end)
    return Match(span, "", (date, new), fixes=(Fix(f"Change to ‘{new}’", (Edit(span, new),), "unsafe"),))


def _ending(day: int) -> str:
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


_FINDERS: Mapping[str, Callable[[Named, Analysis, Use, int], Match | None]] = {
    "impossible": _impossible,
    "weekday": _weekday,
    "this-week": _this_week,
    "past": _past,
    "form": _form,
}


_OF_MAY = ("st may", "nd may", "rd may", "th may", "of may")
"""May as a month: the verb stands in every second story."""


def literals(options: Options) -> tuple[str, ...] | None:
    """See Check.literals."""
    if options["kind"] in ("weekday", "this-week"):
        return tuple(name.lower() for name in day_name)
    if options["kind"] in ("past", "form"):
        return (
            *(m for m in _MONTHS if m != "may"),
            *(w.format(d) for d in range(10) for w in ("may {}", "{} may")),
            *_OF_MAY,
        )
    return ("29", "30", "31", *map(str, range(32, 100)), " 0", " 00")


CHECK = Check(
    name="calendar",
    summary="Days that the calendar does not have, and weekdays that do not fall on their date.",
    options={
        "kind": {
            "enum": list(_FINDERS),
            "description": "`impossible`: 31 June. `weekday`: Monday, Aug. 17, 2016, which was a Wednesday. "
            "`this-week`: a date within six days of the story's, beside bare weekdays. `past`: will meet on a "
            "day gone by. `form`: a date in another form.",
        },
        "form": {
            "enum": ["16 August", "August 16", "Aug. 16", "August 16th"],
            "default": "16 August",
            "description": "For `form`: how the house prints a date.",
        },
    },
    required=("kind",),
    run=run,
    cases={
        "certain": "the year stands in the copy",
        "nearest": "the year is taken from the story’s date",
    },
    quotes="include",
    literals=literals,
    reads=lambda options: ("kind", "form") if options["kind"] == "form" else ("kind",),
    values=("the words found", "the weekday, date or form as it should be"),
)
