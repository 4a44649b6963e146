"""What differs between two versions of a story, in plain dicts and strings, as the JSON report prints it."""

from __future__ import annotations

from typing import TypedDict

from newslint.analysis import Analysis
from newslint.compare.comparison import Comparison
from newslint.compare.quotations import Quoted
from newslint.lines import Lines
from newslint.report.beside import Pair, pairs
from newslint.report.record import printable
from newslint.span import Span


class SideRecord(TypedDict):
    """A place in one version: code points of the source from 0, half-open; line and column from 1; its words."""

    start: int
    end: int
    line: int
    column: int
    text: str


class WordingRecord(TypedDict):
    """Words that differ inside a quotation."""

    old: SideRecord
    new: SideRecord


class QuotationRecord(TypedDict):
    """A quotation that changed, came or went."""

    kind: str
    speaker: str | None
    part: bool
    unmarked: bool
    words: list[WordingRecord]
    old: SideRecord | None
    new: SideRecord | None


class SpeakerRecord(TypedDict):
    """Quoted words that are given to another; None is nobody."""

    kind: str
    old_speaker: str | None
    new_speaker: str | None
    sure: bool
    old: SideRecord
    new: SideRecord


class NameRecord(TypedDict):
    """A name that came or went, or whose spelling, title or age changed."""

    kind: str
    name: str
    old_words: str | None
    new_words: str | None
    old: SideRecord | None
    new: SideRecord | None


class FigureRecord(TypedDict):
    """A figure that changed, came or went."""

    kind: str
    old: SideRecord | None
    new: SideRecord | None


class ComparisonRecord(TypedDict):
    """Two versions. `asides` go with `quotations`: the old words, each with the new ones where they differ."""

    old: str
    new: str
    quotations: list[QuotationRecord]
    speakers: list[SpeakerRecord]
    names: list[NameRecord]
    figures: list[FigureRecord]
    asides: list[list[Pair]]


class _Side:
    """One version, asked for places."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.lines = Lines(analysis.document.source)

    def place(self, span: Span) -> SideRecord:
        source = self.analysis.document.map.to_source(span)
        line, column = self.lines.place(source.start)
        text = printable(self.analysis.words(span))
        return {"start": source.start, "end": source.end, "line": line, "column": column, "text": text}

    def maybe(self, span: Span | None) -> SideRecord | None:
        return self.place(span) if span else None


def recorded(old: Analysis, new: Analysis, found: Comparison) -> ComparisonRecord:
    """The record of a comparison."""
    one, other = _Side(old), _Side(new)
    return {
        "old": printable(old.document.path),
        "new": printable(new.document.path),
        "quotations": [_quotation(q, one, other) for q in found.quotations],
        "speakers": [
            {
                "kind": s.kind,
                "old_speaker": printable(s.old_name) or None,
                "new_speaker": printable(s.new_name) or None,
                "sure": s.sure,
                "old": one.place(s.old),
                "new": other.place(s.new),
            }
            for s in found.speakers
        ],
        "names": [
            {
                "kind": n.kind,
                "name": printable(n.name),
                "old_words": printable(n.old_words) or None,
                "new_words": printable(n.new_words) or None,
                "old": one.maybe(n.old),
                "new": other.maybe(n.new),
            }
            for n in found.names
        ],
        "figures": [{"kind": f.kind, "old": one.maybe(f.old), "new": other.maybe(f.new)} for f in found.figures],
        "asides": [
            [*pairs(old.text, [q.old], ((w.old, new.words(w.new)) for w in q.wordings))] if q.old else []
            for q in found.quotations
        ],
    }


def _quotation(q: Quoted, one: _Side, other: _Side) -> QuotationRecord:
    return {
        "kind": q.kind,
        "speaker": printable(q.speaker) or None,
        "part": q.part,
        "unmarked": q.unmarked,
        "words": [{"old": one.place(w.old), "new": other.place(w.new)} for w in q.wordings],
        "old": one.maybe(q.old),
        "new": other.maybe(q.new),
    }
