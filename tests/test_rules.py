"""Every shipped rule passes its own tests, and says what a desk needs to know of it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from newslint import check_text
from newslint.checks import REGISTRY
from newslint.ruleset import shipped
from newslint.ruleset.rule import Rule
from newslint.ruleset.testing import run_tests

RULES = shipped.rules(tests=True)
PACKS = set(
    """typos naming spelling quotes attribution people abbreviations organisations places punctuation repetition
    debris numbers dates headlines style sensitivity legal readability grammar waivers""".split()
)
EVERY: list[Any] = [pytest.param(rule, id=id_) for id_, rule in RULES.items()]


@pytest.mark.parametrize("rule", EVERY)
def test_own_tests(rule: Rule) -> None:
    outcomes = run_tests(rule)
    if outcomes and all(outcome.skipped for outcome in outcomes):
        pytest.skip(outcomes[0].skipped)
    assert not [o for o in outcomes if not o.passed], "\n\n".join(
        f"{o.rule}, test {o.number}: {o.text}" for o in outcomes if not o.passed
    )


@pytest.mark.parametrize("rule", EVERY)
def test_is_whole(rule: Rule) -> None:
    assert rule.pack in PACKS
    assert any(t.bad for t in rule.tests), "no ‘bad’ test"
    assert any(t.ok for t in rule.tests), "no ‘ok’ test"
    assert re.fullmatch(r"[0-9]+\.[0-9]+\.[0-9]+", rule.since), "no ‘since’"
    assert len(rule.description.split()) > 4, "no description"
    assert not rule.off or len(rule.off.split()) > 1, "‘off’ is to say why"
    assert "'" not in rule.message, "a straight mark in the message"
    check = REGISTRY[rule.check]()
    assert set(rule.levels) <= {"", *check.cases}
    assert set(rule.options) <= set(check.reads(rule.options) or check.options), "a key that its kind does not heed"
    assert rule.levels, "no severity"


@pytest.mark.parametrize(
    "line",
    [
        "The roof of the of the mill fell.",
        "The mill will be will be sold.",
        "The team left Afganistan on Monday.",
        "She lives in the Untied States.",
        "The mill is estimated at about 40 tonnes.",
        "[Night desk: pls confirm the age before five]",
        "The rate is 5 percent.\n\nIt was 3 per cent, then 4 per cent.",
        "The mill and&nbsp;the bridge shut.",
    ],
)
def test_one_slip_is_told_by_one_rule(line: str) -> None:
    assert len(check_text(line)) == 1


@pytest.mark.parametrize("words", ["to to", "on on", "was was", "hall hall", "of the of the", "will be will be"])
def test_a_doubled_word_is_as_grave_inside_quotation_marks(words: str) -> None:
    lines = f"They know {words} mill.", f"“They know {words} mill,” Ana Ruiz said."
    plain, said = ([(f.rule, f.severity) for f in check_text(line)] for line in lines)
    assert plain == said
    assert len(plain) == 1
