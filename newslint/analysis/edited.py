"""What an earlier version of a story still tells: paragraphs that an edit left alone keep their results."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from newslint.document import Block, Document
from newslint.span import Span

if TYPE_CHECKING:
    from newslint.analysis.analysis import Analysis

T = TypeVar("T")


class Edited(NamedTuple):
    """What an edit left of an `earlier` version: all before `start`, and all from `end` on, which has moved `by`.

    Offsets are of the text as it is now. `fresh` is an analysis of what is new with a paragraph more at both sides;
    its text begins at `base`, with the block number `block`. There are `more` blocks than there were.
    """

    earlier: Analysis
    fresh: Analysis
    base: int
    start: int
    end: int
    by: int
    block: int
    more: int

    def text(self, before: str, fresh: str) -> str:
        """A form of the text: what it was, with what is new of it."""
        new = fresh[self.start - self.base : self.end - self.base]
        return before[: self.start] + new + before[self.end - self.by :]

    def only(self, before: str, now: str) -> bool:
        """Whether a form of the text differs from what it was only in what is new."""
        return before[: self.start] == now[: self.start] and before[self.end - self.by :] == now[self.end :]

    def cuts(self, before: Sequence[int], fresh: Sequence[int]) -> tuple[slice, slice, slice]:
        """Of rows that start there: which stood before what is new, which of `fresh` are new, which stood behind."""
        low, high = (bisect_left(before, at) for at in (self.start, self.end - self.by))
        first, last = (bisect_left(fresh, at - self.base) for at in (self.start, self.end))
        return slice(low), slice(first, last), slice(high, None)

    def offsets(self, cuts: tuple[slice, slice, slice], before: array[int], fresh: array[int]) -> array[int]:
        """A column of offsets: what it was, with what is new of it."""
        one, two, three = cuts
        return before[one] + _more(fresh[two], self.base) + _more(before[three], self.by)

    def blocks(self, cuts: tuple[slice, slice, slice], before: array[int], fresh: array[int]) -> array[int]:
        """A column of numbers of blocks, in the same way."""
        one, two, three = cuts
        return before[one] + _more(fresh[two], self.block) + _more(before[three], self.more)

    def rows(
        self, before: Sequence[T], fresh: Sequence[T], start: Callable[[T], int], moved: Callable[[T, int], T]
    ) -> list[T]:
        """Rows in the order of their starts: those that were, with those that are new."""
        one, two, three = self.cuts([*map(start, before)], [*map(start, fresh)])
        behind = before[three]
        new = [moved(row, self.base) for row in fresh[two]]
        return [*before[one], *new, *([moved(row, self.by) for row in behind] if self.by else behind)]


def _more(column: array[int], by: int) -> array[int]:
    return array(column.typecode, [n + by for n in column]) if by else column


def edited(earlier: Analysis, document: Document) -> Edited | None:
    """What of an earlier version holds for this one; None where too little does.

    A paragraph is new where its words or its kind are, and where those of a neighbour are: what is said of it may
    depend on what stands right before and behind it.
    """
    old, blocks, close = earlier.document, document.blocks, len(document.text)
    by = close - len(old.text)
    first = max(0, _alike(old, document) - 1)
    stop = len(blocks) - max(0, _alike_behind(old, document, by, first) - 1)
    start = blocks[first].span.start if first else 0
    end = blocks[stop].span.start if stop < len(blocks) else close
    row = max(0, first - 1)
    part = Span(blocks[row].span.start if row else 0, blocks[stop].span.end if stop < len(blocks) else close)
    fresh = type(earlier)(_part(document, part), earlier.house)
    found = Edited(earlier, fresh, part.start, start, end, by, row, len(blocks) - len(old.blocks))
    less = 2 * (end - start) < close
    return found if less and found.only(old.text, document.text) and _inlines_alike(old, document, found) else None


def _alike(old: Document, new: Document) -> int:
    """How many blocks at the head are as they were."""
    pairs = zip(old.blocks, new.blocks, strict=False)
    alike = (one == two and _words(old, one) == _words(new, two) for one, two in pairs)
    return _so_many(alike)


def _alike_behind(old: Document, new: Document, by: int, first: int) -> int:
    """How many blocks at the foot are as they were, though moved; none of the first few is counted."""
    pairs = zip(reversed(old.blocks[first:]), reversed(new.blocks[first:]), strict=False)
    return _so_many(_moved(one, by) == two and _words(old, one) == _words(new, two) for one, two in pairs)


def _inlines_alike(old: Document, new: Document, edit: Edited) -> bool:
    """Whether the inlines outside of what is new are as they were, and none lies only partly in it."""
    there, here = Span(edit.start, edit.end - edit.by), Span(edit.start, edit.end)
    were = [i if i.span.end <= edit.start else _moved(i, edit.by) for i in old.inlines if not there.holds(i.span)]
    are = [i for i in new.inlines if not here.holds(i.span)]
    return were == are and not any(here.touches(i.span) for i in are)


def _so_many(alike: Iterable[bool]) -> int:
    return sum(1 for _ in takewhile(bool, alike))


def _words(document: Document, block: Block) -> str:
    return document.text[block.span.start : block.span.end]


def _moved(block: Block, by: int) -> Block:
    return Block(block.span.moved(by), block.scope)


def _part(document: Document, span: Span) -> Document:
    """A stretch of the story that begins and ends with a block, as a story of its own."""
    blocks, inlines = (
        tuple(_moved(b, -span.start) for b in every if span.holds(b.span))
        for every in (document.blocks, document.inlines)
    )
    text = document.text[span.start : span.end]
    return Document(document.path, document.format, "", text, blocks=blocks, inlines=inlines)
