"""Where the findings of a story stand on its proof: numbers, marks in the words, notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newslint.report.proof.notes import Note, pack
from newslint.report.proof.places import Places
from newslint.report.proof.record import ProofRecord
from newslint.report.proof.setting import Piece
from newslint.report.proof.weave import Layer
from newslint.report.record import FindingRecord

_Span = tuple[int, int]
_Where = dict[int, _Span]


class Marked(NamedTuple):
    """For each block its marks and its notes; `loose` are the notes to no words of the story."""

    layers: list[list[Layer]]
    notes: list[list[Note]]
    loose: list[Note]


def marked(pieces: Sequence[Piece], places: Places, record: ProofRecord, packs: Sequence[str]) -> Marked:
    """The findings of a story on its pieces, numbered as they follow each other there."""
    page = Marked([[] for _ in pieces], [[] for _ in pieces], [])
    told = zip(record["findings"], record["excerpts"], strict=True)
    found = [(f, excerpt, places.find(f["start"], f["end"])) for f, excerpt in told]
    found.sort(key=lambda one: min(one[2].items(), default=(len(pieces), (0, 0))))
    others: dict[_Span, list[int]] = {}
    for number, (f, _, _) in enumerate(found, 1):
        for place in f["related"]:
            others.setdefault((place["start"], place["end"]), []).append(number)
    addresses = _mark_others(page, others, places)
    for number, (f, excerpt, where) in enumerate(found, 1):
        related = [addresses[place["start"], place["end"]] for place in f["related"]]
        _mark(page, Note(number, f, excerpt, related, _style(f, packs)), where)
    return page


def _style(f: FindingRecord, packs: Sequence[str]) -> str:
    """The classes by which the style tells marks and notes apart and the filters hide them."""
    return f"{f['severity']} p{packs.index(pack(f['rule']))}"


def _mark(page: Marked, note: Note, where: _Where) -> None:
    home = min(where, default=-1)
    (page.notes[home] if where else page.loose).append(note)
    for block, (start, end) in where.items():
        attributes = f' class="{note.style}" data-n="{note.number}"'
        after = _reference(note) if block == home else ""
        page.layers[block].append(Layer(start, end, "mark", attributes, after=after))


def _reference(note: Note) -> str:
    n = note.number
    label = f"{n}: {note.finding['severity']}"
    attributes = f'id="m{n}" href="#n{n}" data-n="{n}" aria-label="{label}" aria-describedby="s{n}"'
    return f'<a class="ref {note.style}" {attributes}>{n}</a>'


def _mark_others(page: Marked, others: dict[_Span, list[int]], places: Places) -> dict[_Span, str]:
    """Mark the other places of findings, each once for all notes that name it; their addresses on the page."""
    addresses = {}
    for row, (place, numbers) in enumerate(others.items()):
        where = places.find(*place)
        addresses[place] = f"#r{row}" if where else ""
        attributes = f' class="other" data-n="{" ".join(map(str, numbers))}"'
        for block, (start, end) in where.items():
            identity = f' id="r{row}"' if block == min(where) else ""
            page.layers[block].append(Layer(start, end, "span", attributes, identity))
    return addresses
