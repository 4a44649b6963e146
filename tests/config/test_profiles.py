"""The profiles that ship: what each house prints, and what the others do."""

from __future__ import annotations

import pytest

import newslint

STORY = "A fire closed the U.N. office for a day. The UN said that it was “a small one”. The U.N. office reopens."


@pytest.mark.parametrize(
    ("profile", "rules"),
    [
        ("neutral", {"naming.abbreviation"}),
        ("us-wire", {"naming.abbreviation", "quotes.stop-partial"}),
        ("uk-web", {"naming.abbreviation"}),
    ],
)
def test_a_partial_quotation_by_profile(profile: str, rules: set[str]) -> None:
    assert {f.rule for f in newslint.check_text(STORY, profile=profile)} == rules


@pytest.mark.parametrize(("profile", "printed"), [("neutral", None), ("us-wire", "U.N."), ("uk-web", "UN")])
def test_the_form_that_a_house_prints_is_offered(profile: str, printed: str | None) -> None:
    (finding,) = [f for f in newslint.check_text(STORY, profile=profile) if f.rule == "naming.abbreviation"]
    assert {edit.text for fix in finding.fixes for edit in fix.edits} == ({printed} if printed else set())


STORY_OF_FORMS = "Envoys to {} met beside a {} at {} on {} and paid {} for the ferry."
US = ("NATO", "truck", "8 p.m.", "Aug. 16", "$5 million")
UK = ("Nato", "lorry", "8pm", "16 August", "$5m")


@pytest.mark.parametrize(("profile", "own", "other", "words"), [("us-wire", US, UK, 5), ("uk-web", UK, US, 4)])
def test_a_house_prints_its_own_forms_and_none_of_the_other(
    profile: str, own: tuple[str, ...], other: tuple[str, ...], words: int
) -> None:
    assert newslint.check_text(STORY_OF_FORMS.format(*own), profile=profile) == []
    found = newslint.check_text(STORY_OF_FORMS.format(*other), profile=profile)
    offered = {edit.text for f in found for fix in f.fixes for edit in fix.edits}
    assert len(found) == words and offered <= set(own)
    assert newslint.check_text(STORY_OF_FORMS.format(*other), profile="neutral") == []
