"""A story as the proof sets it, in plain dicts and strings: what processes pass on besides the findings."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import TypedDict

from newslint.analysis import Analysis
from newslint.document import Document
from newslint.lint.lint import Checked
from newslint.report.names import record as names
from newslint.report.names.record import SheetRecord
from newslint.report.record import FileRecord, printable
from newslint.report.record import recorded as findings
from newslint.report.record import unread as nothing_found
from newslint.report.said import record as said
from newslint.report.said.record import StoryRecord
from newslint.ruleset.rule import Rule
from newslint.span import Segment, Span

Run = tuple[int, int, int, int]
"""Words of a block and where they came from: offset and length in its text, offset and length in the source. Unequal
lengths: they stand for an entity or the like as a whole."""
Style = tuple[str, int, int]
"""What an inline stretch is, and its half-open place in the block's text."""


class BlockRecord(TypedDict):
    """A piece of copy with its scope, the runs of its words in order, and its inline stretches."""

    scope: str
    text: str
    runs: list[Run]
    styles: list[Style]


class RuleRecord(TypedDict):
    """What a rule says of itself; `link` is empty for a page that stands on this machine only."""

    description: str
    source: str
    link: str


class ProofRecord(FileRecord):
    """One story with its findings, its copy and its sheets; `rules` are those that found something."""

    blocks: list[BlockRecord]
    said: StoryRecord
    names: SheetRecord
    rules: dict[str, RuleRecord]


def recorded(checked: Checked, analysis: Analysis, rules: Iterable[Rule]) -> ProofRecord:
    """The record of a story that was read."""
    rules = tuple(rules)
    spoke = {finding.rule for finding in checked.findings}
    speech = said.recorded(analysis)
    of_speakers = {rule.id for rule in rules if rule.check == "attribution-fault"}
    let = [finding.span for finding, _ in checked.waived if finding.rule in of_speakers]
    for quotation, aside in zip(speech["quotations"], speech["asides"], strict=True):
        first = quotation["segments"][0]
        aside["waived"] = any(span.start <= first["start"] and first["end"] <= span.end for span in let)
    return {
        **findings(checked, analysis.document),
        "blocks": list(_blocks(analysis.document)),
        "said": speech,
        "names": names.recorded(analysis),
        "rules": {rule.id: _rule(rule) for rule in rules if rule.id in spoke},
    }


def unread(path: str, message: str) -> ProofRecord:
    """The record of a file that could not be read."""
    return {
        **nothing_found(path, message),
        "blocks": [],
        "said": said.unread(path, message),
        "names": names.unread(path, message),
        "rules": {},
    }


def _blocks(document: Document) -> Iterator[BlockRecord]:
    segments = document.map.segments or (Segment(0, len(document.text), 0, len(document.text), True),)
    starts = [segment.text for segment in segments]
    openings = [inline.span.start for inline in document.inlines]
    for block in document.blocks:
        start, end = block.span.start, block.span.end
        inside = segments[bisect_right(starts, start) - 1 : bisect_left(starts, end)]
        inlines = document.inlines[bisect_left(openings, start) : bisect_left(openings, end)]
        yield {
            "scope": block.scope,
            "text": printable(document.text[start:end]),
            "runs": list(_runs(inside, block.span)),
            "styles": [(i.scope, i.span.start - start, min(i.span.end, end) - start) for i in inlines],
        }


def _runs(segments: Iterable[Segment], block: Span) -> Iterator[Run]:
    """The segments inside the block; those that follow each other code point for code point as one."""
    last: Run | None = None
    for s in segments:
        start, end = max(s.text, block.start), min(s.text + s.length, block.end)
        if start >= end:
            continue
        even = s.length == s.source_length
        source = s.source + start - s.text if even else s.source
        run = (start - block.start, end - start, source, end - start if even else s.source_length)
        if last and even and last[1] == last[3] and last[2] + last[3] == source:
            last = (last[0], last[1] + run[1], last[2], last[3] + run[3])
            continue
        if last:
            yield last
        last = run
    if last:
        yield last


def _rule(rule: Rule) -> RuleRecord:
    link = rule.link if rule.link.startswith(("https:", "http:")) else ""
    return {"description": " ".join(rule.description.split()), "source": " ".join(rule.source.split()), "link": link}
