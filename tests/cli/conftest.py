"""Run the command as a user does, in this process or in one of its own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from newslint.cli import group

RULE = """\
extends: existence
message: "‘%s’ is no word for a newspaper."
level: {level}
tokens: [{word}]
description: {word} is for the zoo.
tests:
  - bad: The {word} ran.
  - ok: The horse ran.
"""


@dataclass(frozen=True)
class Ran:
    """What a run ended with, wrote and complained of."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A cache folder of our own, for the whole session."""
    os.environ["NEWSLINT_CACHE_DIR"] = str(tmp_path_factory.getbasetemp() / "cache")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with a pack `desk`: zebra is an error, gnu a warning, emu a suggestion."""
    for word, level in (("zebra", "error"), ("gnu", "warning"), ("emu", "suggestion")):
        path = tmp_path / "rules" / "desk" / f"{word}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(RULE.format(word=word, level=level), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("NEWSLINT_") and name != "NEWSLINT_CACHE_DIR"]:
        monkeypatch.delenv(name)
    return tmp_path


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run in this process."""

    def ran(*args: str | Path, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "argv", ["newslint", *map(str, args)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = group.run()
        out, err = capsys.readouterr()
        return Ran(status, out, err)

    return ran


@pytest.fixture
def check(run: Run, desk: Path) -> Run:
    """`newslint check` with the rules of the pack `desk` alone."""

    def ran(*args: str | Path, stdin: bytes = b"") -> Ran:
        return run("check", "--isolated", "--pack", "rules", "--select", "desk", *args, stdin=stdin)

    return ran


@pytest.fixture
def command(desk: Path) -> Callable[..., subprocess.Popen[str]]:
    """Start newslint in a process of its own."""

    def started(*args: str | Path, **more: object) -> subprocess.Popen[str]:
        line = [sys.executable, "-m", "newslint", *map(str, args)]
        return subprocess.Popen(  # type: ignore[call-overload, no-any-return]
            line, encoding="utf-8", cwd=desk, **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
        )

    return started


@pytest.fixture
def opened_by_a_reader() -> Callable[[Path, subprocess.Popen[str]], int]:
    """Open a pipe as soon as newslint reads it."""

    def opened(fifo: Path, process: subprocess.Popen[str]) -> int:
        for _ in range(300):
            assert process.poll() is None, process.communicate()
            try:
                return os.open(fifo, os.O_WRONLY | os.O_NONBLOCK)
            except OSError:
                time.sleep(0.05)
        process.kill()
        raise AssertionError("newslint did not come to read the story")

    return opened
