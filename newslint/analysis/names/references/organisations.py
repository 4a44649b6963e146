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

_NEAR = 90
"""Code points before a body in which a country says whose it is."""


@lru_cache(maxsize=16)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})(?!\w)")


def whose(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """The first mention of a ministry that no country stands before, in a story that names several."""
    text = analysis.get(folded)
    nations = _any_of(tuple(options["nations"]))
    bodies = _any_of(tuple(options["bodies"]))
    first = bodies.search(text)
    if first is None:
        return
    inside = analysis.get(quoted)
    stems = {m[0][:4] for m in nations.finditer(text)}
    if len(stems) < 2:
        return
    seen: set[str] = set()
    for m in bodies.finditer(text):
        key = m[0].lower()
        if key in seen or inside.holds(m.start()):
            continue
        seen.add(key)
        block = analysis.block_at(m.start())
        start = block.span.start if block else 0
        near = max(start, m.start() - _NEAR)
        if not nations.search(text, near, m.start()) and not _OWNED.search(text, max(start, near), m.start()):
            yield Match(Span(*m.span()), "", (m[0],))
