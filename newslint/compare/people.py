"""What a version tells of its people: age, courtesy title, office."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from newslint.analysis import Analysis
from newslint.analysis.attributions.clauses import outside
from newslint.analysis.facts.ages import told as ages
from newslint.analysis.mentions.nouns import PEOPLE, head
from newslint.analysis.names.table.table import COURTESY
from newslint.analysis.speakers.cast import cast
from newslint.analysis.speakers.roles import Role, role, told
from newslint.late import late
from newslint.span import Span

_APPOSED = late(r",(?: \d+,)? ([^\W\dA-Z_][^,.;:()“”\"\n]{1,80}),")
"""An office behind a name without an article: `Ana Ruiz, chief executive of the pier,`."""
_AGED = late(r", [^\W\dA-Z_][^,.;:()“”\"\n]{1,80}, (1?\d?\d)(?=[,.;])")
"""An age behind the office: `Ana Ruiz, the mayor, 44,`."""


@dataclass(slots=True)
class Person:
    """Each thing that is told, as it is written, with its first place; an office with its words."""

    ages: dict[str, Span] = field(default_factory=dict)
    courtesies: dict[str, Span] = field(default_factory=dict)
    offices: dict[str, tuple[Span, Role]] = field(default_factory=dict)


class Contradiction(NamedTuple):
    """What two versions tell otherwise of one person."""

    kind: Literal["age", "title"]
    old: Span
    new: Span
    old_words: str
    new_words: str


def people(analysis: Analysis) -> dict[str, Person]:
    """The people of a story, by their fullest names."""
    members = analysis.get(cast)
    found = {person.name: Person() for person in members.people}
    for fact in ages(analysis):
        found[members.people[fact.who].name].ages.setdefault(fact.words, fact.span)
    for start, end, who in zip(members.starts, members.ends, members.who, strict=True):
        person, here = found[members.people[who].name], Span(start, end)
        if aged := _AGED.match(analysis.get(outside), end):
            person.ages.setdefault(aged[1], Span(start, aged.end()))
        for words in _descriptions(analysis, here):
            if words[-1] in COURTESY:
                person.courtesies.setdefault(words[-1], here)
            elif (last := head(words) + 1) and words[last - 1].lower() in PEOPLE:
                person.offices.setdefault(" ".join(words[:last]), (here, role(words[:last])))
    return found


def contradictions(one: Person, other: Person) -> Iterator[Contradiction]:
    """What both tell of, and nothing that both say."""
    if one.ages and other.ages and one.ages.keys().isdisjoint(other.ages):
        yield Contradiction("age", *_first(one.ages, other.ages))
    if one.courtesies and other.courtesies and one.courtesies.keys().isdisjoint(other.courtesies):
        yield Contradiction("title", *_first(one.courtesies, other.courtesies))
    mine, theirs = one.offices.values(), other.offices.values()
    if mine and theirs and not any(a.fits(b) or b.fits(a) for _, a in mine for _, b in theirs):
        before, after = ({words: place for words, (place, _) in p.offices.items()} for p in (one, other))
        yield Contradiction("title", *_first(before, after))


def _first(one: dict[str, Span], other: dict[str, Span]) -> tuple[Span, Span, str, str]:
    (before, here), (after, there) = next(iter(one.items())), next(iter(other.items()))
    return here, there, before, after


def _descriptions(analysis: Analysis, name: Span) -> Iterator[list[str]]:
    yield from filter(None, told(analysis, name.start, name.end))
    if m := _APPOSED.match(analysis.get(outside), name.end):
        yield m[1].split()
