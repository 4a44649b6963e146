"""The same quoted words given to another speaker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from newslint.compare.version import Unit, Version
from newslint.compare.voices import same, voice
from newslint.span import Span


class Spoken(NamedTuple):
    """A quotation, or a part of it, with its speaker in each version; an empty name is nobody.

    `sure`: in both versions the speaker stands with the words.
    """

    kind: Literal["changed", "came", "went"]
    old: Span
    new: Span
    old_name: str
    new_name: str
    sure: bool


def exchanged(old: Version, new: Version, both: Iterable[tuple[Unit, Unit]]) -> Iterator[Spoken]:
    """The quotations whose speakers differ, each once."""
    seen = set()
    for unit, other in both:
        quotations = (unit.quotation, other.quotation)
        one, two = voice(old, unit), voice(new, other)
        if quotations in seen or same(one, two):
            continue
        seen.add(quotations)
        kind: Literal["changed", "came", "went"] = "came" if not one.name else "changed" if two.name else "went"
        yield Spoken(kind, old.place(unit), new.place(other), one.name, two.name, one.sure and two.sure)
