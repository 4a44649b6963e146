"""`newslint baseline`, and what check leaves out because of one, through the command."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Ran, Run

CONFIG = "packs: [rules]\nselect: [desk]\n"
OLD = "A zebra ran.\n\nThe gnu slept by the river.\n"


@pytest.fixture
def stories(desk: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two stories with three findings, and a configuration."""
    monkeypatch.setenv("NEWSLINT_OUTPUT_FORMAT", "full")
    (desk / "newslint.yml").write_text(CONFIG)
    (desk / "a.txt").write_text(OLD)
    (desk / "sub").mkdir()
    (desk / "sub/b.md").write_text("One zebra here.\n")
    return desk


@pytest.fixture
def baseline(run: Run, stories: Path) -> Callable[..., Ran]:
    """`newslint baseline`; once written, newslint.yml names it."""

    def ran(*args: str) -> Ran:
        told = run("baseline", *args)
        if args[0] == "write":
            (stories / "newslint.yml").write_text(f"{CONFIG}baseline: newslint-baseline.json\n")
        return told

    return ran


def found(ran: Ran) -> list[tuple[str, int, str]]:
    """File, line and rule of what a run of check reports as JSON."""
    return [(f["path"], x["line"], x["rule"]) for f in json.loads(ran.out)["files"] for x in f["findings"]]


def entries(desk: Path) -> dict[str, Any]:
    """What the baseline holds."""
    files: dict[str, Any] = json.loads((desk / "newslint-baseline.json").read_text("utf-8"))["files"]
    return files


def test_what_is_in_it_is_reported_no_more(baseline: Callable[..., Ran], run: Run, stories: Path) -> None:
    told = baseline("write")
    assert (told.status, told.out) == (0, "newslint-baseline.json: 3 findings in 2 files (3 new)\n")
    told = run("check", "--output-format", "full")
    assert (told.status, told.out) == (0, "2 stories: nothing to mark; 3 in the baseline.\n")
    assert json.loads(run("check", "--output-format", "json").out)["summary"]["baseline"] == 3
    assert run("check", "--no-baseline").status == 1
    (stories / "newslint.yml").write_text(CONFIG)
    assert run("check").status == 1
    assert run("check", "--baseline", "newslint-baseline.json").status == 0


def test_there_is_no_word_of_copy_in_it_and_a_line_for_each_finding(
    baseline: Callable[..., Ran], stories: Path
) -> None:
    baseline("write")
    lines = (stories / "newslint-baseline.json").read_text().splitlines()
    assert [line.split(": ")[1].strip(",") for line in lines if '"desk.' in line] == [
        '"desk.gnu"',
        '"desk.zebra"',
        '"desk.zebra"',
    ]
    assert not {"ran", "slept", "river", "zebra", "gnu"} & set("\n".join(lines).replace('"', " ").split())


def test_a_new_finding_beside_an_old_one_is_reported(baseline: Callable[..., Ran], run: Run, stories: Path) -> None:
    baseline("write")
    (stories / "a.txt").write_text(f"He saw one zebra more.\n\n{OLD}\nA zebra and a gnu.\n")
    told = run("check", "--output-format", "json")
    assert found(told) == [("a.txt", 1, "desk.zebra"), ("a.txt", 7, "desk.zebra"), ("a.txt", 7, "desk.gnu")]
    assert told.status == 1


def test_of_twins_there_are_as_many_as_there_were(baseline: Callable[..., Ran], run: Run, stories: Path) -> None:
    baseline("write")
    (stories / "a.txt").write_text(f"{OLD}\nA zebra ran.\n")
    assert found(run("check", "--output-format", "json")) == [("a.txt", 5, "desk.zebra")]
    baseline("write")
    (stories / "a.txt").write_text(OLD)
    assert found(run("check", "--output-format", "json")) == []


def test_the_same_slip_once_more_is_new(run: Run, desk: Path) -> None:
    paragraphs = [f"The {who} said teh gate was open all night.\n" for who in ("clerk", "guard", "mayor", "vet")]
    story = desk / "a.txt"

    def report(n: int) -> tuple[int, int]:
        story.write_text("\n".join(paragraphs[:n]))
        args = ("--isolated", "--select=typos", "--output-format=json", "--baseline=newslint-baseline.json")
        told = run("check", *args)
        return told.status, json.loads(told.out)["summary"]["baseline"]

    story.write_text("\n".join(paragraphs[:3]))
    run("baseline", "write", "--isolated", "--select=typos")
    assert [report(n) for n in (3, 4, 2)] == [(0, 1), (1, 0), (0, 1)]
    assert "(1 new, 1 gone)" in run("baseline", "prune", "--isolated", "--select=typos").out
    assert [report(n) for n in (3, 2)] == [(1, 0), (0, 1)]


