"""The runner of rules' own tests says what is wrong."""

from __future__ import annotations

from typing import Any

from newslint.ruleset.rule import Rule, RuleTest
from newslint.ruleset.testing import run_tests


def outcome(test: RuleTest, **options: Any) -> str:
    options = options or {"swap": {"utilise": "use"}}
    rule = Rule("desk.one", "substitution", "‘%s’, not ‘%s’.", {"": "warning"}, options=options, tests=(test,))
    (result,) = run_tests(rule)
    return result.text


def test_passed() -> None:
    assert not outcome(RuleTest(bad="They utilise it.", good="They use it.", finds=("utilise",)))
    assert not outcome(RuleTest(ok="They use it."))


def test_not_reported() -> None:
    assert "should be reported" in outcome(RuleTest(bad="They use it."))


def test_not_silent() -> None:
    assert "They ⟦utilise⟧ it." in outcome(RuleTest(ok="They utilise it."))


def test_other_words() -> None:
    assert "  asked: They\n  found: utilise" in outcome(RuleTest(bad="They utilise it.", finds=("They",)))


def test_other_fix() -> None:
    assert "  asked: They used it.\n  found: They use it." in outcome(
        RuleTest(bad="They utilise it.", good="They used it.")
    )


def test_no_fix_for_good() -> None:
    rule = Rule("desk.one", "existence", "m", {"": "warning"}, options={"tokens": ["utilise"]})
    (result,) = run_tests(rule._replace(tests=(RuleTest(bad="They utilise it.", good="They use it."),)))
    assert result.text == "offers no fix, so that there is nothing for ‘good’ to hold"


def test_options_for_one_test() -> None:
    assert not outcome(RuleTest(bad="They deploy it.", options={"swap": {"deploy": "use"}}))


def test_grammar_is_skipped_without_a_server() -> None:
    (result,) = run_tests(Rule("grammar.x", "languagetool", "m", {}, tests=(RuleTest(bad="x"),)))
    assert result.passed
    assert result.skipped


def test_a_fix_for_display_counts() -> None:
    rule = Rule(
        "desk.one",
        "substitution",
        "m",
        {"": "warning"},
        quotes="include",
        options={"swap": {"utilise": "use"}},
        tests=(RuleTest(bad="“We utilise it,” she said.", good="“We use it,” she said."),),
    )
    assert run_tests(rule)[0].passed
