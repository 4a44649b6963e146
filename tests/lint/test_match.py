"""What a rule's scope keeps of the matches of its check."""

from __future__ import annotations

from typing import Any

import pytest

from newslint.analysis import Analysis
from newslint.formats import read_text
from newslint.lint.match import matches
from newslint.ruleset.rule import Rule

STORY = (
    "WEXMOOR (AP) — Ana Ruiz, 40, said that twelve men of the Harbour Company Board (HCB) left on June 31, 2016.\n\n"
    "Ana Ruiz, 50, came back with some thirteen men of the Fire Service Union (FSU) on June 31, 2017."
)


@pytest.mark.parametrize(
    ("check", "options", "lead", "below"),
    [
        ("existence", {"tokens": [r"\w+een|twelve"]}, ["twelve"], ["thirteen"]),
        ("calendar", {"kind": "impossible"}, ["June 31, 2016"], ["June 31, 2017"]),
        ("figures", {"kind": "numerals"}, ["twelve"], ["thirteen"]),
        ("person-fact", {"kind": "age"}, [], ["Ana Ruiz, 50"]),
        ("reference-fault", {"kind": "defined-unused"}, ["(HCB)"], ["(FSU)"]),
    ],
)
def test_the_lead_alone_where_a_rule_says_so(
    check: str, options: dict[str, Any], lead: list[str], below: list[str]
) -> None:
    analysis = Analysis(read_text(STORY, "story.txt"))

    def found(scope: str) -> list[str]:
        rule = Rule("a.b", check, "m", {}, options=options, scope=(scope,), quotes="include")
        return [analysis.words(match.span) for match in matches(rule, analysis)]

    assert found("lead") == lead
    assert found("text") == lead + below
