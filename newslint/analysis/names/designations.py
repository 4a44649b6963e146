"""Designations of equipment, models and viruses written two ways: Tu-22M3 and Tupolev-22M3, F-16 and F16."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.conflict import Conflict, replacing
from newslint.analysis.names.families import preferred_form
from newslint.analysis.text import MASK, folded
from newslint.late import late
from newslint.span import Span

_WRITTEN = late(
    rf"(?<![\w@#&./'{MASK}-])(?:[A-Z][A-Za-z]{{0,13}}-?(?:[A-Z]{{1,2}})?\d{{1,4}}(?:-?[A-Z]{{1,3}}\d{{0,2}})?)(?![\w@{MASK}]|[.,:]\d|-\d)"
)
_PARTS = late(r"([A-Za-z]+)-?([A-Z]{0,2}\d.*)$")
_NOT_ONE = frozenset(
    """
    jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september
    october november december monday tuesday wednesday thursday friday saturday sunday page chapter section class
    level grade day week month year type phase under over top no number act scene part article title room gate
    channel group pool round heat lane hole season episode volume issue district ward precinct step tier stage zone
    area unit line bus exhibit figure table note verse psalm year-end super world euro mid pre post season game set
    half sub age aged all the in on at by of from to and or than about mph kg km am pm est gmt bst rs us uk
    """.split()
)


def designation_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Designations that are one when hyphens, spaces, case and their maker's name are set aside."""
    text = analysis.get(folded)
    makers = options.get("makers", {})
    for forms in designations(text, makers).values():
        if len({f.rstrip("s") for f in forms}) < 2:
            continue
        preferred = preferred_form(analysis, forms, options)
        yield Conflict("designation", forms, "clear", preferred, "", replacing(text, forms, preferred))


def designations(text: str, makers: Mapping[str, str]) -> dict[str, dict[str, list[Span]]]:
    """The designations of a folded text: what they are when all that is set aside is gone -> form -> places."""
    makers = {maker.lower(): short.lower() for maker, short in makers.items()}
    groups: dict[str, dict[str, list[Span]]] = {}
    for m in _WRITTEN.finditer(text):
        parts = _PARTS.match(m[0])
        if parts is None:
            continue
        letters = parts[1].lower()
        if letters in _NOT_ONE or (len(letters) == 1 and m[0][1] != "-" and len(m[0]) < 3):
            continue
        key = makers.get(letters, letters) + parts[2].replace("-", "").lower()
        groups.setdefault(key, {}).setdefault(m[0], []).append(Span(*m.span()))
    for forms in groups.values():
        _add_open(text, forms, makers)
    return groups


def _add_open(text: str, forms: dict[str, list[Span]], makers: Mapping[str, str]) -> None:
    """Add the places where a designation stands with a space: Boeing 737 beside Boeing-737."""
    for form in list(forms):
        parts = _PARTS.match(form)
        if parts is None or len(parts[1]) < 2:
            continue
        names = [parts[1], *(maker.capitalize() for maker, short in makers.items() if short == parts[1].lower())]
        for name in names:
            spaced = f"{name} {parts[2]}"
            if spaced in forms or spaced not in text:
                continue
            places = [Span(*m.span()) for m in re.finditer(rf"(?<![\w-]){re.escape(spaced)}(?![\w-]|[.,]\d)", text)]
            if places:
                forms[spaced] = places
