"""The table of cities' names for bake.py: which Latin forms name one city."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newslint.data import lexicon as lx

FORM = re.compile(r"(?=.{4})[a-z]+(?: [a-z]+){0,3}")
FAMOUS = 100_000
"""Inhabitants from which a city may bear a form that is also a person's name or a rare word (Lyons, Odessa)."""
COMMON = 50
"""SCOWL's level up to which a word is everyone's."""


def city_forms(data: Path, words: dict[str, tuple[int, int]]) -> Iterator[tuple[str, bytes]]:
    """Form -> a city that bears it, for each city of several forms; the bigger city has the lower number.

    A form stands for the biggest city that bears it and for those of which it is the main name. No common word,
    country or state stands for a city of another name, nor the main name of a bigger city, nor what is left of a form
    without its City; a rare word or a person's name stands for a big city only.
    """

    def read(name: str) -> list[dict[str, Any]]:
        return list(json.loads((data / f"{name}.json").read_text(encoding="utf-8")).values())

    def ordinary(word: str, level: int) -> bool:
        flags, lowest = words.get(word, (0, 0))
        return bool(flags & lx.WORD) and lowest <= level

    cities = sorted(read("cities15000"), key=lambda c: (-c["population"], c["geonameid"]))
    taken = {lx.city_key(place["name"]) for table in ("countries", "us_states") for place in read(table)}
    mains: dict[str, int] = {}
    for number, city in enumerate(cities):
        mains.setdefault(lx.city_key(city["name"]), number)
    borne: set[str] = set()
    count = 0
    for number, city in enumerate(cities):
        main, others = lx.city_key(city["name"]), set()
        borne |= {
            key.removesuffix(" city") for key in map(lx.city_key, city["alternatenames"]) if key.endswith(" city")
        }
        for form in city["alternatenames"]:
            key = lx.city_key(form)
            if key in borne or key == main or form.isupper() or not (form[:1].isupper() and FORM.fullmatch(key)):
                continue
            borne.add(key)
            famous = city["population"] >= FAMOUS
            flags = words.get(lx.plain(form), (0, 0))[0]
            person = not famous and flags & (lx.GIVEN | lx.SURNAME)
            known = famous and flags & lx.PROPER
            word = not known and all(ordinary(part, COMMON if famous else 80) for part in key.split())
            if key not in taken and mains.get(key, number) >= number and not word and not person:
                others.add(key)
        if others:
            yield main, lx.pack_city(count, True)
            yield from ((key, lx.pack_city(count, False)) for key in others)
            count += 1
