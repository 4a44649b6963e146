"""Hold two versions of a story against each other."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from newslint.analysis import Analysis
from newslint.compare.figures import Counted, recounted
from newslint.compare.names import Named, renamed
from newslint.compare.pairs import paired
from newslint.compare.quotations import Quoted, matched
from newslint.compare.speakers import Spoken, exchanged
from newslint.compare.version import Version
from newslint.span import Span

_LIKE = 0.6
"""How much alike two sentences are that are two versions of one."""


class Comparison(NamedTuple):
    """What changed, came or went, each list in the order of the old version, what came behind it."""

    quotations: list[Quoted]
    speakers: list[Spoken]
    names: list[Named]
    figures: list[Counted]


def compare(old: Analysis, new: Analysis) -> Comparison:
    """What changed, came or went from the old version to the new one."""
    one, other = Version(old), Version(new)
    same = paired(one.sentences, other.sentences, _LIKE)
    quotations = matched(one, other, same)
    names = renamed(one, other)
    differ = {n.name for n in names if n.kind in ("age", "came", "went")}
    ages = [_ages(version, differ) for version in (one, other)]
    figures = [f for f in recounted(one, other, same) if not _inside((f.old, f.new), ages)]
    return Comparison(
        sorted(quotations.differences, key=_place),
        list(exchanged(one, other, quotations.both)),
        sorted(names, key=_place),
        sorted(figures, key=_place),
    )


def _ages(version: Version, names: Collection[str]) -> list[Span]:
    """Where the ages of these people stand: they go with the name."""
    return [place for name, person in version.people.items() if name in names for place in person.ages.values()]


def _inside(places: Sequence[Span | None], stretches: Sequence[list[Span]]) -> bool:
    """Whether a place is in one of the stretches of its version."""
    return any(here and any(s.touches(here) for s in some) for here, some in zip(places, stretches, strict=True))


def _place(one: Quoted | Named | Counted) -> tuple[bool, int]:
    span = one.old or one.new
    return one.old is None, span.start if span else 0
