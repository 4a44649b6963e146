"""Copy made of names: four times the words take about four times the time (in full: benchmarks/naming.py)."""

from __future__ import annotations

import gc
import itertools
import time
from collections.abc import Callable, Iterable
from datetime import date
from string import ascii_uppercase

import pytest
from stories import shipped

from newslint.formats import read_text
from newslint.house import House, Person
from newslint.lint import lint
from newslint.ruleset.ruleset import RuleSet

_SMALL, _TIMES = 4_000, 4
_MOST = 8
"""How many times as long the larger text may take: a quadratic step takes 16 times as long."""
_FLOOR = 0.05
"""Seconds below which a measurement says nothing."""


def _name(n: int) -> str:
    """Another name for each number, of many keys."""
    return "".join("bdfgklmnprstvz"[n // 14**k % 14] + "aeiou"[n // 5**k % 5] for k in range(4)).capitalize()


def _alike(n: int) -> str:
    """Another name for each number, all under one key."""
    return "K" + "".join("aeiou"[n // 5**k % 5] + "rbdln"[k] for k in range(5))


def _initials(n: int) -> str:
    """Three other capitals for each number."""
    return "".join(ascii_uppercase[n // 26**k % 26] for k in range(3))


HOSTILE: dict[str, Callable[[int], str]] = {
    "names": lambda n: f"{_name(n)} {_name(n * 7919)}, ",
    "look-alikes": lambda n: f"{_alike(n)} met {_alike(n * 7919)}. ",
    "one pair": lambda n: "Mariupol met Mariupil. ",
    "designations": lambda n: f"A Tu-{n % 9999} met a Tupolev-{n % 9999}. ",
    "open designations": lambda n: f"A Boeing {n % 9999} met a Boeing-{n % 9999}. ",
    "abbreviations": lambda n: f"The {_name(n)[:4].upper()} met the {'.'.join(_name(n)[:4].upper())}. ",
    "families": lambda n: f"He left Kyiv (Kiev) for Hizbullah {n} and Kiev. ",
    "conflicts": lambda n: f"The {_name(n)} court is the {_name(n)} Court. He met {_name(n)}a and {_name(n).upper()}. ",
    "hyphens": lambda n: f"Abu-{_name(n)} met Abu {_name(n)}. ",
    "words": lambda n: f"The {_name(n).lower()} is no {_name(n)}. ",
    "digits": lambda n: f"{_name(n)} {n} {n * 3} ",
}


def _seconds(piece: Callable[[int], str], words: int, rules: RuleSet) -> float:
    number = words // len(piece(0).split())
    document = read_text("".join(map(piece, itertools.islice(itertools.count(), number))), "story.txt")
    gc.collect()
    gc.disable()  # what other tests left behind is not this story's to sweep
    try:
        start = time.process_time()
        assert not lint(document, rules).failures
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    """The default rules on names, warm."""
    found = RuleSet(tuple(shipped().values()))
    lint(read_text("Ana Ruiz met Anna Ruis in the US (U.S.).", "story.txt"), found)
    return found


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_names(name: str, rules: RuleSet) -> None:
    small = _seconds(HOSTILE[name], _SMALL, rules)
    large = min(_seconds(HOSTILE[name], _SMALL * _TIMES, rules) for _ in range(2))  # other work may stand in the way
    assert large < _MOST * max(small, _FLOOR)


def _one_rule(rule: str, pieces: Iterable[str], house: House) -> float:
    document = read_text(" ".join(pieces), "story.txt")._replace(date=date(2024, 5, 1))
    start = time.process_time()
    assert not lint(document, RuleSet((shipped()[rule],)), house).failures
    return time.process_time() - start


def _firms(number: int) -> float:
    return _one_rule("naming.company", (f"Then {_initials(n)}Reed met Reed." for n in range(number)), House())


def _explained(number: int) -> float:
    """Abbreviations that all begin with the same four letters."""
    pieces = (f"The Any Big Town Hall {'oro '.join(_initials(n))}oro (ABTH{_initials(n)}) met." for n in range(number))
    return _one_rule("abbreviations.defined-unused", pieces, House())


def _people(number: int) -> float:
    forms = [f"Ana {_name(n)}{_name(n * 3)}" for n in range(number)]
    people = tuple(Person((form,), "mayor of Orlo", until=date(2019, 1, 1)) for form in forms)
    return _one_rule("people.former", (f"We saw {form} there." for form in forms), House(people=people))


@pytest.mark.parametrize("seconds", [_firms, _explained, _people])
def test_time_grows_with_what_one_rule_minds(seconds: Callable[[int], float]) -> None:
    seconds(1)
    assert seconds(3000) < _MOST * max(seconds(750), _FLOOR)
