"""Who is said to have said a quotation, and whether two versions mean the same."""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from newslint.analysis.mentions.grammar import DETERMINERS, PRONOUNS
from newslint.analysis.mentions.mentions import mention
from newslint.analysis.names.table.table import TITLES
from newslint.compare.version import Unit, Version

_SPELLED = 80
"""How much alike two names are of which one is a slip: another finding."""
_TITLES = frozenset(title.lower() for title in TITLES)
_SURE = 0.7
_LENT = ("run", "report-above", "next")
"""Evidence from another paragraph, which a paragraph that is moved takes away."""


class Voice(NamedTuple):
    """A speaker: the fullest name that the story gives (empty: nobody), the words there, what the person is.

    `lost`: a pronoun that means nobody; `sure`: the evidence stands with the quotation.
    """

    name: str = ""
    said: str = ""
    roles: frozenset[str] = frozenset()
    lost: bool = False
    sure: bool = True


def voice(version: Version, unit: Unit) -> Voice:
    """Who says a quoted sentence."""
    analysis = version.analysis
    row, who = version.attributions[unit.quotation]
    span = mention(analysis, row)
    if span is None:
        return Voice()
    said = analysis.words(span)
    person = version.people.get(who.name) if who else None
    known = frozenset(role.head for _, role in person.offices.values()) if person else frozenset()
    lost = who is None and said.lower() in PRONOUNS
    sure = row.confidence >= _SURE and row.sieve not in _LENT
    if who and who.kind == "body" and not sure:  # police, in another paragraph
        return Voice()
    return Voice(who.name if who else said, said, known, lost, sure)


def same(one: Voice, other: Voice) -> bool:
    """Whether two versions mean the same speaker, or do not say enough to tell: `Ruiz`, `the mayor, Ana Ruiz`."""
    if one.lost or other.lost or (one.said == other.said and one.said.lower() not in PRONOUNS):
        return True
    if not (one.name and other.name):
        return not (one.sure and other.sure)
    mine, theirs = _words(one.name), _words(other.name)
    if not mine or not theirs:
        return True
    if set(mine) <= set(theirs) or set(theirs) <= set(mine) or mine[-1] in other.roles or theirs[-1] in one.roles:
        return True
    return ratio(" ".join(mine), " ".join(theirs)) >= _SPELLED


def _words(name: str) -> list[str]:
    words = (word.strip(",.").removesuffix("'s") for word in name.lower().replace("’", "'").split())
    return [word for word in words if word and word not in DETERMINERS and word not in _TITLES]
