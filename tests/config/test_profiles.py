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
