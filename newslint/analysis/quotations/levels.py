"""Which level of marks, single or double, the quotations of the body and of the headlines are set in."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.quotations.fault import MarkFault
from newslint.analysis.quotations.quotations import Quotation, quotations
from newslint.finding import Fix, Match, Related
from newslint.span import Edit, Span

_CHANGED = {'"': "'", "'": '"', "“": "‘", "”": "’", "‘": "“", "’": "”"}
_OTHER = {"single": "double", "double": "single"}
_NAMED = ("title", "term", "nickname")
"""Kinds that many a house sets apart from what somebody says (titles in single marks)."""
_MOST = 40
"""Related places that a finding lists."""


def set_in(analysis: Analysis, text: str) -> Iterator[MarkFault]:
    """For each zone and level one fault that names its quotations; the case is `body-single` and so on.

    Which of them is wrong a desk decides. Where another quotation stands inside, the fix leaves the marks alone.
    """
    groups: dict[str, list[Quotation]] = {}
    for q in analysis.get(quotations):
        of = level(text, q)
        scope = analysis.document.blocks[q.block].scope
        zone = "headline" if "head" in scope else "body"
        named = zone == "body" and q.kind in _NAMED
        if q.closed and q.marks and of and "furniture" not in scope and not named:
            groups.setdefault(f"{zone}-{of}", []).append(q)
    for case, found in groups.items():
        zone, of = case.split("-")
        related = tuple(Related(q.opening, "here too", again=True) for q in found[1:_MOST])
        edits = tuple(e for q in found if not q.nested for e in _edits(text, q))
        fix = (Fix(f"Make them {_OTHER[of]}", edits, "unsafe"),) if edits else ()
        values = (_OTHER[of], zone, of, len(found))
        yield MarkFault("level", Match(found[0].opening, case, values, related, fix))


def level(text: str, q: Quotation) -> str:
    """`single` or `double` by the marks of a quotation, "" for others and for both."""
    glyphs = {text[m.start : m.end] for m in q.marks}
    return "double" if glyphs <= set('“”"') else "single" if glyphs <= set("‘’'") else ""


def _edits(text: str, q: Quotation) -> Iterator[Edit]:
    """The other level for each mark, facing the way that it should."""
    for m in q.marks:
        yield Edit(Span(m.start, m.end), _CHANGED[m.turned or text[m.start : m.end]])