def test_paragraphs_that_are_moved_and_wrapped(baseline: Callable[..., Ran], run: Run, stories: Path) -> None:
    baseline("write")
    (stories / "a.txt").write_text("Something new.\n\nThe gnu slept by the river.\n\nA zebra ran.\n")
    (stories / "sub/b.md").write_text("Something new.\n\nOne\n**zebra** [here](https://example.org).\n")
    assert found(run("check", "--output-format", "json")) == []


def test_what_matches_nothing_is_told_and_pruned(baseline: Callable[..., Ran], run: Run, stories: Path) -> None:
    baseline("write")
    (stories / "a.txt").write_text("A zebra ran.\n")
    (stories / "sub/b.md").unlink()
    note = "note: newslint-baseline.json: 2 entries match nothing any more; `newslint baseline prune` drops them\n"
    assert run("check").err == note
    assert run("check", "--select", "desk.zebra").err == note.replace("2 entries match", "1 entry matches").replace(
        "them", "it"
    )
    assert run("check", "a.txt").err == run("check", "--select", "desk.gnu").err.replace(
        "2 entries", "1 entry"
    ).replace("match ", "matches ").replace("them", "it")
    assert baseline("prune").out == "newslint-baseline.json: 1 finding in 1 file (2 gone)\n"
    assert [*entries(stories)] == ["a.txt"]
    assert run("check").err == ""


def test_prune_adds_nothing(baseline: Callable[..., Ran], stories: Path) -> None:
    baseline("write")
    before = (stories / "newslint-baseline.json").read_bytes()
    (stories / "a.txt").write_text(f"{OLD}\nOne more gnu.\n")
    assert baseline("prune").out == "newslint-baseline.json: 3 findings in 2 files\n"
    assert (stories / "newslint-baseline.json").read_bytes() == before


def test_a_rule_that_is_gone_for_good(baseline: Callable[..., Ran], run: Run, stories: Path) -> None:
    baseline("write")
    (stories / "rules/desk/gnu.yml").unlink()
    assert "1 entry matches nothing" in run("check").err


def test_write_keeps_what_it_did_not_look_at(baseline: Callable[..., Ran], run: Run, stories: Path) -> None:
    baseline("write")
    (stories / "a.txt").write_text("An emu.\n")
    assert baseline("write", "sub").out == "newslint-baseline.json: 3 findings in 2 files\n"
    assert baseline("write", "a.txt", "--select", "desk.emu").out.endswith("4 findings in 2 files (1 new)\n")
    assert sorted(entries(stories)["a.txt"].values()) == ["desk.emu", "desk.gnu", "desk.zebra"]
    assert baseline("write").out.endswith("2 findings in 2 files (2 gone)\n")


def test_paths_count_from_its_folder(
    baseline: Callable[..., Ran], run: Run, stories: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    baseline("write")
    assert [*entries(stories)] == ["a.txt", "sub/b.md"]
    monkeypatch.chdir(stories / "sub")
    assert run("check", "--output-format", "full").out == "1 story: nothing to mark; 1 in the baseline.\n"
    assert run("check", "../a.txt").err == ""
    told = run("baseline", "prune")
    assert (told.out, told.err) == (f"{stories}/newslint-baseline.json: 3 findings in 2 files\n", "")
    assert [*entries(stories)] == ["a.txt", "sub/b.md"]


def test_the_nearest_configuration_names_it(baseline: Callable[..., Ran], run: Run, stories: Path) -> None:
    baseline("write")
    (stories / "sub/newslint.yml").write_text("extends: ../newslint.yml\nbaseline: own.json\n")
    assert "there is no such baseline" in run("check").err
    assert run("check").status == 2
    assert run("check", "a.txt").status == 0
    assert run("baseline", "write", "sub", "--file", "sub/own.json").status == 0
    assert entries(stories / "sub/..")["sub/b.md"]
    assert [*json.loads((stories / "sub/own.json").read_text())["files"]] == ["b.md"]
    assert run("check", "--output-format", "full").out == "2 stories: nothing to mark; 3 in the baseline.\n"


def test_show(baseline: Callable[..., Ran], run: Run, stories: Path) -> None:
    baseline("write")
    assert run("baseline", "show").out == (
        "a.txt\n      1  desk.gnu\n      1  desk.zebra\n\n"
        "sub/b.md\n      1  desk.zebra\n\n"
        "3 findings in 2 files:\n      2  desk.zebra\n      1  desk.gnu\n"
    )
    assert json.loads(run("baseline", "show", "sub", "--output-format", "json").out) == {
        "version": 1,
        "files": [{"path": "sub/b.md", "rules": {"desk.zebra": 1}}],
        "rules": {"desk.zebra": 1},
        "findings": 1,
    }


def test_one_or_two_workers_write_the_same(run: Run, stories: Path) -> None:
    for name, jobs in (("one.json", "1"), ("two.json", "2")):
        run("baseline", "write", "--file", name, "--jobs", jobs)
    assert (stories / "one.json").read_bytes() == (stories / "two.json").read_bytes()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"{", "is no baseline of newslint: it is not JSON (line 1, column 2)"),
        (b"\xff\xfe", "is no baseline of newslint: it is not UTF-8"),
        (b"[" * 100_000, "is no baseline of newslint: it is not JSON"),
        (b"[]", "is no baseline of newslint: {version"),
        (b'{"version": 1}', "is no baseline of newslint: {version"),
        (b'{"version": 1, "files": {"a.txt": ["1"]}}', "is no baseline of newslint: {version"),
        (b'{"version": 1, "files": {"a.txt": {"1": 2}}}', "is no baseline of newslint: {version"),
        (b'{"version": 2, "files": {}}', "was written by a newer newslint (version 2"),
        (b'{\n<<<<<<< HEAD\n "version": 1\n=======\n>>>>>>> x\n}', "holds the marks of a merge conflict"),
    ],
)
def test_one_that_cannot_be_read(run: Run, stories: Path, content: bytes, told: str) -> None:
    path = stories / "newslint-baseline.json"
    path.write_bytes(content)
    for command in (("check", "--baseline", path.name), ("baseline", "write"), ("baseline", "prune")):
        ran = run(*command)
        assert ran.status == 2
        assert ran.err.startswith(f"newslint: newslint-baseline.json: {told}")
        assert ran.out == ""
    assert path.read_bytes() == content


