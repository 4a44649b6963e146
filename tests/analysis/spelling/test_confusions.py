"""Real words taken for one another: what is told by the words around, and what is left alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.analysis import Analysis
from newslint.analysis.spelling.confusions import OFTEN, PRONE, SELDOM, confusions, meant
from newslint.analysis.spelling.copy import copy
from newslint.formats import plain
from newslint.house import House

PAIRS = meant(
    ("peace piece", "pubic > public", "county country"),
    ("their there they're", "its it's", "than then", "of > off", "to too", "trail trial", "brows browse"),
    ("it's > its", "there > their"),
)


def found(analysed: Callable[[str], Analysis], text: str) -> list[tuple[str, str, str]]:
    return [
        (text[f.span.start : f.span.end], f.instead[0], f.case) for f in confusions(analysed(text).get(copy), PAIRS)
    ]


def test_lists_of_pairs() -> None:
    assert meant(("a b c",)) == {
        "a": {"b": SELDOM, "c": SELDOM},
        "b": {"a": SELDOM, "c": SELDOM},
        "c": {"a": SELDOM, "b": SELDOM},
    }
    assert meant(("x > y z",)) == {"x": {"y": SELDOM, "z": SELDOM}}
    assert meant(("a b",), prone=("b > a",)) == {"a": {"b": SELDOM}, "b": {"a": PRONE}}
    assert meant(("a b",), ("b a",)) == {"a": {"b": OFTEN}, "b": {"a": OFTEN}}
    assert meant(("a b c",), drop=("a b",)) == {"a": {"c": SELDOM}, "b": {"c": SELDOM}, "c": {"a": SELDOM, "b": SELDOM}}
    assert meant(("a b",), drop=("a > b",)) == {"b": {"a": SELDOM}}


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The old bridge cost more then the new one.", "then", "than"),
        ("Piece talks began in the hall.", "Piece", "peace"),
        ("The envoys met for piece talks in May.", "piece", "peace"),
        ("The inquiry concerned pubic health in the city.", "pubic", "public"),
        ("The family lost there home in the flood.", "there", "their"),
        ("The fans said their was no way out.", "their", "there"),
        ("The two men stood trail for murder.", "trail", "trial"),
        ("The price was to high for many.", "to", "too"),
        ("The report lost it's way in the end.", "it's", "its"),
        ("There house was sold last year.", "There", "their"),
    ],
)
def test_the_other_word_fits_far_better(analysed: Callable[[str], Analysis], text: str, wrong: str, right: str) -> None:
    assert [(w, r) for w, r, _ in found(analysed, text)] == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "The firm took down its “not for sale” signs.",
        "They noted their on-the-record words, sent on their '.example' accounts.",
        "“She is good to have there,” he added, and “jobs there”.",
        "It’s its own fault, and then some.",
        "A piece of cake, a piece of land and peace of mind.",
        "Mr Piece stood for the Peace Party in Trail, British Columbia.",
        "THE MEN STOOD TRAIL FOR MURDER",
        "The there-there school of parenting, he said, stands on the trail-blazing work of others.",
        "Their there is not our here.",
        "The county council serves the county.",
    ],
)
def test_what_may_be_meant_is_left_alone(analysed: Callable[[str], Analysis], text: str) -> None:
    assert found(analysed, text) == []


def test_a_word_that_the_story_uses_again_takes_more_proof(analysed: Callable[[str], Analysis]) -> None:
    once = "He ran a quite campaign."
    pairs = meant((), ("quiet quite",))
    again = once + " It was quite a thing, and quite so."
    more = [len(list(confusions(analysed(text).get(copy), pairs))) for text in (once, again)]
    assert more[0] >= more[1]


def test_words_beyond_a_full_stop_do_not_count(analysed: Callable[[str], Analysis]) -> None:
    assert found(analysed, "The bridge cost more then the old road.")
    assert not found(analysed, "The bridge cost more. Then the old road went.")


def test_figures_count_as_a_number(analysed: Callable[[str], Analysis]) -> None:
    assert found(analysed, "More then 4,500 people came.") == found(analysed, "More then three people came.") != []


def test_words_of_the_house_are_left_alone() -> None:
    story = plain.read("story.txt", "The two men stood trail for murder.")
    assert not list(confusions(Analysis(story, House(words=frozenset(["trail"]))).get(copy), PAIRS))


def test_a_pair_that_was_not_baked_is_judged_by_the_table_of_pairs(analysed: Callable[[str], Analysis]) -> None:
    pairs = meant((), ("hundreds thousandths",))
    assert [f.instead for f in confusions(analysed("There were thousandths of people.").get(copy), pairs)] == [
        ("hundreds",)
    ]
    assert not list(confusions(analysed("There were hundreds of people.").get(copy), pairs))
