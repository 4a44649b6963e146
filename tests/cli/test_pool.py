"""Several processes: what the command does when one dies, when it is told to stop, and what it holds meanwhile."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from newslint.cli import pool
from newslint.cli.work import Job, Worker, records
from newslint.config import Overrides
from newslint.document import Document

pytestmark = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="looks at processes as Linux shows them")

CHOSEN = ("check", "--isolated", "--pack", "rules", "--select", "desk", "--jobs", "2", "--output-format", "json")
Command = Callable[..., subprocess.Popen[str]]


class Fragile(Worker[str]):
    """Its record is the story's first word; it dies as the story says."""

    def record(self, document: Document) -> str:
        """The first word, unless the story kills us."""
        word, _, rest = document.text.partition(" ")
        if word == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if word == "leave":
            os._exit(3)
        if word == "once" and not Path(rest).exists():
            Path(rest).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        if word == "slow":
            time.sleep(float(rest))
        return word

    def unread(self, path: str, message: str) -> str:
        """The message."""
        return message


def worked(desk: Path, *stories: str, jobs: int = 2) -> list[str]:
    """What comes of these stories."""
    paths = []
    for number, words in enumerate(stories):
        path = desk / f"{number:03}.txt"
        path.write_text(words, encoding="utf-8")
        paths.append(str(path))
    return list(records(Fragile, paths, Job(Overrides(isolated=True)), jobs))


def test_a_file_that_kills_its_worker_is_named_and_the_others_are_done(desk: Path) -> None:
    killed = "its process was killed twice (signal 9): it may have run out of memory"
    assert worked(desk, "a", "kill", "b", "c", "leave", "d", "kill", "e") == [
        *("a", killed, "b", "c", "its process ended twice (exit code 3)", "d", killed, "e"),
    ]


def test_a_file_whose_worker_died_is_tried_once_more(desk: Path) -> None:
    assert worked(desk, "a", f"once {desk / 'tried'}", "b", "c") == ["a", "once", "b", "c"]


def test_no_more_than_a_window_is_done_before_its_turn(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "WINDOW", 8)
    held: list[int] = []
    real = pool._Crew.go_on

    def go_on(self: Any, turn: int, **more: bool) -> None:
        real(self, turn, **more)
        held.append(len(self.done))

    monkeypatch.setattr(pool._Crew, "go_on", go_on)
    assert worked(desk, "slow 1", *"abcdefghijklmnopqrstuvwxyz") == ["slow", *"abcdefghijklmnopqrstuvwxyz"]
    assert max(held) == 8


class Stuck:
    """A check of four stories by two workers whose second story never ends."""

    def __init__(self, process: subprocess.Popen[str], story: Path) -> None:
        self.process, self.story = process, story
        self.writer = -1
        self.at = self.worker()

    def workers(self) -> list[int]:
        """The processes that newslint has started."""
        told = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return [int(pid) for pid in told.split()]

    def worker(self, but: int = 0) -> int:
        """The one that waits for the words of the story."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            assert self.process.poll() is None, self.process.communicate()
            with suppress(OSError):  # nobody reads yet, or a process is gone
                if self.writer < 0:
                    self.writer = os.open(self.story, os.O_WRONLY | os.O_NONBLOCK)
                for pid in self.workers():
                    if pid != but and any(fd.readlink() == self.story for fd in Path(f"/proc/{pid}/fd").iterdir()):
                        return pid
            time.sleep(0.05)
        raise AssertionError("no worker came to read the story")

    def ended(self, status: int) -> tuple[dict[str, Any], str]:
        """The report and what was complained of, once the run has ended with this status."""
        out, err = self.process.communicate(timeout=30)
        assert self.process.returncode == status, err
        return json.loads(out), err


@pytest.fixture
def stuck(desk: Path, command: Command, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stuck]:
    """At work, the other stories done."""
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(desk / "cache"))
    os.mkfifo(desk / "b.txt")
    for name in "acd":
        (desk / f"{name}.txt").write_text(f"A zebra {name}.\n", encoding="utf-8")
    found = Stuck(command(*CHOSEN, "a.txt", "b.txt", "c.txt", "d.txt"), desk / "b.txt")
    deadline = time.monotonic() + 60
    while len(list((desk / "cache").glob("story-????????????????"))) < 3 and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.2)  # kept, and now sent
    yield found
    os.close(found.writer)
    if found.process.poll() is None:
        found.process.kill()
        found.process.communicate()


def gone(pids: list[int]) -> bool:
    """Whether these processes have ended within a while."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if not any(Path(f"/proc/{pid}").exists() for pid in pids):
            return True
        time.sleep(0.05)
    return False


