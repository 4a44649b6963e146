"""Who said what as a desk reads it out: by story, each quotation with its place, its speaker and how we know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import NamedTuple

from newslint.report.page import Line, Page, cells, counted
from newslint.report.said.record import StoryRecord
from newslint.report.said.words import NOBODY, Place, people, spoken, unspoken, unsure, who, why

_GAP = 2
_NARROW = 72
"""Cells of a page below which the evidence stands under the words, not beside them."""
_HEAD = ("place", "speaker", "words", "how we know")


class _Column(NamedTuple):
    lines: list[str]
    room: int
    style: str


def report(records: Iterable[StoryRecord], page: Page) -> Iterator[Line]:
    """The report's lines, as the stories pass."""
    stories = quotations = nobody = 0
    for record in records:
        said = spoken(record)
        stories += 1
        quotations += len(said)
        nobody += sum(p.quotation["speaker"] is None for p in said)
        if record["quotations"]:
            yield from _story(record, said, page)
            yield []
    line: Line = [(f"{counted(stories, 'story')}: {counted(quotations, 'quotation')}", "")]
    if nobody:
        line += [(", ", ""), (f"{nobody} with {NOBODY}", "error")]
    yield [*line, (".", "")]


def _story(record: StoryRecord, said: list[Place], page: Page) -> Iterator[Line]:
    yield [(page.fit(record["path"]), "path")]
    if said:
        yield []
        yield from _table(said, page)
    for title, rows in (("People", _people(said, page)), *_apart(record, said, page)):
        if rows:
            yield []
            yield [(f"  {title}", "place")]
            yield from rows


def _table(said: list[Place], page: Page) -> Iterator[Line]:
    beside = page.width >= _NARROW
    place = max(len(_HEAD[0]), *(len(p.at) for p in said))
    speaker = min(page.width // 4, max(len(_HEAD[1]), *(cells(page.fit(who(p.quotation))) for p in said)))
    how = min(page.width // 4, max(len(_HEAD[3]), *(cells(page.fit(why(p.quotation))) for p in said))) if beside else 0
    words = page.width - 2 - place - speaker - how - _GAP * (2 + beside)
    rooms = (place, speaker, words, how)[: 3 + beside]
    yield from _row([_Column([head], room, "quiet") for head, room in zip(_HEAD, rooms, strict=False)])
    for p in said:
        style = "error" if p.quotation["speaker"] is None else "warning" if unsure(p.quotation) else ""
        reason = page.fit(why(p.quotation))
        row = [
            _Column([p.at], place, "place"),
            _Column(_wrapped(who(p.quotation), speaker, page), speaker, style if style == "error" else "mark"),
            _Column([_quoted(p, words, page)], words, ""),
        ]
        if beside:
            yield from _row([*row, _Column(_wrapped(reason, how, page), how, style or "quiet")])
        else:
            indent = " " * (2 + place + _GAP)
            yield from _row(row)
            yield from ([(indent + line, style or "quiet")] for line in page.wrap(reason, len(indent)))


def _row(columns: list[_Column]) -> Iterator[Line]:
    """The lines of a row; each column's words stand one under the other."""
    for line in zip_longest(*(c.lines for c in columns), fillvalue=""):
        shown: Line = [("  ", "")]
        for words, column in zip(line, columns, strict=True):
            shown += [(words, column.style), (" " * (column.room - cells(words) + _GAP), "")]
        yield shown[:-1]


def _people(said: list[Place], page: Page) -> list[Line]:
    return [[(f"  {number:5}  ", ""), (page.short(name, page.width - 9), "mark")] for name, number in people(said)]


def _apart(record: StoryRecord, said: list[Place], page: Page) -> Iterator[tuple[str, list[Line]]]:
    """The quotations with nobody, then what stands in marks and is no speech."""
    nobody = [p for p in said if p.quotation["speaker"] is None]
    yield "With nobody", [[(f"  {p.at:>8}  ", "place"), (_quoted(p, page.width - 12, page), "error")] for p in nobody]
    rest = unspoken(record)
    yield (
        "In quotation marks, but not speech",
        [
            [
                (f"  {p.at:>8}  ", "place"),
                (f"{p.quotation['kind']:10}", "quiet"),
                (_quoted(p, page.width - 22, page), ""),
            ]
            for p in rest
        ],
    )


def _quoted(place: Place, room: int, page: Page) -> str:
    return page.fit("“") + page.short(" ".join(place.quotation["text"].split()), room - 2) + page.fit("”")


def _wrapped(words: str, room: int, page: Page) -> list[str]:
    return [page.short(line, room) for line in page.wrap(page.fit(words), page.width - room, names=True)]
