"""The search for expressions in one story: where, for how long, and what an edit leaves of what was found.

An expression of plain words is looked up, never compiled; any other is compiled only when a literal that it needs
stands in the story, and searched only in the blocks that hold one.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newslint.analysis import Analysis, layer
from newslint.analysis.text import MASK, folded, lower, lowered, places, prose, written
from newslint.analysis.tokens import forms
from newslint.checks.check import Use
from newslint.checks.expressions import Expression, Expressions
from newslint.checks.units import RAW, chosen, says, units
from newslint.errors import RuleTimeout
from newslint.span import Span

_AHEAD = 100
"""Code points behind a block that an expression may look ahead to."""

_TOO_LONG = (
    "an expression took too long on this story; its findings here are dropped. "
    "Look for repeats inside repeats, as in (a+)+"
)


@layer("paragraph")
def vocabulary(analysis: Analysis) -> frozenset[str]:
    """Every run of letters and every run of digits in the story, in lower case."""
    words = lower(" ".join(analysis.get(forms).keys()))
    return frozenset(words.replace("'", " ").replace(",", " ").replace(".", " ").split())


@dataclass(frozen=True, slots=True)
class Hit:
    """The expression number `index` at [start, end), and where its groups stand (the whole first)."""

    start: int
    end: int
    index: int
    groups: tuple[tuple[int, int], ...] = ()


def _moved(hit: Hit, by: int) -> Hit:
    groups = tuple((a + by, b + by) if a >= 0 else (a, b) for a, b in hit.groups)
    return Hit(hit.start + by, hit.end + by, hit.index, groups)


@layer("paragraph")
def _kept(analysis: Analysis) -> dict[tuple[int, tuple[str, ...]], tuple[Expressions, list[Hit]]]:
    """What was found, by the identity of the expressions, which are many to hash, and by scope."""
    return {}


class Search:
    """A rule's search in one story: its scope, and the time that is left to it."""

    def __init__(self, analysis: Analysis, use: Use) -> None:
        self.analysis = analysis
        self.use = use
        self.units = units(analysis, use.scope)
        self._starts = [unit.start for unit in self.units]
        self._by_sentence = says("sentence", use.scope)
        self.raw = use.scope == RAW
        self._blind = self.raw and MASK in analysis.get(lowered)
        """What it reads may not be in the lowered text."""
        bound = use.timeout
        self._until = (
            None if bound is None else time.monotonic() + max(bound, use.seconds_per_character * len(analysis.text))
        )

    def meets(self, e: Expression, standing: Sequence[str]) -> bool:
        """Whether one expression, some of whose literals stand in the story, matches anywhere."""
        return bool(e.plain) or next(self.matches(e, standing), None) is not None

    def awake(self, expressions: Expressions) -> dict[int, list[str]]:
        """The indexes of those that can match, and which of their literals stand in the story."""
        if self._blind:
            return {index: [] for index in range(len(expressions))}
        return expressions.awake(self.analysis.get(vocabulary), self.analysis.get(lowered))

    def hits(self, expressions: Expressions) -> list[Hit]:
        """Where they match inside a unit, leftmost first; at one place the first of the list wins, none overlap."""
        key, edit = (id(expressions), self.use.scope), self.analysis.edited
        _, before = edit.earlier.get(_kept).get(key, (None, None)) if edit else (None, None)
        if edit and before is not None and not says("lead", self.use.scope):
            fresh = Search(edit.fresh, self.use).hits(expressions)
            found = edit.rows(before, fresh, lambda hit: hit.start, _moved)
        else:
            found = self._found(expressions)
        self.analysis.get(_kept)[key] = (expressions, found)
        return found

    def _found(self, expressions: Expressions) -> list[Hit]:
        found: list[Hit] = []
        low = self.analysis.get(lowered)
        for index, standing in self.awake(expressions).items():
            e = expressions[index]
            if e.plain and not self.raw:
                found += self._plain(e, index, low)
            else:
                found += (Hit(h.start, h.end, index, h.groups) for h in self.matches(e, standing) if h.end > h.start)
        found.sort(key=lambda h: (h.start, h.index))
        kept: list[Hit] = []
        for hit in found:
            if not kept or hit.start >= kept[-1].end:
                kept.append(hit)
        return kept

    def matches(self, e: Expression, standing: Sequence[str] = ()) -> Iterator[Hit]:
        """Every match of one expression that lies inside a unit; `standing` are its literals, as far as they stand."""
        holding = self._holding(standing or e.needs)
        if 3 * len(holding) > len(self.units) and not self._by_sentence:
            whole = list(self.within(e, Span(self.units[0].start, self.units[-1].end)))
            inside = [self._inside(h.start, h.end) for h in whole]
            if None not in inside:  # none that runs over a block's end and may hide another
                yield from (h for h, held in zip(whole, inside, strict=True) if held)
                return
        for unit in holding:
            yield from self.within(e, unit)

    def _holding(self, needs: Sequence[str] | None) -> list[Span]:
        """The units that hold one of the literals without which an expression cannot match."""
        if needs is None or self._blind:
            return self.units
        low = self.analysis.get(lowered)
        rows: set[int] = set()
        for need in needs:
            for at in places(low, need):
                rows.add(bisect_right(self._starts, at) - 1)
                if 3 * len(rows) > len(self.units):  # too many to be worth the look
                    return self.units
        return [self.units[row] for row in sorted(rows) if row >= 0]

    def _inside(self, start: int, end: int) -> bool | None:
        """Whether a match lies in a unit; None when it lies there only in part."""
        row = bisect_right(self._starts, start) - 1
        if row < 0 or start > self.units[row].end:
            return None if row + 1 < len(self.units) and end > self._starts[row + 1] else False
        return True if end <= self.units[row].end else None

    def within(self, e: Expression, unit: Span) -> Iterator[Hit]:
        """Every match of one expression in a stretch of the text; `^` and `$` are also the ends of a sentence."""
        text = self.text(e)
        try:
            if self._by_sentence:
                for m in e.pattern().finditer(text[unit.start : unit.end], timeout=self._left()):
                    yield _moved(Hit(m.start(), m.end(), 0, m.regs), unit.start)
                return
            for m in e.pattern().finditer(text, unit.start, unit.end + _AHEAD, timeout=self._left()):
                if m.end() > unit.end:  # what lies inside is looked for without what follows
                    again = e.pattern().finditer(text, m.start(), unit.end, timeout=self._left())
                    yield from (Hit(m.start(), m.end(), 0, m.regs) for m in again if m.start() <= unit.end)
                    return
                yield Hit(m.start(), m.end(), 0, m.regs)
        except TimeoutError:
            raise RuleTimeout(_TOO_LONG) from None

    def matching(self, expressions: Expressions, words: str) -> str:
        """What the first of the expressions that matches finds in words that stand beside the text, or ""."""
        low = lower(words)
        able = (e.pattern() for e in expressions if e.needs is None or any(need in low for need in e.needs))
        try:
            found = next(filter(None, (pattern.search(words, timeout=self._left()) for pattern in able)), None)
        except TimeoutError:
            raise RuleTimeout(_TOO_LONG) from None
        return found[0] if found else ""

    def text(self, e: Expression) -> str:
        """The form of the story that an expression is matched on; offsets are the same in each."""
        return self.analysis.get(written if self.raw else prose if e.exact else folded)

    def _left(self) -> float | None:
        return None if self._until is None else max(0.001, self._until - time.monotonic())

    def _plain(self, e: Expression, index: int, low: str) -> Iterator[Hit]:
        text = low if e.ignorecase else self.analysis.get(folded)
        word = e.plain if e.ignorecase else e.source
        for at in places(text, word):
            end = at + len(word)
            if _bounded(text, at, end) and self._selected(at, end):
                yield Hit(at, end, index)

    def _selected(self, start: int, end: int) -> bool:
        if says("lead", self.use.scope):
            return bool(self._inside(start, end))
        block = self.analysis.block_at(start)
        return block is not None and end <= block.span.end and chosen(self.use.scope, block.scope)


def _bounded(text: str, start: int, end: int) -> bool:
    """True when no letter, digit or underscore stands right before or after."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or before == "_" or after.isalnum() or after == "_")
