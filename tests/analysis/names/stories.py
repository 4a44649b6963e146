"""What the rules on names say of a story, for the tests here."""

from __future__ import annotations

import re
from functools import cache

from newslint.checks import REGISTRY
from newslint.finding import Finding
from newslint.formats import read_text
from newslint.house import House
from newslint.lint import lint
from newslint.ruleset.rule import Rule
from newslint.ruleset.ruleset import RuleSet
from newslint.ruleset.shipped import rules

CHECKS = ("name-conflict", "reference-fault")


@cache
def shipped() -> dict[str, Rule]:
    """The shipped rules of these checks that are on by default."""
    return {i: r for i, r in every().items() if not r.off}


@cache
def every() -> dict[str, Rule]:
    """The shipped rules of these checks."""
    assert all(c in REGISTRY for c in CHECKS)
    return {i: r for i, r in rules(tests=True).items() if r.check in CHECKS}


def findings(story: str, pattern: str = "", house: House | None = None) -> list[Finding]:
    """All findings of those rules whose id matches; the others are off, and those off by default unless named."""
    chosen = {i: r for i, r in every().items() if i == pattern or (not r.off and re.match(pattern, i))}
    off = tuple(r for i, r in shipped().items() if i not in chosen)
    checked = lint(read_text(story, "story.txt"), RuleSet(tuple(chosen.values()), off), house)
    assert not checked.failures
    return list(checked.findings)


def said(story: str, pattern: str = "", house: House | None = None) -> list[tuple[str, str]]:
    """Rule and reported text of each finding."""
    return [(f.rule, f.text) for f in findings(story, pattern, house)]
