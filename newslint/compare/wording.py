"""Which words of a quotation are others in its other version."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from newslint.compare.version import Unit, Version
from newslint.span import Span
from newslint.transcripts.differences import telling
from newslint.transcripts.matching import Change


class Wording(NamedTuple):
    """Words of the old version and those in their place in the new one; of either there may be none."""

    old: Span
    new: Span


def wordings(old: Version, one: Unit, new: Version, other: Unit) -> tuple[Wording, ...]:
    """What differs between two versions of a quoted sentence; nothing where it is only written in another way."""
    said, heard = old.forms(one), new.forms(other)
    found = (telling(change, said, heard) for change in _changes(said, heard))
    return tuple(Wording(old.within(one, *c.said), new.within(other, *c.heard)) for c in found if c)


def _changes(said: list[str], heard: list[str]) -> Iterator[Change]:
    """What is no equal word, with no two changes side by side."""
    at = to = 0
    for op in Levenshtein.opcodes(said, heard):
        if op.tag == "equal":
            if at < op.src_start or to < op.dest_start:
                yield Change((at, op.src_start), (to, op.dest_start))
            at, to = op.src_end, op.dest_end
    if at < len(said) or to < len(heard):
        yield Change((at, len(said)), (to, len(heard)))
