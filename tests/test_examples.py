"""The example stories show what the README says that newslint finds."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import newslint

STORIES = Path(__file__).parent.parent / "examples" / "stories"
EXPECTED = {
    "harbour.txt": [
        "typos.short-nonword",
        "naming.variant",
        "quotes.unattributed",
        "quotes.unclosed",
        "quotes.stop-outside",
    ],
    "airfield.md": ["naming.designation", "naming.variant", "debris.promo"],
    "court.html": ["typos.doubled", "typos.misspelling", "debris.ui-word"],
    "clean.txt": [],
}


@pytest.mark.parametrize("name", EXPECTED)
def test_each_example_shows_its_findings_and_no_others(name: str) -> None:
    (story,) = newslint.check_paths([STORIES / name], isolated=True)
    assert Counter(f.rule for f in story.findings) == Counter(EXPECTED[name]), [f.message for f in story.findings]
