"""Rows of words that are one in two versions: equal ones first, then the most alike."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import Indel

Row = Sequence[str]
_COMMON = 200
"""Rows that hold a word, over which it does not tell which of them may be meant."""
_CLOSEST = 8
"""Rows that are held against one, those first that share the most words with it."""


def paired(old: Sequence[Row], new: Sequence[Row], least: float) -> dict[int, int]:
    """For each row of the old the row of the new that it became: equal, or at least so much alike (0 to 1)."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j in reversed(range(len(new))):
        places[tuple(new[j])].append(j)
    found = {i: rows.pop() for i, row in enumerate(old) if (rows := places.get(tuple(row)))}
    taken = set(found.values())
    left = [i for i in range(len(old)) if i not in found]
    free = [j for j in range(len(new)) if j not in taken]
    found.update(alike(old, new, left, free, least))
    return found


def alike(
    old: Sequence[Row], new: Sequence[Row], left: Iterable[int], free: Iterable[int], least: float
) -> dict[int, int]:
    """Of these rows the pairs that are at least so much alike, the most alike first; each row once."""
    holding: dict[str, list[int]] = defaultdict(list)
    for j in free:
        for word in set(new[j]):
            holding[word].append(j)
    scored = sorted(
        (-score, i, j)
        for i in left
        for j in _closest(old[i], holding)
        if (score := Indel.normalized_similarity(old[i], new[j], score_cutoff=least)) >= least
    )
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in scored:
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def _closest(row: Row, holding: dict[str, list[int]]) -> Iterator[int]:
    shared: Counter[int] = Counter()
    for word in set(row):
        if len(rows := holding.get(word, ())) <= _COMMON:
            shared.update(rows)
    for j, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_CLOSEST]:
        yield j
