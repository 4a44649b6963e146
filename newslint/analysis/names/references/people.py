"""People brought in by a courtesy title alone, or titled unlike the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.conflict import listed
from newslint.analysis.names.table import (
    CAPS,
    COURTESY,
    DISPLAY,
    LEFT,
    LIST,
    OPENERS,
    TITLES,
    UPPER,
    Names,
    names,
)
from newslint.analysis.quotations.quoted import quoted
from newslint.data.lexicon import lexicon
from newslint.finding import Match, Related
from newslint.late import late
from newslint.span import Span

_VERB = late(
    r" (?:said|says|told|added|asked|argued|wrote|has|had|is|was|did|does|will|would|could|declined|denied|replied)\b"
)
_STOPPED = ("Mr", "Mrs", "Ms", "Dr")
"""Titles that some write with a full stop."""
_STOP = late(rf"(\.?) (?=[{UPPER}])")
_PLAYED = late(r"\b(?:as|(?:role|part|character) of|play(?:s|ed|ing)?|called|character) $")
"""What stands before a name in a play."""


@layer("story")
def titled(analysis: Analysis) -> dict[str, list[int]]:
    """Surname -> its rows right after a courtesy title in the narration."""
    table = analysis.get(names)
    inside = analysis.get(quoted)
    found: dict[str, list[int]] = {}
    for title in sorted(COURTESY - {"Miss"}):  # Miss Universe, Miss Marple
        for row in table.rows.get(title, ()):
            surname = row + 1
            if surname < len(table.words) and table.flags[surname] & LEFT and not table.flags[row] & DISPLAY:
                last = surname + 1 == len(table.words) or not table.flags[surname + 1] & LEFT
                if last and not inside.holds(table.starts[row]) and table.words[surname] not in TITLES:
                    found.setdefault(table.words[surname], []).append(surname)
    return found


def _introduced(table: Names, surname: str) -> bool:
    """Whether a given name or an office stands before the surname anywhere, headlines too."""
    for row in table.rows[surname]:
        before = table.before(row)
        if before and before not in COURTESY:
            return True
    return False


def title_first(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """`Mr. Assad` where the story gives neither a first name nor an office."""
    table = analysis.get(names)
    lex = lexicon()
    for surname, rows in analysis.get(titled).items():
        if _introduced(table, surname) or (lex.is_word(surname.lower()) and surname.lower() in table.lower):
            continue
        row = min(table.rows[surname])
        if row != min(rows):
            continue  # the bare surname came first: attribution.surname-first
        span = Span(table.starts[row - 1], table.ends[row])
        if _PLAYED.search(table.text, max(0, span.start - 14), span.start):
            continue
        related = tuple(Related(table.span(r), f"‘{surname}’ again") for r in table.rows[surname] if r != row)
        yield Match(span, "", (table.text[span.start : span.end], surname), related)


def title_mix(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """One person with a courtesy title where the others have none."""
    table = analysis.get(names)
    with_title = analysis.get(titled)
    if len(with_title) != 1:
        return
    bare = _bare(analysis, with_title)
    if not (len(bare) > 1 or (bare and len(_people(table)) > 2)):
        return
    rows = next(iter(with_title.values()))
    related = tuple(Related(table.span(r), f"‘{s}’ here") for s, found in bare.items() for r in found)
    span = Span(table.starts[rows[0] - 1], table.ends[rows[0]])
    yield Match(span, "", (table.text[span.start : span.end], listed(f"‘{s}’" for s in list(bare)[:3])), related)


def _people(table: Names) -> set[str]:
    """Surnames that stand after a known given name."""
    lex = lexicon()
    return {
        w
        for i, w in enumerate(table.words)
        if table.flags[i] & LEFT and lex.is_given(table.words[i - 1]) and len(table.words[i - 1]) > 1
    }


def _bare(analysis: Analysis, with_title: Mapping[str, object]) -> dict[str, list[int]]:
    """People who say or do something under their surname alone, never with a title."""
    table = analysis.get(names)
    inside = analysis.get(quoted)
    people, lex = _people(table), lexicon()
    found: dict[str, list[int]] = {}
    for form, rows in table.rows.items():
        if form in with_title or len(form) < 3 or form in OPENERS:
            continue
        known = form in people
        if lex.is_word(form.lower()) and not lex.is_surname(form):
            continue  # the Telegraph said
        for row in rows:
            if table.flags[row] & (LEFT | DISPLAY | LIST | CAPS) or inside.holds(table.starts[row]):
                continue
            verb = _VERB.match(table.text, table.ends[row])
            tagged = re.search(r"[”\"],? $", table.text[max(0, table.starts[row] - 3) : table.starts[row]])
            if verb and (known or (tagged and verb[0] in (" said", " told", " added"))):
                found.setdefault(form, []).append(row)
    return found


def title_stop(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """`Mr.` and `Mr` in one story."""
    table, inside = analysis.get(names), analysis.get(quoted)
    forms: tuple[list[Span], list[Span]] = [], []
    for row in (r for title in _STOPPED for r in table.rows.get(title, ())):
        stop = _STOP.match(table.text, table.ends[row])
        if stop:
            forms[bool(stop[1])].append(Span(table.starts[row], stop.end(1)))
    if not all(forms):
        return
    narrated = (sorted(s for s in spans if not inside.holds(s.start)) for spans in forms)
    minor, major = sorted(narrated, key=lambda spans: (len(spans), spans and -spans[0].start))
    if minor:
        form, *others = [table.text[s.start : s.end] for s in (*minor, *major)]
        related = tuple(Related(s, f"‘{f}’ here") for f, s in zip(others, (*minor[1:], *major), strict=True))
        yield Match(minor[0], "", (form, len(minor), others[len(minor) - 1], len(major)), related)
