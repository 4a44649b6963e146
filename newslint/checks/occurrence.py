"""`occurrence`: too many or too few of something in one sentence, paragraph or heading (Vale's check)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from newslint.analysis import Analysis
from newslint.checks.check import Check, Options, Use
from newslint.checks.expressions import Expression, Problem, expression, wrong_in
from newslint.checks.search import Hit, Search
from newslint.finding import Match
from newslint.span import Span


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """One match for each unit that holds more than `max` or fewer than `min`; it stands on the first two of them."""
    token = _token(use.options)
    most, least = int(use.options.get("max", 0)), int(use.options.get("min", 0))
    search = Search(analysis, use)
    for unit in search.units:
        if not least and len(unit) <= most:
            continue  # each match has a code point of its own
        places = search.within(token, unit)
        if use.options.get("distinct"):
            places = _distinct(places, analysis.text)
        first = list(islice(places, 2))
        count = len(first) + sum(1 for _ in places)
        if (0 < most < count) or count < least:
            yield Match(_anchor(analysis.text, unit, [Span(h.start, h.end) for h in first]), values=(count,))


def _distinct(places: Iterable[Hit], text: str) -> Iterator[Hit]:
    """The first of each."""
    found: dict[str, Hit] = {}
    for hit in places:
        found.setdefault(text[hit.start : hit.end], hit)
    return iter(found.values())


def _anchor(text: str, unit: Span, first: list[Span]) -> Span:
    """The first two when nothing but space is between them, else the first, else the unit's first word."""
    if len(first) == 2 and text[first[0].end : first[1].start].isspace():
        return Span(first[0].start, first[1].end)
    if first:
        return first[0]
    word = text[unit.start : unit.end].split(maxsplit=1)
    return Span(unit.start, unit.start + len(word[0])) if word else unit


def _token(options: Options) -> Expression:
    return expression(str(options["token"]), bool(options.get("ignorecase")), nonword=True)


def problems(options: Options) -> Iterator[Problem]:
    """An expression that cannot be compiled, or no bound."""
    yield from wrong_in(options, "token")
    if not options.get("max") and not options.get("min"):
        yield (), "needs max or min: how many are too many, or too few"


CHECK = Check(
    name="occurrence",
    summary="Too many or too few of something in one sentence, paragraph or heading.",
    options={
        "token": {"type": "string", "description": "The expression to count (no word boundaries are added)."},
        "max": {"type": "integer", "minimum": 0, "description": "More than these are reported."},
        "min": {"type": "integer", "minimum": 0, "description": "Fewer than these are reported."},
        "distinct": {"type": "boolean", "default": False, "description": "What comes again is counted once."},
        "ignorecase": {"type": "boolean", "default": False, "description": "Match in upper and lower case alike."},
    },
    required=("token",),
    run=run,
    problems=problems,
    quotes="include",
    values=("how many there are",),
)
