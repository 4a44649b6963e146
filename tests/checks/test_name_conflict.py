"""The checks on names, through the linter, with a desk's own options."""

from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.checks.name_conflict import CHECK
from newslint.checks.reference_fault import CHECK as REFERENCES
from newslint.finding import Finding
from newslint.formats import read_text
from newslint.lint import lint
from newslint.ruleset.rule import Rule
from newslint.ruleset.ruleset import RuleSet
from newslint.ruleset.shipped import rules

OWN = Rule(
    "house.teams",
    "name-conflict",
    "%[3]s",
    {"": "warning"},
    quotes="include",
    options={
        "kind": "alias",
        "families": [{"forms": ["Marsh Rovers", "Rovers", "MRFC"], "short": ["MRFC"]}, ["Old Mill", "Mill Lane"]],
        "ignore": ["Rovers Return"],
    },
)


@cache
def ours() -> tuple[Rule, ...]:
    """All shipped rules of these two checks, those that are off too."""
    return tuple(r for r in rules(tests=True).values() if r.check in ("name-conflict", "reference-fault"))


def run(story: str, rule: Rule = OWN) -> list[Finding]:
    checked = lint(read_text(story, "story.txt"), RuleSet((rule,)))
    assert not checked.failures
    return list(checked.findings)


def test_a_desks_own_families() -> None:
    assert [f.text for f in run("MRFC lost. Marsh Rovers sacked the coach. MRFC wept.")] == ["Marsh Rovers"]
    assert not run("Marsh Rovers lost. MRFC wept.")
    assert not run("Marsh Rovers lost. Rovers wept at the Rovers Return.")
    assert not run("Rovers lost. Marsh Rovers wept.")


def test_prefer_turns_consistency_into_style() -> None:
    rule = OWN._replace(options={**OWN.options, "prefer": ["Old Mill"]})
    (finding,) = run("They met at Mill Lane. Mill Lane is full. Old Mill is empty.", rule)
    assert finding.text == "Mill Lane"
    assert [e.text for e in finding.fixes[0].edits] == ["Old Mill", "Old Mill"]


def test_options_are_declared() -> None:
    for check in (CHECK, REFERENCES):
        assert {k for r in ours() if r.check == check.name for k in r.options} <= set(check.options)


PIECES = st.sampled_from(
    [
        *("Mr. ", "Ana ", "Ruiz", "Ruis", "’s ", "U.S. ", "US", "(", ")", "“", "”", "\n\n", " - ", "-", ". ", "1", " "),
        *("Tu-95 ", "Tupolev-95", "color ", "colour ", "e-mail ", "email ", "Kyiv ", "Kiev", "the ", "Islamic State "),
        *("(IS) ", "é", "İ", "Supreme court ", "Supreme Court ", "Mr ", "Mrs", "A. ", "Abu-Lan ", "Abu Lan "),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_no_text_breaks_the_checks_and_every_place_is_in_it(story: str) -> None:
    checked = lint(read_text(story, "story.txt"), RuleSet(ours()))
    assert not checked.failures
    for finding in checked.findings:
        assert finding.text.strip()
        assert all(0 <= r.span.start < r.span.end <= len(story) for r in finding.related)
