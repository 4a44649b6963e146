"""GitHub's annotations and GitLab's code quality."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

if TYPE_CHECKING:
    from tests.cli.conftest import Ran, Run

PLACES = "news/Fähre 50%, spät: 1.md"


def commands(out: str) -> list[tuple[str, dict[str, str], str]]:
    """The workflow commands of a log, read as GitHub's runner reads them."""
    found = []
    for line in out.splitlines():
        if m := re.fullmatch(r"::(\w+) ([^\n]*?)::(.*)", line):
            pairs = (pair.partition("=") for pair in m[2].split(","))
            found.append(
                (m[1], {key: _plain(value, ("%3A", ":"), ("%2C", ",")) for key, _, value in pairs}, _plain(m[3]))
            )
    return found


def _plain(words: str, *more: tuple[str, str]) -> str:
    for code, char in (*more, ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        words = words.replace(code, char)
    return words


def test_github(formatted: Callable[..., Ran], stories: Path) -> None:
    ran = formatted("github")
    found = commands(ran.out)
    assert [level for level, *_ in found] == ["error"] * 4 + ["warning"] * 3 + ["notice"]
    assert found[0][1] == {"title": "newslint", "file": "picture.txt"}
    assert found[0][2].startswith("picture.txt: ")
    first, *_, over = found[1:]
    place = {"line": "1", "col": "8", "endLine": "1", "endColumn": "13"}
    assert first[1] == {"title": "newslint (desk.zebra)", "file": PLACES, **place}
    assert first[2] == f"{PLACES}:1:8: ‘zebra’ is no word for a newspaper. [desk.zebra]"
    assert over[1] == {"title": "newslint (desk.over)", "file": PLACES, "line": "3", "endLine": "4"}
    gnu = next(message for level, _, message in found if level == "warning")
    assert gnu.splitlines()[1:] == ["possible fix: Change to ‘wildebeest é’"]
    assert "100% a beast" in gnu
    assert any("\nalso here: line 3 ‘Prescot’" in message for *_, message in found)
    assert ran.out.endswith("\n2 stories: 3 errors, 3 warnings, 1 suggestion; 1 file not fully checked.\n")


def test_github_tells_that_it_shows_some(check: Run, desk: Path) -> None:
    (desk / "a.txt").write_text("A gnu.\n" * 11 + "A zebra.\n")
    ran = check("a.txt", "--output-format", "github", "--statistics")
    assert [level for level, *_ in commands(ran.out)] == ["error"] + ["warning"] * 11
    assert "Beside the text GitHub shows the first 10 of each kind" in ran.out
    assert ran.out.endswith("     11 desk.gnu\n      1 desk.zebra\n")


@pytest.mark.parametrize(("style", "variable"), [("github", "GITHUB_WORKSPACE"), ("gitlab", "CI_PROJECT_DIR")])
def test_paths_start_at_the_repository(
    check: Run, desk: Path, monkeypatch: pytest.MonkeyPatch, style: str, variable: str
) -> None:
    (desk / "sub").mkdir()
    (desk / "sub/a.txt").write_text("A zebra.\n")
    (desk / "link").symlink_to(desk, target_is_directory=True)
    monkeypatch.chdir(desk / "sub")

    def path(story: str) -> str:
        out = check(story, "--output-format", style).out
        if style == "github":
            return commands(out)[0][1]["file"]
        location: dict[str, str] = json.loads(out)[0]["location"]
        return location["path"]

    (desk / "sub/rules").symlink_to(desk / "rules", target_is_directory=True)
    assert path("a.txt") == "a.txt"
    for root in (desk, desk / "link"):
        monkeypatch.setenv(variable, str(root))
        assert path("a.txt") == path(str(desk / "sub/a.txt")) == "sub/a.txt"
    monkeypatch.setenv(variable, str(desk / "rules"))
    assert path("a.txt") == "a.txt"


_POSITION = {
    "type": "object",
    "required": ["line", "column"],
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
}
CODE_QUALITY: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/.]"},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"type": "integer"}}},
                    "positions": {
                        "type": "object",
                        "required": ["begin", "end"],
                        "properties": {"begin": _POSITION, "end": _POSITION},
                    },
                },
                "oneOf": [{"required": ["lines"]}, {"required": ["positions"]}],
            },
        },
    },
}
"""What GitLab's documentation of the code quality report asks for."""


def test_gitlab(formatted: Callable[..., Ran]) -> None:
    report = json.loads(formatted("gitlab").out)
    Draft202012Validator(CODE_QUALITY).validate(report)
    assert [entry["severity"] for entry in report].count("major") == 3
    assert report[0]["description"] == "desk.zebra: ‘zebra’ is no word for a newspaper."
    assert report[0]["location"]["positions"]["begin"] == {"line": 1, "column": 8}
    unread = report[-1]
    assert (unread["check_name"], unread["severity"], unread["location"]["path"]) == (
        "newslint",
        "critical",
        "picture.txt",
    )


def test_gitlab_fingerprints_are_one_of_a_kind_and_stay(check: Run, desk: Path) -> None:
    def prints() -> list[str]:
        found = json.loads(check(".", "--output-format", "gitlab").out)
        return [entry["fingerprint"] for entry in found]

    (desk / "a.txt").write_text("A zebra ran.\n\nA zebra ran.\n\nA zebra ran.\n")
    (desk / "b.txt").write_text("A zebra ran.\n")
    first = prints()
    assert len(set(first)) == len(first) == 4
    (desk / "a.txt").write_text("A horse.\n\nA zebra ran.\n\nA zebra ran.\n\nA zebra ran.\n")
    assert prints() == first
    assert check("rules", "--output-format", "gitlab").out == "[]\n"
