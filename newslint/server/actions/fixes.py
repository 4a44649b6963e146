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
from newslint.formats import Format, encode, read_text
from newslint.lines import Lines
from newslint.report.record import FileRecord, FindingRecord, FixRecord, Place
from newslint.ruleset.rule import Rule
from newslint.server.places import span
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
    wanted = (finding["rule"], words(finding, reading))
    alike = [f for f in reading.marks if (f["rule"], words(f, reading)) == wanted] if fixes else []
    for fix in fixes:
        same = dict.fromkeys(changes(other) for f in alike for other in f["fixes"] if _as(fix, other))
        if len(same) > 1:
            yield Way(f"{fix['title']} everywhere ({len(same)} places)", tuple(c for made in same for c in made))
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
    return reading.analysis.words(reading.document.map.to_text(span(place)))


def _as(fix: FixRecord, other: FixRecord) -> bool:
    """Whether the other one does the same, and may be made."""
    return other["title"] == fix["title"] and other["applicability"] != "display"


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
