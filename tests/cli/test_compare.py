"""newslint compare: two versions from files, standard input and git; the table, JSON, exit codes."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

OLD = "“We will never give up this pier,” said Deven Askari. It has 14 boats.\n"
NEW = "“We will always give up this pier,” said Deven Askari. It has 15 boats.\n"
JSON_KEYS = ["version", "old", "new", "quotations", "speakers", "names", "figures"]


@pytest.fixture
def versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two versions of a story."""
    (tmp_path / "old.txt").write_text(OLD, "utf-8")
    (tmp_path / "new.txt").write_text(NEW, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def test_the_table(versions: Path, run: Run) -> None:
    ran = run("compare", "old.txt", "new.txt")
    assert (ran.status, ran.err) == (1, "")
    assert (
        ran.out
        == """\
old.txt → new.txt

  Quotations
    1:2 → 1:2    other words, Deven Askari
                 old  We will never  give up this pier
                 new          always

  Figures
    1:62 → 1:63  14 boats → 15 boats

Differ: 1 quotation, 1 figure.
"""
    )


def test_nothing_differs(versions: Path, run: Run) -> None:
    ran = run("compare", "old.txt", "old.txt")
    assert (ran.status, ran.out) == (
        0,
        "old.txt → old.txt\n\nNo quotation, speaker, name or figure differs.\n",
    )


def test_json_has_the_places_of_the_source(versions: Path, run: Run) -> None:
    (versions / "new.md").write_text(f"*{NEW.strip()}*\n", "utf-8")
    ran = run("compare", "old.txt", "new.md", "--output-format", "json")
    assert ran.status == 1
    told = json.loads(ran.out)
    assert list(told) == JSON_KEYS
    (quotation,), (figure,) = told["quotations"], told["figures"]
    assert (quotation["kind"], quotation["speaker"], quotation["part"]) == ("changed", "Deven Askari", False)
    (words,) = quotation["words"]
    assert words["old"] == {"start": 9, "end": 14, "line": 1, "column": 10, "text": "never"}
    assert words["new"] == {"start": 10, "end": 16, "line": 1, "column": 11, "text": "always"}
    assert (figure["old"]["text"], figure["new"]["text"]) == ("14 boats", "15 boats")


def test_one_version_from_standard_input(versions: Path, run: Run) -> None:
    ran = run("compare", "old.txt", "-", "--stdin-filename", "desk/new.md", stdin=NEW.encode())
    assert (ran.status, ran.out.splitlines()[0]) == (1, "old.txt → desk/new.md")


def test_a_version_that_git_has(versions: Path, run: Run) -> None:
    story = versions / "stories" / "pier.md"
    story.parent.mkdir()
    story.write_text(OLD, "utf-8")
    git = ["git", "-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
    for line in (["init", "-q"], ["add", "stories"], ["commit", "-qm", "First"]):
        subprocess.run([*git, *line], check=True, cwd=versions)
    story.write_text(NEW, "utf-8")
    ran = run("compare", "HEAD:stories/pier.md", "stories/pier.md")
    assert (ran.status, ran.out.splitlines()[0]) == (1, "HEAD:stories/pier.md → stories/pier.md")
    assert "always" in ran.out
    ran = run("compare", "HEAD~9:stories/pier.md", "stories/pier.md")
    assert ran.status == 2
    assert ran.err.startswith("newslint: HEAD~9:stories/pier.md: no such file, and git: ")


def test_git_is_missing(versions: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(versions))
    ran = run("compare", "HEAD:pier.md", "new.txt")
    assert (ran.status, ran.err) == (
        2,
        "newslint: HEAD:pier.md: no such file, and git is not installed, or not on the PATH\n",
    )


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (("-", "-"), "- (standard input) is one of the two versions, not both"),
        (("old.txt", "gone.txt"), "newslint: gone.txt: no such file"),
        (("old.txt", "."), "newslint: .: a folder, not a file"),
        (("old.txt",), "Missing argument 'NEW'"),
    ],
)
def test_what_cannot_be_compared(versions: Path, run: Run, line: tuple[str, ...], told: str) -> None:
    ran = run("compare", *line)
    assert ran.status == 2
    assert told in ran.err
