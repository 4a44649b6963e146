"""Capitals that are missing: of days and months, of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.spelling.copy import Copy, is_known
from newslint.analysis.spelling.fault import Fault
from newslint.analysis.spelling.listed import listed
from newslint.data.lexicon import ABBREVIATION
from newslint.late import late
from newslint.span import Span

_NAMES = listed(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays "
    "sundays january february april june july september october november december"
)
_DATED = late(r"\b(?:(?:on|last|in|of|since|until|by|from) )(march|august|may) (?=\d)")
_START = late(r"(?<=[a-z])([a-z]{3})\. ([a-z]+)(?=[ ,])")
_BEFORE = late(r"[A-Za-z]+$")
_NO_END = listed(
    "dept assn corp sept approx bros univ messrs calif mass tenn wash conn ariz minn wisc penn illus incl gov prof "
    "capt resp govt intl natl"
)


def names(copy: Copy) -> Iterator[Fault]:
    """`monday`, `on august 12`."""
    for row in copy.unknown:
        stem = copy.words[row].removesuffix("'s")
        if stem in _NAMES:
            start = copy.starts[row]
            if copy.text[start - 1 : start] not in ("-", "/", "#", "@", "_"):
                yield Fault("month-day-case", Span(start, start + len(stem)), (stem.capitalize(),), sure=True)
    if any(f" {month} " in copy.text for month in ("march", "august", "may")):
        for m in _DATED.finditer(copy.text):
            yield Fault("month-day-case", Span(*m.span(1)), (m[1].capitalize(),), sure=True)


def sentence_starts(copy: Copy) -> Iterator[Fault]:
    """A small letter after the full stop of a word that is no abbreviation."""
    for m in _START.finditer(copy.text):
        before = _BEFORE.search(copy.text, max(0, m.start() - 30), m.end(1))
        last = before[0] if before else ""
        if not last.islower() or last in _NO_END or copy.lex.flags(last) & ABBREVIATION or not is_known(last, copy.lex):
            continue
        if is_known(m[2], copy.lex) or m[2] == "i":
            yield Fault("sentence-case", Span(*m.span(2)), (m[2].capitalize(),), "likely")
