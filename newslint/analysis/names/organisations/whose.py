"""Ministries and offices of which the story does not say whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.text import folded
from newslint.finding import Match
from newslint.late import late
from newslint.span import Span

_OWNED = late(
    r"(?:country|nation|state|government|kingdom|republic|province|federal|its|their|his|her|our)(?:'s)?\W*$",
    re.IGNORECASE,
)
_ONE = {"U.S.": "US", "Unit": "US", "Amer": "US", "Engl": "Brit", "Scot": "Brit", "UK": "Brit", "U.K.": "Brit"}
"""Beginnings of names of one country."""
_NEAR = 90
"""Code points before a body in which a country says whose it is."""
_FEW = 2
"""Countries named before a body between which a reader must choose."""


@lru_cache(maxsize=64)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})(?!\w)")


def whose(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """The first mention of a ministry that no country stands before, in a story that has named several by then.

    A body that only one country has under this name (`owned`) needs that country, or its capital, anywhere before.
    """
    text = analysis.get(folded)
    owned = {body: _any_of(tuple(names)) for body, names in options.get("owned", {}).items()}
    bodies = _any_of((*options.get("bodies", ()), *owned))
    if bodies.search(text) is None:
        return
    nations = _any_of(tuple(options["nations"]))
    inside = analysis.get(quoted)
    seen: set[str] = set()
    met: set[str] = set()
    read = 0
    for m in bodies.finditer(text):
        for nation in nations.finditer(text, read, m.start()):
            met.add(_ONE.get(nation[0][:4], nation[0][:4]))
        read = m.start()
        key = m[0].lower()
        if key in seen or inside.holds(m.start()):
            continue
        seen.add(key)
        block = analysis.block_at(m.start())
        start = block.span.start if block else 0
        near = max(start, m.start() - _NEAR)
        owner = owned.get(m[0])
        if owner:
            said = owner.search(text, 0, m.start())
        else:
            said = nations.search(text, near, m.start()) or _OWNED.search(text, near, m.start())
        if len(met) >= _FEW and not said:
            yield Match(Span(*m.span()), "", (m[0],))
