"""What docs/output.md shows is what check prints."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[3]
BLOCKS = re.findall(r"^### (\S+)\n\n```\n(.*?)^```$", (ROOT / "docs/output.md").read_text("utf-8"), re.M | re.S)


def test_there_are_excerpts() -> None:
    assert len(BLOCKS) == 8


@pytest.mark.parametrize(("style", "shown"), BLOCKS, ids=[style for style, _ in BLOCKS])
def test_an_excerpt_is_what_is_printed(run: Run, monkeypatch: pytest.MonkeyPatch, style: str, shown: str) -> None:
    monkeypatch.chdir(ROOT / "examples/newsroom")
    monkeypatch.setenv("COLUMNS", "80")
    assert shown in run("check", "stories/fire.txt", "--select", "naming", "--output-format", style).out
