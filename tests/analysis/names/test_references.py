"""People, abbreviations and bodies: how a story brings them in."""

from __future__ import annotations

import pytest
from stories import said


@pytest.mark.parametrize(
    ("story", "found"),
    [
        ("The clerk thanked Mr. Ostrava.", ["Mr. Ostrava"]),
        ("The clerk thanked Karel Ostrava. Mr. Ostrava bowed.", []),
        ("The clerk thanked President Ostrava. Mr. Ostrava bowed.", []),
        ("The clerk thanked Mr. Karel Ostrava.", []),
        ("The Miss Ostrava pageant was dull.", []),
    ],
)
def test_courtesy_titles_first(story: str, found: list[str]) -> None:
    assert [t for _, t in said(story, "people.title-first")] == found


def test_a_story_that_titles_everybody_mixes_nothing() -> None:
    story = "Tom Grieve met Anna Bell. Mr. Grieve said no. Ms. Bell said yes. Paul Ash said Ruth Mill lied."
    assert not said(story, "people.title-mix")
