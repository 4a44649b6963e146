"""Pairs of words that the finders of what is missing, or too many, look at."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from newslint.analysis.spelling import gaps, strays, ties
from newslint.analysis.spelling.copy import Copy


def odd_pairs(copy: Copy) -> list[int]:
    """The rows of words that a finder asks for and that do not meet the next one in books, or do so where they should
    not."""
    met = _met()
    odd = []
    for row, (one, two) in enumerate(pairwise(copy.low)):
        if one in met and two not in met[one]:
            if (one, two) in _watched() or not copy.lex.bigram(one, two):
                odd.append(row)
            else:
                met[one].add(two)
    return odd


@cache
def _watched() -> frozenset[tuple[str, ...]]:
    return frozenset((*strays.clashes(), *gaps.phrases()))


@cache
def _met() -> dict[str, set[str]]:
    """The words that finders ask for, each with those seen so far that meet it: no more than the table of pairs has."""
    firsts = strays.SMALL | strays.MODAL | gaps.KINDS | ties.tied().keys() | ties.PREPOSITIONS
    return {word: set() for word in firsts.union(one for one, *_ in _watched())}
