"""Who said what as a desk reads it out: by story, each quotation with its place, its speaker and how we know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.report.columns import GAP, Cell, room, row, wrapped
from newslint.report.page import Line, Page, cells
from newslint.report.said.record import StoryRecord
from newslint.report.said.words import Said, Spoken, Totals, people, spoken

_NARROW = 72
"""Cells of a page below which the evidence stands under the words, not beside them."""
_HEAD = ("place", "speaker", "words", "how we know")


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
    speaker = room(_HEAD[1], (s.who for s in speech), page)
    how = room(_HEAD[3], (s.why for s in speech), page) if beside else -GAP
    words = page.width - 3 * GAP - 2 - place - speaker - how
    rooms = (place, speaker, words, how) if beside else (place, speaker, words)
    yield []
    yield from row([Cell([head], room, "quiet") for head, room in zip(_HEAD, rooms, strict=False)])
    for s in speech:
        alarm = "error" if s.nobody else "warning" if s.unsure else "quiet"
        cells = [
            Cell([s.at], place, "place"),
            Cell(wrapped(s.who, speaker, page), speaker, "error" if s.nobody else "mark"),
            Cell([_quoted(s, words, page)], words, ""),
        ]
        if beside:
            yield from row([*cells, Cell(wrapped(s.why, how, page), how, alarm)])
        else:
            yield from row(cells)
            indent = 2 + place + GAP
            yield [(" " * indent, ""), (page.short(s.why, page.width - indent), alarm)]


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
    return page.fit("“") + page.short(" ".join(said.quotation["text"].split()), room - 2) + page.fit(said.close)
