"""The profiles that ship hold for the rules that ship."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.config import Overrides, settings_for
from newslint.config.overrides import PROFILES


@pytest.mark.parametrize("profile", PROFILES)
def test_it_chooses(profile: str) -> None:
    settings = settings_for(Path("story.txt"), Overrides(isolated=True, profile=profile))
    assert settings.profile == profile
    assert 0 < len(settings.ruleset().rules) < len(settings.known)


def test_all_is_all_but_grammar() -> None:
    settings = settings_for(Path("story.txt"), Overrides(isolated=True, select=("ALL",)))
    assert settings.known - {rule.id for rule in settings.ruleset().rules} == {
        id_ for id_ in settings.known if id_.startswith("grammar.")
    }


def test_grammar_comes_with_its_server() -> None:
    overrides = Overrides(isolated=True, extend_select=("grammar",), languagetool="http://localhost:8081")
    assert any(rule.pack == "grammar" for rule in settings_for(Path("story.txt"), overrides).ruleset().rules)
