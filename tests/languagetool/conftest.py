"""A server that lies, stories checked by it, and the command as a user runs it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from lying import Check, Lying, Run, listening

from newslint.cli import group
from newslint.config.service import served
from newslint.formats import read_text
from newslint.house import House
from newslint.languagetool.service import Service
from newslint.lint import Checked, lint
from newslint.ruleset.rule import Rule
from newslint.ruleset.ruleset import RuleSet

_RUNS = count(1000)


@pytest.fixture(scope="module")
def lying() -> Iterator[Lying]:
    """The server, for the tests of a file."""
    with listening() as server:
        yield server


@pytest.fixture
def check(lying: Lying) -> Check:
    """Check a text with rules on LanguageTool; a number stands for one run."""
    lying.asked.clear()
    lying.most = 1 << 30

    def checked(
        text: str, mode: str = "good", rules: dict[str, Any] | None = None, house: House | None = None, **service: Any
    ) -> Checked:
        asked = Service(**{"url": lying.url(mode), "timeout": 5, "run": next(_RUNS), **service})
        made = [
            served(Rule(f"desk.{name}", "languagetool", "%s", {}, quotes="skip", options=options), asked)
            for name, options in (rules or {"all": {"other": True}}).items()
        ]
        return lint(read_text(text, "story.txt"), RuleSet(tuple(made)), house)

    return checked


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run newslint in a folder of its own: status, output, complaints."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("NEWSLINT_") and name != "NEWSLINT_CACHE_DIR"]:
        monkeypatch.delenv(name)

    def ran(*args: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["newslint", *args])
        status = group.run()
        return status, *capsys.readouterr()

    return ran
