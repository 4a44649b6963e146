"""Copy made of names: four times the words take about four times the time (in full: benchmarks/naming.py)."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable

import pytest
from stories import shipped

from newslint.formats import read_text
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
    start = time.process_time()
    assert not lint(document, rules).failures
    return time.process_time() - start


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    """The default rules on names, warm."""
    found = RuleSet(tuple(shipped().values()))
    lint(read_text("Ana Ruiz met Anna Ruis in the US (U.S.).", "story.txt"), found)
    return found


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_names(name: str, rules: RuleSet) -> None:
    small = _seconds(HOSTILE[name], _SMALL, rules)
    large = _seconds(HOSTILE[name], _SMALL * _TIMES, rules)
    assert large < _MOST * max(small, _FLOOR)
