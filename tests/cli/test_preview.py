"""Rules in preview are off until they are asked for, and are marked as such."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

CHECK = ("check", "a.txt", "--output-format", "json")


@pytest.fixture
def preview(desk: Path) -> Path:
    """A pack in which the rule on zebras is in preview."""
    path = desk / "rules" / "desk" / "zebra.yml"
    path.write_text(path.read_text("utf-8") + "preview: true\nsince: 0.2.0\n", "utf-8")
    (desk / "newslint.yml").write_text("packs: [rules]\nselect: [desk]\n", "utf-8")
    (desk / "a.txt").write_text("The zebra ran.\n", "utf-8")
    return desk


def _found(run: Run, *more: str) -> list[str]:
    (file,) = json.loads(run(*CHECK, *more).out)["files"]
    return [finding["rule"] for finding in file["findings"]]


@pytest.mark.parametrize(
    "more",
    [(), ("--select", "desk"), ("--select", "desk.*"), ("--select", "ALL", "--ignore", "dates"), ("--no-preview",)],
)
def test_it_is_off(preview: Path, run: Run, more: tuple[str, ...]) -> None:
    assert "desk.zebra" not in _found(run, *more)


@pytest.mark.parametrize(
    "more",
    [("--preview",), ("--select", "desk.zebra"), ("--extend-select", "desk.zebra"), ("--preview", "--select", "desk")],
)
def test_it_is_on(preview: Path, run: Run, more: tuple[str, ...]) -> None:
    assert "desk.zebra" in _found(run, *more)


def test_the_configuration_asks_for_it(preview: Path, run: Run) -> None:
    config = preview / "newslint.yml"
    config.write_text(config.read_text("utf-8") + "preview: true\n", "utf-8")
    assert _found(run) == ["desk.zebra"]
    assert _found(run, "--no-preview") == []
    assert _found(run, "--ignore", "desk.zebra") == []
    assert "preview: newslint.yml:3:10\n" in run("config", "a.txt").out


def test_an_exact_name_in_the_configuration(preview: Path, run: Run) -> None:
    (preview / "newslint.yml").write_text("packs: [rules]\nselect: [desk, desk.zebra]\n", "utf-8")
    assert _found(run) == ["desk.zebra"]


def test_the_environment_asks_for_it(preview: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_PREVIEW", "1")
    assert _found(run) == ["desk.zebra"]


def test_one_file_only(preview: Path, run: Run) -> None:
    config = preview / "newslint.yml"
    config.write_text(config.read_text("utf-8") + "preview: true\nper-file-ignores: {b.txt: desk.gnu}\n", "utf-8")
    (preview / "b.txt").write_text("The zebra and the gnu.\n", "utf-8")
    (file,) = json.loads(run("check", "b.txt", "--output-format", "json").out)["files"]
    assert [finding["rule"] for finding in file["findings"]] == ["desk.zebra"]


def test_it_is_marked(preview: Path, run: Run) -> None:
    listed = {line.split()[0]: line.split()[1] for line in run("rules").out.splitlines() if line.startswith("desk.")}
    assert listed == {"desk.emu": "suggestion", "desk.gnu": "warning", "desk.zebra": "preview"}
    told = {row["id"]: row for row in json.loads(run("rules", "--output-format", "json").out)}
    assert (told["desk.zebra"]["preview"], told["desk.zebra"]["on"]) == (True, False)
    assert told["desk.zebra"]["why"] == "in preview: off unless `preview: true` or its id asks for it"
    assert told["desk.gnu"]["preview"] is False
    assert "since         0.2.0 (preview)" in run("rules", "show", "desk.zebra").out
    assert re.search(r"desk\.zebra +off  in preview", run("config", "a.txt").out)


def test_it_is_tried_and_tested_like_any_other(preview: Path, run: Run) -> None:
    assert "1 hit in 1 of 1 story" in run("rules", "try", "desk.zebra", "a.txt").out
    assert run("test", "rules").status == 0


def test_no_truth_value(preview: Path, run: Run) -> None:
    (preview / "newslint.yml").write_text("preview: maybe\n", "utf-8")
    ran = run(*CHECK)
    assert ran.status == 2
    assert "preview: expected true or false" in ran.err
