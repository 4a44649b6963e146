"""Nothing leaves the machine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROBE = """
import os, sys
from newslint.cli import main

def hook(event, details):
    if event.partition(".")[0] in ("socket", "urllib", "http"):
        os.write(2, f"{event} {details}\\n".encode())
        os._exit(99)

sys.addaudithook(hook)
if sys.argv[1] == "connect":
    import socket
    socket.create_connection(("127.0.0.1", 9))
main()
"""
STORY = "The the ferry to Kelsey will sail again in May, said Ana Ruiz. “We will see,” Ruiz said.\n"


def probed(folder: Path, *line: str) -> subprocess.CompletedProcess[str]:
    """Run newslint in a process that ends with 99, its workers too, when a socket is made or a name looked up."""
    environment = {**os.environ, "NEWSLINT_CACHE_DIR": str(folder / "cache")}
    return subprocess.run(
        [sys.executable, "-c", PROBE, *line], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    """A few stories in each format."""
    for n, suffix in enumerate(("txt", "md", "html")):
        (tmp_path / f"{n}.{suffix}").write_text(STORY, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("check --jobs 1 .", 1),
        ("check --jobs 2 .", 1),
        ("check --jobs 2 --output-format json --no-cache .", 1),
        ("check --output-format html -o proofs .", 1),
        ("quotes .", 0),
        ("stats .", 0),
        ("names sheet .", 0),
        ("names repo .", 0),
        ("rules try typos.doubled .", 0),
    ],
)
def test_no_command_opens_a_socket(stories: Path, line: str, status: int) -> None:
    done = probed(stories, *line.split())
    assert (done.returncode, done.stderr) == (status, "")
    assert done.stdout or "-o" in line


def test_the_probe_would_notice(stories: Path) -> None:
    assert probed(stories, "connect").returncode == 99
