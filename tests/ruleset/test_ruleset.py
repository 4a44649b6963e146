"""Which rules are woken by a story."""

from __future__ import annotations

from newslint.analysis import Analysis
from newslint.document import Document
from newslint.ruleset.prefilter import armed
from newslint.ruleset.rule import Rule
from newslint.ruleset.ruleset import RuleSet


def rule(name: str, *tokens: str, **more: object) -> Rule:
    made = Rule(f"desk.{name}", "existence", "m", {"": "warning"}, options={"tokens": list(tokens)})
    return armed(made._replace(**more))  # type: ignore[arg-type]


def able(text: str, *rules: Rule, type_: str = "news") -> list[str]:
    document = Document("s.txt", "txt", text, text, type=type_)  # type: ignore[arg-type]
    return [r.id.removeprefix("desk.") for r in RuleSet(rules).able(Analysis(document))]


def test_literals_wake_rules() -> None:
    rules = [rule("harbour", "harbour"), rule("any", r"\w+"), rule("quay", "quay wall")]
    assert able("The Harbour wall.", *rules) == ["harbour", "any"]
    assert able("", *rules) == ["any"]


def test_a_literal_inside_another_wakes_its_own() -> None:
    rules = [rule("long", "harbour wall"), rule("short", "wall"), rule("inner", "arbo")]
    assert "short" in able("the harbour wall", *rules)
    assert "long" in able("the harbour wall", *rules)


def test_long_stories_and_short_ones_alike() -> None:
    rules = [rule("long", "harbour wall"), rule("short", "wall"), rule("inner", "arbo"), rule("none", "quay")]
    story = "the harbour wall"
    assert able(story, *rules) == able(story + " " * 5000, *rules) == ["long", "short", "inner"]


def test_many_short_stories_as_the_first() -> None:
    rules = RuleSet((rule("long", "harbour wall"), rule("short", "wall"), rule("none", "quay")))
    for _ in range(300):
        document = Document("s.txt", "txt", "the harbour wall", "the harbour wall")
        assert [r.id for r in rules.able(Analysis(document))] == ["desk.long", "desk.short"]


def test_raw_is_awake_where_something_is_masked() -> None:
    raw = rule("raw", "harbour", scope=("raw",))
    assert able("nothing", raw) == []
    assert able("the Harbour", raw) == able("see https://example.com/harbour", raw) == ["raw"]


def test_types() -> None:
    rules = [rule("one", "x", types=("opinion",)), rule("two", "x")]
    assert able("x", *rules) == ["two"]
    assert able("x", *rules, type_="opinion") == ["one", "two"]


def test_no_rules() -> None:
    assert able("x") == []
