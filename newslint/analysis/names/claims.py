"""Whose is what several kinds of conflict tell of: one thing in a story is reported once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from newslint.analysis.names.conflict import Conflict

Met = Mapping[tuple[int, int], set[tuple[str, str]]]
"""For two conflicts by their numbers, the lower first, the forms of the one and the other that overlap somewhere."""


def settled(found: Sequence[Sequence[Conflict]], heard: Sequence[bool]) -> list[list[Conflict]]:
    """The conflicts of each finder, the firmest first, that are its own; it tells of the forms that others saw beside.

    What a finder says that is not `heard` is its own too, but adds no form to another's.
    """
    finders = [rank for rank, some in enumerate(found) for _ in some]
    if len(set(finders)) < 2:
        return [list(some) for some in found]
    every = [conflict for some in found for conflict in some]
    met, same = _met(every, finders)
    home = list(range(len(every)))
    for one, other in sorted(same, key=lambda pair: (pair[1], pair[0])):
        if home[other] == other:
            home[other] = home[one]
    kept: list[list[Conflict]] = [[] for _ in found]
    for number, at in enumerate(home):
        if at != number:
            told = {form for _, form in met.get((at, number), ())}
            if heard[finders[number]]:
                every[at] = _with(every[at], every[number], told)
    for number, at in enumerate(home):
        if at == number:
            kept[finders[number]].append(every[number])
    return kept


def _met(every: Sequence[Conflict], finders: Sequence[int]) -> tuple[Met, set[tuple[int, int]]]:
    """Where conflicts of several finders overlap, and which are one: they share a place, or two forms of each meet."""
    spans = sorted(
        (span.start, span.end, number, form)
        for number, conflict in enumerate(every)
        for form, places in conflict.places.items()
        for span in places
    )
    met: dict[tuple[int, int], set[tuple[str, str]]] = {}
    same: set[tuple[int, int]] = set()
    open_: list[tuple[int, int, int, str]] = []
    for here in spans:
        start, end, number, form = here
        open_ = [there for there in open_ if there[1] > start]
        for at, to, other, there in open_:
            if finders[other] != finders[number]:
                pair = (other, number) if other < number else (number, other)
                met.setdefault(pair, set()).add((there, form) if other < number else (form, there))
                if (at, to) == (start, end):
                    same.add(pair)
        open_.append(here)
    same.update(pair for pair, forms in met.items() if all(len({f[side] for f in forms}) > 1 for side in (0, 1)))
    return met, same


def _with(conflict: Conflict, other: Conflict, told: Collection[str]) -> Conflict:
    """The conflict with the forms of another that it does not tell of, each edited as the other would.

    Without a preferred form it takes the other's, with all its edits.
    """
    new = {f: s for f, s in other.places.items() if f not in told and f not in conflict.places}
    places = {**conflict.places, **new}
    if other.preferred and not conflict.preferred:
        anchor = other.anchor or other.minority()
        return conflict._replace(
            places=places,
            case=other.case,
            preferred=other.preferred,
            fixes=other.fixes,
            title=other.title,
            anchor=anchor if anchor in places else "",
        )
    spans = {span for some in new.values() for span in some}
    fixes = (*conflict.fixes, *(edit for edit in other.fixes if edit.span in spans))
    return conflict._replace(places=places, fixes=fixes, anchor=conflict.anchor or conflict.minority())
