"""Organisations and companies under two forms of their own names."""

from __future__ import annotations

import pytest
from stories import findings, said

FOUND = {
    "small word": ("She heads the Council on Marsh Affairs. The Council of Marsh Affairs met.", "organisation-form"),
    "the": ("He left the Organization of the Marsh States. The Organization of Marsh States met.", "organisation-form"),
    "head in the plural": (
        "The Centers for Dune Control paid. The Center for Dune Control slept.",
        "organisation-form",
    ),
    "tail in the singular": (
        "The Bureau of Ferry Statistics met. The Bureau of Ferry Statistic slept.",
        "organisation-form",
    ),
    "dialect": ("The Marsh Labour Party won. Aides of the Marsh Labor Party wept.", "organisation-form"),
    "hyphen": ("The Fund for Marsh Co-operation paid. The Fund for Marsh Cooperation slept.", "organisation-form"),
    "suffix in full": ("Shares in Orlo Corp. rose, then those of Orlo Corporation fell.", "company"),
    "stop": ("Shares in Orlo Ltd rose. Those of Orlo Ltd. fell.", "company"),
    "comma": ("Shares in Orlo, Inc. rose. Those of Orlo Inc. fell.", "company"),
    "ampersand": ("Shares in Reed & Ash rose. Those of Reed and Ash fell.", "company"),
    "ampersand between words": ("Shares in Orlo Oil & Gas rose. Those of Orlo Oil and Gas fell.", "company"),
    "initials": ("Shares in JLReed rose. Those of JL Reed fell.", "company"),
    "initials with stops": ("Shares in JLReed rose. Those of J.L. Reed fell, but JL Reed slept.", "company"),
}


@pytest.mark.parametrize(("story", "kind"), FOUND.values(), ids=FOUND)
def test_found_once(story: str, kind: str) -> None:
    assert [r for r, _ in said(story, "naming")] == [f"naming.{kind}"]


@pytest.mark.parametrize(
    "story",
    [
        "Kolva’s Ministry of Defence paid. Orme’s Ministry of Defense slept.",
        "The Department of Ferries paid. The Ferries Department slept.",
        "The Reed Bank and the Ash Bank merged. Both Reed Banks are old.",
        "The Ministry of Ferries paid. The Ferry Ministers slept.",
        "Shares in Orlo Inc. rose. Orlo is old, and so is Orlo Inc.",
        "Reed plc owns Reed Ltd and Reed Inc.",
        "Shares in Orlo Oil & Gas rose. The Marsh Ministry of Oil and Gas slept.",
        "J.L. Reed wed Ann Reed. JKReed is a firm.",
        "ORLO INC. RISES\n\nShares in Orlo Inc rose.",
    ],
)
def test_silent(story: str) -> None:
    assert not said(story, "naming.(organisation-form|company)")


def test_its_own_spelling_is_printed() -> None:
    (finding,) = findings("The World Health Organisation met. The World Health Organization slept.", "naming")
    assert finding.text == "World Health Organisation"
    assert finding.fixes[0].title == "Make it ‘World Health Organization’"


def test_another_order_takes_no_slip_of_capitals_from_the_story() -> None:
    story = "The Ferries Department paid. The Ferries department slept. So did the Department of Ferries."
    assert {r for r, _ in said(story, "naming")} == {"naming.capitals"}
    assert said(story, "naming.organisation-order") == [("naming.organisation-order", "Department of Ferries")]


@pytest.mark.parametrize(
    "story",
    [
        "The law firm Hallard & Quinby is old. Founders Hallard and Quinby met at school.",
        "The law firm Hallard & Quinby is old. Friends watched as Ann Hallard and Quinby left.",
        "The Bank of Orlo and Orlo Bank merged.",
        "The Bank of Orlo slept. The Bank of Orlo and Orlo Bank merged.",
        "The Bank of Orlo sued, and so did the Orlo Bank and the Bank of Orlo.",
    ],
)
def test_two_that_stand_side_by_side_are_two(story: str) -> None:
    assert not said(story, "naming.(organisation-form|company)")


def test_two_names_with_and_are_one_firm_for_certain_only_where_the_words_round_them_say_so() -> None:
    (finding,) = findings("Hallard & Quinby is old. Later Hallard and Quinby met at school.", "naming.company")
    assert str(finding.severity) == "suggestion"
    (finding,) = findings("Hallard & Quinby is old. Later Hallard and Quinby has grown.", "naming.company")
    assert str(finding.severity) == "warning"
