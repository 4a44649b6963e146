"""Two conventions of marks in one story: single marks among double ones, stops inside and outside of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.attributions.attributions import attributions
from newslint.analysis.quotations.fault import MarkFault
from newslint.analysis.quotations.levels import level
from newslint.analysis.quotations.quotations import Quotation, quotations
from newslint.analysis.quotations.word_faults import word_faults
from newslint.analysis.text import prose
from newslint.finding import Match, Related
from newslint.span import Span

_BESIDE = ("after", "inverted", "before", "colon")
"""Sieves that find the verb of saying right beside the words."""
_TOP = 2
"""Blocks at the top where a headline may stand that nothing tells from the body."""
_MOST = 40
"""Related places that a finding lists."""


@layer("story")
def mixes(analysis: Analysis) -> tuple[MarkFault, ...]:
    """At most one fault of each kind and zone, at the first place of the rarer form."""
    return (*_levels(analysis), *_stops(analysis))


def _levels(analysis: Analysis) -> Iterator[MarkFault]:
    """In the body only what somebody says counts, and one of the levels has to be the rule there."""
    text = analysis.get(prose)
    groups: dict[str, dict[str, list[Quotation]]] = {}
    found = analysis.get(quotations)
    for q in found:
        if q.closed and q.marks and (of := level(text, q)) and (where := _zone(analysis, q)):
            groups.setdefault(where, {}).setdefault(of, []).append(q)
    if not any(len(levels) > 1 for levels in groups.values()):
        return
    rows = {row.quotation for row in analysis.get(attributions).quoted if row.clause and row.sieve in _BESIDE}
    said = {q.start for n, q in enumerate(found) if n in rows and q.kind == "speech"}
    for where, levels in groups.items():
        both = [levels.get("single", []), levels.get("double", [])]
        if where == "body":
            both = [[q for q in of if q.kind == "speech" and q.block >= _TOP] for of in both]
        rare, usual = sorted(both, key=_least)
        if where == "body":
            rare = [q for q in rare if q.start in said]
        if rare and (where == "headline" or len(usual) >= 2 * len(rare)):
            yield _mix("level-mix", [q.opening for q in rare], [q.opening for q in usual], where)


def _zone(analysis: Analysis, q: Quotation) -> str:
    """The headlines with the standfirst, the body, or "" for names of works and for other pieces of copy."""
    scope = analysis.document.blocks[q.block].scope
    if "headline" in scope or "standfirst" in scope:
        return "" if q.kind in ("title", "nickname") else "headline"
    return "body" if "paragraph" in scope else ""


def _stops(analysis: Analysis) -> Iterator[MarkFault]:
    """Stops after fragments on both sides of the mark."""
    sides: dict[str, list[Span]] = {"inside": [], "outside": []}
    for fault in analysis.get(word_faults):
        if fault.kind == "stop-partial":
            sides[fault.match.case].append(fault.match.span)
    rare, usual = sorted(sides.values(), key=_least)
    if rare:
        yield _mix("stop-mix", rare, usual, "")


def _least(places: Sequence[Quotation] | Sequence[Span]) -> tuple[int, int]:
    """The fewer, and of a tie those that come later."""
    return len(places), -places[0].start if places else 0


def _mix(kind: str, rare: list[Span], usual: list[Span], where: str) -> MarkFault:
    related = (*(Related(s, "here too", again=True) for s in rare[1:_MOST]), Related(usual[0], "the other way here"))
    return MarkFault(kind, Match(rare[0], "clear", (where, len(rare), len(usual)), related))
