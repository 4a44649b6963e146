"""A baseline follows stories that git knows to have been renamed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run
    from tests.cli.git.conftest import Git

STORY = "A zebra ran.\n\nThe horses slept by the river all day.\n\nThe gnu was not seen.\n"


@pytest.fixture
def known(desk: Path, git: Git, run: Run) -> Path:
    """A story whose two findings are in a committed baseline."""
    (desk / "newslint.yml").write_text("packs: [rules]\nselect: [desk]\nbaseline: newslint-baseline.json\n")
    (desk / "a.txt").write_text(STORY)
    run("baseline", "write")
    git("add", ".")
    git("commit", "-qm", "Baseline")
    return desk


def in_it(desk: Path) -> list[str]:
    """The files of the baseline."""
    return [*json.loads((desk / "newslint-baseline.json").read_text("utf-8"))["files"]]


def test_a_rename_that_is_committed_staged_or_neither(known: Path, git: Git, run: Run) -> None:
    (known / "new folder").mkdir()
    (known / "a.txt").rename(known / "new folder/ü b.txt")
    for step in ((), ("add", "-A"), ("commit", "-qm", "Renamed")):
        if step:
            git(*step)
        told = run("check", "--output-format", "full")
        assert (told.status, told.out, told.err) == (0, "1 story: nothing to mark; 2 in the baseline.\n", "")
    assert run("baseline", "prune").out == "newslint-baseline.json: 2 findings in 1 file\n"
    assert in_it(known) == ["new folder/ü b.txt"]
    assert run("check").status == 0


def test_renamed_and_edited(known: Path, git: Git, run: Run) -> None:
    (known / "a.txt").rename(known / "b.txt")
    (known / "b.txt").write_text(f"{STORY}\nAnother zebra came.\n")
    told = run("check", "--output-format", "concise")
    assert told.out.startswith("b.txt:7:9: error desk.zebra")
    assert told.out.count("\n") == 1


def test_renamed_in_the_commit_that_wrote_the_baseline(known: Path, git: Git, run: Run) -> None:
    (known / "c.txt").write_text("An emu.\n")
    run("baseline", "write", "c.txt")
    git("mv", "a.txt", "b.txt")
    git("add", ".")
    git("commit", "-qm", "Both")
    assert run("check").status == 0


def test_another_story_is_no_renamed_one(known: Path, git: Git, run: Run) -> None:
    (known / "a.txt").unlink()
    (known / "b.txt").write_text("A zebra ran.\n\nNothing else in here is at all as it was in that other story.\n" * 3)
    told = run("check")
    assert told.status == 1
    assert "2 entries match nothing any more" in told.err


def test_another_story_takes_the_old_name(known: Path, git: Git, run: Run) -> None:
    rows = "".join(f"In row {n} of the stalls sat horses.\n\n" for n in range(20))  # git asks large files alone
    (known / "a.txt").write_text(f"{rows}A zebra slept.\n\nThe gnu was not seen.\n")
    run("baseline", "write")
    git("commit", "-qam", "Longer")
    (known / "a.txt").rename(known / "b.txt")
    other = "".join(f"Boat {n} left the harbour at noon.\n\n" for n in range(20))
    (known / "a.txt").write_text(f"{other}The gnu came back.\n")
    told = run("check", "--output-format", "concise")
    assert told.out.startswith("a.txt:41:5: warning desk.gnu")
    assert (told.out.count("\n"), told.err) == (1, "")
    assert run("baseline", "write").out == "newslint-baseline.json: 3 findings in 2 files (1 new)\n"
    assert in_it(known) == ["a.txt", "b.txt"]
    git("add", ".")
    git("commit", "-qm", "Both")
    (known / "a.txt").write_text(other)
    assert "1 entry matches nothing" in run("check").err
    assert run("check", "b.txt").status == 0


def test_write_takes_the_new_name(known: Path, git: Git, run: Run) -> None:
    git("mv", "a.txt", "b.txt")
    run("baseline", "write")
    assert in_it(known) == ["b.txt"]


def test_the_index_of_the_user_is_left_alone(known: Path, git: Git, run: Run) -> None:
    (known / "a.txt").rename(known / "b.txt")
    before = git("status", "--porcelain")
    assert run("check").status == 0
    assert git("status", "--porcelain") == before
