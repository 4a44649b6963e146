"""Quotations against a transcript as a desk reads it: first what differs, the other words below the story's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.report.against.words import Compared, Totals, compared, where
from newslint.report.beside import rows
from newslint.report.page import Line, Page, cells
from newslint.report.said.record import StoryRecord
from newslint.report.said.table import sums
from newslint.report.said.words import Said

_MARGIN = 10
_LABELS = ("story", "transcript")
_GAP = 2


def report(records: Iterable[StoryRecord], page: Page, totals: Totals) -> Iterator[Line]:
    """The report's lines, as the stories pass."""
    for record in records:
        found = compared(record)
        if found:
            yield [(page.fit(record["path"]), "path")]
            faulty, sound = [c for c in found if not c.sound], [c for c in found if c.sound]
            if faulty:
                yield from ([], [("  Not as in the transcript", "place")])
                for one in faulty:
                    yield from _faulty(one, page)
            if sound:
                yield from ([], [("  As in the transcript", "place")])
                yield from _sound(sound, page)
            yield []
    yield from sums(*totals.told(), page)


def _faulty(one: Compared, page: Page) -> Iterator[Line]:
    """The verdict and the reasons, the words with the transcript's below, and where they stand."""
    yield []
    there = f" ({one.places[0]})" if len(one.places) == 1 else ""
    first, *rest = page.wrap(page.fit(f"{one.fault}{there}."), _MARGIN)
    yield [_at(one.said), (first, "error")]
    yield from ([(" " * _MARGIN + line, "error")] for line in rest)
    yield from rows(one.said.aside["words"], _LABELS, _MARGIN, page)
    for place in one.transcript["places"] if len(one.places) > 1 else ():
        yield [(" " * _MARGIN + page.short(where(place), page.width - _MARGIN), "quiet")]
        yield [(" " * (_MARGIN + 2) + _marked(place["text"], page.width - _MARGIN - 2, page), "")]
    for aside in one.asides:
        yield [(" " * _MARGIN + page.short(aside, page.width - _MARGIN), "quiet")]


def _sound(found: list[Compared], page: Page) -> Iterator[Line]:
    """Where each stands, and its words; what dots stand for below."""
    places = [page.short(one.places[0], page.width * 2 // 5) for one in found]
    room = max(map(cells, places))
    indent = _MARGIN + room + _GAP
    for one, place in zip(found, places, strict=True):
        words = _marked(one.said.quotation["text"], page.width - indent, page)
        yield [_at(one.said), (place, "quiet"), (" " * (room - cells(place) + _GAP), ""), (words, "")]
        for aside in one.asides:
            yield [(" " * indent + page.short(aside, page.width - indent), "quiet")]


def _marked(words: str, room: int, page: Page) -> str:
    return page.fit("“") + page.short(" ".join(words.split()), room - 2) + page.fit("”")


def _at(said: Said) -> tuple[str, str]:
    return f"{said.at:>{_MARGIN - _GAP}}  ", "place"
