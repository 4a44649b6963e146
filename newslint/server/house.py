"""What the house's list says of a name, in sentences."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from newslint.analysis.names.house.listed import listed
from newslint.analysis.text import fold
from newslint.house import House, Person


def told(house: House, forms: Iterable[str]) -> list[str]:
    """What the list says of these forms of one name."""
    return list(dict.fromkeys(words for form in forms for words in _told(house, form)))


def _told(house: House, form: str) -> Iterator[str]:
    known, words = listed(house), fold(form)
    for index in known.by_form.get(words, ()):
        if person := known.people[index]:
            yield _person(person)
    for group in (*house.places, *house.organisations):
        if any(fold(one) == words for one in group):
            yield f"{group[0]}{_also(group)}."
    if form in house.preferred:
        yield f"Print ‘{house.preferred[form]}’, not ‘{form}’."
    for pair in sorted(map(sorted, house.distinct)):
        if form in pair:
            other = pair[0] if pair[1] == form else pair[1]
            yield f"‘{form}’ is not ‘{other}’."


def _person(person: Person) -> str:
    since = f"from {_day(person.since)}" if person.since else ""
    until = f"until {_day(person.until)}" if person.until else ""
    about = (person.role, f"{since} {until}".strip(), person.team)
    return ", ".join((person.forms[0], *filter(None, about))) + _also(person.forms) + "."


def _also(forms: tuple[str, ...]) -> str:
    return f" (also {', '.join(forms[1:])})" if len(forms) > 1 else ""


def _day(date: datetime.date) -> str:
    return f"{date.day} {date:%B %Y}"
