"""What a transcript says of a story's quotations, added to the record of who said what."""

from __future__ import annotations

from newslint.analysis import Analysis
from newslint.analysis.quotations.quotations import quotations
from newslint.document import Document
from newslint.report.beside import pairs
from newslint.report.record import printable
from newslint.report.said.record import DifferenceRecord, PlaceRecord, StoryRecord, TranscriptRecord
from newslint.report.said.record import recorded as said
from newslint.transcripts.differences import Difference
from newslint.transcripts.held import Held, Holder
from newslint.transcripts.story import quoted
from newslint.transcripts.transcript import Place


def recorded(analysis: Analysis, holder: Holder) -> StoryRecord:
    """The record of a story whose quotations were held against a transcript."""
    record = said(analysis)
    document = analysis.document
    verdicts = holder.hold(document.text, quoted(analysis))
    outermost = analysis.get(quotations)
    for quotation, aside, q, held in zip(record["quotations"], record["asides"], outermost, verdicts, strict=True):
        quotation["transcript"] = _told(held, document, holder) if held else None
        if held:
            aside["words"] = list(pairs(document.text, q.segments, ((d.story, d.heard) for d in held.differences)))
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
