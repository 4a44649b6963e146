"""A mistyped name is one finding, of naming where that is on and else of typos, with the fix that the story proves."""

from __future__ import annotations

import pytest

from newslint.finding import Finding
from newslint.formats import read_text
from newslint.house import House, Person
from newslint.lint import lint
from newslint.ruleset.ruleset import RuleSet
from newslint.ruleset.shipped import rules

STORY = """\
Marta Vellinga chaired the inquiry into the flood. Vellinga is a judge.

Vellinga said the dyke was old. Velinga had warned of it for years.
"""


def findings(story: str, *packs: str, without: str = "", house: House | None = None) -> list[Finding]:
    """What the rules of the packs that are on by default say; the others are off."""
    shipped = [r for r in rules().values() if not r.off]
    on = tuple(r for r in shipped if r.pack in packs and r.id != without)
    return list(
        lint(read_text(story, "story.txt"), RuleSet(on, tuple(r for r in shipped if r not in on)), house).findings
    )


@pytest.mark.parametrize(
    ("packs", "without", "rule"),
    [
        (("naming", "typos"), "", "naming.variant"),
        (("naming",), "", "naming.variant"),
        (("typos",), "", "typos.name-slip"),
        (("naming", "typos"), "naming.variant", "typos.name-slip"),
    ],
)
def test_one_finding_with_its_fix(packs: tuple[str, ...], without: str, rule: str) -> None:
    [found] = findings(STORY, *packs, without=without)
    assert (found.rule, found.text) == (rule, "Velinga")
    [fix] = found.fixes
    assert (fix.applicability, [e.text for e in fix.edits]) == ("unsafe", ["Vellinga"])


def test_a_slip_of_the_list_is_one_finding_too() -> None:
    house = House(people=(Person(("Tomasz Wiśniewski",), role="keeper"),))
    story = "Keeper Tomasz Wisniewsky saved a penalty. Wisniewsky bowed."
    for packs, rule in ((("naming", "typos"), "naming.listed"), (("typos",), "typos.name-slip")):
        [found] = findings(story, *packs, house=house)
        assert (found.rule, found.fixes[0].edits[0].text) == (rule, "Wiśniewski")


def test_the_list_overrules_what_the_story_mostly_writes() -> None:
    house = House(people=(Person(("Marta Velinga",)),))
    edits = [e.text for f in findings(STORY, "naming", house=house) for fix in f.fixes for e in fix.edits]
    assert edits == ["Velinga"] * 3


def test_a_slip_that_only_a_quotation_has_is_shown() -> None:
    [found] = findings(STORY.replace("Velinga had warned of it for years.", "“Velinga is right,” he said."), "naming")
    assert [(fix.applicability, fix.edits[0].text) for fix in found.fixes] == [("display", "Vellinga")]


@pytest.mark.parametrize(
    "story",
    [
        "Marta Prescott spoke. Prescott is a judge. Prescott left. In May, Prescot had left.",
        "Marta Vellinga spoke. Vellinga is a judge. Vellinga left. His brother, Owen Velinga, slept.",
        "The clerk, Stan Vellinga, left. A week later Velinga was back.",
        "Rain fell on the Tarkhan base at noon. By dusk the Terkhan base was dry. The Terkhan base is a Terkhan base.",
    ],
)
def test_no_fix_and_no_typing_error_where_either_may_be_the_name(story: str) -> None:
    assert not [f for f in findings(story, "naming") if f.fixes]
    assert not findings(story, "typos")
