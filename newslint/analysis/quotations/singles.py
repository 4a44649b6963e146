"""Single marks paired: inside double ones, beside them, or as the outer marks of a British story."""

from __future__ import annotations

from newslint.analysis.quotations.doubles import Open
from newslint.analysis.quotations.marks import Mark
from newslint.analysis.quotations.running import another, goes_on, interrupted, partial
from newslint.document import Block

_AHEAD = 60
"""Marks that are looked at to see whether one nests."""


def pairs_of(marks: list[Mark], end: int) -> tuple[list[tuple[Mark, Mark]], list[tuple[Mark, int]], list[Mark]]:
    """Single marks in pairs, the opening ones that no mark closes with their end, the closing ones that close nothing.

    A mark closes one of its own family (‘…’, '…'); of the other family, or weak, it does so where no better one comes.
    """
    pairs: list[tuple[Mark, Mark]] = []
    left: list[tuple[Mark, int]] = []
    stray: list[Mark] = []
    stack: list[Mark] = []
    maybe: Mark | None = None

    def give_up(until: int, depth: int = 0) -> None:
        nonlocal maybe
        while len(stack) > depth:
            top = stack.pop()
            if top.weak:
                continue
            if maybe is not None and top.start < maybe.start:
                pairs.append((top, maybe))
                maybe = None
            elif not stack or stack[-1].family == top.family:
                left.append((top, until))

    for place, mark in enumerate(marks):
        if mark.role == "open":
            if stack and not _nests(mark, stack[-1], marks[place + 1 : place + _AHEAD]):
                if mark.weak:
                    continue
                give_up(mark.start)
            stack.append(mark)
            maybe = None
            continue
        own = next((n for n in range(len(stack) - 1, -1, -1) if stack[n].family == mark.family), -1)
        if len(stack) > 1 and place + 1 < len(marks) and marks[place + 1].start == mark.end:
            own = len(stack) - 1  # two marks together close two quotations, whatever their families
        if mark.weak or (stack and own < 0):
            maybe = maybe or (mark if stack else None)
        elif stack:
            maybe = None
            give_up(mark.start, own + 1)
            pairs.append((stack.pop(), mark))
        else:
            stray.append(mark)
    give_up(end)
    return pairs, left, stray


def _nests(mark: Mark, outer: Mark, rest: list[Mark]) -> bool:
    """True when what follows closes both this mark and the one open round it, or this one, of its own family, first."""
    wanted, own = 2, mark.family != outer.family
    for m in rest:
        if own and m.role == "close" and (m.family == mark.family or not m.weak):
            if m.family == mark.family:
                return True
            own = False
        wanted += 1 if m.role == "open" else 0 if m.weak else -1
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
    words = last.segments[-1]
    above = blocks[last.block].span.start
    if interrupted(text, *words) or (len(last.segments) < 2 and partial(text, last.mark.start, words[0])):
        return False
    if q.closed and another(text, above, last.mark.start, words, q.marks[-1].end):
        return False
    if words[1] == q.mark.start:
        return goes_on(text, words, q.mark.end)
    return words[1] == blocks[q.block - 1].span.end and q.mark.start == blocks[q.block].span.start
