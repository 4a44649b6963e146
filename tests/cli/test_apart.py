"""-o FILE: no report goes over a story, none is read as one, none is ever there by half."""

from __future__ import annotations

import os
import pty
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

Command = Callable[..., subprocess.Popen[str]]
CHOSEN = ("check", "--isolated", "--pack", "rules", "--select", "desk", "--output-format", "json")


@pytest.fixture
def stories(desk: Path) -> Path:
    """Three stories."""
    for name in ("a.txt", "b.md", "c.html"):
        (desk / name).write_text("A zebra.\n")
    return desk


@pytest.mark.parametrize("line", ["check -o {} b.md", "check -o {} -", "check -o {} .", "quotes -o {} b.md"])
@pytest.mark.parametrize("name", ["a.txt", "c.html"])
def test_a_story_is_never_taken_for_the_report(run: Run, stories: Path, line: str, name: str) -> None:
    """`newslint check -o *.txt`, where the shell puts the names of all stories."""
    ran = run(*line.format(name).split())
    assert ran.status == 2
    assert f"-o {name}: that " in ran.err
    assert (stories / name).read_text() == "A zebra.\n"


@pytest.mark.parametrize(
    "line",
    [
        *("check --output-format full .", "check .", "check --statistics .", "check --output-format html c.html"),
        *("check --output-format github .", "check --output-format json .", "check --output-format grouped ."),
        *("check --select desk.emu .", "check --select desk.emu --output-format full .", "check --diff ."),
        *(
            "quotes .",
            "quotes --output-format html .",
            "names sheet .",
            "names repo .",
            "stats .",
            "compare a.txt b.md",
        ),
        *("rules try desk.zebra .", "rules diff --from 0.1 ."),
    ],
)
def test_an_earlier_report_is_replaced_and_not_read(run: Run, stories: Path, line: str) -> None:
    (stories / "newslint.yml").write_text("packs: [rules]\nselect: [desk]\n")
    (stories / "b.md").write_text("“A zebra ran,” said Ana Ruiz. They recieve it.\n")
    report = stories / ("report.html" if "html" in line else "report.md")
    report.touch()
    first = run(*line.split(), "-o", report.name)
    told = report.read_bytes()
    again = run(*line.split(), "-o", report.name)
    assert first.status in (0, 1), first.err
    assert (again, report.read_bytes()) == (first, told)
    assert report.name.encode() not in told


def test_a_folder_of_proofs_is_not_proofread(check: Run, stories: Path) -> None:
    def made(folder: str) -> dict[str, bytes]:
        assert check("--output-format", "html", ".", "-o", folder).status == 1
        return {path.name: path.read_bytes() for path in (stories / folder).glob("*.html")}

    for folder in ("proofs", "more/proofs"):
        first = made(folder)
        assert sorted(first) == ["a.txt.html", "b.md.html", "c.html.html", "index.html"]
        assert made(folder) == first
        shutil.rmtree(stories / folder)
    made("proofs")
    (stories / "proofs/d.html").write_text("A zebra.\n")  # a story among them is one
    assert "d.html.html" in {name.rpartition("-")[2] for name in made("proofs")}


def test_a_page_does_not_go_over_a_story(check: Run, stories: Path) -> None:
    (stories / "index.html").write_text("A gnu.\n")
    ran = check("--output-format", "html", "a.txt", "b.md", "-o", ".")
    assert (ran.status, (stories / "index.html").read_text()) == (2, "A gnu.\n")
    assert "-o index.html: that looks like a story" in ran.err


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX")
def test_links_modes_devices_and_pipes(check: Run, stories: Path, command: Command) -> None:
    (stories / "deep").mkdir()
    (stories / "deep/report").write_text("old")
    (stories / "deep/report").chmod(0o640)
    (stories / "link").symlink_to("deep/report")
    check("a.txt", "-o", "link")
    assert (stories / "link").is_symlink()
    assert "zebra" in (stories / "deep/report").read_text()
    assert stat.S_IMODE((stories / "deep/report").stat().st_mode) == 0o640
    mask = os.umask(0)
    os.umask(mask)
    check("a.txt", "-o", "new")
    assert stat.S_IMODE((stories / "new").stat().st_mode) == 0o666 & ~mask
    assert check("a.txt", "-o", os.devnull).status == 1
    process = command(*CHOSEN, "a.txt", "-o", "/dev/stdout")
    assert '"path": "a.txt"' in process.communicate()[0]
    with (stories / "log").open("w") as log:
        log.write("before\n")
        log.flush()
        command(*CHOSEN, "a.txt", "-o", "/dev/stdout", stdout=log).communicate()
    assert "zebra" in (stories / "log").read_text()
    os.mkfifo(stories / "pipe")
    process = command(*CHOSEN, "a.txt", "-o", "pipe")
    assert "zebra" in (stories / "pipe").read_text()
    process.communicate()
    assert stat.S_ISFIFO((stories / "pipe").stat().st_mode)
    assert not list(stories.glob(".newslint-*"))


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_run_that_is_cut_short_leaves_the_earlier_report(
    stories: Path, command: Command, opened_by_a_reader: Callable[..., int]
) -> None:
    (stories / "report.json").write_text("whole")
    os.mkfifo(stories / "z.txt")
    process = command(*CHOSEN, "--jobs", "1", "a.txt", "z.txt", "-o", "report.json")
    writer = opened_by_a_reader(stories / "z.txt", process)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    os.close(writer)
    assert (stories / "report.json").read_text() == "whole"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("-o", "report.json"), "Written to report.json.\r\n"),
        (("--output-format", "html", "-o", "proofs"), "Written to proofs/index.html.\r\n"),
    ],
)
def test_at_a_terminal_it_says_where_the_report_went(
    stories: Path, command: Command, more: tuple[str, ...], said: str
) -> None:
    ours, theirs = pty.openpty()
    process = command(*CHOSEN, "a.txt", "b.md", *more, stderr=theirs)
    os.close(theirs)
    assert process.communicate()[0] == ""
    assert os.read(ours, 1000).decode() == said
    os.close(ours)
