"""The example stories show what the README says that newslint finds."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

import newslint
from newslint.cli import group

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
    "bakery.txt": ["quotes.unattributed"],
    "clean.txt": [],
}


@pytest.mark.parametrize("name", EXPECTED)
def test_each_example_shows_its_findings_and_no_others(name: str) -> None:
    (story,) = newslint.check_paths([STORIES / name], isolated=True)
    assert Counter(f.rule for f in story.findings) == Counter(EXPECTED[name]), [f.message for f in story.findings]


@pytest.mark.parametrize(
    ("page", "line", "status"),
    [
        ("README.md", "newslint quotes examples/stories/bakery.txt", 0),
        (
            "docs/quotes.md",
            "newslint quotes examples/stories/bakery.txt --against examples/transcripts/bakery.vtt",
            1,
        ),
        ("README.md", "newslint names sheet examples/stories/harbour.txt", 0),
        ("docs/names.md", "newslint names sheet examples/stories/harbour.txt", 0),
        ("docs/compare.md", "newslint compare examples/versions/pier-1.txt examples/versions/pier-2.txt", 1),
    ],
)
def test_the_documents_show_what_the_command_prints(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], page: str, line: str, status: int
) -> None:
    monkeypatch.chdir(STORIES.parent.parent)
    monkeypatch.setenv("COLUMNS", "88")
    monkeypatch.setattr(sys, "argv", line.split())
    assert group.run() == status
    told = capsys.readouterr().out
    assert f"$ {line}\n{told}```" in Path(page).read_text(encoding="utf-8")
