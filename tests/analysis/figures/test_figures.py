"""The figures of a story: value, unit and kind of each."""

from __future__ import annotations

import pytest

from newslint.analysis import Analysis
from newslint.analysis.figures.counted import noun, toll
from newslint.analysis.figures.figures import Figure, figures
from newslint.analysis.text import folded
from newslint.formats import read_text


def read(text: str) -> tuple[Analysis, tuple[Figure, ...]]:
    """The figures of one paragraph."""
    analysis = Analysis(read_text(text, "story.md", "md"))
    return analysis, analysis.get(figures)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Twelve men", 12, ""),
        ("about 1,200 emails", 1200, ""),
        ("some 1.2 million people", 1.2e6, ""),
        ("a fine of £2m", 2e6, "£"),
        ("US$5bn in debt", 5e9, "$"),
        ("a $33million haul", 3.3e7, "$"),
        ("it fell 40 per cent", 40, "%"),
        ("it fell 4.5%", 4.5, "%"),
        ("three percentage points", 3, "point"),
        ("twenty-five men", 25, ""),
        ("one hundred and twenty men", 120, ""),
        ("twenty-two thousand four hundred", 22400, ""),
        ("two dozen eggs", 24, ""),
        ("half a million", 5e5, ""),
        ("a half-million", 5e5, ""),
        ("a million", 1e6, ""),
        ("the 5,000m race", 5000, "metre"),
        ("some 8km away", 8, "km"),
        ("a 24-hour day", 24, "hour"),
        ("at 20C", 20, "°C"),
        ("some 100 square miles", 100, "sq-mile"),
        ("10 dollars", 10, "$"),
        ("2000 people came", 2000, ""),
    ],
)
def test_a_figure_is_read_with_its_unit(text: str, value: float, unit: str) -> None:
    (figure,) = read(text)[1]
    assert (figure.value, figure.unit, figure.kind) == (pytest.approx(value), unit, "count")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("in 2004", ["year"]),
        ("the 1990s", ["year"]),
        ("on 16 March", ["day"]),
        ("on Aug. 16, 2015", ["day", "year"]),
        ("won 2-0", ["pair", "pair"]),
        ("a 21-year-old", ["age"]),
        ("U2 and a Tu-22", ["name", "name"]),
        ("a Boeing 747 crash", ["name"]),
        ("at No. 10", ["name"]),
        ("Police held 12 men", ["count"]),
        ("at 8pm, 8:30 and 9 a.m.", []),
        ("the 21st, twenty-first and two thirds", []),
        ("the million-dollar man", []),
    ],
)
def test_what_a_figure_is(text: str, kinds: list[str]) -> None:
    assert [f.kind for f in read(text)[1] if f.value != 30] == kinds


def test_the_first_of_two_has_the_unit_of_the_second() -> None:
    assert [f.unit for f in read("from 10 to 15 per cent")[1]] == ["%", "%"]


@pytest.mark.parametrize(
    ("text", "hedge"), [("nearly 40", "about"), ("more than 40", "over"), ("up to £40", "under"), ("the 40", "")]
)
def test_hedges(text: str, hedge: str) -> None:
    assert read(text)[1][0].hedge == hedge


@pytest.mark.parametrize(
    ("text", "counted", "sort"),
    [
        ("The firm cut 45,000 steel jobs.", "job", ""),
        ("It sold 12 of its new ferries.", "ferry", ""),
        ("Some 14 people were killed.", "person", "dead"),
        ("A fire killed 14.", "", "dead"),
        ("The death toll rose to 14.", "", "dead"),
        ("It left 14 injured.", "", "hurt"),
        ("Police arrested 14 men.", "man", "held"),
        ("The 14 were happy.", "", ""),
    ],
)
def test_what_is_counted(text: str, counted: str, sort: str) -> None:
    analysis, (figure,) = read(text)
    words = analysis.get(folded)
    assert (noun(words, figure), toll(words, figure, 0, len(words))) == (counted, sort)
