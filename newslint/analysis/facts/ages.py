"""How old the story says that its people are: `Ana Ruiz, 44,`, `the 44-year-old plumber Ruiz`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.attributions.clauses import outside
from newslint.analysis.attributions.cues import CUES
from newslint.analysis.facts.alone import alone
from newslint.analysis.facts.fact import Fact, contradictions, named, sentence
from newslint.analysis.mentions.grammar import FINITE, PREPOSITIONS
from newslint.analysis.mentions.nouns import BODIES, DOCUMENTS
from newslint.finding import Match
from newslint.late import late
from newslint.span import Span
from newslint.words import word_set

_NUMBER = late(
    r"\d(?<=[ (]\d)(?:\d|(?<=1)[01]\d{1,2})?"
    r"(?=-year-old\b| years? old\b|[,.;)]| (?:from|of|said|says|told|is|has|had|and)\b)"
)
_TOLD = late(
    r"(?:, |,? ?\((?:now )?(?:aged? )?|, (?:now )?aged? |,?(?: who)?(?: is| was)(?: now| aged)? |"
    r"(?:,? who)?(?:,| is) (?:an? |the ))$"
)
"""What stands between a name and its age."""
_SERIES = late(
    r"(?:[,;)]+|,? and)(?: and)? (?:[A-Z][\w'.-]+[ ,(]+){0,4}\d|[;,] [A-Z][\w' .-]{2,40}(?:, | \()\d|,? respectively"
)
"""What goes on with other figures: a list of winners."""
_OLD = late(r"-year-old ((?:[\w'.-]+ ){0,4})")
_THE = late(r"\b[Tt]he $")
_BIRTHDAY = late(r"\b(?:birthday|turn(?:s|ed|ing)|would (?:now )?(?:have been|be)|at the age of|years? apart)\b")
_THEN = r"\b(?:[Tt]hen|ago|[Ll]ater|[Ww]hen|while|[Aa]t the time|(?:1[89]|20)\d\d)\b"
_ONCE = late(_THEN)
_ONCE_BEHIND = late(rf"[^,.;]{{0,20}}{_THEN}")
"""Words before an age, or right behind it, that make it one of another day."""
_REACH = 24
"""Code points between a name and its age."""
_NOT_WHO = PREPOSITIONS | BODIES | DOCUMENTS | word_set("and record law who whose that case")
_SCORED = late(
    r"\b(?:led|round|beat|won|birdie|bogey|par|putt|goals?|scor\w+|half-time|minutes?|seed(?:ed)?|wickets?|runs|points|"
    r"laps?|votes?)\b"
)
"""Words of a paragraph in which a number in brackets is no age."""


def ages(analysis: Analysis) -> Iterator[Match]:
    """Two ages of one person."""
    return contradictions(analysis, told(analysis))


def told(analysis: Analysis) -> Iterator[Fact]:
    """Every age that is told with a name, of the day of the story."""
    text = analysis.get(outside)
    for m in _NUMBER.finditer(text):
        fact = _behind(analysis, text, m) or _before(analysis, text, m)
        if fact is not None and not _once(analysis, text, m):
            yield fact


def _once(analysis: Analysis, text: str, m: re.Match[str]) -> bool:
    """Whether the age is one of another day: in 1994 Ruiz, 38, …; Ruiz, who was 17 when …; on turning 45."""
    around = sentence(analysis, m.start())
    return bool(
        _BIRTHDAY.search(text, around.start, around.end)
        or _ONCE.search(text, around.start, m.start())
        or _ONCE_BEHIND.match(text, m.end(), around.end)
    )


def _behind(analysis: Analysis, text: str, m: re.Match[str]) -> Fact | None:
    """The age behind a name: `Ana Ruiz, 44,`."""
    start, end = m.span()
    told = _TOLD.search(text, max(0, start - _REACH), start)
    people = analysis.get(named)
    row = people.ending(told.start()) if told else -1
    if told is None or row < 0:
        return None
    aside = told[0].endswith("(")
    if aside != text.startswith(")", end):
        return None
    if text[end] in " ,.;)" and _SERIES.match(text, end):
        return None
    if aside:
        around = sentence(analysis, start)
        full = " " in text[people.starts[row] : people.ends[row]]
        if not full or _SCORED.search(text, around.start, around.end):
            return None
    return Fact(people.who[row], "age", frozenset((m[0],)), m[0], Span(people.starts[row], end))


def _before(analysis: Analysis, text: str, m: re.Match[str]) -> Fact | None:
    """The age before a name, `the 44-year-old plumber Ruiz`, or without one where a single person is meant."""
    old = _OLD.match(text, m.end())
    if old is None:
        return None
    people = analysis.get(named)
    row = people.next(m.end())
    words = text[m.end() : people.starts[row]].lower().split()[1:] if row >= 0 else []
    if (
        row >= 0
        and m.end() < people.starts[row] <= old.end()
        and not any(word in _NOT_WHO or _acts(word) for word in words)
    ):
        return Fact(people.who[row], "age", frozenset((m[0],)), m[0], Span(m.start(), people.ends[row]))
    last = row < 0 or people.starts[row] > sentence(analysis, m.start()).end  # the 44-year-old met Ruiz
    bare = last and _acts(old[1].partition(" ")[0]) and _THE.search(text, max(0, m.start() - 4), m.start())
    who = alone(analysis, m.start()) if bare else -1
    return None if who < 0 else Fact(who, "age", frozenset((m[0],)), m[0], Span(m.start(), m.end() + len("-year-old")))


def _acts(word: str) -> bool:
    """Whether the word is a verb, as far as its form tells: the 44-year-old said."""
    return word in FINITE or word in CUES or (word.endswith("ed") and word != "named")
