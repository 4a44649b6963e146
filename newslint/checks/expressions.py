"""Expressions of rules: what they are, what they need to match, how they are compiled, what excuses a match.

Words are matched on the folded text (one apostrophe, one space); expressions that are about marks (`nonword`, or with a
curly apostrophe) on the text as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newslint.analysis import Analysis
from newslint.analysis.text import fold, folded, lower, lowered
from newslint.checks.check import Options, Way
from newslint.checks.literals import needed
from newslint.checks.wakes import Wakes
from newslint.late import late

if TYPE_CHECKING:
    import regex

Problem = tuple[Way, str]
"""Where in the options (`("tokens", 2)`), and what is wrong there."""

_PLAIN = late(r"[^\W_]+(?:[ '-][^\W_]+)*")
_EXACT = late(r"[’\u00a0‑‐]|\\[ux]")
_PIECE = late(r"[^\W\d_]+|\d+")


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
