"""Words left out of phrases that cannot stand without them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newslint.analysis.analysis import Analysis
from newslint.analysis.spelling.copy import Copy
from newslint.analysis.spelling.fault import Fault
from newslint.analysis.spelling.ties import in_sentence
from newslint.analysis.text import lowered
from newslint.data.lexicon import GIVEN, SURNAME, WORD
from newslint.late import late
from newslint.span import Span

_PHRASES = (
    ("one the", r"\bone the(?= (?:few|many|most|best|worst|first|last|biggest|largest|main)\b)", "one of the"),
    ("one the", r"\bone the(?= [a-z]+s (?:that|who)\b)", "one of the"),
    ("some the", r"\bsome the(?= (?:few|many|most|best|worst|first|biggest|largest|greatest|more)\b)", "some of the"),
    ("most the time", r"\bmost the time\b", "most of the time"),
    ("one of", r"\bone of(?= (?:most|biggest|largest|best|worst|greatest|oldest|youngest)\b)", "one of the"),
    ("over past", r"\bover past(?= (?:few|two|three|four|five|six|several|\d+) )", "over the past"),
    ("at moment", r"\bat moment(?=[.,;'\"”]| (?:the|we|he|she|they|it|and|but|because|is|are|was)\b)", "at the moment"),
    ("as result", r"\bas result\b", "as a result"),
    ("at same time", r"\bat same time\b", "at the same time"),
    ("for first time", r"\bfor first time(?=[.,;]| (?:since|in|when|on|at|ever|this|after)\b)", "for the first time"),
    ("for second time", r"\bfor second time(?=[.,;]| (?:since|in|when|on|at|this|after)\b)", "for the second time"),
    ("on other hand", r"\bon other hand\b", "on the other hand"),
    (
        "according ",
        r"\baccording(?= (?:the|an?) )|(?:(?<=[.,] )|(?<=[\n“\"]))according(?= (?!to\b|as\b|with\b)[a-z]{2})",
        "according to",
    ),
    ("in spite the", r"\bin spite the\b", "in spite of the"),
    ("regardless the", r"\bregardless the\b", "regardless of the"),
    ("in front the", r"\bin front the\b", "in front of the"),
    ("on behalf the", r"\bon behalf the\b", "on behalf of the"),
    ("number people", r"\bnumber people\b", "number of people"),
    ("a lot people", r"\ba lot people\b", "a lot of people"),
    (" used be ", r"\b(?<!be )(?<!get )(?<!is )(?<!are )(?<!was )(?<!were )used be\b(?! by)", "used to be"),
)
"""Literal, expression, what the words should be."""
_PLACE = late(r"\bthe (?:[a-z]+ )?(city|town|village|province|suburb|University) (?=[A-Z])")
_AFTER = late(r"(?:,|\.|;|:|\s+(?:[a-z]|\())")


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def gaps(analysis: Analysis, copy: Copy) -> Iterator[Fault]:
    """`one the few`, `as result`; `the city Aleppo` for `the city of Aleppo`."""
    low = analysis.get(lowered)
    for literal, pattern, whole in _PHRASES:
        if literal in low:
            for m in _compiled(pattern).finditer(low):
                if in_sentence(analysis, m.start()):
                    yield _phrase(copy, m, whole)
    if any(f"{kind} " in low for kind in ("city", "town", "village", "province", "suburb", "university")):
        for m in _PLACE.finditer(copy.text):
            place = _place(copy, m.end())
            if place:
                new = f"{m[1]} of {place}"
                yield Fault(
                    "missing-word", Span(m.start(), m.end() + len(place)), (f"{m[0][: -len(m[1]) - 1]}{new}",), "likely"
                )


def _phrase(copy: Copy, m: re.Match[str], whole: str) -> Fault:
    found = copy.text[m.start() : m.end()]
    new = whole[0].upper() + whole[1:] if found[0].isupper() else whole
    return Fault("missing-word", Span(m.start(), m.end()), (new,), "likely")


def _place(copy: Copy, at: int) -> str:
    """The place that stands here, and is neither a person nor a common word nor the head of a longer name."""
    m = re.compile(r"[A-Z][\w'-]+(?: [A-Z][\w'-]+)?").match(copy.text, at)
    if not m:
        return ""
    name = m[0]
    if not _AFTER.match(copy.text, m.end()) or not copy.lex.is_place(name):
        return ""
    person = copy.lex.flags(name) & (GIVEN | SURNAME) or copy.lex.flags(name.lower()) & WORD
    return "" if person else name
