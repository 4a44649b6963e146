"""`consistency`, `conditional` and `capitalization`."""

from __future__ import annotations

import pytest
from word_checks import document, fixed, found, run

from newslint.checks import capitalization, conditional, consistency

EITHER = {"percent": "per cent", "adviser": "advisor"}


def test_a_pair_is_one_match_on_the_rarer_form() -> None:
    text = "Some 5 per cent left. 6 percent stayed, 7 percent slept.\nAnother 8 per cent and 9 per cent sang."
    match, *more = run("consistency", text, either=EITHER)
    assert (text[match.span.start : match.span.end], match.values, more) == ("percent", ("percent", "per cent"), [])
    assert len(match.related) == 4 and match.evidence == "‘per cent’ stands 3 times, ‘percent’ twice."
    assert "percent" not in fixed(text, [match])


def test_of_a_tie_the_second_form_stands_out() -> None:
    assert found("consistency", "an advisor, an adviser", either=EITHER) == ["adviser"]
    assert run("consistency", "an advisor, an adviser", either=EITHER)[0].evidence == ""


def test_one_form_alone_is_consistent() -> None:
    assert run("consistency", "percent, percent", either=EITHER) == []


def test_words_inside_quotation_marks_do_not_count_unless_the_rule_says_so() -> None:
    text = "An advisor spoke. “My adviser left,” he said."
    assert run("consistency", text, either=EITHER) == []
    assert found("consistency", text, either=EITHER, quotes="include") == ["adviser"]


def test_expressions_have_no_fix_and_literals_of_one_side_are_enough() -> None:
    pair = {r"\d+%": r"\d+ percent"}
    assert run("consistency", "5% and 6 percent", either=pair, nonword=True)[0].fixes == ()
    assert consistency.literals({"either": pair, "nonword": True}) == (" percent",)
    assert consistency.literals({"either": {r"\d": r"\w"}}) is None
    assert [way for way, _ in consistency.problems({"either": {"(": "a", "b": "["}})] == [
        ("either", "("),
        ("either", "b"),
    ]


ACRONYM = {"first": r"\b[A-Z]{3}\b", "second": r"\(([A-Z]{3})\)"}


def test_what_lacks_its_condition_is_one_match_with_all_its_places() -> None:
    text = "The Farm Aid Office (FAO) met. FAO and XYZ spoke.\nXYZ left."
    (match,) = run("conditional", text, **ACRONYM)
    assert match.values == ("XYZ",) and len(match.related) == 1


def test_a_condition_must_stand_in_the_same_block_or_before() -> None:
    assert found("conditional", "FAO spoke.\nThe Farm Aid Office (FAO) met.", **ACRONYM) == ["FAO"]


def test_a_condition_without_a_group_holds_for_its_block() -> None:
    options = {"first": r"\balleged\b", "second": r"\bpolice\b"}
    assert found("conditional", "The alleged theft.\nThe alleged theft, police said.", **options) == ["alleged"]


def test_conditional_keys() -> None:
    assert run("conditional", "XYZ spoke.", **ACRONYM, exceptions=["XYZ"]) == []
    assert run("conditional", "XYZ spoke.", **ACRONYM, words=("XYZ",)) == []
    assert conditional.literals({"first": "alleged", "second": "x"}) == ("alleged",)
    assert [way for way, _ in conditional.problems({"first": "(", "second": "["})] == [("first",), ("second",)]


@pytest.mark.parametrize(
    ("match", "text", "expected"),
    [
        ("$sentence", "Council Votes To Sell Mill", "Council votes to sell mill"),
        ("$sentence", "Council votes to sell mill", None),
        ("$sentence", "Mill for sale: What now?", None),
        ("$title", "Council votes to sell the mill", "Council Votes to Sell the Mill"),
        ("$title", "Council Votes to Sell the NATO Mill", None),
        ("$lower", "Mill", "mill"),
        ("$upper", "MILL", None),
        ("^[A-Z]", "Mill", None),
        ("^[a-z]", "Mill", ""),
    ],
)
def test_capitalization(match: str, text: str, expected: str | None) -> None:
    found = run("capitalization", text, match=match)
    assert [m.values for m in found] == ([] if expected is None else [(text, expected)])


def test_capitalization_keys() -> None:
    assert (
        run("capitalization", "Council sells Mill House Inn", match="$sentence", exceptions=["Mill", "House", "Inn"])
        == []
    )
    assert run("capitalization", "Council Sells Old mill", match="$sentence", threshold=0.5) == []
    text = "council votes to sell"
    assert (
        fixed(text, run("capitalization", text, match="$title", action={"name": "replace"})) == "Council Votes to Sell"
    )
    assert [way for way, _ in capitalization.problems({"match": "$camel"})] == [("match",)]
    assert [way for way, _ in capitalization.problems({"match": "("})] == [("match",)]


def test_a_document_of_lines_has_a_block_each() -> None:
    assert [b.span.start for b in document("a\n\nb").blocks] == [0, 3]


def test_consistency_problems_have_their_place() -> None:
    ways = [way for way, _ in consistency.problems({"either": {"(a": "b"}, "exceptions": ["ok", "[c"]})]
    assert ways == [("exceptions", 1), ("either", "(a")]


ASKS = {"first": "thief", "second": "convicted"}


def test_a_condition_in_a_neighbouring_block_is_enough_where_the_rule_says_so() -> None:
    text = "The thief fled.\nA man was convicted.\nIt rained.\nThe thief slept."
    assert found("conditional", text, **ASKS) == ["thief"]
    match, *more = run("conditional", text, **ASKS, within="near")
    assert not more and match.span.start > text.index("rained") and not match.related
    assert found("conditional", text, **ASKS, within="story") == []


def test_a_rule_speaks_only_of_stories_that_hold_what_is_given() -> None:
    asks = {**ASKS, "within": "story", "given": "on trial"}
    assert found("conditional", "The thief fled.\nIt rained.", **asks) == []
    assert found("conditional", "The thief fled.\nHe is on trial.", **asks) == ["thief"]


def test_places_that_must_be_many_are_one_finding() -> None:
    asks = {"first": "thief|liar", "second": "convicted", "least": 3}
    assert run("conditional", "A thief, a liar.", **asks) == []
    (match,) = run("conditional", "A thief, a liar.\nA thief.", **asks)
    assert match.values == ("thief",) and len(match.related) == 2


def test_a_quoted_place_is_passed_over_for_one_that_is_not() -> None:
    (match,) = run("conditional", "“A thief,” she said.\nA thief.", **ASKS)
    assert match.span.start > 20 and not match.related
