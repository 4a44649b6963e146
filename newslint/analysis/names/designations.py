"""Designations of equipment, models and viruses written two ways: Tu-22M3 and Tupolev-22M3, F-16 and F16."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from re import Pattern
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.conflict import Conflict, replacing
from newslint.analysis.names.preferred import preferred_form
from newslint.analysis.text import MASK, folded
from newslint.analysis.tokens import NUMBER, tokens
from newslint.late import late
from newslint.span import Span
from newslint.words import rows as rows_of
from newslint.words import word_set

_NUMBER = rf"(?:[A-Z]{{1,2}})?\d{{1,4}}(?:-?[A-Z]{{1,3}}\d{{0,2}}|neo|ceo|max)?(?![\w@{MASK}]|[.,:]\d|-\d)"
_START = rf"[A-Z](?<![\w@#&./'{MASK}-].)"
_LEADS = frozenset("-ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
"""What stands right before the first digit of a designation."""
_WRITTEN = late(rf"{_START}[A-Za-z]{{0,13}}-?{_NUMBER}")
_OPEN = late(rf"{_START}[A-Za-z]{{1,13}} {_NUMBER}")
_PARTS = late(r"([A-Za-z]+)[- ]?([A-Z]{0,2}\d.*)$")
_NOT_ONE = word_set(
    """
    jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september
    october november december monday tuesday wednesday thursday friday saturday sunday page chapter section class
    level grade day week month year type phase under over top no number act scene part article title room gate
    channel group pool round heat lane hole season episode volume issue district ward precinct step tier stage zone
    area unit line bus exhibit figure table note verse psalm year-end super world euro mid pre post season game set
    half sub age aged all the in on at by of from to and or than about mph kg km am pm est gmt bst rs us uk
    """
)


def designation_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Designations that are one when hyphens, spaces, case and their maker's name are set aside."""
    text, makers = analysis.get(folded), options.get("makers", {})
    rows = analysis.get(tokens)
    if not any(text[rows.starts[row] - 1] in _LEADS for row in rows_of(rows.kinds, (NUMBER,))):
        return
    for forms in designations(text, makers).values():
        if len({f.rstrip("s") for f in forms}) > 1:
            preferred = preferred_form(analysis, forms, options)
            yield Conflict("designation", forms, "clear", preferred, "", replacing(analysis, forms, preferred))


def designations(text: str, makers: Mapping[str, str]) -> dict[str, dict[str, list[Span]]]:
    """The designations of a folded text: what they are when all that is set aside is gone -> form -> places."""
    makers = {maker.lower(): short.lower() for maker, short in makers.items()}
    groups: dict[str, dict[str, list[Span]]] = {}
    for key, written, span in _found(text, _WRITTEN, makers):
        groups.setdefault(key, {}).setdefault(written, []).append(span)
    if groups:
        for key, written, span in _found(text, _OPEN, makers):
            if key in groups:
                groups[key].setdefault(written, []).append(span)
    return groups


def _found(text: str, pattern: Pattern[str], makers: Mapping[str, str]) -> Iterator[tuple[str, str, Span]]:
    """What makes a designation one, as it stands, and where."""
    for m in pattern.finditer(text):
        parts = _PARTS.match(m[0])
        letters = parts[1].lower() if parts else ""
        if parts and letters not in _NOT_ONE and (len(letters) > 1 or m[0][1] == "-" or len(m[0]) > 2):
            yield makers.get(letters, letters) + parts[2].replace("-", "").lower(), m[0], Span(*m.span())
