"""What a server says becomes findings of the rule that names its rule, at the right places."""

from __future__ import annotations

import pytest
from lying import Check, Lying

from newslint.house import House, Person
from newslint.lint import Checked

RULES = {"typo": {"rules": ["TEH"]}, "verb": {"categories": ["GRAMMAR"]}, "rest": {"other": True}}
TEXT = "We saw teh mill and the gates were was shut.\n\nThey utilise teh ferry in the winter months.\n"


def told(checked: Checked) -> list[tuple[str, str]]:
    """The rules and the words of the findings."""
    return [(finding.rule.removeprefix("desk."), finding.text) for finding in checked.findings]


def test_one_request_for_all_rules(check: Check, lying: Lying) -> None:
    found = told(check(TEXT, rules=RULES))
    assert found == [("typo", "teh"), ("verb", "were was"), ("rest", "utilise"), ("typo", "teh")]
    assert len(lying.asked) == 1
    assert lying.asked[0]["disabledRules"] == "MORFOLOGIK_RULE_EN_US"
    assert lying.asked[0]["enabledRules"] == "TEH"


def test_what_no_rule_names_is_for_the_rule_for_all_others(check: Check) -> None:
    assert told(check(TEXT, rules={"typo": RULES["typo"]})) == [("typo", "teh"), ("typo", "teh")]
    some = {"rest": {"other": True, "except": ["TYPOS", "UTILISE"]}}
    assert told(check(TEXT, rules=some)) == [("rest", "were was")]


def test_a_fix_is_unsafe_and_the_message_is_the_servers(check: Check) -> None:
    finding = check(TEXT, rules={"typo": RULES["typo"]}).findings[0]
    assert finding.message == "‘teh’ is a slip."
    assert finding.fixes[0].applicability == "unsafe"
    assert finding.fixes[0].edits[0].text == "the"


@pytest.mark.parametrize(
    "before", ["", "😀 ", "😀😀 and 𝒳, ", "e\u0301 née ", "👩‍👩‍👧 🏴\U000e0067\U000e007f ", "שלום ", "\ufffc "]
)
def test_places_behind_signs_of_two_units(check: Check, before: str) -> None:
    text = f"She waved {before}and went to teh mill again.\n"
    (finding,) = check(text).findings
    assert (finding.text, text[finding.span.start : finding.span.end]) == ("teh", "teh")


def test_long_copy_is_cut_at_paragraphs(check: Check, lying: Lying) -> None:
    paragraph = "The council met again on Monday to speak about teh bridge and its keepers. " * 20
    text = "\n\n".join([paragraph] * 50)
    assert len(check(text).findings) == 1000
    assert all(len(form["text"]) <= 20_000 for form in lying.asked)
    assert all(form["text"].startswith("The council") for form in lying.asked)
    assert len(lying.asked) == 4


def test_a_paragraph_without_end_is_cut_between_sentences_or_words(check: Check, lying: Lying) -> None:
    for sentence in ("They went to teh mill. ", "they went to teh mill and then ", f"teh{'x' * 37}"):
        lying.asked.clear()
        text = sentence * (45_000 // len(sentence))
        assert len(check(text).findings) == 1000
        assert len(lying.asked) == 3


@pytest.mark.parametrize("mode", ["short", "short500"])
def test_a_server_that_takes_less_is_given_less(check: Check, lying: Lying, mode: str) -> None:
    lying.most = 700
    text = "\n\n".join(["They went to teh mill on the hill and came back again in the evening."] * 40)
    checked = check(text, mode)
    assert (len(checked.findings), checked.failures) == (40, ())
    lying.most = 10
    (failure,) = check(text, mode).failures
    assert "the text is too long for it" in failure.message


@pytest.mark.parametrize("word", ["😀", "https://example.org/x", "{{ name }}", "ana@example.org"])
def test_words_that_were_not_sent_as_they_stand_are_not_judged(check: Check, word: str) -> None:
    assert told(check(f"We saw {word} again.\n", "whole")) == []
    assert told(check("We saw it again.\n\nWe went.\n", "whole")) == []
    assert told(check("We saw it again.\n", "whole")) == [("all", "We saw it again.")]


def test_only_copy_is_sent(check: Check, lying: Lying) -> None:
    body = "The ferry sails again, see https://example.org/teh for teh list."
    check(f"Ferry sails again\n\nBy Ana Ruiz\n\n{body}\n\nShare\n")
    (form,) = lying.asked
    assert "Ana" not in form["text"]
    assert "Share" not in form["text"]
    assert "example.org" not in form["text"]
    assert form["text"].endswith("for teh list.")


def test_nothing_is_sent_of_a_story_without_words(check: Check, lying: Lying) -> None:
    assert check("\n").findings == ()
    assert lying.asked == []


def test_the_language_is_the_one_asked_for(check: Check, lying: Lying) -> None:
    check(TEXT, language="en-GB")
    assert lying.asked[0]["language"] == "en-GB"
    assert lying.asked[0]["disabledRules"] == "MORFOLOGIK_RULE_EN_GB"


def test_what_newslint_knows_better(check: Check) -> None:
    assert told(check("We saw teh mill.", house=House(words=frozenset(["Teh"])))) == []
    assert told(check("We saw Ana teh again.", house=House(people=(Person(("Ana teh",)),)))) == []
    spanish = "El barco no sale hoy por la tormenta que llega desde el norte, dijo teh alcalde de la villa."
    assert told(check(f"The ferry was late.\n\n{spanish}\n\nWe saw teh mill.\n"))[-1:] == [("all", "teh")]
    assert len(check(f"The ferry was late.\n\n{spanish}\n\nWe saw teh mill.\n").findings) == 1
    assert told(check("“We saw teh mill,” she said.")) == []
