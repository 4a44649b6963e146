"""A LanguageTool of this machine's own: only when asked for, and one clear line when it cannot be."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

JAVA = f"""#!{sys.executable}
import os, sys
if "-version" in sys.argv:
    print('openjdk version "17.0.9" 2023-10-17')
    sys.exit()
with open("started", "a") as file:
    print(os.getpid(), file=file)
if os.path.exists("broken"):
    sys.exit(1)
sys.path.insert(0, {str(Path(__file__).parent)!r})
from lying import Lying
Lying(int(sys.argv[sys.argv.index("-p") + 1])).serve_forever()
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A story whose configuration asks for a server of this machine's own; there is a Java that is none."""
    (tmp_path / "newslint.yml").write_text("packs: desk\nselect: desk\nlanguagetool: {local: true}\n")
    (tmp_path / "desk" / "desk").mkdir(parents=True)
    (tmp_path / "desk" / "desk" / "all.yml").write_text("extends: languagetool\nmessage: '%s'\nother: true\n")
    (tmp_path / "a.txt").write_text("We saw teh mill.\n")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "java").write_text(JAVA)
    (tmp_path / "bin" / "java").chmod(0o755)
    return tmp_path


def checked(desk: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """A run that finds no other Java, and no internet."""
    env = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("LTP_", "NEWSLINT_L"))},
        "PATH": str(desk / "bin"),
        "LTP_PATH": str(desk / "kept"),
        "LTP_DOWNLOAD_HOST_NEW_RELEASES": "http://127.0.0.1:9/",
    }
    line = [sys.executable, "-m", "newslint", "check", "--output-format", "concise", *args]
    return subprocess.run(line, cwd=desk, env=env, capture_output=True, text=True, check=False)


def installed(desk: Path) -> None:
    """What language-tool-python leaves behind after a download."""
    (desk / "kept" / "LanguageTool-6.8").mkdir(parents=True)
    (desk / "kept" / "LanguageTool-6.8" / "languagetool-server.jar").touch()


def test_it_is_started_once_and_ended(desk: Path) -> None:
    installed(desk)
    for number in range(60):
        (desk / f"s{number}.txt").write_text("We saw teh mill.\n")
    ran = checked(desk)
    assert (ran.stderr, len(ran.stdout.splitlines())) == ("", 61)
    (process,) = (desk / "started").read_text().split()
    with pytest.raises(ProcessLookupError):
        os.kill(int(process), 0)


def test_without_java(desk: Path) -> None:
    (desk / "bin" / "java").unlink()
    ran = checked(desk)
    assert ran.returncode == 2
    assert ran.stderr.splitlines() == [
        "error: a.txt: desk.all: LanguageTool of this machine: there is no Java here; LanguageTool needs Java 17 or "
        "later. Name a server that runs (languagetool: {url: …}); --allow-degraded goes on without one"
    ]
    assert checked(desk, "--allow-degraded").returncode == 0


def test_without_internet(desk: Path) -> None:
    ran = checked(desk)
    assert ran.returncode == 2
    (line,) = ran.stderr.splitlines()
    assert "it is not here yet and cannot be downloaded" in line
    assert not (desk / "started").exists()


def test_one_that_does_not_start(desk: Path) -> None:
    installed(desk)
    (desk / "broken").touch()
    ran = checked(desk)
    assert ran.returncode == 2
    (line,) = ran.stderr.splitlines()
    assert "it does not start: LanguageTool server exited early with code 1" in line
    assert len((desk / "started").read_text().split()) < 5


def test_nobody_starts_one_who_was_not_asked_to(desk: Path) -> None:
    installed(desk)
    ran = checked(desk, "--isolated")
    assert ran.stderr == ""
    assert not (desk / "started").exists()
