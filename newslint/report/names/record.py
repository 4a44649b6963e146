"""The names of one story, in plain dicts and strings: what reporters print and processes pass on."""

from __future__ import annotations

from collections.abc import Container
from typing import TypedDict

from newslint.analysis import Analysis
from newslint.analysis.entities.entities import Entities, entities
from newslint.analysis.names.house.listed import listed
from newslint.analysis.sentences import sentences
from newslint.analysis.text import fold
from newslint.document import Document
from newslint.late import late
from newslint.lines import Lines
from newslint.lint.lint import Failure
from newslint.report.record import ErrorRecord, failed, printable
from newslint.report.said.record import Stretch
from newslint.span import Span

_SPACE = late(r"\s+")


class FormRecord(TypedDict):
    """A form of a name as it stands, and where."""

    text: str
    count: int
    mentions: list[Stretch]


class NameRecord(TypedDict):
    """Somebody or something that the story names, as the JSON report prints it: its keys in this order."""

    name: str
    kind: str
    listed: bool
    introduced: bool
    first: Stretch
    forms: list[FormRecord]


class Aside(TypedDict):
    """What the reports for people say besides: line and column of the first mention, from 1, and its sentence, cut in
    three round it; the titles and roles of a person, the weightiest first; the spellings of which one is wrong."""

    line: int
    column: int
    sentence: tuple[str, str, str]
    titles: list[str]
    clash: list[str]


class SheetRecord(TypedDict):
    """One story. `asides` go with `names`, one for one."""

    path: str
    read: bool
    names: list[NameRecord]
    asides: list[Aside]
    errors: list[ErrorRecord]
    notes: list[str]


def recorded(analysis: Analysis) -> SheetRecord:
    """The record of a story that was read, names in the order of their first mentions."""
    document = analysis.document
    found = analysis.get(entities)
    lines = Lines(document.source)
    known = listed(analysis.house).by_form
    made = [_name(analysis, found, n, spans, known) for n, spans in enumerate(found.mentions())]
    empty = [] if document.text.strip() else ["holds no words"]
    return {
        "path": printable(document.path),
        "read": True,
        "names": made,
        "asides": [
            _aside(analysis, found, n, spans[0], lines.place(name["first"]["start"]))
            for n, (name, spans) in enumerate(zip(made, found.mentions(), strict=True))
        ],
        "errors": [],
        "notes": [*empty, *map(printable, document.notes)],
    }


def unread(path: str, message: str) -> SheetRecord:
    """The record of a file that could not be read."""
    error = failed(Failure(path, "", message))
    return {"path": error["path"], "read": False, "names": [], "asides": [], "errors": [error], "notes": []}


def _name(analysis: Analysis, found: Entities, n: int, spans: list[Span], known: Container[str]) -> NameRecord:
    forms: dict[str, list[Stretch]] = {}
    for span in spans:
        forms.setdefault(analysis.words(span), []).append(_stretch(span, analysis.document))
    return {
        "name": found.names[n],
        "kind": found.kinds[n],
        "listed": any(fold(form) in known for form in (found.names[n], *forms)),
        "introduced": bool(found.introduced[n]),
        "first": _stretch(spans[0], analysis.document),
        "forms": [{"text": form, "count": len(where), "mentions": where} for form, where in forms.items()],
    }


def _aside(analysis: Analysis, found: Entities, n: int, first: Span, place: tuple[int, int]) -> Aside:
    rows = analysis.get(sentences)
    row = rows.at(first.start)
    start, end = (rows.starts[row], rows.ends[row]) if row >= 0 else (first.start, first.end)
    start, end = min(start, first.start), max(end, first.end)
    before, after = analysis.text[start : first.start], analysis.text[first.end : end]
    return {
        "line": place[0],
        "column": place[1],
        "sentence": (_on_one_line(before), analysis.words(first), _on_one_line(after)),
        "titles": list(found.titles[n]),
        "clash": list(found.clashes[n]),
    }


def _stretch(span: Span, document: Document) -> Stretch:
    place = document.map.to_source(span)
    return {"start": place.start, "end": place.end}


def _on_one_line(words: str) -> str:
    return _SPACE.sub(" ", words)
