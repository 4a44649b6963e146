"""One office and one surname under two quite different given names: Mayor Tom Grieve, Mayor Paul Grieve."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.conflict import Conflict
from newslint.analysis.names.lookalikes.forms import CALENDAR
from newslint.analysis.names.people.in_full import in_full
from newslint.analysis.names.table.shapes import likeness
from newslint.analysis.names.table.table import LIST, Names, names
from newslint.analysis.sentences import sentences
from newslint.data.lexicon import lexicon
from newslint.late import late
from newslint.words import word_set

_OFFICES = word_set(
    """
    mayor governor chairman chairwoman chair chancellor premier president sheriff coach manager headteacher principal
    spokesman spokeswoman spokesperson secretary treasurer ambassador superintendent minister chief director owner
    leader editor founder ceo
    """
)
"""Posts that one person holds at a time."""
_KIN = late(
    r"\b(?:brothers?|sisters?|sons?|daughters?|father|mother|wife|husband|widow(?:er)?|uncle|aunt|nephew|niece|cousins?|twins?|"
    r"siblings?|family|couple|parents?|grand\w{3,9}|dynasty|predecessors?|succe(?:eds?|eded|ssors?)|namesakes?|unrelated|"
    r"no relation|former|late|ex-\w+|then)\b",
    re.I,
)
_WHERE = late(r"\b(?:of|[Ii]n|at|from|for) (?:the )?([A-Z][\w'-]{2,30}+|(?:1\d|20)\d\d\b)")
_ROLE = late(r"([A-Za-z]+) $")
_MOST = 4
"""Given names before a surname that are compared."""


def rival_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Two names of which one stands once, never in one sentence, each right behind the same office."""
    table, lex = analysis.get(names), lexicon()
    for surname, givens in analysis.get(in_full).items():
        if not 1 < len(givens) <= _MOST:
            continue
        for one, two in combinations(givens, 2):
            a, b = givens[one], givens[two]
            if min(len(a), len(b)) > 1 or not lex.is_given(one) or not lex.is_given(two) or likeness(one, two):
                continue
            office = {o for r in a if (o := _office(table, r, one))} & {o for r in b if (o := _office(table, r, two))}
            if office and not _kin(analysis, [*a, *b]) and not _elsewhere(analysis, a, b):
                places = {
                    f"{g} {surname}": [table.joined(r - 1, r + 1) for r in rows] for g, rows in ((one, a), (two, b))
                }
                yield Conflict("person-name", places, "likely", "", f"Both are called {min(office)}.")


def _office(table: Names, row: int, given: str) -> str:
    """The post named right before a full name, in lower case, or ""."""
    if table.words[row - 1] != given or table.flags[row] & LIST:
        return ""
    start = table.starts[row - 1]
    m = _ROLE.search(table.text, max(0, start - 20), start)
    office = m[1].lower() if m else ""
    return office if office in _OFFICES else ""


def _kin(analysis: Analysis, rows: list[int]) -> bool:
    """Whether both stand in one sentence, or a sentence with one of them speaks of kin or of another time."""
    table, columns = analysis.get(names), analysis.get(sentences)
    found = [columns.at(table.starts[r]) for r in rows]
    return len(set(found)) < len(found) or any(
        _KIN.search(table.text, columns.starts[s], columns.ends[s]) for s in found
    )


def _elsewhere(analysis: Analysis, one: list[int], two: list[int]) -> bool:
    """Whether the sentences with the one and those with the other tell of different places or years."""
    table, columns = analysis.get(names), analysis.get(sentences)
    first, second = (
        {
            m[1]
            for s in {columns.at(table.starts[r]) for r in rows}
            for m in _WHERE.finditer(table.text, columns.starts[s], columns.ends[s])
            if m[1] not in CALENDAR
        }
        for rows in (one, two)
    )
    return bool(first) and bool(second) and first.isdisjoint(second)
