"""`substitution` as Vale means it, and how fixes keep capitals."""

from __future__ import annotations

import pytest
from word_checks import fixed, found, run

from newslint.checks.substitution import literals, problems


def test_the_longest_key_wins() -> None:
    swap = {"up until": "until", "up until now": "until now"}
    assert found("substitution", "Up until now, and up until then", swap=swap, ignorecase=True) == [
        "Up until now",
        "up until",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("up until now", "until now"),
        ("Up until now", "Until now"),
        ("UP UNTIL NOW", "UNTIL NOW"),
    ],
)
def test_a_replacement_takes_the_capitals_of_what_it_replaces(text: str, wanted: str) -> None:
    assert fixed(text, run("substitution", text, swap={"up until now": "until now"}, ignorecase=True)) == wanted


def test_a_replacement_with_capitals_of_its_own_keeps_them() -> None:
    text = "Iphone, IPHONE, iPhone"
    assert (
        fixed(text, run("substitution", text, swap={"iphone": "iPhone"}, ignorecase=True)) == "iPhone, iPhone, iPhone"
    )


def test_a_replacement_takes_the_apostrophes_of_the_story() -> None:
    text = "It’s late, and I dont mind"
    assert fixed(text, run("substitution", text, swap={"dont": "don't"})) == "It’s late, and I don’t mind"


def test_what_is_right_already_is_not_reported() -> None:
    assert found("substitution", "an internet, an Internet", swap={"internet": "Internet"}, ignorecase=True) == [
        "internet"
    ]
    assert found("substitution", "the town’s", swap={"town.s": "town's"}) == []


def test_groups_fill_the_replacement_also_beside_what_is_only_looked_at() -> None:
    text = "from 10-15 people"
    swap = {r"from (\d+)-(\d+)(?= people)": "from $1 to $2"}
    assert fixed(text, run("substitution", text, swap=swap)) == "from 10 to 15 people"


def test_a_choice_is_one_fix_each() -> None:
    match = run("substitution", "They utilised it", swap={"utilised": "used|tried"})[0]
    assert match.values == ("used or tried", "utilised")
    assert [f.title for f in match.fixes] == ["Change to ‘used’", "Change to ‘tried’"]


def test_an_escaped_bar_is_a_bar() -> None:
    assert run("substitution", "a or b", swap={"a or b": r"a\|b"})[0].values == ("a|b", "a or b")


def test_an_empty_replacement_takes_the_words_out_with_their_space() -> None:
    text = "It was very good, very."
    assert fixed(text, run("substitution", text, swap={"very": ""})) == "It was good,."


def test_only_a_single_replacement_can_be_safe() -> None:
    kinds = [m.fixes[0].applicability for m in run("substitution", "a b", swap={"a": "x", "b": "y|z"}, fix="safe")]
    assert kinds == ["safe", "unsafe"]


def test_problems_have_their_place() -> None:
    swap = {"(a": "b", "(x)": "$2", "fine": "well"}
    assert [way for way, _ in problems({"swap": swap})] == [("swap", "(a"), ("swap", "(x)")]


def test_hundreds_of_keys_cost_only_those_whose_words_are_there() -> None:
    swap = {f"word{n} again": "x" for n in range(500)} | {"mill fell": "mill stood"}
    assert found("substitution", "The mill fell.", swap=swap) == ["mill fell"]
    assert len(literals({"swap": swap}) or ()) == 501
