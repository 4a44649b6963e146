"""Which literal words an expression cannot match without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from newslint.analysis.text import fold, lower
from newslint.late import late

_MARKS = frozenset(".,'\"“”-")
_EVERYWHERE = _MARKS.union("abcdefghijklmnopqrstuvwxyz ")
"""Characters that stand in every story: alone they tell nothing."""
_MOST = 400
_RUNS = 64
"""Texts up to which all that a sequence can match are listed."""
_SET = 10
"""Letters of a set up to which they are told apart after anything."""
_RARE, _RARER = frozenset("[](){}<>*_|"), 3
"""Marks that are rarer than letters, and how many letters each is worth."""
_BEGUN, _LETTERS = 128, 5
"""Texts up to which what goes on from a run is told apart, and how many letters of it."""
_EMPTY = (c.AT, c.ASSERT, c.ASSERT_NOT)
_REPEATS = (c.MAX_REPEAT, c.MIN_REPEAT)
_OWN_SETS = late(r"(?<!\\)\[[^\]\\]*\[|--|&&|~~|\|\|")
"""Sets inside sets, which only `regex` reads."""
_PROPERTY = late(r"(?<!\\)\\[pP]\{\^?\w+\}")
_HERE = late(r"(?<!\\)\\G")
"""Characters by property and the place of the search, which only `regex` reads: any class or place does as well."""


KNOWN: dict[str, tuple[str, ...] | None] = {}
"""What expressions need, found in this process or kept with the rules that hold them (ruleset/shipped.py)."""


def needed(source: str) -> tuple[str, ...] | None:
    """Lower-case, folded literals of which at least one stands in the lowered text wherever `source` matches.

    None when it cannot tell: the expression is not one that Python's own parser reads, or it needs no letter.
    """
    if source not in KNOWN:
        KNOWN[source] = _needed(source)
    return KNOWN[source]


def _needed(source: str) -> tuple[str, ...] | None:
    if _OWN_SETS.search(source):
        return None
    try:
        tree = _parser.parse(_HERE.sub(r"\\b", _PROPERTY.sub(r"\\w", source)))
    except (re.error, RecursionError, OverflowError):
        return None
    found = _sequence(tree)
    if found is None or len(found) > _MOST or "" in found or not _EVERYWHERE.isdisjoint(found):
        return None
    return tuple(sorted(found))


def _sequence(items: Any) -> frozenset[str] | None:
    """The best of what the items of a sequence need: the alternatives whose shortest is longest."""
    best: frozenset[str] | None = None
    longer: frozenset[str] | None = None
    runs: frozenset[str] = frozenset({""})
    for op, value in [*_flat(items), (None, None)]:
        here = _exactly(op, value)
        if here is not None and op is c.IN and len(here) > _SET and not runs <= _MARKS:
            here = None  # a mark alone says too little, a mark and its letter something
        ahead = op is c.ASSERT and value[0] > 0  # what has to follow goes on from the run
        joins = here is not None and len(runs) * len(here) <= _RUNS
        if (ahead or not joins) and _better(best, runs) is runs:
            best, longer = runs, _begun(runs, value[1] if ahead else [(op, value)])
        one = _sequence(value[1]) if ahead and all(len(t) < 2 for t in longer or best or ()) else None
        if one and all(len(t) > 3 for t in one):  # a figure alone says little, what it counts more
            best, longer = one, None
        if here is not None and joins:
            runs = frozenset(a + b for a in runs for b in here)
            continue
        runs = here or frozenset({""})
        if here is None and (one := _better(best, _one(op, value))) is not best:
            best, longer = one, None
    return longer or best


def _begun(runs: frozenset[str], items: Any) -> frozenset[str] | None:
    """The runs, each with all that the items can begin with; None where that tells too little or is too much."""
    first = _first(items)
    if first is None or "" in first or "" in runs or len(runs) * len(first) > _BEGUN:
        return None
    return frozenset(a + b for a in runs for b in first)


def _first(items: Any) -> frozenset[str] | None:
    """The first letters of all that the items can match, when they are few."""
    texts = frozenset({""})
    for op, value in items:
        here = _exactly(op, value)
        if here is None:
            if op is c.SUBPATTERN:
                here = _first(value[3])
            elif op is c.BRANCH:
                every = [_first(b) for b in value[1]]
                here = None if None in every else frozenset().union(*(e for e in every if e))
            if here is not None and len(texts) * len(here) <= _BEGUN:
                texts = frozenset((a + b)[:_LETTERS] for a in texts for b in here)
            break
        if len(texts) * len(here) > _BEGUN or (op is c.IN and len(here) > _SET):
            break
        texts = frozenset((a + b)[:_LETTERS] for a in texts for b in here)
    return texts


def _flat(items: Any) -> Iterator[tuple[Any, Any]]:
    """The items, those of groups in the group's place; of `x+` its first and its last x with a break between them."""
    for op, value in items:
        if op is c.SUBPATTERN:
            yield from _flat(value[3])
        elif op in _REPEATS and value[0] > 0 and value[1] > 1 and _all(value[2]) is not None:
            yield from (*value[2], (None, None), *value[2])
        else:
            yield op, value


def _exactly(op: Any, value: Any) -> frozenset[str] | None:
    """All texts that an item can match, in lower case, when they are few."""
    if op in (c.LITERAL, c.IN):
        return _letters([(op, value)] if op is c.LITERAL else value)
    if op in _EMPTY:
        return frozenset({""})
    if op is c.SUBPATTERN:
        return _all(value[3])
    if op is c.BRANCH:
        branches = [_all(b) for b in value[1]]
        whole = frozenset().union(*(b for b in branches if b is not None))
        return whole if all(b is not None for b in branches) and len(whole) <= _RUNS else None
    if op in _REPEATS and value[1] == 1:
        once = _all(value[2])
        return once if once is None or value[0] else once | {""}
    return None


def _letters(kinds: Any) -> frozenset[str] | None:
    """The characters of a set in lower case, when they are few."""
    if any(kind not in (c.LITERAL, c.RANGE) for kind, _ in kinds):
        return None
    codes = [range(v, v + 1) if kind is c.LITERAL else range(v[0], v[1] + 1) for kind, v in kinds]
    return frozenset(_folded(n) for r in codes for n in r) if sum(map(len, codes)) <= 2 * _RUNS else None


def _all(items: Any) -> frozenset[str] | None:
    """All texts that a sequence can match, when they are few."""
    texts = frozenset({""})
    for op, value in items:
        here = _exactly(op, value)
        if here is None or len(texts) * len(here) > _RUNS:
            return None
        texts = frozenset(a + b for a in texts for b in here)
    return texts


def _one(op: Any, value: Any) -> frozenset[str] | None:
    """What one item needs, where not all of its texts can be listed."""
    if op is c.SUBPATTERN:
        return _sequence(value[3])
    if op is c.BRANCH:
        branches = [_sequence(b) for b in value[1]]
        return frozenset().union(*(b for b in branches if b)) if all(branches) else None
    if op in _REPEATS and value[0] > 0:
        return _sequence(value[2])
    return None


def _better(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    def worth(texts: frozenset[str] | None) -> tuple[int, int]:
        return (min(len(t) + _RARER * (not _RARE.isdisjoint(t)) for t in texts), -len(texts)) if texts else (0, 0)

    return other if worth(other) > worth(one) else one


@cache
def _folded(code: int) -> str:
    return lower(fold(chr(code)))
