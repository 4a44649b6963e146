"""Where a story mentions things by listed forms: definitions, quotations and longer names told apart."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple
from unicodedata import combining

from newslint.analysis.analysis import Analysis
from newslint.analysis.mentions.grammar import REGIONS
from newslint.analysis.names.table.table import CAPS, DISPLAY, LEFT, TITLES, Names, names
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.text import folded
from newslint.late import late
from newslint.span import Span
from newslint.words import word_set

_DEFINES = late(
    r"(?:\b(?:known|referred to|abbreviated|spelled|written|rendered)(?: \w+){0,4} as|"
    r"\b(?:known|(?<!so-)called|named|dubbed|branded|styled|abbreviated|renamed|termed|acronyms?|initials|formerly|"
    r"previously|once|officially|historically|aka|a\.k\.a\.|then|now|"
    r"(?:name|spell|spelling)(?:ed|s)?(?: (?:is|was|to|from|for|of|in))?)\b"
    r"(?: (?:then|now|also|simply|called|known|as|to|by|in \w+))*|"
    r"\(|\bor| – | - |, or)[ ,:]*(?:(?:its|their|the) )?[\"“‘'(]*$"
)
_DEFINED = late(
    r"[”\"’')]*,? ?(?:as (?:\w+ ){1,3}?(?:known|called|calls?|prefers?)\b|"
    r"(?:an?|the|its|their)(?: [\w-]+){0,3} (?:acronym|abbreviation|spelling|transliteration|name)\b)"
)
_PAST = late(r"\b(?:1\d{3}s?\b|born in|[Ss]iege of|[Bb]attle of|[Tt]reaty of)")
_JOINS = late(
    r"^[”\"’')]*(?: (?:to|by|in|for) (?:the )?\w{1,30}+)?(?:,| or| and|, or|, and|/)+ ?(?:the |as )*[“\"‘']*$"
)
AS_NOUN = late(
    r"[.,;:!?)”\"]|'s\b|$|\s\(|\s(?:and|or|in|is|was|has|had|to|on|for|with|would|will|could|who|that|as|at|by|after|but|from|of|"
    r"into|during|since|when|where|which|says|said|can|may|should|must|does|did|are|were|have|because|before|than|if|while|"
    r"this|last|next|not|over|under|through|against|amid|without|within|until|now|also|it|they|he|she|we|[-–—])\b"
)
"""What stands behind a name that is no adjective."""
_STATE = late(r", ([A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=[.,;:)]|$)")
"""Behind a town of a known city's name: Odessa, Texas."""
_REACH = 70
_OPEN, _CLOSE = "“\"‘'", "”\"’'"
_OFFICIAL = late(r"\b(?:Republic|Kingdom|Federation|State|Union|Commonwealth|Principality|States) of\b|Federation$")
_BODY = late(
    r"\b(?:President|Minister|Government|Parliament|Assembly|Bank|Constitution|Embassy|Ambassador|Consulate|Ministry|"
    r"Court|Council|Chamber|Academy|Code|Laws?|Act|Army|Navy|Forces?|Order|Hero|Church|Citizens?|Office|Committee)"
    r" (?:of|for|to) (?:the )?$|\b(?:Treaty|Agreement|Memorandum|Pact|Accord|Convention|Protocol) (?:between|with)\b"
)
"""What stands before an official name that is part of a title: Central Bank of the …, Treaty between the …"""
_CIVIC = word_set(
    """
    City County State Province Region District Governorate Oblast Airport International Regional Mayor Governor Police
    """
)
"""Words after a place's name that are named after it as it is called today, unlike a university or an exchange."""
_SIDES = word_set("East West North South Eastern Western Northern Southern Central Old Greater Downtown Inner")
"""Words before a place's name that leave it the same place."""


class Met(NamedTuple):
    """A listed form in the text, and the number of its family; -1 for a phrase that is none."""

    start: int
    end: int
    form: str
    family: int


@dataclass(slots=True)
class Mentions:
    """The mentions of one family, in order."""

    places: dict[str, list[Span]] = field(default_factory=dict)
    shown: dict[str, list[Span]] = field(default_factory=dict)
    """Those in headlines and captions."""
    joined: dict[str, dict[Span, tuple[str, str]]] = field(default_factory=dict)
    """Those inside longer names (Bombay Stock Exchange), which may be another thing, with the words beside."""
    lent: dict[str, list[Span]] = field(default_factory=dict)
    """Those in somebody else's words."""
    past: dict[str, list[Span]] = field(default_factory=dict)
    """Those of places in another century."""
    bridges: list[tuple[str, str]] = field(default_factory=list)
    """Forms, or a longer name and a form, that the story explains by one another."""
    last: str = ""
    end: int = -1
    defining: bool = False


