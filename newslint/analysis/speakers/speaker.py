"""Somebody or something that speaks: a person, a body, a document."""

from __future__ import annotations

from typing import Literal, NamedTuple

from newslint.analysis.mentions.nouns import BODIES, DOCUMENTS, PEOPLE, gender, plural
from newslint.span import Span

Kind = Literal["person", "body", "document", "other"]
Pronoun = Literal["he", "she", "they", "it", ""]
_DOERS = ("er", "or", "ist", "ian", "ee", "ant", "ent", "eon", "one", "body", "ary", "ess")
"""Endings of nouns that say what somebody does."""


class Speaker(NamedTuple):
    """Who speaks: the fullest form of the story, where it first stands, what the speaker is, and its pronoun."""

    name: str
    first: Span
    kind: Kind
    pronoun: Pronoun


def kind_of(noun: str) -> tuple[Kind, Pronoun]:
    """What the head of a mention says that the speaker is."""
    low = noun.lower()
    if low in DOCUMENTS:
        return "document", "it"
    if low in BODIES or (noun.isupper() and len(noun) > 1):
        return "body", "it"
    if plural(low):
        return "other", "they"
    if sex := gender(noun):
        return "person", "he" if sex == "he" else "she"
    return ("person", "") if low in PEOPLE or low.endswith(_DOERS) else ("other", "")
