"""Ministries of which a story does not say whose they are."""

from __future__ import annotations

import pytest

from newslint.analysis import Analysis
from newslint.analysis.names.organisations.whose import whose
from newslint.formats import read_text
from newslint.ruleset.shipped import rules


def _said(story: str) -> list[str]:
    options = rules(tests=True)["organisations.whose"].options
    return [str(m.values[0]) for m in whose(Analysis(read_text(story, "s.txt")), options)]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("Iran met Oman.", "Defense ministry spokesman Reza Kian smiled.", "Defense ministry"),
        ("Russia bombed Syria from Iran.", "State Department spokesman Ann Orr wept.", "State Department"),
        ("France and Spain quarrel.", "The Foreign Ministry wrote a note.", "Foreign Ministry"),
        ("France and Spain quarrel.", "The Home Office wrote a note.", "Home Office"),
        ("Envoys of Kenya and Uganda met.", "The Ministry of Defence slept.", "Ministry of Defence"),
        ("Chile sued Peru.", "A finance ministry clerk slept.", "finance ministry"),
        ("Chile sued Peru.", "The Justice Department helped.", "Justice Department"),
        ("Jets from Jordan hit Syria.", "The information ministry denied it.", "information ministry"),
    ],
)
def test_found(before: str, after: str, found: str) -> None:
    assert _said(f"{before}\n\n{after} The {found} slept.") == [found]


@pytest.mark.parametrize(
    "story",
    [
        "Iran met Oman.\n\nOman’s defense ministry smiled. The defense ministry slept.",
        "Iran slept.\n\nThe defense ministry smiled. Oman wept.",
        "A U.S. envoy came. Americans slept in the United States.\n\nThe defense ministry smiled.",
        "Iran met Oman.\n\nTheir country’s defense ministry smiled.",
        "Iran met Oman in Washington.\n\nThe State Department smiled.",
        "Iran met Oman.\n\nHe phoned his foreign ministry.",
        "Iran met Oman. “The Foreign Ministry lied,” he said.",
    ],
)
def test_silent(story: str) -> None:
    assert not _said(story)
