"""Ctrl-C and SIGTERM: what was done is told, whenever they come."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.Popen[str]]
CHOSEN = ("check", "--isolated", "--pack", "rules", "--select", "desk", "--no-cache", "--output-format", "concise")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals")

RUN = """
import os, signal, sys, time
from newslint.cli import group, pool
from newslint.fix import write

{patch}
sys.argv = ["newslint", *sys.argv[1:]]
sys.exit(group.run())
"""
AFTER_THE_REWRITE = """
real = os.replace

def replaced(*paths):
    real(*paths)
    if str(paths[1]).endswith(".txt"):
        try:
            os.mkdir("sent")  # only once
            os.kill(main, signal.SIGINT)
        except FileExistsError:
            pass
        time.sleep(0.5)

main = os.getpid()
os.replace = replaced
"""
BEFORE_IT_IS_READ = """
real = pool.wait

def waited(pipes, timeout=None):
    ready = real(pipes, timeout)
    if ready:
        time.sleep(0.5)  # the other has sent, too
        pool.wait = real
        os.kill(os.getpid(), signal.SIGINT)
    return ready

pool.wait = waited
"""


@pytest.mark.parametrize(
    ("patch", "jobs", "stories"),
    [
        (AFTER_THE_REWRITE, "1", 1),
        (AFTER_THE_REWRITE, "1", 6),
        (AFTER_THE_REWRITE, "2", 6),
        (BEFORE_IT_IS_READ, "2", 6),
    ],
)
def test_no_story_is_rewritten_that_is_not_listed(desk: Path, patch: str, jobs: str, stories: int) -> None:
    (desk / "rules/desk/zebu.yml").write_text(
        "extends: substitution\nmessage: ‘%s’, not ‘%s’.\nlevel: error\nfix: safe\nswap: {zebu: zebra}\n"
    )
    for n in range(stories):
        (desk / f"{n}.txt").write_text("A zebu.\n")
    line = [sys.executable, "-c", RUN.format(patch=patch), *CHOSEN, "--fix-only", ".", "--jobs", jobs]
    ran = subprocess.run(line, check=False, capture_output=True, encoding="utf-8", cwd=desk)
    fixed = [path.name for path in sorted(desk.glob("*.txt")) if path.read_text() == "A zebra.\n"]
    assert fixed, ran.stderr
    assert ran.stdout == "".join(f"{name}: fixed 1 desk.zebu\n" for name in fixed), ran.stderr
    assert ran.returncode == 130


@pytest.mark.parametrize(("ignored", "status"), [(True, 1), (False, 130)])
def test_a_signal_that_is_ignored_stays_ignored(
    desk: Path, command: Command, opened_by_a_reader: Callable[..., int], ignored: bool, status: int
) -> None:
    """As SIGINT is for a job in a script's background, and both under a scheduler that says so."""
    os.mkfifo(desk / "a.txt")
    (desk / "b.txt").write_text("A zebra.\n")
    handler = signal.SIG_IGN if ignored else signal.default_int_handler
    process = command(*CHOSEN, "a.txt", "b.txt", preexec_fn=lambda: signal.signal(signal.SIGINT, handler))
    writer = opened_by_a_reader(desk / "a.txt", process)
    process.send_signal(signal.SIGINT)
    time.sleep(0.2)
    os.close(writer)
    out, err = process.communicate(timeout=60)
    assert process.returncode == status, err
    assert out == ("b.txt:1:3: error desk.zebra ‘zebra’ is no word for a newspaper.\n" if ignored else out)
