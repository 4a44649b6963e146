"""Every shipped rule passes its own tests, and says what a desk needs to know of it."""

from __future__ import annotations

import re
from typing import Any

import pytest

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
