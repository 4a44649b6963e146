"""How long and how hard stories are as a desk reads it: a row a story, and one for all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from newslint.report.columns import GAP, Cell, row
from newslint.report.page import Line, Page, cells, counted
from newslint.report.stats.record import Numbers, StatsRecord, clock
from newslint.report.stats.total import Total

_ROOMS: Mapping[str, int] = {
    **{"words": 7, "sentences": 9, "paragraphs": 10},
    **{"quoted": 6, "ease": 5, "grade": 5, "time": 6},
}
"""The columns of numbers and the cells that they have."""
_SPARED = ("sentences", "paragraphs")
"""Columns that a narrow page goes without."""
_PATH = 16
"""Cells of a page that a path needs to stand beside its numbers."""


def report(records: Iterable[StatsRecord], page: Page, pace: int) -> Iterator[Line]:
    """The report's lines, as the stories pass."""
    names = [n for n in _ROOMS if _width(_ROOMS) <= page.width or n not in _SPARED]
    path = page.width - _width(names) - GAP
    path = path if path >= _PATH else 0
    total = Total()
    for where, numbers in total.passing(records):
        if total.stories == 1:
            yield from row([*_heads(names), *([Cell(["story"], path, "quiet")] if path else [])])
        yield from _row(where, numbers, names, path, page)
    stories = counted(total.stories, "story")
    if total.stories > 1:
        yield []
        yield from _row(stories, total.numbers(), names, path, page)
    if total.stories:
        yield []
        stories += f"; time to read at {pace} words a minute"
    yield from ([(line, "")] for line in page.wrap(f"{stories}.", 0))


def _width(names: Iterable[str]) -> int:
    return sum(_ROOMS[n] + GAP for n in names)


def _heads(names: Iterable[str]) -> list[Cell]:
    return [Cell([n.rjust(_ROOMS[n])], _ROOMS[n], "quiet") for n in names]


def _row(where: str, numbers: Numbers, names: list[str], path: int, page: Page) -> Iterator[Line]:
    told = _numbers(numbers, names, page)
    if path:
        yield from row([*told, Cell([_short(where, path, page)], path, "path")])
    else:
        yield [(_short(where, page.width, page), "path")]
        yield from row(told)


def _numbers(numbers: Numbers, names: Iterable[str], page: Page) -> list[Cell]:
    told = {
        **{n: f"{numbers[n]:,}" for n in ("words", "sentences", "paragraphs")},
        "quoted": f"{numbers['quoted']:.0%}",
        "ease": _score(numbers["reading_ease"], page),
        "grade": _score(numbers["grade"], page),
        "time": clock(numbers["seconds"]),
    }
    return [Cell([told[n].rjust(_ROOMS[n])], _ROOMS[n], "") for n in names]


def _score(score: float | None, page: Page) -> str:
    return page.fit("–") if score is None else f"{score:.1f}"


def _short(path: str, room: int, page: Page) -> str:
    """The path if it fits, else as much of its end as does."""
    shown = page.fit(path)
    while cells(shown) > room and "/" in shown:
        shown = shown.partition("/")[2]
    return page.short(shown, room)
