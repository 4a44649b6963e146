"""What a house says of names: people, places, organisations, accepted words, preferred forms, distinct pairs."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import NamedTuple


class Person(NamedTuple):
    """A person in the house's list: the first form is the one to print."""

    forms: tuple[str, ...]
    role: str = ""
    since: datetime.date | None = None
    until: datetime.date | None = None
    tag: str = ""
    team: str = ""


class House(NamedTuple):
    """A `names.yml`: `places` and `organisations` are groups of forms, `preferred` maps a form to the one to print.

    `words` are accepted by the rules on typos, spelling, names and grammar; `distinct` are names to keep apart.
    """

    people: tuple[Person, ...] = ()
    places: tuple[tuple[str, ...], ...] = ()
    organisations: tuple[tuple[str, ...], ...] = ()
    words: frozenset[str] = frozenset()
    preferred: Mapping[str, str] = {}
    distinct: frozenset[frozenset[str]] = frozenset()
