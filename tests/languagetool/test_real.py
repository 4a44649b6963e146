"""Against a real LanguageTool: `scripts/languagetool start`; skipped without one, a failure where CI=true."""

from __future__ import annotations

import os
import urllib.request

import pytest

import newslint
from newslint.config.service import served
from newslint.languagetool.service import Service
from newslint.ruleset import shipped
from newslint.ruleset.rule import Rule
from newslint.ruleset.testing import run_tests

GRAMMAR = [rule for rule in shipped.rules(tests=True).values() if rule.check == "languagetool"]
STORY = """Harbour closed

The pilot 😀 said the ferry lost it's licence when their was a fire on board. “He hope so,” said Mr Leyton.

They said England have the chance to win. The crews will leaving at noon.
"""


@pytest.fixture(scope="session")
def url() -> str:
    """The address of the server."""
    url = os.environ.get("LANGUAGETOOL_URL", "http://localhost:8081")
    try:
        with urllib.request.urlopen(f"{url}/v2/languages", timeout=30):
            return url
    except OSError:
        told = f"no LanguageTool at {url}: scripts/languagetool start"
        if os.environ.get("CI") == "true":
            pytest.fail(told)
        pytest.skip(told)


def found(url: str, text: str, *also: str) -> list[tuple[str, str]]:
    """Rule and words of each finding of the grammar rules and of typos."""
    findings = newslint.check_text(text, languagetool=url, extend_select=also)
    return [(f.rule, f.text) for f in findings if f.rule.startswith(("grammar.", "typos."))]


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in GRAMMAR])
def test_the_rules_own_tests_hold(url: str, rule: Rule) -> None:
    outcomes = run_tests(served(rule, Service(url)))
    assert not [o.text or o.skipped for o in outcomes if o.text or o.skipped]


def test_a_story(url: str) -> None:
    assert found(url, STORY) == [
        ("grammar.confusion", "it's"),
        ("grammar.confusion", "their"),
        ("grammar.verb-form", "leaving"),
    ]


def test_the_rest_comes_only_by_its_name(url: str) -> None:
    story = "The pilot gave the mayor a heads up about the storm.\n"
    assert found(url, story, "grammar") == []
    assert found(url, story, "grammar.other") == [("grammar.other", "heads up")]


def test_one_finding_where_two_rules_see_a_slip(url: str) -> None:
    story = "They chose there own captain. She said the the pilot was late.\n"
    assert found(url, story) == [("grammar.confusion", "there own"), ("typos.doubled", "the the")]
