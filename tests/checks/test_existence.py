"""`existence` as Vale means it."""

from __future__ import annotations

import pytest
from word_checks import fixed, found, run

from newslint.analysis import Analysis
from newslint.checks.check import Use
from newslint.checks.existence import CHECK, literals, problems
from newslint.errors import RuleTimeout
from newslint.formats import read_text


def test_tokens_are_whole_words() -> None:
    assert found("existence", "mill, mills, windmill; Mill", tokens=["mill"]) == ["mill"]
    assert found("existence", "mill, mills, windmill; Mill", tokens=["mill"], ignorecase=True) == ["mill", "Mill"]


def test_raw_pieces_are_joined_before_the_tokens_or_after() -> None:
    assert found("existence", "the old mill", raw=["the ", "old "], tokens=["mill", "bridge"]) == ["the old mill"]
    assert found("existence", "the old mill", raw=[" mi", "ll"], tokens=["old"], append=True) == ["old mill"]


def test_an_exception_anywhere_in_the_match_excuses_it_in_its_own_case() -> None:
    assert found(
        "existence", "Mill House, mill house", tokens=["mill house"], exceptions=["Mill"], ignorecase=True
    ) == ["mill house"]
    assert found("existence", "Mill, mill", tokens=["mill"], exceptions=["(?i)MILL"], ignorecase=True) == []


def test_an_exception_sees_the_match_alone() -> None:
    assert found("existence", "the old mill, an old mill", tokens=["(?:the|an) old mill"], exceptions=["^an"]) == [
        "the old mill"
    ]


def test_a_phrase_of_several_words_excuses_what_stands_in_it() -> None:
    assert found(
        "existence", "a Tax Regime and a regime", tokens=["regime"], ignorecase=True, exceptions=["tax regime"]
    ) == ["regime"]


def test_words_that_the_house_accepts_are_let_pass_unless_the_rule_says_no() -> None:
    assert found("existence", "a regime", tokens=["regime"], words=("regime",)) == []
    assert found("existence", "a regime", tokens=["regime"], words=("regime",), vocab=False) == ["regime"]


def test_actions_become_fixes() -> None:
    text = "It was, very simply, over. Very good."
    matches = run("existence", text, tokens=["very"], ignorecase=True, action={"name": "remove"})
    assert fixed(text, matches) == "It was, simply, over. good."
    matches = run("existence", text, tokens=["very"], ignorecase=True, action={"name": "replace", "params": ["quite"]})
    assert fixed(text, matches) == "It was, quite simply, over. Quite good."
    assert {f.applicability for m in matches for f in m.fixes} == {"unsafe"}


def test_problems_have_their_place() -> None:
    assert [way for way, _ in problems({"tokens": ["a", "(b"], "exceptions": ["[c"]})] == [
        ("tokens", 1),
        ("exceptions", 0),
    ]
    assert [way for way, _ in problems({"raw": ["(a", "b"]})] == [("raw",)]
    assert [way for way, _ in problems({"tokens": ["a"], "action": {"name": "edit"}})] == [("action", "name")]
    assert list(problems({"tokens": ["a"], "action": {"name": "remove"}})) == []


def test_literals_are_those_of_all_tokens() -> None:
    assert literals({"tokens": ["old mill", "bridges?"]}) == ("bridge", "bridges", "old mill")
    assert literals({"tokens": ["old mill", r"\d+"]}) is None


def test_the_match_says_its_words() -> None:
    assert [m.values for m in run("existence", "The town’s mill", tokens=["town's"])] == [("town’s",)]
    assert CHECK.quotes == "skip"


def test_an_address_is_searched_where_the_rule_asks_for_it() -> None:
    text = "[Fares](https://a.example/?id=7) and [fares](https://b.example) rise: [https://c.example/?id=7](https://c.example/?id=7)."
    analysis = Analysis(read_text(f"{text}\n\n> Their [own](https://d.example/?id=7).", "a.md"))
    options = {"tokens": [r"\?id=\d"], "nonword": True}
    for addresses, places in ((True, ["?id=7", "Fares"]), (False, ["?id=7"])):
        use = Use("test.rule", {**options, "addresses": addresses}, ("raw",), "include", None)
        matches = list(CHECK.run(analysis, use))
        assert [m.values for m in matches] == [("?id=7",)] * len(places)
        assert [analysis.text[m.span.start : m.span.end] for m in matches] == places


def test_a_hostile_expression_is_stopped_in_an_address_too() -> None:
    analysis = Analysis(read_text(f"[Fares](https://a.example/{'a' * 40}!) rise.", "a.md"))
    use = Use("test.rule", {"tokens": ["(a|aa)+$"], "nonword": True, "addresses": True}, ("raw",), "include", 0.05)
    with pytest.raises(RuleTimeout):
        list(CHECK.run(analysis, use))
