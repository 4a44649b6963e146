"""What a transcript says of a story's quotations, added to the record of who said what."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis import Analysis
from newslint.analysis.quotations.quotations import quotations
from newslint.document import Document
from newslint.report.record import printable
from newslint.report.said.record import DifferenceRecord, PlaceRecord, StoryRecord, TranscriptRecord
from newslint.report.said.record import recorded as said
from newslint.span import Span
from newslint.transcripts.differences import Difference
from newslint.transcripts.held import Held, Holder
from newslint.transcripts.story import quoted
from newslint.transcripts.transcript import Place

Pair = tuple[str, str | None]


def recorded(analysis: Analysis, holder: Holder) -> StoryRecord:
    """The record of a story whose quotations were held against a transcript."""
    record = said(analysis)
    document = analysis.document
    verdicts = holder.hold(document.text, quoted(analysis))
    outermost = analysis.get(quotations)
    for quotation, aside, q, held in zip(record["quotations"], record["asides"], outermost, verdicts, strict=True):
        quotation["transcript"] = _told(held, document, holder) if held else None
        if held:
            aside["words"] = list(_pairs(document.text, q.segments, held.differences))
    return record


def _told(held: Held, document: Document, holder: Holder) -> TranscriptRecord:
    first = held.places[0] if held.places else None
    return {
        "verdict": held.verdict,
        "start": first.start if first else None,
        "end": first.end if first else None,
        "line": first.line if first else None,
        "time": first.time if first else None,
        "speaker": first.speaker if first else None,
        "said_by": held.said_by,
        "difference": [_differing(d, document, holder) for d in held.differences],
        "places": [_place(p) for p in held.places],
        "gaps": [printable(gap) for gap in held.gaps],
        "also": held.also,
    }


def _place(place: Place) -> PlaceRecord:
    return {
        "start": place.start,
        "end": place.end,
        "line": place.line,
        "time": place.time,
        "speaker": place.speaker,
        "text": printable(place.words),
    }


def _differing(d: Difference, document: Document, holder: Holder) -> DifferenceRecord:
    story, there = document.map.to_source(d.story), holder.transcript.map.to_source(d.transcript)
    return {
        "kind": d.kind,
        "start": story.start,
        "end": story.end,
        "text": d.said,
        "transcript": {"start": there.start, "end": there.end, "text": printable(d.heard)},
    }


def _pairs(text: str, segments: tuple[Span, ...], differences: tuple[Difference, ...]) -> Iterator[Pair]:
    """The words in turn, each with what was heard in its place where that is another; marks go with their word."""
    rest = list(differences)
    at = 0
    for segment in segments:
        at = max(at, segment.start)
        while rest and rest[0].story.start <= segment.end:
            d = rest.pop(0)
            start, end = d.story.start, d.story.end
            while start > at and not text[start - 1].isspace():
                start -= 1
            while start < d.story.end and end < segment.end and not text[end].isspace():
                end += 1
            yield from ((word, None) for word in text[at:start].split())
            yield " ".join(text[start:end].split()), d.heard
            at = end
        yield from ((word, None) for word in text[at : segment.end].split())
