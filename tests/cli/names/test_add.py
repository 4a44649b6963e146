"""newslint names add."""

from __future__ import annotations

import shlex
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_a_list_that_is_not_there(run: Run, desk: Path) -> None:
    ran = run("names", "add", "Ana Ruiz Delgado", "--form", "Ana Ruiz", "--role", "mayor", "--from", "2022")
    assert ran.status == 0
    assert (desk / "names.yml").read_text() == (
        "people:\n  - {forms: [Ana Ruiz Delgado, Ana Ruiz], role: mayor, from: 2022}\n"
    )
    assert ran.out == "names.yml: added Ana Ruiz Delgado\nnewslint.yml: names it now\n"


def test_who_has_no_configuration_gets_one(run: Run, desk: Path) -> None:
    assert "newslint.yml: names it now" in run("names", "add", "Ana Ruiz", "1984").out
    assert (desk / "newslint.yml").read_text() == "names: names.yml\n"
    assert run("names", "add", "1999", "--as", "word").out == "names.yml: added 1999\n"
    assert "1984\n" in (desk / "names.yml").read_text()


def test_a_list_that_has_the_name_and_that_nothing_names(run: Run, desk: Path) -> None:
    (desk / "names.yml").write_text("words: [gnu]\n")
    ran = run("names", "add", "gnu", "--as", "word")
    assert ran.out == "gnu is in the list already\nnewslint.yml: names it now\n"


def test_a_configuration_that_cannot_be_told(run: Run, desk: Path) -> None:
    (desk / "newslint.yml").write_text("exclude: &none []\nnames: *none\n")
    for _ in range(2):
        assert "put ‘names: names.yml’ into newslint.yml: no check" in run("names", "add", "Ana Ruiz").out


def test_the_configuration_is_told(run: Run, desk: Path) -> None:
    (desk / "newslint.yml").write_text("profile: uk-web\n")
    (desk / "sport").mkdir()
    assert run("names", "add", "Port Lowell", "--as", "place").out.endswith("newslint.yml: names it now\n")
    assert (desk / "newslint.yml").read_text() == "profile: uk-web\nnames: names.yml\n"
    assert run("names", "add", "paywalled", "--as", "word").out == "names.yml: added paywalled\n"
    assert (desk / "names.yml").read_text() == "places:\n  - [Port Lowell]\nwords:\n  - paywalled\n"


def test_the_list_that_the_configuration_names(run: Run, desk: Path) -> None:
    (desk / "lists").mkdir()
    (desk / "newslint.yml").write_text("names: lists/ours.yml\n")
    (desk / "lists" / "ours.yml").write_text(
        "\ufeff# Ours.\r\npeople:\r\n  - Ana Ruiz\r\n", encoding="utf-8", newline=""
    )
    (desk / "lists" / "ours.yml").chmod(0o640)
    ran = run("names", "add", "Ana Ruiz", "Tomasz  Wis\u0301niewski")
    assert ran.out == "Ana Ruiz is in the list already\nlists/ours.yml: added Tomasz Wiśniewski\n"
    assert (desk / "lists" / "ours.yml").read_bytes().decode() == (
        "\ufeff# Ours.\r\npeople:\r\n  - Ana Ruiz\r\n  - Tomasz Wiśniewski\r\n"
    )
    assert stat.S_IMODE((desk / "lists" / "ours.yml").stat().st_mode) == 0o640
    assert [path.name for path in (desk / "lists").iterdir()] == ["ours.yml"]


def test_a_list_that_the_configuration_names_already_is_read_once_it_is_there(run: Run, desk: Path) -> None:
    (desk / "newslint.yml").write_text("names: ours.yml\n")
    assert run("names", "add", "Ana Ruiz").out == "ours.yml: added Ana Ruiz\n"
    assert "no check reads it yet" in run("names", "add", "Ana Ruiz", "--file", "other.yml").out
    (desk / "ours.yml").unlink()
    assert run("names", "add", "Ana Ruiz", "--file", "ours.yml").out == "ours.yml: added Ana Ruiz\n"


def test_what_cannot_be_changed_safely_is_left(run: Run, desk: Path) -> None:
    text = "people: &p\n  - A\nwords: *p\n"
    (desk / "names.yml").write_text(text)
    ran = run("names", "add", "Ana Ruiz")
    assert ran.status == 2
    assert "names.yml: is written in a way that newslint does not change" in ran.err
    assert "- Ana Ruiz" in ran.err
    assert (desk / "names.yml").read_text() == text


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["Kyiv", "--as", "place", "--role", "mayor"], "--role is said of people, not of a place"),
        (["A", "B", "--form", "C"], "--form goes with one NAME"),
        (["A", "--from", "2024-02-31"], "neither a year nor a day"),
        (["-"], "‘-’ is no name"),
        (["A\x07b"], "cannot be printed"),
    ],
)
def test_mistakes(args: list[str], told: str, run: Run, desk: Path) -> None:
    ran = run("names", "add", *args)
    assert ran.status == 2
    assert told in ran.err
    assert not (desk / "names.yml").exists()


def test_a_broken_list_and_several_lists(run: Run, desk: Path) -> None:
    (desk / "names.yml").write_text("peple: []\n")
    ran = run("names", "add", "A")
    assert (ran.status, "did you mean ‘people’?" in ran.err) == (2, True)
    (desk / "newslint.yml").write_text("names: [names.yml, more.yml]\n")
    ran = run("names", "add", "A")
    assert (ran.status, "names several lists (names.yml, more.yml): say which with --file" in ran.err) == (2, True)
    assert run("names", "add", "A", "--file", "more.yml").status == 0


def test_a_word_of_the_house_is_accepted_everywhere(run: Run, desk: Path) -> None:
    (desk / "newslint.yml").write_text("names: names.yml\nselect: [typos, spelling, naming]\n")
    (desk / "names.yml").write_text("words: []\n")
    (desk / "sub").mkdir()
    (desk / "sub" / "story.txt").write_text(
        "The harbuor board met. Harbuor rules hold, and so does the harbuor’s tradition.\n\n"
        "The colour of the pier is the color of the boats.\n"
    )
    assert run("check", "sub").out.count("harbuor") and "color" in run("check", "sub").out
    assert run("names", "add", "harbuor", "colour", "--as", "word").status == 0
    assert run("names", "add", "harbuor", "--as", "word").out == "harbuor is in the list already\n"
    ran = run("check", "sub")
    assert (ran.status, "harbuor" in ran.out, "color" in ran.out) == (0, False, False)


def test_the_page_s_commands(run: Run, desk: Path) -> None:
    page = (Path(__file__).parents[3] / "docs" / "configuration.md").read_text(encoding="utf-8")
    (desk / "newslint.yml").write_text("names: names.yml\n")
    (desk / "names.yml").write_text("people: [{forms: Kim Lund, tag: council}]\n")
    (desk / "squad.csv").write_text("player,position\nBo Lund,keeper\n")
    lines = [line for line in page.splitlines() if line.startswith("newslint names ")]
    assert len(lines) == 7
    for line in lines:
        assert run(*shlex.split(line)[1:]).status == 0, line
