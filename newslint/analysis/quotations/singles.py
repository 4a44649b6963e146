"""Single marks paired: inside double ones, beside them, or as the outer marks of a British story."""

from __future__ import annotations

from newslint.analysis.quotations.doubles import CLAUSE_INSIDE, Open, goes_on
from newslint.analysis.quotations.marks import Mark
from newslint.document import Block

_AHEAD = 60
"""Marks that are looked at to see whether one nests."""


def pairs_of(marks: list[Mark], end: int) -> tuple[list[tuple[Mark, Mark]], list[tuple[Mark, int]]]:
    """Single marks in pairs (outermost first by place), and the opening ones that no mark closes with their end."""
    pairs: list[tuple[Mark, Mark]] = []
    left: list[tuple[Mark, int]] = []
    stack: list[Mark] = []
    maybe: Mark | None = None

    def give_up(until: int) -> None:
        nonlocal maybe
        while stack:
            top = stack.pop()
            if maybe is not None and top.start < maybe.start:
                pairs.append((top, maybe))
                maybe = None
            else:
                left.append((top, until))

    for place, mark in enumerate(marks):
        if mark.role == "open":
            if stack and not _closed_twice(marks, place):
                give_up(mark.start)
            stack.append(mark)
            maybe = None
        elif mark.weak:
            maybe = maybe or (mark if stack else None)
        elif stack:
            pairs.append((stack.pop(), mark))
            maybe = None
    give_up(end)
    return pairs, left


def _closed_twice(marks: list[Mark], place: int) -> bool:
    """True when what follows closes both the mark at `place` and the one that is open before it."""
    wanted = 2
    for mark in marks[place + 1 : place + _AHEAD]:
        wanted += 1 if mark.role == "open" else 0 if mark.weak else -1
        if not wanted:
            return True
    return False


def running(text: str, blocks: tuple[Block, ...], outer: list[Open]) -> list[Open]:
    """Join what one block leaves open with the quotation that opens the next one."""
    joined: list[Open] = []
    for q in sorted(outer, key=lambda q: q.mark.start):
        last = joined[-1] if joined else None
        if last and not last.closed and _joins(text, blocks, last, q):
            last.segments += q.segments
            last.marks += q.marks
            last.closed = q.closed
        else:
            joined.append(q)
    return joined


def _joins(text: str, blocks: tuple[Block, ...], last: Open, q: Open) -> bool:
    """True when the single mark of `q` takes up the quotation that `last` leaves open."""
    start, end = last.segments[-1]
    if end == q.mark.start:
        return goes_on(text, start, q.mark, len(last.segments) > 1)
    above = blocks[q.block - 1].span.end
    return (
        end == above and q.mark.start == blocks[q.block].span.start and CLAUSE_INSIDE.search(text, start, end) is None
    )
