"""Stories that name nobody have speakers too."""

from __future__ import annotations

from newslint import check_text


def test_a_pronoun_in_a_story_without_a_name() -> None:
    story = "“We left early,” said the clerk.\n\nThe door was shut by noon.\n\n“It is cold here,” he said."
    assert not check_text(story, select=["attribution.pronoun"])
