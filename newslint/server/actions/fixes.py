"""Actions that change the story: a fix, the same fix everywhere, one form of a name for another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple, cast

from newslint.analysis import Analysis
from newslint.analysis.entities.entities import entities
from newslint.analysis.quotations.quoted import quoted
from newslint.document import Document
from newslint.fix.choose import Change, changes, offered
from newslint.fix.settle import settled
from newslint.formats import Format, encode, read_text
from newslint.lines import Lines
from newslint.report.record import FileRecord, FindingRecord, FixRecord, Place
from newslint.ruleset.rule import Rule
from newslint.server.story import Reading, said
from newslint.span import Span


class Way(NamedTuple):
    """A way to settle a finding; `preferred` if nothing else can be meant."""

    title: str
    changes: tuple[Change, ...]
    preferred: bool = False


def ways(finding: FindingRecord, rule: Rule | None, reading: Reading) -> Iterator[Way]:
    """What may be done about a finding in its own place, the preferred first, then everywhere in the narration."""
    fixes = [fix for fix in finding["fixes"] if fix["applicability"] != "display"]
    preferred = offered(finding, unsafe=True)
    fixes.sort(key=lambda fix: fix is not preferred)
    for fix in fixes:
        yield Way(fix["title"], changes(fix), fix is preferred)
    places = _places(finding, reading) if fixes else ()
    for fix in fixes if len(places) > 1 else ():
        moved = [made for place in places if (made := _moved(fix, finding, place, reading.document))]
        if len(moved) > 1:
            yield Way(f"{fix['title']} everywhere ({len(moved)} places)", tuple(c for made in moved for c in made))
    if rule and rule.check == "name-conflict":
        yield from _one_form(finding, reading)


def all_safe(reading: Reading) -> str:
    """The story with every safe fix made. Raises UnicodeEncodeError for half a character, which no file can hold."""
    document = reading.document

    def check(raw: bytes) -> tuple[Document, FileRecord]:
        source = raw.decode("utf-8", "surrogateescape")  # what an editor holds has no mark: U+FEFF stands for itself
        after = read_text(source, document.path, cast("Format", document.format))
        analysis, _, record = said(after._replace(raw=raw), reading.held)
        return analysis.document, record

    raw = encode(document.source, document.encoding, document.bom)
    after = settled(document._replace(raw=raw), reading.record, check, unsafe=False).raw
    return after.decode("utf-8", "surrogateescape")


def words(place: Place, reading: Reading) -> str:
    """The words of a place, as a reader sees them."""
    return reading.analysis.words(reading.document.map.to_text(_span(place)))


def _span(place: Place) -> Span:
    return Span(place["start"], place["end"])


def _places(finding: FindingRecord, reading: Reading) -> list[Span]:
    """Where the words of a finding stand for which its rule says the same, in the narration; places in the text."""
    wanted, to_text = words(finding, reading), reading.document.map.to_text
    alike = [f for f in reading.findings if f["rule"] == finding["rule"] and words(f, reading) == wanted]
    places = [p for f in alike for p in (f, *f["related"]) if words(p, reading) == wanted]
    inside = reading.analysis.get(quoted)
    return [at for at in sorted({to_text(_span(place)) for place in places}) if not inside.touches(at)]


def _moved(fix: FixRecord, finding: FindingRecord, place: Span, document: Document) -> tuple[Change, ...]:
    """The fix at another place of the same words; nothing where it would reach over markup."""
    home, source = document.map.to_text(_span(finding)), document.source
    moved: list[Change] = []
    if place == home:
        return changes(fix)
    if document.text[place.start : place.end] != document.text[home.start : home.end]:
        return ()
    for start, end, new in changes(fix):
        at = document.map.to_text(Span(start, end))
        there = Span(at.start - home.start + place.start, at.end - home.start + place.start)
        edits = document.map.edits(there, new)
        moved += ((e.span.start, e.span.end, e.text) for e in edits)
        if any(source[a.span.end : b.span.start].strip() for a, b in pairwise(edits)):
            return ()
    tagged = document.format != "txt" and any("<" in source[start:end] for start, end, _ in moved)
    return () if tagged else tuple(moved)


def _one_form(finding: FindingRecord, reading: Reading) -> Iterator[Way]:
    """Each form of a name in the place of the others, wherever they stand in the narration."""
    analysis = reading.analysis
    forms = dict.fromkeys(form for place in (*finding["related"], finding) if (form := words(place, reading)))
    for form in forms if len(forms) > 1 else ():
        places = sorted({place for other in forms if other != form for place in _narrated(other, analysis)})
        edits = [edit for place in places for edit in reading.document.map.edits(place, form)]
        if not edits:
            continue
        where = f" everywhere ({len(places)} places)" if len(places) > 1 else ""
        if not where and edits[0].span.start != finding["start"]:
            where = f" in line {Lines(reading.document.source).place(edits[0].span.start)[0]}"
        yield Way(f"Write ‘{form}’{where}", tuple((e.span.start, e.span.end, e.text) for e in edits))


def _narrated(form: str, analysis: Analysis) -> Iterator[Span]:
    """Where a form of a name stands in the narration, alone or in a longer name."""
    written = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, form.split())) + r"(?!\w)")
    inside = analysis.get(quoted)
    for mentions in analysis.get(entities).mentions():
        for mention in mentions:
            for m in written.finditer(analysis.text, mention.start, mention.end):
                if not inside.touches(Span(*m.span())):
                    yield Span(*m.span())
