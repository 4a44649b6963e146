"""Words left out of phrases that cannot stand without them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from newslint.analysis.analysis import Analysis
from newslint.analysis.spelling.copy import Copy
from newslint.analysis.spelling.fault import Fault
from newslint.analysis.spelling.ties import in_sentence
from newslint.analysis.text import lowered
from newslint.data.lexicon import GIVEN, SURNAME, WORD
from newslint.late import late
from newslint.span import Span
from newslint.words import word_set

_AMOUNTS = (
    *(("a", word) for word in "number variety series handful majority range host string".split()),
    *(("large", word) for word in "number majority".split()),
    *(("small", "number"), ("growing", "number"), ("record", "number"), ("vast", "majority"), ("wide", "range")),
    *(("great", "number"), ("the", "majority"), ("increasing", "number"), ("total", "number"), ("huge", "number")),
)
_MANY = (
    "people|residents|men|women|children|families|students|teachers|workers|members|councillors|officials|voters|companies|"
    "businesses|schools|hospitals|countries|cities|towns|homes|houses|patients|customers|passengers|experts|"
    "soldiers|officers|protesters|witnesses|lawmakers|senators|senior|other|local|new|different|small|large|these|those|"
    "players|clubs|fans|buildings|roads|vehicles|options|problems|reasons|issues|complaints|incidents|arrests|deaths|"
    "cases|factors|areas|occasions|projects|items|measures|changes|events|meetings|attacks|years|months|weeks|days"
)
_THEIRS = (
    "aides|advisers|advisors|allies|brothers|sisters|sons|daughters|children|friends|colleagues|students|players|"
    "members|neighbours|neighbors|employees|officers|teachers|staff|rivals|opponents|predecessors|goals|songs|books|"
    "films|fellow|closest|best|most|first|biggest|oldest|own|former|main|favourite|favorite|many"
)
_DO = (
    "get|make|take|keep|help|find|give|go|become|avoid|protect|prevent|reduce|ensure|save|win|be|have|do|meet|improve|"
    "create|bring|allow"
)
_PHRASES = (
    ("one the", r"one the(?= (?:few|many|most|best|worst|first|last|biggest|largest|main)\b)", "one of the"),
    ("one the", r"one the(?= [a-z]+s (?:that|who)\b)", "one of the"),
    ("some the", r"some the(?= (?:few|many|most|best|worst|first|biggest|largest|greatest|more)\b)", "some of the"),
    ("most the", r"most the time\b", "most of the time"),
    ("one of", r"one of(?= (?:most|biggest|largest|best|worst|greatest|oldest|youngest)\b)", "one of the"),
    ("over past", r"over past(?= (?:few|two|three|four|five|six|several|\d+) )", "over the past"),
    ("at moment", r"at moment(?=[.,;'\"”]| (?:the|we|he|she|they|it|and|but|because|is|are|was)\b)", "at the moment"),
    ("as result", r"as result\b", "as a result"),
    ("at same", r"at same time\b", "at the same time"),
    ("for first", r"for first time(?=[.,;]| (?:since|in|when|on|at|ever|this|after)\b)", "for the first time"),
    ("for second", r"for second time(?=[.,;]| (?:since|in|when|on|at|this|after)\b)", "for the second time"),
    ("on other", r"on other hand\b", "on the other hand"),
    ("according the", r"according(?= the )", "according to"),
    (
        "according",
        r"according(?= an? )|(?:(?<=[.,] )|(?<=[\n“\"]))according(?= (?!to\b|as\b|with\b)[a-z]{2})",
        "according to",
    ),
    ("in spite", r"in spite the\b", "in spite of the"),
    ("regardless the", r"regardless the\b", "regardless of the"),
    ("in front", r"in front the\b", "in front of the"),
    ("on behalf", r"on behalf the\b", "on behalf of the"),
    ("number people", r"number people\b", "number of people"),
    ("a lot", r"a lot people\b", "a lot of people"),
    *((f"{one} {two}", rf"{one} {two}(?= (?:{_MANY})\b(?![-'’]))", f"{one} {two} of") for one, two in _AMOUNTS),
    *(
        (
            f"one {whose}",
            rf"(?<!\bthe )(?<!\bno )(?<!\bany )(?<!\bevery )(?<!\bthis )one {whose}(?= (?:{_THEIRS})\b(?![-'’]))",
            f"one of {whose}",
        )
        for whose in ("his", "her", "their", "its", "my", "our")
    ),
    ("in order", rf"in order(?= (?:{_DO})\b)", "in order to"),
    ("out the", r"(?<=one )out the(?= (?:two|three|four|five|six|seven|eight|nine|ten)\b)", "out of the"),
    (
        "rest the",
        r"(?<=the )rest the(?= (?:world|country|year|week|day|team|family|city|season|group|money|time|story)\b)",
        "rest of the",
    ),
    (
        "end the",
        r"(?<=(?:at|by) the )end the(?= (?:year|month|week|day|decade|century|war|season)\b(?=[.,;]))",
        "end of the",
    ),
    *((f"such {word}", rf"such(?= {word}\b)", "such as") for word in ("the", "those")),
    (
        "due the",
        r"due the(?= (?:weather|storm|rain|snow|fog|strike|pandemic|lack|fact|high|nature|size|number|cost)\b)",
        "due to the",
    ),
    ("used be", r"(?<!be )(?<!get )(?<!is )(?<!are )(?<!was )(?<!were )used be\b(?! by)", "used to be"),
)
"""The first two words (or whatever follows the first), expression, what the words should be."""
_PLACE = late(r"the (?:[a-z]+ )?(city|town|village|province|suburb|University) (?=[A-Z])")
_NAME = late(r"[A-Z][\w'-]+(?: [A-Z][\w'-]+)?")
KINDS = word_set("city town village province suburb university")
_AFTER = late(r"(?:,|\.|;|:|\s+(?:[a-z]|\())")


def gaps(analysis: Analysis, copy: Copy, odd: Iterable[int]) -> Iterator[Fault]:
    """`one the few`, `as result`; `the city Aleppo` for `the city of Aleppo`."""
    known, low = phrases(), analysis.get(lowered)
    for row in odd:
        one, two = copy.low[row : row + 2]
        for pattern, whole in (*known.get((one, two), ()), *known.get((one,), ())):
            m = pattern.match(low, copy.starts[row])
            if m and in_sentence(analysis, m.start()):
                yield _phrase(copy, m, whole)
        if one in KINDS:
            yield from _place_of(copy, row)


@cache
def phrases() -> Mapping[tuple[str, ...], list[tuple[re.Pattern[str], str]]]:
    """The expressions of phrases and what these should be, by their first two words."""
    found: dict[tuple[str, ...], list[tuple[re.Pattern[str], str]]] = defaultdict(list)
    for words, pattern, whole in _PHRASES:
        found[*words.split()].append((late(pattern), whole))
    return found


def _place_of(copy: Copy, row: int) -> Iterator[Fault]:
    for first in (row - 1, row - 2):
        m = _PLACE.match(copy.text, copy.starts[first]) if first >= 0 else None
        place = _place(copy, m.end()) if m else ""
        if m and place and m.start(1) == copy.starts[row]:
            new = f"{m[0][: -len(m[1]) - 1]}{m[1]} of {place}"
            yield Fault("missing-word", Span(m.start(), m.end() + len(place)), (new,), "likely")


def _phrase(copy: Copy, m: re.Match[str], whole: str) -> Fault:
    found = copy.text[m.start() : m.end()]
    new = whole[0].upper() + whole[1:] if found[0].isupper() else whole
    return Fault("missing-word", Span(m.start(), m.end()), (new,), "likely")


def _place(copy: Copy, at: int) -> str:
    """The place that stands here, and is neither a person nor a common word nor the head of a longer name."""
    m = _NAME.match(copy.text, at)
    if not m:
        return ""
    name = m[0]
    if not _AFTER.match(copy.text, m.end()) or not copy.lex.is_place(name):
        return ""
    person = copy.lex.flags(name) & (GIVEN | SURNAME) or copy.lex.flags(name.lower()) & WORD
    return "" if person else name
