"""Words written with a hyphen and closed up in one story: e-mail and email."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.conflict import Conflict
from newslint.analysis.names.families import preferred_form
from newslint.analysis.text import MASK, folded
from newslint.span import Span

_HYPHENED = re.compile(rf"(?<![\w@#/.'{MASK}-])([A-Za-z][a-z]*)-([a-z]+(?:-[a-z]+)?)(?![\w@{MASK}-])")


def hyphenation_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Words that stand both hyphenated and closed; open forms only where the options list them."""
    text = analysis.get(folded)
    apart = set(options.get("apart", ()))
    groups: dict[str, dict[str, list[Span]]] = {}
    for m in _HYPHENED.finditer(text):
        key = (m[1] + m[2]).replace("-", "").lower()
        if len(key) > 4 and key not in apart and key.removesuffix("s") not in apart:
            groups.setdefault(key.removesuffix("s"), {}).setdefault(m[0].lower(), []).append(Span(*m.span()))
    for one, two in options.get("open", ()):
        if one in text:
            key = two.replace("-", "")
            for m in re.finditer(rf"(?<![\w-]){one}s?(?![\w-])", text):
                groups.setdefault(key, {}).setdefault(m[0], []).append(Span(*m.span()))
    for key, forms in groups.items():
        if key not in text and key[1:] not in text:
            continue
        closed: dict[str, list[Span]] = {}
        for m in re.finditer(rf"(?<![\w@#/.'{MASK}-])[{key[0]}{key[0].upper()}]{key[1:]}s?(?![\w@{MASK}-]|\.\w)", text):
            closed.setdefault(m[0].lower(), []).append(Span(*m.span()))
        if closed and not any(frozenset((a, b)) in analysis.house.distinct for a in forms for b in closed):
            both = {**forms, **closed}
            yield Conflict("hyphenation", both, "clear", preferred_form(analysis, both, options))
