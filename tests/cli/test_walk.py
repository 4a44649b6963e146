"""Which files a run checks."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.fixture
def tree(desk: Path) -> Path:
    """A folder of stories and other things."""
    for name in (
        "b.md",
        "a.txt",
        "A.HTML",
        "z/c.txt",
        "z/y/d.txt",
        "notes.docx",
        ".hidden/e.txt",
        ".f.txt",
        "logs/g.txt",
    ):
        path = desk / "stories" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("A horse.\n")
    return desk / "stories"


def paths(check: Run, *args: str) -> list[str]:
    """The files that a run read."""
    return [f["path"] for f in json.loads(check(*args, "--output-format", "json").out)["files"]]


def test_known_suffixes_sorted(check: Run, tree: Path) -> None:
    found = ["A.HTML", "a.txt", "b.md", "logs/g.txt", "z/c.txt", "z/y/d.txt"]
    assert paths(check, "stories") == [f"stories/{name}" for name in found]
    assert paths(check, "./stories/") == [f"./stories/{name}" for name in found]


def test_the_working_directory(check: Run, tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree / "z")
    ran = check("--pack", str(tree.parent / "rules"), "--output-format", "json")
    assert ran.status == 2  # the fixture's own --pack is relative
    monkeypatch.chdir(tree.parent)
    assert paths(check)[0] == paths(check, ".")[0] == "stories/A.HTML"


def test_a_file_that_is_named_is_read(check: Run, tree: Path) -> None:
    (tree / ".gitignore").write_text("*.txt\n")
    assert paths(check, "stories/notes.docx", "stories/a.txt", "stories/.f.txt") == [
        "stories/.f.txt",
        "stories/a.txt",
        "stories/notes.docx",
    ]


def test_each_file_once(check: Run, tree: Path) -> None:
    (tree / "again.txt").symlink_to(tree / "a.txt")
    found = paths(check, "stories/z", "stories", "stories/a.txt", "stories/z/c.txt")
    assert len(found) == len(set(found)) == 6


def test_gitignore(check: Run, tree: Path, desk: Path) -> None:
    (desk / ".git").mkdir()
    (desk / ".gitignore").write_text("logs/\n*.md\nstories/z/y/*\n")
    (tree / ".gitignore").write_text("!b.md\n/a.txt\n")
    assert paths(check, "stories") == ["stories/A.HTML", "stories/b.md", "stories/z/c.txt"]
    assert paths(check, ".") == ["stories/A.HTML", "stories/b.md", "stories/z/c.txt"]


def test_gitignore_above_counts_only_inside_a_repository(check: Run, tree: Path, desk: Path) -> None:
    (desk / ".gitignore").write_text("*.md\n")
    assert "stories/b.md" in paths(check, "stories")
    assert "stories/b.md" not in paths(check, ".")


def test_links_out_of_the_folder(check: Run, tree: Path, desk: Path) -> None:
    (desk / "elsewhere").mkdir()
    (desk / "elsewhere/k.txt").write_text("A horse.\n")
    (tree / ".gitignore").write_text("*.md\n")
    (tree / "link").symlink_to(desk / "elsewhere", target_is_directory=True)
    assert "stories/link/k.txt" in paths(check, "stories")


def test_exclude(run: Run, tree: Path, desk: Path) -> None:
    (desk / "newslint.yml").write_text("packs: [rules]\nselect: [desk]\nexclude: [logs, '*.md']\n")
    ran = run("check", "stories", "--output-format", "json")
    assert [f["path"] for f in json.loads(ran.out)["files"]] == [
        f"stories/{name}" for name in ("A.HTML", "a.txt", "z/c.txt", "z/y/d.txt")
    ]
    assert run("check", "stories/b.md", "--output-format", "json").out.count("b.md") == 1


def test_a_folder_without_stories(check: Run, desk: Path) -> None:
    ran = check("rules", "--output-format", "full")
    assert (ran.status, ran.out) == (0, "0 stories: nothing to mark.\n")
    assert ran.err.startswith("note: rules: no story here (a story ends in .txt, ")


def test_a_pipe_in_a_folder_is_no_story(tree: Path, check: Run) -> None:
    """Reading one waits for somebody to write."""
    before = paths(check, "stories")
    os.mkfifo(tree / "pipe.txt")
    assert paths(check, "stories") == before


def test_a_report_does_not_go_over_a_story(check: Run, tree: Path) -> None:
    was = (tree / "a.txt").read_bytes()
    for named in ("stories", "stories/a.txt"):
        ran = check(named, "-o", "stories/../stories/a.txt")
        assert ran.status == 2
        assert "that is one of the stories" in ran.err
    assert (tree / "a.txt").read_bytes() == was


def test_a_pattern_that_says_nothing_is_passed_over(check: Run, tree: Path) -> None:
    before = paths(check, "stories")
    (tree / ".gitignore").write_text("!\n*.md\n")
    assert paths(check, "stories") == [path for path in before if not path.endswith(".md")]