def mentions(analysis: Analysis, met: Iterable[Met], kind: str) -> dict[int, Mentions]:
    """The mentions of each family, from the forms met in order of the text."""
    text = analysis.get(folded)
    table = analysis.get(names)
    inside = analysis.get(quoted)
    found: dict[int, Mentions] = {}
    longer = Met(-1, -1, "", -1)
    for one in met:
        start, end, form, family = one
        if family == -1:
            longer = one
        if family == -1 or not _bounded(text, start, end, form):
            continue
        row = bisect_left(table.starts, start)
        beside = _beside(table, row, end, kind, form)
        if beside is None or (form.startswith("the ") and not AS_NOUN.match(text, end)):
            continue
        here = found.setdefault(family, Mentions())
        span = Span(start, end)
        mark = text[start - 1] in _OPEN and text[end : end + 1] in tuple(_CLOSE)
        spoken = inside.holds(start) and not mark
        head = text[max(0, start - _REACH) : start].rpartition("\n")[2]
        between = text[here.end : start] if here.end >= 0 else ""
        if spoken and not any(beside):
            here.lent.setdefault(form, []).append(span)
        elif not spoken and ((here.defining and _JOINS.match(between)) or _defined(head, text, end)):
            if here.last and "\n" not in between and len(between) < 200:
                here.bridges.append((here.last, form))
            if text[longer.end : start] == " (":
                here.bridges.append((longer.form, form))
            here.last, here.defining, here.end = here.last or form, True, end
        elif any(beside) or (kind == "country" and _OFFICIAL.search(form) and _BODY.search(head)):
            here.joined.setdefault(form, {})[span] = beside
        elif kind == "place" and _past(text, start, end):
            here.past.setdefault(form, []).append(span)
        else:
            display = row < len(table.flags) and table.starts[row] < end and table.flags[row] & DISPLAY
            (here.shown if display else here.places).setdefault(form, []).append(span)
            if between == "'s ":  # Lowell's Marsh County: two places
                here.bridges.append((here.last, form))
            here.last, here.end, here.defining = form, end, False
    return _without_towns(text, found) if kind == "place" else found


def _without_towns(text: str, found: dict[int, Mentions]) -> dict[int, Mentions]:
    """The mentions without the forms that name a town in another state too: Odessa, Texas."""
    for here in found.values():
        towns = {form for form, spans in here.places.items() if any(_in_state(text, span.end) for span in spans)}
        for form in towns:
            for places in (here.places, here.shown, here.joined, here.lent, here.past):
                places.pop(form, None)
    return found


def _in_state(text: str, end: int) -> bool:
    state = _STATE.match(text, end)
    return state is not None and state[1] in REGIONS and state[1] != "Georgia"


def _past(text: str, start: int, end: int) -> bool:
    """Whether the words round a place's name tell of another century, when it may have borne another."""
    line = text.rfind("\n", max(0, start - _REACH), start) + 1 or max(0, start - _REACH)
    return _PAST.search(text, line, end + _REACH // 2) is not None


def _bounded(text: str, start: int, end: int, form: str) -> bool:
    """Whether the match is whole words."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before and (before.isalnum() or before in "@#/.&_" or (before == "-" and text[start - 2 : start - 1].isupper())):
        return False
    if after and (
        after.isalnum() or combining(after) or after in "@_" or (after in ".&/" and text[end + 1 : end + 2].isalnum())
    ):
        return False
    return not (after == "-" and form.isupper() and text[end + 1 : end + 2].isupper())


def _beside(table: Names, row: int, end: int, kind: str, form: str) -> tuple[str, str] | None:
    """The words that make a longer name of this one (Bombay Stock Exchange), before and after; None when shouted."""
    alone = ("", "")
    if row >= len(table.words) or table.starts[row] >= end or table.flags[row] & DISPLAY:
        return alone
    last = row
    while last + 1 < len(table.words) and table.starts[last + 1] < end:
        last += 1
    before = table.words[row - 1] if row and table.flags[row] & LEFT else ""
    joined = last + 1 < len(table.words) and table.flags[last + 1] & LEFT
    after = table.words[last + 1] if joined else ""
    shouted = (before and table.flags[row - 1] & CAPS) or (after and table.flags[last + 1] & CAPS)
    if shouted and form.isupper() and len(form) < 4:
        return None
    if kind not in ("country", "place"):
        return alone
    return ("" if before in TITLES or before in _SIDES else before, "" if after in TITLES or after in _CIVIC else after)


def _defined(head: str, text: str, end: int) -> bool:
    """Whether a mention only says what else the thing is called: also known as ISIS, (IS), formerly Burma."""
    if _DEFINES.search(head) or _DEFINED.match(text, end, end + _REACH):
        return True
    opened = head.rfind("(")
    if opened < 0 or ")" in head[opened:]:
        return False
    closed = text.find(")", end, end + _REACH)
    return closed >= 0 and len(text[end:closed].split()) < 8