def test_one_that_is_not_there(run: Run, stories: Path) -> None:
    for command in (("check", "--baseline", "no.json"), ("baseline", "prune", "--file", "no.json")):
        ran = run(*command)
        assert (ran.status, ran.out) == (2, "")
        assert "no.json: there is no such baseline; `newslint baseline write --file no.json` makes it" in ran.err


def test_one_that_cannot_be_written(run: Run, stories: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = run("baseline", "write", "--file", "no/where.json")
    assert (ran.status, ran.err) == (2, "newslint: no/where.json: cannot be written: No such file or directory\n")
    (stories / "newslint-baseline.json").write_text('{"version": 1, "files": {}}')

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    ran = run("baseline", "write")
    assert (ran.status, ran.err) == (
        2,
        "newslint: newslint-baseline.json: cannot be written: No space left on device\n",
    )
    assert (stories / "newslint-baseline.json").read_text() == '{"version": 1, "files": {}}'
    assert not [path for path in stories.iterdir() if path.name.startswith(".newslint-baseline")]


def test_devices_stay_devices(run: Run, stories: Path) -> None:
    for name in (os.devnull, "."):
        ran = run("baseline", "write", "--file", name)
        assert ran.status == 2
    assert not Path(os.devnull).is_file()


def test_a_link_is_followed(run: Run, stories: Path) -> None:
    (stories / "kept").mkdir()
    (stories / "kept/b.json").write_text('{"version": 1, "files": {}}')
    (stories / "newslint-baseline.json").symlink_to("kept/b.json")
    assert run("baseline", "write").status == 0
    assert (stories / "newslint-baseline.json").is_symlink()
    assert len(json.loads((stories / "kept/b.json").read_text())["files"]) == 2


def test_a_story_that_cannot_be_read_keeps_its_entries(baseline: Callable[..., Ran], run: Run, stories: Path) -> None:
    baseline("write")
    before = entries(stories)
    (stories / "a.txt").write_bytes(b"\0" * 100)
    told = baseline("write")
    assert told.status == 2
    assert entries(stories) == before
    assert "match" not in run("check").err


def test_standard_input(baseline: Callable[..., Ran], run: Run, stories: Path) -> None:
    baseline("write")
    assert run("check", "-", "--stdin-filename", "a.txt", stdin=OLD.encode()).status == 0
    assert run("check", "-", "--stdin-filename", "c.txt", stdin=OLD.encode()).status == 1
    assert "no place in it" in run("baseline", "write", "-").err


def test_a_renamed_story_without_git_is_a_new_one(baseline: Callable[..., Ran], run: Run, stories: Path) -> None:
    baseline("write")
    (stories / "a.txt").rename(stories / "c.txt")
    told = run("check", "--output-format", "json")
    assert found(told) == [("c.txt", 1, "desk.zebra"), ("c.txt", 3, "desk.gnu")]
    assert "2 entries match nothing" in told.err
