"""`calendar`: days that do not exist, weekdays that are not their date's, days against the story's date."""

from __future__ import annotations

import datetime
from calendar import day_name, month_name, monthrange
from collections.abc import Callable, Iterator, Mapping

from newslint.analysis import Analysis
from newslint.analysis.days import MONTHS, WEEKDAY, Named, days
from newslint.analysis.quotations.quoted import minds
from newslint.analysis.text import folded
from newslint.checks.check import Check, Options, Use
from newslint.checks.day_events import told_twice
from newslint.checks.day_forms import MIXES, called, mixed
from newslint.checks.units import chosen
from newslint.finding import Fix, Match, Related
from newslint.late import late
from newslint.span import Edit, Span

_LEAP = 2000
_WEEK, _LATELY = 6, 60
"""Days around the story's date in which a weekday is enough; in which a day gone by is no slip of the year."""
_ALONE = late(
    rf"\b(?<!every )(?<!Every ){WEEKDAY}\b"
    r"(?!,? (?:the )?(?:\d|[A-Z])| (?:night|to|through|and) [A-Z])"
)
_SPAN = late(r" ?(?:[-–—]|\b(?:to|through|until)\b) ?")
_WILL = late(
    r"\b(?P<will>will|(?:is|are) (?:due|set|expected|scheduled|planning) to)\b"
    r"(?: (?!(?:who|which|that|what|it|they|he|she|we|after|since|when|was|were|had|has|from|because|by)\b|\w+ed\b)"
    r"[\w'-]+){1,12} on $"
)
_MONTH_NAMES = month_name[1:]
_MONTHS_AP = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """One match for each faulty day: `certain` when the text itself gives the year or none is needed."""
    kind = use.options["kind"]
    if kind in MIXES:
        yield from mixed(analysis, use, kind)
        return
    if kind == "event":
        yield from told_twice(analysis, use)
        return
    find = _FINDERS[kind]
    for block, named in analysis.get(days):
        for day in named if chosen(use.scope, block.scope) else ():
            if day.sure and (match := find(day, analysis, use, len(named))):
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
    span = day.date(analysis.text)
    date = analysis.text[span.start : span.end]
    months = _MONTH_NAMES if "." not in asked else _MONTHS_AP
    month, year = months[day.month - 1], day.year
    if asked[0].isdigit():
        new = f"{day.day} {month}" + (f" {year}" if year else "")
    else:
        new = f"{month} {day.day}{_ending(day.day) if asked[-1] == 'h' else ''}" + (f", {year}" if year else "")
    if date == new:
        return None
    if called(analysis.get(folded), day, span):
        return None
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
    if options["kind"] in ("past", "form", "event", *MIXES):
        return (
            *(m for m in MONTHS if m != "may"),
            *(w.format(d) for d in range(10) for w in ("may {}", "{} may")),
            *_OF_MAY,
        )
    return ("29", "30", "31", *map(str, range(32, 100)), " 0", " 00")


CHECK = Check(
    name="calendar",
    summary="Days that the calendar does not have, and weekdays that do not fall on their date.",
    options={
        "kind": {
            "enum": [*_FINDERS, *MIXES, "event"],
            "description": "`impossible`: 31 June. `weekday`: Monday, Aug. 17, 2016, which was a Wednesday. "
            "`this-week`: a date within six days of the story's, beside bare weekdays. `past`: will meet on a "
            "day gone by. `form`: a date in another form. `order-mix`, `ending-mix`, `month-mix`: dates in two "
            "forms, by the order of day and month, by the letters behind the day, by the month cut short or not. "
            "`event`: an event told by its weekday and by its date.",
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
    values=("the words found", "the weekday, date or form as it should be, or the other form"),
)
