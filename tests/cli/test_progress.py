"""The bar on a terminal, and the report beside it."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

LINE = (sys.executable, "-m", "newslint", "check", "--isolated", "--pack", "rules", "--select", "desk", "--jobs", "2")


@pytest.fixture
def stories(desk: Path) -> Path:
    """Enough stories for a bar."""
    for number in range(80):
        (desk / f"{number}.txt").write_text("A zebra and a gnu.\n")
    return desk


def at_a_terminal(folder: Path, **environment: str) -> str:
    """All that a terminal is sent."""
    ours, theirs = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name not in ("CI", "NO_COLOR", "TERM")}
    line = [*LINE, "--output-format", "concise", "."]
    environment = {"TERM": "xterm-256color", "COLUMNS": "90", **kept, **environment}
    process = subprocess.Popen(line, stdout=theirs, stderr=theirs, cwd=folder, env=environment)
    os.close(theirs)
    told = b""
    try:
        while more := os.read(ours, 1 << 16):
            told += more
    except OSError:  # nobody holds the other end any more
        pass
    os.close(ours)
    assert process.wait() == 1
    return told.decode().replace("\r\n", "\n")


def test_the_report_is_whole_beside_the_bar(stories: Path) -> None:
    piped = subprocess.run(
        [*LINE, "--output-format", "concise", "."], cwd=stories, capture_output=True, text=True, check=False
    )
    assert piped.stderr == ""
    told = at_a_terminal(stories)
    assert "Reading stories" in told
    lines = [re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\r", "", line) for line in told.splitlines()]
    assert [line for line in lines if line and "Reading" not in line] == piped.stdout.splitlines()
    assert told.rfind("\x1b[?25h") > told.rfind("\x1b[?25l")  # the cursor is shown again


@pytest.mark.parametrize("variable", ["CI=true", "NO_COLOR=1", "TERM=dumb"])
def test_no_bar(stories: Path, variable: str) -> None:
    name, _, value = variable.partition("=")
    assert "\x1b" not in at_a_terminal(stories, **{name: value})