def test_a_worker_that_is_killed(stuck: Stuck) -> None:
    os.kill(stuck.at, signal.SIGKILL)
    os.kill(stuck.worker(but=stuck.at), signal.SIGKILL)
    report, err = stuck.ended(2)
    assert [(f["path"], len(f["findings"])) for f in report["files"]] == [("a.txt", 1), ("c.txt", 1), ("d.txt", 1)]
    told = "its process was killed twice (signal 9): it may have run out of memory"
    assert report["errors"] == [{"path": "b.txt", "rule": "", "message": told}]
    assert err == f"error: b.txt: {told}\n"


def test_a_worker_that_is_killed_once(stuck: Stuck) -> None:
    os.kill(stuck.at, signal.SIGKILL)
    stuck.worker(but=stuck.at)
    os.write(stuck.writer, b"A zebra.")
    os.close(stuck.writer)
    stuck.writer = os.open(os.devnull, os.O_RDONLY)
    report, err = stuck.ended(1)
    assert [f["path"] for f in report["files"]] == ["a.txt", "b.txt", "c.txt", "d.txt"]
    assert err == ""


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_it_at_once_with_what_was_found(stuck: Stuck, number: int, status: int) -> None:
    workers = stuck.workers()
    start = time.monotonic()
    stuck.process.send_signal(number)
    report, err = stuck.ended(status)
    assert time.monotonic() - start < 5
    assert [f["path"] for f in report["files"]] == ["a.txt", "c.txt", "d.txt"]
    told = "stopped here: 1 of 4 files are not in this report"
    assert report["errors"] == [{"path": "b.txt", "rule": "", "message": told}]
    assert err == f"error: b.txt: {told}\n"
    assert gone(workers)


def test_ctrl_c_at_the_terminal_reaches_the_workers_too(stuck: Stuck) -> None:
    for worker in stuck.workers():
        os.kill(worker, signal.SIGINT)
    time.sleep(0.2)
    assert stuck.at in stuck.workers()
    stuck.process.send_signal(signal.SIGINT)
    assert "Traceback" not in stuck.ended(130)[1]


def test_no_worker_outlives_a_newslint_that_is_killed(stuck: Stuck) -> None:
    workers = stuck.workers()
    stuck.process.kill()
    stuck.process.wait()
    assert gone([pid for pid in workers if pid != stuck.at])
    os.close(stuck.writer)  # its story comes to an end
    stuck.writer = os.open(os.devnull, os.O_RDONLY)
    assert gone(workers)
    stuck.process.communicate()


def test_nobody_reads_what_many_workers_found(desk: Path, command: Command) -> None:
    for number in range(60):
        (desk / f"{number}.txt").write_text("A zebra ran.\n\n" * 100)
    process = command(*CHOSEN[:-2], ".")
    assert process.stdout and process.stderr
    process.stdout.readline()
    workers = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=60) == 141
    assert err == ""
    assert workers
    assert gone([int(pid) for pid in workers])


def test_memory_does_not_grow_with_the_number_of_stories(desk: Path) -> None:
    (desk / "few").mkdir()
    peaks = []
    for number in (200, 2000):
        for story in range(number):
            (desk / "few" / f"{story}.txt").write_text(f"A zebra and {story} gnus.\n" * 20)
        line = [sys.executable, "-m", "newslint", *CHOSEN, "--no-cache", "-o", "report.json", "few"]
        process = subprocess.Popen(line, cwd=desk)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 1
        peaks.append(usage.ru_maxrss / 1024)
    assert peaks[1] < peaks[0] + 20, peaks
