"""Words written with a hyphen and closed up in one story: e-mail and email."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.conflict import Conflict, replacing
from newslint.analysis.names.families import preferred_form
from newslint.analysis.names.table import names
from newslint.analysis.text import MASK, folded
from newslint.late import late
from newslint.span import Span

_HYPHENED = late(rf"(?<![\w@#/.'{MASK}-])([A-Za-z][a-z]*)-([a-z]+(?:-[a-z]+)?)(?![\w@{MASK}-])")
_CLOSED = late(rf"(?<![\w@#/.'{MASK}-])[A-Za-z][a-z]*+(?![\w@{MASK}-]|\.\w)")


def hyphenation_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Words that stand both hyphenated and closed; open forms only where the options list them."""
    text = analysis.get(folded)
    apart = set(options.get("apart", ()))
    groups: dict[str, dict[str, list[Span]]] = {}
    table = analysis.get(names)
    for m in _HYPHENED.finditer(text):
        if m[0][0].isupper() and table.mid(m.start()):
            continue
        key = (m[1] + m[2]).replace("-", "").lower()
        if len(key) > 4 and key not in apart and key.removesuffix("s") not in apart:
            groups.setdefault(key.removesuffix("s"), {}).setdefault(m[0].lower(), []).append(Span(*m.span()))
    for one, two in options.get("open", ()):
        if one in text:
            key = two.replace("-", "")
            for m in re.finditer(rf"(?<![\w-]){one}s?(?![\w-])", text):
                groups.setdefault(key, {}).setdefault(m[0], []).append(Span(*m.span()))
    known = {w for key in groups for w in (key, f"{key}s") if w in table.lower or w.capitalize() in table.rows}
    if not known:
        return
    closed: dict[str, dict[str, list[Span]]] = {}
    for m in _CLOSED.finditer(text):
        word = m[0].lower()
        if word not in known or (m[0][0].isupper() and table.mid(m.start())):
            continue
        closed.setdefault(word if word in groups else word.removesuffix("s"), {}).setdefault(word, []).append(
            Span(*m.span())
        )
    for key, forms in closed.items():
        both = {**groups[key], **forms}
        if not any(frozenset((a, b)) in analysis.house.distinct for a in both for b in both):
            preferred = preferred_form(analysis, both, options)
            edits = replacing(text, both, preferred)
            yield Conflict("hyphenation", both, "clear", preferred, "", edits, _rarer(groups[key], forms, preferred))


def _rarer(one: Mapping[str, list[Span]], two: Mapping[str, list[Span]], preferred: str) -> str:
    """The form that the finding stands on: the first of the way of writing that is rarer, in a tie of the second."""
    sides = [s for s in (one, two) if preferred not in s]
    side = min(sides, key=lambda s: (sum(map(len, s.values())), -min(map(min, s.values())).start))
    return min(side, key=lambda form: side[form][0])
