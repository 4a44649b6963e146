"""Findings as an editor marks them: a slip that stands in several places is marked in each."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.analysis import Analysis
from newslint.finding import Finding, Fix
from newslint.fix.choose import changes
from newslint.lint.locate import located
from newslint.report.record import EditRecord, FindingRecord, FixRecord, Place, RelatedRecord, printable
from newslint.span import Edit, Span

_MOST = 100
"""Further places of one finding that are marked."""
_MOST_RELATED = 20
"""Other places that are told at each of them: all at all would be their square."""


def marked(findings: Sequence[FindingRecord], checked: Sequence[Finding], analysis: Analysis) -> list[FindingRecord]:
    """The findings and, at further places of the same slip, the same finding as if made there, in order of the text."""
    again = {f.fingerprint: [n for n, r in enumerate(f.related) if r.again] for f in checked}
    found = [*findings]
    for finding in findings:
        numbers = again[finding["fingerprint"]]
        found += (_there(finding, number, numbers, analysis) for number in numbers[:_MOST])
    return sorted(found, key=lambda f: (f["start"], f["end"], f["rule"], f["message"]))


def span(place: Place) -> Span:
    """The place in the source."""
    return Span(place["start"], place["end"])


def _there(finding: FindingRecord, number: int, again: list[int], analysis: Analysis) -> FindingRecord:
    """The finding at one of its related places, to which its own is related then."""
    related = [*finding["related"]]
    place = related.pop(number)
    home: RelatedRecord = {
        "start": finding["start"],
        "end": finding["end"],
        "line": finding["line"],
        "column": finding["column"],
        "end_line": finding["end_line"],
        "end_column": finding["end_column"],
        "message": place["message"],
    }
    fixes = [made for fix in finding["fixes"] if (made := _moved(fix, finding, place, analysis))]
    return {
        **finding,
        **place,
        "message": finding["message"],
        "text": printable(analysis.document.source[place["start"] : place["end"]]),
        "related": [home, *related][:_MOST_RELATED],
        "fixes": fixes,
    }


def _moved(fix: FixRecord, home: Place, place: Place, analysis: Analysis) -> FixRecord | None:
    """A fix of a place at another one with the same words; one that changes more than its place is the same in both."""
    to_text, text = analysis.document.map.to_text, analysis.text
    here, there = to_text(span(home)), to_text(span(place))
    edits = [Edit(to_text(Span(start, end)), new) for start, end, new in changes(fix)]
    if not all(here.holds(edit.span) for edit in edits):
        return fix
    if text[here.start : here.end] != text[there.start : there.end]:
        return None
    by = there.start - here.start
    moved = (Edit(e.span.moved(by), e.text) for e in edits)
    made = located(Fix(fix["title"], tuple(moved), "safe" if fix["applicability"] == "safe" else "unsafe"), analysis)
    written: list[EditRecord] = [{"start": e.span.start, "end": e.span.end, "text": e.text} for e in made.edits]
    return {**fix, "applicability": made.applicability, "edits": written}
