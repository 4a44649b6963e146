"""Who said what as a desk reads it out: by story, each quotation with its place, its speaker and how we know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import NamedTuple

from newslint.report.page import Line, Page, cells
from newslint.report.said.record import StoryRecord
from newslint.report.said.words import Said, Spoken, Totals, people, spoken

_GAP = 2
_NARROW = 72
"""Cells of a page below which the evidence stands under the words, not beside them."""
_HEAD = ("place", "speaker", "words", "how we know")


class _Cell(NamedTuple):
    lines: list[str]
    room: int
    style: str


def report(records: Iterable[StoryRecord], page: Page) -> Iterator[Line]:
    """The report's lines, as the stories pass."""
    totals = Totals()
    for record in records:
        found = spoken(record)
        totals.add(found)
        if record["quotations"]:
            yield [(page.fit(record["path"]), "path")]
            for lines in (_table(found.speech, page), *_lists(found, page)):
                yield from lines
            yield []
    yield from sums(*totals.told(), page)


def sums(numbers: str, alarm: str, page: Page) -> Iterator[Line]:
    """What the stories add up to, and what is wrong: on one line where it fits."""
    if not alarm or cells(f"{numbers}, {alarm}.") <= page.width:
        yield [(numbers, ""), *([(", ", ""), (alarm, "error")] if alarm else []), (".", "")]
        return
    yield [(f"{numbers},", "")]
    yield from ([(line, "error")] for line in page.wrap(f"{alarm}.", 0))


def _table(speech: list[Said], page: Page) -> Iterator[Line]:
    if not speech:
        return
    beside = page.width >= _NARROW
    place = max(len(_HEAD[0]), *(len(s.at) for s in speech))
    speaker = _room(_HEAD[1], (s.who for s in speech), page)
    how = _room(_HEAD[3], (s.why for s in speech), page) if beside else -_GAP
    words = page.width - 3 * _GAP - 2 - place - speaker - how
    rooms = (place, speaker, words, how) if beside else (place, speaker, words)
    yield []
    yield from _row([_Cell([head], room, "quiet") for head, room in zip(_HEAD, rooms, strict=False)])
    for s in speech:
        alarm = "error" if s.nobody else "warning" if s.unsure else "quiet"
        cells = [
            _Cell([s.at], place, "place"),
            _Cell(_wrapped(s.who, speaker, page), speaker, "error" if s.nobody else "mark"),
            _Cell([_quoted(s, words, page)], words, ""),
        ]
        if beside:
            yield from _row([*cells, _Cell(_wrapped(s.why, how, page), how, alarm)])
        else:
            yield from _row(cells)
            indent = 2 + place + _GAP
            yield [(" " * indent, ""), (page.short(s.why, page.width - indent), alarm)]


def _room(head: str, words: Iterable[str], page: Page) -> int:
    """The cells that a column needs, a quarter of the page at most."""
    return min(page.width // 4, max(len(head), *(cells(page.fit(w)) for w in words)))


def _row(row: list[_Cell]) -> Iterator[Line]:
    """The lines of a row; the words of each cell stand one under the other."""
    for line in zip_longest(*(cell.lines for cell in row), fillvalue=""):
        shown: Line = [("  ", "")]
        for words, cell in zip(line, row, strict=True):
            shown += [(words, cell.style), (" " * (cell.room - cells(words) + _GAP), "")]
        yield shown[:-1]


def _lists(found: Spoken, page: Page) -> Iterator[list[Line]]:
    """People with the number of their quotations, the quotations with nobody, what is no speech."""
    room = page.width - 12
    yield _list("People", [[(f"{n:8}  ", ""), (page.short(name, room), "mark")] for name, n in people(found.speech)])
    yield _list("With nobody", [[_at(s), (_quoted(s, room, page), "error")] for s in found.nobody])
    rest: list[Line] = [[_at(s), (f"{s.kind:10}", "quiet"), (_quoted(s, room - 10, page), "")] for s in found.rest]
    yield _list("Other words in quotation marks", rest)


def _list(title: str, lines: list[Line]) -> list[Line]:
    return [[], [(f"  {title}", "place")], *([("  ", ""), *line] for line in lines)] if lines else []


def _at(said: Said) -> tuple[str, str]:
    return f"{said.at:>8}  ", "place"


def _quoted(said: Said, room: int, page: Page) -> str:
    return page.fit("“") + page.short(" ".join(said.quotation["text"].split()), room - 2) + page.fit("”")


def _wrapped(words: str, room: int, page: Page) -> list[str]:
    return [page.short(line, room) for line in page.wrap(page.fit(words), page.width - room, names=True)]
