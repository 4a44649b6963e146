"""`names.yml`: what the house says of names."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newslint.errors import ConfigError, Problem
from newslint.house import House, Person
from newslint.ruleset import cache

if TYPE_CHECKING:
    from newslint.ruleset.marked import Marked

MOST_BYTES = 8_000_000


def house(paths: Iterable[Path]) -> House:
    """What all these files say together; of two preferred forms the later file's. Raises ConfigError."""
    files = [_read(path) for path in paths]
    return house_of(files) if files else House()


def house_of(files: Sequence[Mapping[str, Any]]) -> House:
    """The house of some `names.yml` that are read and checked."""

    def listed(key: str) -> Iterator[Any]:
        return (item for data in files for item in data.get(key, ()))

    return House(
        people=tuple(map(_person, listed("people"))),
        places=tuple(map(tuple, listed("places"))),
        organisations=tuple(map(tuple, listed("organisations"))),
        words=frozenset(listed("words")),
        preferred={k: v for data in files for k, v in data.get("preferred", {}).items()},
        distinct=frozenset(p for group in listed("distinct") for pair in combinations(group, 2) for p in _apart(pair)),
    )


def _apart(pair: tuple[str, str]) -> Iterator[frozenset[str]]:
    """Two names, and their last words where the rest agrees: these stand alone in a story."""
    yield frozenset(pair)
    (given, _, last), (other, _, name) = (form.rpartition(" ") for form in pair)
    if given == other and given and last != name:
        yield frozenset((last, name))


def _person(data: str | Mapping[str, Any]) -> Person:
    if isinstance(data, str):
        return Person((data,))
    return Person(
        tuple(data["forms"]),
        data.get("role", ""),
        _date(data["from"], "-01-01") if "from" in data else None,
        _date(data["until"], "-12-31") if "until" in data else None,
        data.get("tag", ""),
        data.get("team", ""),
    )


def _date(written: str, rest: str) -> datetime.date:
    return datetime.date.fromisoformat(written if "-" in written else written + rest)


def _read(path: Path) -> dict[str, Any]:
    stamp = (cache.stamp(path), cache.stamp(Path(__file__)))
    kept = cache.load("names", str(path))
    if kept and kept[0] == stamp:
        return dict(kept[1])
    from newslint.ruleset import marked

    data = checked(marked.read(path, MOST_BYTES))
    cache.keep("names", str(path), stamp, data)
    return data


def checked(source: Marked) -> dict[str, Any]:
    """The data of a `names.yml`. Raises ConfigError."""
    from newslint.ruleset import validate
    from newslint.ruleset.names_schema import names_schema

    if source.data is None:
        return {}
    data = validate.meant(source.data, names_schema(), source)
    if isinstance(data, dict):
        data = {key: value for key, value in data.items() if value is not None}  # `words:`, and nothing yet
    problems = list(validate.problems(data, names_schema(), source))
    problems = problems or [*_no_dates(data, source), *_circles(data, source)]
    if problems:
        raise ConfigError(tuple(problems))
    return dict(data)


def _no_dates(data: Mapping[str, Any], source: Marked) -> Iterator[Problem]:
    for index, person in enumerate(data.get("people", ())):
        for key in ("from", "until"):
            if isinstance(person, dict) and key in person:
                try:
                    _date(person[key], "-01-01")
                except ValueError:
                    yield Problem(source.place(("people", index, key)), f"there is no {person[key]}")
        if isinstance(person, dict) and (told := ends_early(person)):
            yield Problem(source.place(("people", index, "until")), told)


def ends_early(person: Mapping[str, Any]) -> str:
    """What is to say of a person whose role ends before it begins."""
    since, until = person.get("from", ""), person.get("until", "9999")
    return f"until {until} is before from {since}" if since > until and not since.startswith(until) else ""


def _circles(data: Mapping[str, Any], source: Marked) -> Iterator[Problem]:
    """Forms to print that give way to others themselves."""
    preferred = data.get("preferred", {})
    for form, printed in preferred.items():
        if printed in preferred:
            told = f"‘{printed}’ is to be printed, and has a form to print itself, ‘{preferred[printed]}’"
            yield Problem(source.place(("preferred", form)), told)
