"""Regions in two sets of capitals: North East England and north-east England, Northern Ohio and northern Ohio."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.text import folded
from newslint.analysis.tokens import forms
from newslint.late import late
from newslint.scope import selects
from newslint.span import Span

_SIDE = (
    r"(?:[Nn]orth|[Ss]outh)(?:[- ]?(?:[Ee]ast|[Ww]est))?(?:ern)?|(?:[Ee]ast|[Ww]est)(?:ern)?"
    r"|[Cc]entral|[Mm]idwest(?:ern)?"
)
_PLACED = late(rf"\b({_SIDE})[- ](?!(?:East|West)(?:ern)?\b)([A-Z][a-z]{{2,}})\b(?!['’-]?\w| (?:[A-Z]|of [A-Z]))")
_ALONE = late(
    r"(?<=\bthe )((?:[Nn]orth|[Ss]outh)[- ]?(?:[Ee]ast|[Ww]est)|[Mm]idwest)\b"
    r"(?=[.,;:)]|'s| (?:and|but|is|was|has|had|will|said|by|for|with|which|that|than|where|are|have)\b)"
)
_HALF = late(r"(north|south) (east|west)")
_OPENS = late(r"(?:^|[.?!:\"'“‘(\n-]\s?)$")
_NAMED = late(r"[A-Z]\w+(?: of(?: the)?)? $")
"""A name that goes on: University of North East England."""
_OTHERS = frozenset(
    {
        "northern ireland",
        "western australia",
        "south sudan",
        "southsudan",
        "south africa",
        "north yorkshire",
        "central park",
    }
)
"""Names of states and counties beside which the region in small letters is another thing."""
_LARGE = frozenset(
    side + ending
    for ending in ("", "ern")
    for side in "North South East West Northeast Northwest Southeast Southwest Central Midwest".split()
)
_LITTLE = frozenset(map(str.lower, _LARGE))


def regions(analysis: Analysis) -> Iterator[dict[str, list[Span]]]:
    """The forms of each region that narration has with a capital and without."""
    text = analysis.get(folded)
    words = analysis.get(forms).keys()
    if _LARGE.isdisjoint(words) or _LITTLE.isdisjoint(words):
        return
    inside = analysis.get(quoted)
    met: dict[str, dict[str, list[Span]]] = {}
    for expression in (_PLACED, _ALONE):
        for m in expression.finditer(text):
            before = text[max(0, m.start() - 40) : m.start()]
            if inside.holds(m.start()) or _OPENS.search(before) or _NAMED.search(before):
                continue
            key = _HALF.sub(r"\1\2", m[0].lower().replace("-", " "))
            if key not in _OTHERS and _running(analysis, m.start()):
                met.setdefault(key, {}).setdefault(m[0], []).append(Span(*m.span()))
    for found in met.values():
        upper = {f for f in found if f[0].isupper()}
        if upper and len(upper) < len(found):
            yield {f: found[f] for f in (*sorted(upper), *(f for f in found if f not in upper))}


def _running(analysis: Analysis, start: int) -> bool:
    """Whether the place is in a paragraph of the story."""
    block = analysis.block_at(start)
    return block is not None and selects(("paragraph", "list"), block.scope)
