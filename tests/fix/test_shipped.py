"""The safe fixes of the shipped rules: they settle what they are for, and bring nothing new."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.config import Configuration, Overrides
from newslint.document import Document
from newslint.fix.choose import wanted
from newslint.fix.settle import Settled, settled
from newslint.formats import read_bytes
from newslint.house import House
from newslint.lint import lint
from newslint.report.record import FileRecord, recorded
from newslint.ruleset import shipped
from newslint.ruleset.prefilter import armed
from newslint.ruleset.rule import Rule, RuleTest
from newslint.ruleset.ruleset import RuleSet
from newslint.ruleset.testing import _document, _house, findings

RULES = shipped.rules(tests=True)
UNCOVERED = {("quotes.glyph", "quotes.lead-in"), ("typos.month-day-case", "dates.form")}
"""A rule and the one whose finding was hidden by the fault that the first one mends."""
_HERE = Path("story.txt")
PLAIN = (
    "The ferry to Kelsey will sail again in May, the harbour council said on Monday.",
    "Ana Ruiz, the council’s chair, opened the pier on Tuesday and thanked the builders.",
)


def on(profile: str) -> tuple[Rule, ...]:
    return Configuration(Overrides(isolated=True, profile=profile)).settings(_HERE).ruleset().rules


def safe(rule: Rule, test: RuleTest) -> bool:
    """Whether the rule offers a safe fix for the words of its test."""
    return any(x.applicability == "safe" for f in findings(rule, test, test.bad) for x in f.fixes)


@cache
def examples() -> list[tuple[Rule, RuleTest]]:
    return [(rule, test) for rule in RULES.values() for test in rule.tests if test.bad and safe(rule, test)]


def fixed(
    raw: bytes, path: str, rules: tuple[Rule, ...], test: RuleTest, house: House | None
) -> tuple[FileRecord, Settled]:
    """What is said of a story before its safe fixes, and the story after them."""
    ruleset = RuleSet(rules)

    def check(raw: bytes) -> tuple[Document, FileRecord]:
        read = read_bytes(raw, path)
        told = _document(read.source, test) if test.bad else read
        document = told._replace(raw=raw, encoding=read.encoding, bom=read.bom)
        return document, recorded(lint(document, ruleset, house), document)

    document, record = check(raw)
    return record, settled(document, record, check, unsafe=False)


def rules_of(record: FileRecord) -> Counter[str]:
    return Counter(f["rule"] for f in record["findings"])


def test_there_are_safe_fixes() -> None:
    assert len({rule.id for rule, _ in examples()}) > 10


@pytest.mark.parametrize("profile", ["neutral", "us-wire", "uk-web"])
def test_of_each_rule_on_its_own_examples(profile: str) -> None:
    rules = {rule.id: rule for rule in on(profile)}
    for rule, test in examples():
        tried = armed(rule._replace(options={**rule.options, **test.options}))
        story = f"story.{test.format}"
        before, after = fixed(test.bad.encode(), story, tuple({**rules, rule.id: tried}.values()), test, _house(test))
        assert after.fixed[rule.id], test
        assert not wanted(after.record["findings"], unsafe=False), test
        new = rules_of(after.record) - rules_of(before)
        assert not [r for r in new if (rule.id, r) not in UNCOVERED], test


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_of_many_in_one_story(data: st.DataObject) -> None:
    """Fixed twice is fixed once, and nothing else is found than before; in any encoding and with any line ends."""
    plain = [test.bad for _, test in examples() if test.format == "txt" and not test.options and not test.names]
    parts = data.draw(st.lists(st.sampled_from([*plain, *PLAIN]), min_size=1, max_size=6))
    end, encoding = (
        data.draw(st.sampled_from(["\n", "\r\n", "\r"])),
        data.draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])),
    )
    raw = (end * 2).join(parts).replace("\n", end).encode(encoding)
    before, after = fixed(raw, "story.txt", on("neutral"), RuleTest(), None)
    again = fixed(after.raw, "story.txt", on("neutral"), RuleTest(), None)[1]
    assert (again.raw, again.fixed) == (after.raw, Counter())
    assert not rules_of(after.record) - rules_of(before)
