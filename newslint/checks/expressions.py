"""Expressions of rules: how they are compiled, where they are searched, how long they may take.

An expression of plain words is looked up, never compiled; any other is compiled only when a literal that it needs
stands in the story, and searched only in the blocks that hold one. Words are matched on the folded text (one
apostrophe, one space); expressions that are about marks (`nonword`, or with a curly apostrophe) on the text as it is.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newslint.analysis import Analysis, layer
from newslint.analysis.text import MASK, fold, folded, lower, lowered, places, prose, written
from newslint.analysis.tokens import forms
from newslint.checks.check import Options, Use, Way
from newslint.checks.literals import needed
from newslint.checks.units import RAW, chosen, says, units
from newslint.checks.wakes import Wakes
from newslint.errors import RuleTimeout
from newslint.late import late
from newslint.span import Span

if TYPE_CHECKING:
    import regex

Problem = tuple[Way, str]
"""Where in the options (`("tokens", 2)`), and what is wrong there."""

_PLAIN = late(r"[^\W_]+(?:[ '-][^\W_]+)*")
_EXACT = late(r"[’\u00a0‑‐]|\\[ux]")
_AHEAD = 100
"""Code points behind a block that an expression may look ahead to."""
_PIECE = late(r"[^\W\d_]+|\d+")


@layer("paragraph")
def vocabulary(analysis: Analysis) -> frozenset[str]:
    """Every run of letters and every run of digits in the story, in lower case."""
    words = lower(" ".join(analysis.get(forms).keys()))
    return frozenset(words.replace("'", " ").replace(",", " ").replace(".", " ").split())


class Expression(NamedTuple):
    """One expression of a rule. `plain` is the lower-case text of one that is nothing but words."""

    source: str
    plain: str
    pieces: tuple[str, ...]
    needs: tuple[str, ...] | None
    ignorecase: bool
    nonword: bool
    exact: bool

    def pattern(self) -> regex.Pattern[str]:
        """The compiled expression."""
        return compiled(self.source, self.ignorecase, self.nonword)


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


@lru_cache(maxsize=8192)
def compiled(source: str, ignorecase: bool = False, nonword: bool = False) -> regex.Pattern[str]:
    """Vale's template round an expression; upper and lower case pair one to one (ß is not ss)."""
    import regex

    template = "(?-f)(?m)(?:%s)" if nonword else r"(?-f)(?m)\b(?:%s)\b"
    return regex.compile(template % source, regex.V1 | (regex.I if ignorecase else 0))


@lru_cache(maxsize=32768)
def expression(source: str, ignorecase: bool = False, nonword: bool = False) -> Expression:
    """An expression ready for use, not compiled yet."""
    exact = nonword or _EXACT.search(source) is not None
    if not exact:
        source = fold(source)
    plain = lower(source) if not exact and _PLAIN.fullmatch(source) else ""
    needs = (plain,) if plain else needed(source)
    return Expression(source, plain, tuple(_PIECE.findall(plain)), needs, ignorecase, nonword, exact)


class Expressions(tuple[Expression, ...]):
    """Expressions that are searched together."""

    @cached_property
    def _wakes(self) -> Wakes:
        return Wakes(() if e.plain else e.needs for e in self)

    def awake(self, known: frozenset[str], low: str) -> dict[int, list[str]]:
        """The indexes of those that can match in a lowered text with these words, and which of their literals stand."""
        plain = {i: [e.plain] for i, e in enumerate(self) if e.plain and known.issuperset(e.pieces)}
        return plain | self._wakes.awake(low)


def expressions(sources: Iterable[str], options: Options) -> Expressions:
    """The expressions of a rule with these options."""
    ignorecase, nonword = bool(options.get("ignorecase")), bool(options.get("nonword"))
    return Expressions(expression(source, ignorecase, nonword) for source in sources)


def wrong(source: object) -> str:
    """Why this is no expression, or the empty string."""
    import regex

    try:
        regex.compile(str(source), regex.V1)
        compiled(str(source))
    except (regex.error, RecursionError, OverflowError) as error:
        return f"not a regular expression: {error} (put \\ before a sign such as ( or + that is meant as it stands)"
    return ""


def wrong_in(options: Options, *keys: str) -> Iterator[Problem]:
    """What is wrong with the expressions under these keys: a string or a list of strings each."""
    for key in keys:
        given = options.get(key, ())
        for at, source in [((key,), given)] if isinstance(given, str) else [((key, i), s) for i, s in enumerate(given)]:
            if message := wrong(source):
                yield at, message


def listed(value: object) -> tuple[str, ...]:
    """A string or a list of strings as a tuple (Vale takes either)."""
    if value is None:
        return ()
    return tuple(map(str, value)) if isinstance(value, list | tuple) else (str(value),)


def literals_of(expressions: Iterable[Expression]) -> tuple[str, ...] | None:
    """Literals of which one must stand in the lowered text for any of these to match."""
    found: set[str] = set()
    for e in expressions:
        if e.needs is None:
            return None
        found.update(e.needs)
    return tuple(sorted(found))


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

    def every(self, expressions: Expressions) -> bool:
        """Whether each of the expressions can match, by its literals."""
        return len(self._awake(expressions)) == len(expressions)

    def _awake(self, expressions: Expressions) -> dict[int, list[str]]:
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
        for index, standing in self._awake(expressions).items():
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
            raise RuleTimeout(
                "an expression took too long on this story; its findings here are dropped. "
                "Look for repeats inside repeats, as in (a+)+"
            ) from None

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


def excepter(analysis: Analysis, options: Options) -> Callable[[int, int], bool]:
    """Whether a match is excused by the rule's `exceptions` or, with `vocab`, by the house's accepted words (Vale's
    meaning: an exception anywhere in the match excuses it, and so does a phrase of several words that encloses it)."""
    excuses = listed(options.get("exceptions"))
    words = analysis.house.words if options.get("vocab", True) else frozenset()
    if not excuses and not words:
        return lambda start, end: False
    phrases = [lower(fold(e)) for e in excuses if " " in e and _PLAIN.fullmatch(fold(e))]
    text, low = analysis.get(folded), analysis.get(lowered)

    def excused(start: int, end: int) -> bool:
        if text[start:end] in words or low[start:end] in words:
            return True
        inside = _excuses(excuses)
        return (inside is not None and inside.search(text[start:end]) is not None) or any(
            (at := low.find(p, max(0, start - len(p)), end + len(p))) >= 0 and at <= start and end <= at + len(p)
            for p in phrases
        )

    return excused


@lru_cache(maxsize=1024)
def _excuses(exceptions: tuple[str, ...]) -> regex.Pattern[str] | None:
    if not exceptions:
        return None
    ordered = sorted(map(fold, exceptions), key=len, reverse=True)
    return compiled("|".join(e if e.startswith("(?i)") else f"(?-i:{e})" for e in ordered))
