"""How many in a row: a fourth win in a row in the headline, a fifth in succession in the story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.analysis.analysis import Analysis
from newslint.analysis.figures.counted import singular
from newslint.analysis.numerals import ORDINALS, number
from newslint.analysis.text import folded
from newslint.finding import Match, Related
from newslint.late import late
from newslint.scope import selects
from newslint.span import Span
from newslint.words import word_set

_NUMBER = (
    r"(?:\d{1,3}(?:st|nd|rd|th)?|(?:twenty|thirty|forty)-\w+|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|\w+teenth|eleventh|twelfth|twentieth|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty)"
)
_BEFORE = late(
    rf"\b({_NUMBER})[ -](?:straight|consecutive|successive)\b((?: [\w'-]+)?)",
    re.IGNORECASE,
)
_BEHIND = late(
    rf"\b({_NUMBER})((?: (?!(?:and|or|but|to|as|for|{_NUMBER})\b)[\w'-]+){{0,3}}?)"
    r",? (?:in a row|in succession|on the trot|on the bounce|running)\b(?! (?:for|out|mate|back|late|the|an?|up|of)\b)",
    re.IGNORECASE,
)
_TIMES = word_set("day week month year quarter season night summer winter term")
"""What a streak is told in: another of these is another streak."""
_ZONES, _BODY = ("headline & ~stray", "standfirst"), ("paragraph", "list")


class _Streak(NamedTuple):
    value: int
    span: Span
    noun: str


def differing(analysis: Analysis) -> Iterator[Match]:
    """A streak of the display copy, where the body tells of one alone and of another length."""
    blocks, text = analysis.document.blocks, analysis.get(folded)
    shown = [s for b in blocks if selects(_ZONES, b.scope) for s in _streaks(text, b.span)]
    told = [s for b in blocks if shown and selects(_BODY, b.scope) for s in _streaks(text, b.span)]
    if len({s.value for s in told}) != 1:
        return
    for streak in shown:
        if streak.value == told[0].value or _apart(streak.noun, told[0].noun):
            continue
        if not any(
            _ordinal(streak.value).search(text, b.span.start, b.span.end) for b in blocks if selects(_BODY, b.scope)
        ):
            values = (analysis.words(streak.span), analysis.words(told[0].span))
            yield Match(streak.span, values=values, related=(Related(told[0].span, f"‘{values[1]}’ here"),))


def _apart(noun: str, other: str) -> bool:
    """Whether two streaks are of different things: of days and of weeks, of days and of something else."""
    return noun != other and not _TIMES.isdisjoint((noun, other))


def _ordinal(value: int) -> re.Pattern[str]:
    words = [word for word, n in ORDINALS.items() if n == value]
    return re.compile(rf"\b(?:{'|'.join([*words, rf'{value}(?:st|nd|rd|th)'])})\b", re.IGNORECASE)


def _streaks(text: str, span: Span) -> Iterator[_Streak]:
    for expression in (_BEFORE, _BEHIND):
        for m in expression.finditer(text, span.start, span.end):
            digits = m[1].lower() if m[1][0].isdigit() else number(m[1].lower().split("-"))[0]
            value = int(re.sub(r"\D", "", digits) or 0)
            nouns = m[2].split()
            if value > 1:
                yield _Streak(value, Span(m.start(1), m.end()), singular(nouns[-1].lower()) if nouns else "")
