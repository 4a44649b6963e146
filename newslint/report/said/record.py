"""Who said what in one story, in plain dicts and strings: what reporters print and processes pass on."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from newslint.analysis import Analysis
from newslint.analysis.attributions.attributions import Attribution, attributions
from newslint.analysis.mentions.mentions import mention
from newslint.analysis.quotations.quotations import Quotation, quotations
from newslint.analysis.speakers.speakers import Speaker, speakers
from newslint.document import Document
from newslint.lines import Lines
from newslint.lint.lint import Failure
from newslint.report.record import ErrorRecord, failed, printable
from newslint.span import Span


class Stretch(TypedDict):
    """A stretch of the source: code points from 0, half-open."""

    start: int
    end: int


class PlaceRecord(Stretch):
    """A stretch of the transcript's file: its first line, its words, when they were said and by whom."""

    line: int
    time: str | None
    speaker: str | None
    text: str


class WordsRecord(Stretch):
    """Words of one of the two files."""

    text: str


class DifferenceRecord(WordsRecord):
    """Words of the story, and those of the transcript in their place; either may be none."""

    kind: str
    transcript: WordsRecord


class TranscriptRecord(TypedDict):
    """What the transcript says of a quotation; `places` in the order of its parts, the first one's fields in front."""

    verdict: str
    start: int | None
    end: int | None
    line: int | None
    time: str | None
    speaker: str | None
    said_by: str | None
    difference: list[DifferenceRecord]
    places: list[PlaceRecord]
    gaps: list[str]
    also: int


class CueRecord(Stretch):
    """The word of saying."""

    text: str


class SpeakerRecord(Stretch):
    """The speaker's mention; `name` is whom it means, None where nothing tells."""

    text: str
    name: str | None


class QuotationRecord(TypedDict):
    """An outermost quotation, as the JSON report prints it: its keys in this order, its places inside the marks."""

    start: int
    end: int
    segments: list[Stretch]
    nested: list[Stretch]
    kind: str
    text: str
    speaker: SpeakerRecord | None
    cue: CueRecord | None
    evidence: str
    confidence: float
    transcript: NotRequired[TranscriptRecord | None]


class Aside(TypedDict):
    """What the reports for people say besides: line and column of the first word, from 1; the shortest mention;
    whether the words stand in a heading, have their last mark, are let stand without a speaker."""

    line: int
    column: int
    mention: str
    heading: bool
    closed: bool
    waived: bool
    words: NotRequired[list[tuple[str, str | None]]]
    """Against a transcript: the words in turn, each with what was heard in its place where that is another."""


class StoryRecord(TypedDict):
    """One story. `asides` go with `quotations`, one for one."""

    path: str
    read: bool
    quotations: list[QuotationRecord]
    asides: list[Aside]
    errors: list[ErrorRecord]
    notes: list[str]


def recorded(analysis: Analysis) -> StoryRecord:
    """The record of a story that was read."""
    document = analysis.document
    outermost = analysis.get(quotations)
    rows = analysis.get(attributions).quoted
    means = analysis.get(speakers).quoted
    found = [_quotation(*one, analysis) for one in zip(outermost, rows, means, strict=True)]
    lines = Lines(document.source)
    empty = [] if document.text.strip() else ["holds no words"]
    return {
        "path": printable(document.path),
        "read": True,
        "quotations": found,
        "asides": [_aside(q, row, lines, document) for q, row in zip(outermost, rows, strict=True)],
        "errors": [],
        "notes": [*empty, *map(printable, document.notes)],
    }


def unread(path: str, message: str) -> StoryRecord:
    """The record of a file that could not be read."""
    error = failed(Failure(path, "", message))
    return {"path": error["path"], "read": False, "quotations": [], "asides": [], "errors": [error], "notes": []}


def _aside(q: Quotation, row: Attribution, lines: Lines, document: Document) -> Aside:
    line, column = lines.place(_stretch(q.segments[0], document)["start"])
    return {
        "line": line,
        "column": column,
        "mention": _words(row.speaker, document) if row.speaker else "",
        "heading": "heading" in document.blocks[q.block].scope,
        "closed": q.closed,
        "waived": False,
    }


def _quotation(q: Quotation, row: Attribution, means: Speaker | None, analysis: Analysis) -> QuotationRecord:
    document = analysis.document
    speaker = mention(analysis, row)
    name = means.name if means else None
    words = _stretch(Span(q.segments[0].start, q.segments[-1].end), document)
    return {
        "start": words["start"],
        "end": words["end"],
        "segments": [_stretch(s, document) for s in q.segments],
        "nested": [_stretch(s, document) for s in q.nested],
        "kind": q.kind,
        "text": "\n".join(_words(s, document) for s in q.segments),
        "speaker": None if speaker is None else {**_worded(speaker, document), "name": name},
        "cue": None if row.cue is None else _worded(row.cue, document),
        "evidence": row.sieve,
        "confidence": row.confidence,
    }


def _stretch(span: Span, document: Document) -> Stretch:
    place = document.map.to_source(span)
    return {"start": place.start, "end": place.end}


def _worded(span: Span, document: Document) -> CueRecord:
    return {**_stretch(span, document), "text": _words(span, document)}


def _words(span: Span, document: Document) -> str:
    return document.text[span.start : span.end]
