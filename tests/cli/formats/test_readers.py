"""What people read: grouped and concise, and what auto takes for whom."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newslint.report.check import FORMATS
from newslint.report.page import cells

if TYPE_CHECKING:
    from tests.cli.conftest import Ran, Run


def test_grouped(check: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "a.txt").write_text("A gnu.\n" * 9 + "The emu, the zebra.\n")
    monkeypatch.setenv("COLUMNS", "80")
    out = check("a.txt", "--output-format", "grouped", "--statistics").out
    assert out.splitlines()[:2] == ["a.txt", "    1:3  warning     ‘gnu’ is no word for a newspaper. [desk.gnu]"]
    assert "  10:5  suggestion  ‘emu’ is no word for a newspaper. [desk.emu]\n" in out
    assert out.endswith(
        "\n1 story: 1 error, 9 warnings, 1 suggestion.\n\n      9 desk.gnu\n      1 desk.emu\n      1 desk.zebra\n"
    )


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_grouped_fits(formatted: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    out = formatted("grouped").out
    *lines, _ = out.splitlines()
    assert max(map(cells, lines)) <= columns
    assert ("suggestion\n    ‘and the" in out) == (columns == 40)
    assert "1 file not fully checked" in out


def test_concise_names_what_could_not_be_read(formatted: Callable[..., Ran]) -> None:
    assert "\npicture.txt:1:1: error newslint " in "\n" + formatted("concise").out


def test_concise_obeys_no_control_character(check: Run, desk: Path) -> None:
    (desk / "rules/desk/bell.yml").write_text(
        'extends: existence\nmessage: "%s"\nlevel: error\nnonword: true\ntokens: ["a\\e\\\\[31mb"]\n'
    )
    (desk / "a.txt").write_bytes(b"Then a\x1b[31mb said no.\n")
    for style in ("concise", "grouped", "github"):
        out = check("a.txt", "--output-format", style).out
        assert "a\ufffd[31mb" in out
        assert "\x1b" not in out


@pytest.mark.parametrize(
    ("environment", "starts"),
    [
        ({}, "a.txt:1:3: error"),
        ({"GITHUB_ACTIONS": "true"}, "::error title="),
        ({"GITHUB_ACTIONS": "false"}, "a.txt:1:3: error"),
        ({"GITLAB_CI": "true"}, "[\n{"),
        ({"GITLAB_CI": "true", "NEWSLINT_OUTPUT_FORMAT": "junit"}, "<?xml"),
        ({"GITHUB_ACTIONS": "true", "NEWSLINT_OUTPUT_FORMAT": "auto"}, "::error title="),
    ],
)
def test_auto(
    check: Run, desk: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], starts: str
) -> None:
    (desk / "a.txt").write_text("A zebra.\n")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert check("a.txt").out.startswith(starts)
    monkeypatch.setenv("NEWSLINT_OUTPUT_FILE", "report")
    assert check("a.txt").out == ""
    assert (desk / "report").read_text("utf-8").startswith(starts)


def test_auto_in_a_terminal(check: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "a.txt").write_text("A zebra.\n")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "line 1, column 3" in check("a.txt").out
    check("a.txt", "-o", "report")
    assert (desk / "report").read_text("utf-8").startswith("a.txt:1:3: ")
    check("a.txt", "-o", "report.html")
    assert (desk / "report.html").read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize("style", [style for style in FORMATS if style != "html"])
def test_each_format(formatted: Callable[..., Ran], stories: Path, style: str) -> None:
    """To a file and to a pipe, cold and from the cache, the same; what failed is told; statistics have a place."""
    ran = formatted(style)
    again = formatted(style, "--output-file", "report", "--statistics")
    assert (ran.status, again.status) == (2, 2)
    assert "picture.txt" in ran.out or style == "full"
    written = (stories / "report").read_text("utf-8")
    if "statistics" in FORMATS[style].wants:
        assert "desk.gnu" in written
        assert "\n      2 desk.gnu\n" not in again.err
    else:
        assert written == ran.out
        assert "\n      2 desk.gnu\n" in "\n" + again.err
    assert formatted(style, "--no-cache").out == ran.out


@pytest.mark.parametrize("style", FORMATS)
def test_each_format_without_findings(check: Run, desk: Path, style: str) -> None:
    (desk / "a.txt").write_text("A horse.\n")
    ran = check("a.txt", "--output-format", style)
    assert (ran.status, ran.err) == (0, "")
