"""What the tests of typos share: the shipped rules of the pack, run over a text."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from newslint.finding import Finding
from newslint.formats import plain
from newslint.house import House
from newslint.lint import lint
from newslint.ruleset.loader import one
from newslint.ruleset.ruleset import RuleSet

FOLDER = Path(__file__).resolve().parents[2] / "rules" / "typos"


@cache
def pack() -> RuleSet:
    """Every rule of the pack."""
    return RuleSet(tuple(one(path, f"typos.{path.stem}", True)[0] for path in sorted(FOLDER.glob("*.yml"))))


def typos(text: str, house: House | None = None) -> list[Finding]:
    """The findings of the pack."""
    return list(lint(plain.read("story.txt", text), pack(), house).findings)


def told(text: str, house: House | None = None) -> list[tuple[str, str]]:
    """Rule and words of each finding."""
    return [(f.rule.removeprefix("typos."), f.text) for f in typos(text, house)]
