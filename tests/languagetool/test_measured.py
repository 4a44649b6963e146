"""What the grammar rules list was measured on published news (docs/languagetool.tsv)."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from newslint.ruleset import shipped
from newslint.ruleset.rule import Rule

TABLE = Path(__file__).parents[2] / "docs/languagetool.tsv"
GRAMMAR = [rule for rule in shipped.rules().values() if rule.check == "languagetool" and not rule.off]
MOST_FALSE = {"error": 1, "warning": 3}
"""False findings of one of LanguageTool's rules in all the stories."""


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in GRAMMAR])
def test_each_was_measured_and_seldom_wrong(rule: Rule) -> None:
    rows = csv.DictReader(TABLE.read_text().splitlines()[1:], delimiter="\t")
    measured = {row["rule"]: row for row in rows}
    for name in rule.options["rules"]:
        row = measured[name]
        assert row["false"], f"{name}: nobody has judged it"
        right = sum(int(row[kind]) for kind in ("clean", "confusion", "slip", "ending", "dropped")) - int(row["false"])
        assert int(row["false"]) <= MOST_FALSE[rule.severity("")], name
        assert right >= max(1, 20 * int(row["false"])), name


def test_no_rule_of_languagetool_stands_twice() -> None:
    names = [name for rule in GRAMMAR for name in rule.options["rules"]]
    assert len(names) == len(set(names))


def test_the_page_says_which_rules_give_way() -> None:
    rules = shipped.rules()
    page = (TABLE.parent / "languagetool.md").read_text(encoding="utf-8")
    to: set[str] = set()
    for left, right in re.findall(r"^\| (`.*`) \| (.*`) \|$", page.partition("| gives way to |")[2], re.M):
        to = (to if right.startswith("the same") else set()) | set(re.findall("`(.+?)`", right))
        for id_ in re.findall("`(.+?)`", left):
            assert set(rules[id_].yields_to) == to, id_
    assert to
