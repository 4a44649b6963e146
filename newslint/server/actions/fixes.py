"""Actions that change the story: a fix, the same fix everywhere, one form of a name for another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, cast

from newslint.analysis import Analysis
from newslint.analysis.entities.entities import entities
from newslint.analysis.quotations.quoted import quoted
from newslint.document import Document
from newslint.fix.choose import Change, changes, offered
from newslint.fix.settle import settled
from newslint.formats import Format, encode, read_bytes
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
    places = _places(finding, reading)
    for fix in fixes if len(places) > 1 else ():
        moved = (_moved(fix, place - finding["start"]) for place in places)
        yield Way(f"{fix['title']} everywhere ({len(places)} places)", tuple(c for made in moved for c in made))
    if rule and rule.check == "name-conflict":
        yield from _one_form(finding, reading)


def all_safe(reading: Reading) -> str:
    """The story with every safe fix made. Raises UnicodeEncodeError for half a character, which no file can hold."""
    document = reading.document

    def check(raw: bytes) -> tuple[Document, FileRecord]:
        after = read_bytes(raw, document.path, format=cast("Format", document.format))
        analysis, _, record = said(after, reading.held)
        return analysis.document, record

    raw = encode(document.source, document.encoding, document.bom)
    return settled(document._replace(raw=raw), reading.record, check, unsafe=False).raw.decode("utf-8")


def _places(finding: FindingRecord, reading: Reading) -> list[int]:
    """Where the words of a finding stand for which its rule says the same, in the narration."""
    alike = [f for f in reading.findings if (f["rule"], f["text"]) == (finding["rule"], finding["text"])]
    found = sorted({p["start"] for f in alike for p in (f, *f["related"]) if _words(p, reading) == finding["text"]})
    inside, to_text = reading.analysis.get(quoted), reading.document.map.to_text
    return [at for at in found if not inside.touches(to_text(Span(at, at + len(finding["text"]))))]


def _words(place: Place, reading: Reading) -> str:
    return reading.document.source[place["start"] : place["end"]]


def _moved(fix: FixRecord, by: int) -> tuple[Change, ...]:
    return tuple((start + by, end + by, text) for start, end, text in changes(fix))


def _one_form(finding: FindingRecord, reading: Reading) -> Iterator[Way]:
    """Each form of a name in the place of the others, wherever they stand in the narration."""
    analysis = reading.analysis
    words = (" ".join(_words(place, reading).split()) for place in (*finding["related"], finding))
    forms = dict.fromkeys(words)
    for form in forms if len(forms) > 1 else ():
        places = sorted({place for other in forms if other != form for place in _narrated(other, analysis)})
        edits = [edit for place in places for edit in reading.document.map.edits(place, form)]
        many = f" everywhere ({len(places)} places)" if len(places) > 1 else ""
        if edits:
            yield Way(f"Write ‘{form}’{many}", tuple((e.span.start, e.span.end, e.text) for e in edits))


def _narrated(form: str, analysis: Analysis) -> Iterator[Span]:
    """Where a form of a name stands in the narration, alone or in a longer name."""
    words = re.compile(rf"(?<!\w){re.escape(form)}(?!\w)")
    inside = analysis.get(quoted)
    for mentions in analysis.get(entities).mentions():
        for mention in mentions:
            for m in words.finditer(analysis.text, mention.start, mention.end):
                if not inside.touches(Span(*m.span())):
                    yield Span(*m.span())
