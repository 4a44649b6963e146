"""What differs between two versions as a desk reads it: quotations first, the new words below the old ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.report.beside import Pair, rows
from newslint.report.compare.record import ComparisonRecord, NameRecord, QuotationRecord, SideRecord, SpeakerRecord
from newslint.report.page import Line, Page, cells, counted

_LABELS = ("old", "new")
_STYLES = {"came": "fix", "went": "warning", "cut": "warning", "longer": "warning"}
_QUOTED = {
    "changed": "other words",
    "cut": "words left out",
    "longer": "more words",
    "came": "came",
    "went": "went",
}
_GAP = 2


class _Item(NamedTuple):
    """A difference: its places, what is said of it, its words side by side."""

    old: SideRecord | None
    new: SideRecord | None
    words: str
    style: str
    pairs: Sequence[Pair] = ()

    @property
    def at(self) -> str:
        """`3:5 → 7:2`, or the place in the one version that has it."""
        places = [f"{side['line']}:{side['column']}" if side else "–" for side in (self.old, self.new)]
        return " → ".join(places)


def report(record: ComparisonRecord, page: Page) -> Iterator[Line]:
    """The report's lines."""
    sections = {
        "Quotations": [_quotation(*pair) for pair in zip(record["quotations"], record["asides"], strict=True)],
        "Speakers": [_speaker(s) for s in record["speakers"]],
        "Names": [_name(n) for n in record["names"]],
        "Figures": [_figure(f["kind"], f["old"], f["new"]) for f in record["figures"]],
    }
    yield [(page.fit(f"{record['old']} → {record['new']}"), "path")]
    room = max((cells(page.fit(item.at)) for some in sections.values() for item in some), default=0)
    for title, some in sections.items():
        if some:
            yield from ([], [(f"  {title}", "place")])
            for item in some:
                yield from _lines(item, room, page)
    yield []
    yield [(_sum(record), "")]


def _lines(item: _Item, room: int, page: Page) -> Iterator[Line]:
    margin = 4 + room + _GAP
    first, *rest = page.wrap(page.fit(item.words), margin)
    at = page.fit(item.at)
    yield [(f"    {at}{' ' * (room - cells(at) + _GAP)}", "place"), (first, item.style)]
    yield from ([(" " * margin + line, item.style)] for line in rest)
    if item.pairs:
        yield from rows(item.pairs, _LABELS, margin, page)


def _quotation(q: QuotationRecord, pairs: list[Pair]) -> _Item:
    style = _STYLES.get(q["kind"], "error")
    side = q["old"] or q["new"]
    whose = f", {q['speaker']}" if q["speaker"] else ""
    if q["words"] or side is None:
        return _Item(q["old"], q["new"], f"{_QUOTED[q['kind']]}{whose}", style, pairs)
    part = {"came": " into a quotation", "went": " from a quotation"}[q["kind"]] if q["part"] else ""
    told = f"{_QUOTED[q['kind']]}{part}{whose}: {_marked(side)}"
    if q["unmarked"]:
        told += f" (without quotation marks in the {'new' if q['old'] else 'old'} version)"
    return _Item(q["old"], q["new"], told, style)


def _speaker(s: SpeakerRecord) -> _Item:
    names = " → ".join(name or "nobody" for name in (s["old_speaker"], s["new_speaker"]))
    unsure = "" if s["sure"] else " (unsure)"
    return _Item(s["old"], s["new"], f"{names}{unsure}: {_marked(s['old'])}", "error" if s["sure"] else "warning")


def _name(n: NameRecord) -> _Item:
    if n["old"] is None or n["new"] is None:
        return _Item(n["old"], n["new"], f"{n['kind']}: {n['name']}", _STYLES[n["kind"]])
    whose = "" if n["kind"] == "spelling" else f"{n['name']}, {n['kind']}: "
    return _Item(n["old"], n["new"], f"{whose}{n['old_words']} → {n['new_words']}", "error")


def _figure(kind: str, old: SideRecord | None, new: SideRecord | None) -> _Item:
    if old and new:
        return _Item(old, new, f"{old['text']} → {new['text']}", "error")
    side = old or new
    return _Item(old, new, f"{kind}: {side['text'] if side else ''}", _STYLES[kind])


def _marked(side: SideRecord) -> str:
    return f"“{side['text']}”"


def _sum(record: ComparisonRecord) -> str:
    told = [
        counted(len(some), noun)
        for some, noun in (
            (record["quotations"], "quotation"),
            (record["speakers"], "speaker"),
            (record["names"], "name"),
            (record["figures"], "figure"),
        )
        if some
    ]
    return f"Differ: {', '.join(told)}." if told else "No quotation, speaker, name or figure differs."
