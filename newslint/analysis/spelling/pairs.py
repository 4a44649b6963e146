"""Pairs of words that the finders of what is missing, or too many, look at."""

from __future__ import annotations

from functools import cache

from newslint.analysis.spelling import gaps, strays, ties
from newslint.analysis.spelling.copy import Copy
from newslint.words import rows

_BEFORE_NAMES = gaps.KINDS | {"according"}
"""What is asked for before a capital or a figure, too."""


def odd_pairs(copy: Copy) -> list[int]:
    """The rows of words that a finder asks for and that do not meet the next one in books, or do so where they should
    not."""
    met, meets, watched = _met(), copy.lex.meets, _watched()
    odd = []
    for row in rows(copy.low[:-1], met):
        one, low = copy.low[row : row + 2]
        seen, two = met[one], copy.words[row + 1]
        if two not in seen:
            if (one, low) in watched:
                odd.append(row)
            elif two.islower() or one in _BEFORE_NAMES:
                if meets(one, low):
                    seen.add(two)
                else:
                    odd.append(row)
    return odd


@cache
def _watched() -> frozenset[tuple[str, ...]]:
    return frozenset((*strays.watched(), *gaps.phrases()))


@cache
def _met() -> dict[str, set[str]]:
    """The words that finders ask for, each with those seen so far that meet it: no more than the table of pairs has."""
    firsts = strays.SMALL | strays.MODAL | gaps.KINDS | ties.tied().keys() | ties.PREPOSITIONS
    return {word: set() for word in firsts.union(one for one, *_ in _watched())}
