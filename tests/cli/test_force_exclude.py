"""--force-exclude: what the configuration excludes is passed over though it is named."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.fixture
def stories(desk: Path) -> Path:
    """A story, and a draft that is excluded."""
    (desk / "newslint.yml").write_text("packs: [rules]\nselect: [desk]\nexclude: [drafts/]\n", "utf-8")
    (desk / "drafts").mkdir()
    for name in ("a.txt", "drafts/b.txt"):
        (desk / name).write_text("The zebra.\n", "utf-8")
    return desk


def _checked(run: Run, *line: str) -> tuple[int, str]:
    ran = run("check", "--output-format", "concise", *line)
    return ran.status, ran.out


def test_a_file_that_is_named(stories: Path, run: Run) -> None:
    assert "drafts/b.txt" in _checked(run, "a.txt", "drafts/b.txt")[1]
    status, out = _checked(run, "--force-exclude", "a.txt", "drafts/b.txt")
    assert status == 1
    assert "a.txt" in out and "drafts/b.txt" not in out
    assert _checked(run, "--force-exclude", "drafts/b.txt")[0] == 0
    assert _checked(run, "--force-exclude", "drafts")[0] == 0


def test_nothing_left_is_no_complaint(stories: Path, run: Run) -> None:
    assert run("check", "--force-exclude", "drafts/b.txt").err == ""


def test_a_configuration_that_is_wrong_is_told(stories: Path, run: Run) -> None:
    (stories / "newslint.yml").write_text("exclud: [drafts/]\n", "utf-8")
    ran = run("check", "--force-exclude", "drafts/b.txt")
    assert ran.status == 2
    assert "unknown key ‘exclud’" in ran.err
