"""A listed person in a role that, by the list, was no longer or not yet theirs on the story's date."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.house.listed import listed, mentions
from newslint.analysis.names.house.nearly import role_head
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.text import fold, folded
from newslint.finding import Match, Related
from newslint.house import Person
from newslint.late import late
from newslint.span import Span

_REACH = 120
_PAST = late(
    r"\b(?:former|formerly|ex|then|late|past|previous|previously|once|erstwhile|old|one-?time|retired|outgoing|deposed|"
    r"ousted|departing|incoming|future|next|new|acting|deputy|vice|assistant|shadow|would-be|as|when|became|become|was|"
    r"were|been|be|succeed(?:s|ed)?|replac(?:e|es|ed)|by|named|appointed|elected)[\s-](?:[^\s]{1,20} ){0,3}$",
    re.IGNORECASE,
)
_TOLD = late(
    r"\b(?:1\d|20)\d\d\b|\b(?:at the time|back then|used to|when|while|until|during|ago|since|from|will)\b",
    re.IGNORECASE,
)
_TWO = late(r"(?<![\w'-])([\w'-]+)(?= ([\w'-]+))")
_LATER = 100
"""Code points behind a name within which its role may follow."""
_STOP = late(r"(?<=[.!?;])[”\"']?\s|\n")

Followers = dict[tuple[str, str], list[int]]


def former(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Roles beside the names of people who do not hold them on the story's date, each person once."""
    date, known = analysis.document.date, listed(analysis.house)
    if date is None or not known.dated:
        return
    met: dict[str, list[Span]] = {}
    for span, form in analysis.get(mentions):
        met.setdefault(form, []).append(span)
    followers = _followers(analysis.get(folded)) if met else {}
    for form, mentioned in met.items():
        people = [person for index in known.by_form[form] if (person := known.people[index])]
        now = {role_head(person.role) for person in people if holds(person, date)}
        for person in people:
            if not holds(person, date) and role_head(person.role) not in now and _an_office(person):
                spans = list(_places(analysis, form, person, mentioned, followers))
                if spans:
                    words = analysis.words(spans[0])
                    related = tuple(Related(span, "and here", again=True) for span in spans[1:])
                    evidence = f"The story is of {_day(date)}."
                    yield Match(spans[0], "", (words, _told(form, person, date)), related, (), evidence)
                    break


def holds(person: Person, date: datetime.date) -> bool:
    """Whether the role is the person's on this day, as far as the list says."""
    return (person.since is None or person.since <= date) and (person.until is None or date <= person.until)


def _an_office(person: Person) -> bool:
    """Whether a role ends with its dates: a keeper of the last squad is a keeper still, its mayor none."""
    return bool(person.role) and (
        not person.tag or bool(person.team) or " of " in person.role or " for " in person.role
    )


def _told(form: str, person: Person, date: datetime.date) -> str:
    team = f" ({person.team})" if person.team else ""
    if person.until is not None and person.until < date:
        return f"{form} was {person.role}{team} until {_day(person.until)}"
    return f"{form} is {person.role}{team} from {_day(person.since or date)}"


def _day(date: datetime.date) -> str:
    return f"{date.day} {date:%B} {date.year}"


def _followers(text: str) -> Followers:
    """A word in small letters and the word behind it -> where that stands."""
    found: Followers = {}
    for m in _TWO.finditer(text):
        found.setdefault((m[1].lower(), m[2]), []).append(m.start(2))
    return found


def _places(analysis: Analysis, form: str, person: Person, met: list[Span], followers: Followers) -> Iterator[Span]:
    """Where the story gives the person the role as if it were theirs today."""
    text, inside = analysis.get(folded), analysis.get(quoted)
    said = [fold(words) for words in (role_head(person.role), person.role)]
    head, role, team = map(re.escape, (*said, fold(person.team)))
    last = form.rpartition(" ")[2]
    places = {s.start for s in met} | {a for w in said for a in followers.get((w.rpartition(" ")[2].lower(), last), ())}
    before = rf"(?<![\w-])(?:(?i:{head}|{role})) (?:{re.escape(form)}|{re.escape(last)})(?![\w-])"
    after = rf"(?<!\w){re.escape(form)}, (?:the |who is |a |an |its )?(?:[\w'-]{{1,20}} ){{0,3}}?(?i:{head})(?![\w-])"
    near = ((max(0, at - len(said[1]) - 1), at + len(form) + len(said[0]) + _LATER) for at in sorted(places))
    windows = [(start, end) for start, end in near if said[0] in text[start:end].lower()]
    pattern = re.compile(f"{before}|{after}") if windows else None
    found = {m.span(): m for start, end in windows if pattern for m in pattern.finditer(text, start, end)}
    for m in found.values():
        start = max(0, m.start() - _REACH)
        sentence = _STOP.split(text[start : m.start()])[-1]
        rest = _STOP.split(text[m.end() : m.end() + _REACH])[0]
        if inside.holds(m.start()) or _TOLD.search(f"{sentence} {rest}"):
            continue
        if _PAST.search(sentence) or _PAST.search(re.split(head, m[0], flags=re.I)[0]):
            continue
        if not team or re.search(rf"(?<!\w){team}(?!\w)", f"{sentence[-_REACH // 2 :]} {m[0]} {rest[: _REACH // 2]}"):
            yield Span(*m.span())
