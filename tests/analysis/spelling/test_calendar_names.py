"""Days and months: slips are told from names and words that look like them; capitals by the date about them."""

from __future__ import annotations

import pytest

from newslint.analysis import Analysis
from newslint.analysis.spelling.faults import faults
from newslint.formats import plain


def told(text: str) -> list[tuple[str, str, str]]:
    found = Analysis(plain.read("a.txt", text)).get(faults)
    return [
        (kind, text[f.span.start : f.span.end], f.instead[0])
        for kind, group in found.items()
        if kind.startswith("month")
        for f in group
    ]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The council met on Wendesday’s eve.", "Wendesday", "Wednesday"),
        ("The Tuessday vote was lost.", "Tuessday", "Tuesday"),
        ("It rained on Mondy morning.", "Mondy", "Monday"),
        ("It rained in Jnuary.", "Jnuary", "January"),
        ("It rained in late Agust.", "Agust", "August"),
        ("It rained on 12 Arpil.", "Arpil", "April"),
        ("It rained on wendesday.", "wendesday", "Wednesday"),
    ],
)
def test_slips(text: str, wrong: str, right: str) -> None:
    assert told(text) == [("month-day", wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Mondy and Mr Sunda met Frida Novembre in the friary.",
        "Arpil Holm and Mr Wendesday sang.",
        "Jule, Juno and Aprila Marcham sang in Marche.",
        "The band Oktober played Septembre.",
        "Wendesday sang. Then Wendesday left. The fans of Wendesday wept.",
    ],
)
def test_names(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("He left in may 2015.", "may"),
        ("He left on 5 march.", "march"),
        ("The may 31 payment was late.", "may"),
        ("He left in march and died.", "march"),
        ("He left last august, she said.", "august"),
        ("In the year to march 2015 it rose.", "march"),
    ],
)
def test_months_that_are_words(text: str, month: str) -> None:
    assert told(text) == [("month-day-case", month, month.capitalize())]


@pytest.mark.parametrize(
    "text",
    [
        "The march 20 people joined in may end; the last may have been the best.",
        "It may 20% of the time, and sat in august company; they walked in march order.",
        "Up to 12 may appeal, and 5 march on the town.",
        "See #monday and the-sunday-paper.",
    ],
)
def test_words_that_are_months(text: str) -> None:
    assert told(text) == []
