"""newslint check --watch."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

LINE = ("check", "--config", "desk.yml", "--watch", "--output-format", "concise", "stories")


class Watching:
    """A newslint that watches the folder `stories`, and what it has said."""

    def __init__(self, process: subprocess.Popen[str], told: Path) -> None:
        self.process, self.told, self.length = process, told, 0

    def says(self) -> str:
        """What it says once it has checked something and rests again."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            assert self.process.poll() is None
            more = self.told.read_text()[self.length :]
            if "Ctrl-C ends it.\n" in more:
                self.length += len(more)
                return more
            time.sleep(0.05)
        raise AssertionError(self.told.read_text())


@pytest.fixture
def watching(desk: Path, command: Callable[..., subprocess.Popen[str]]) -> Iterator[Watching]:
    """At work on two stories."""
    (desk / "stories").mkdir()
    (desk / "desk.yml").write_text("packs: [rules]\nselect: [desk]\n")
    (desk / "stories/a.txt").write_text("A zebra.\n")
    (desk / "stories/b.txt").write_text("A horse.\n")
    with (desk / "told").open("w") as told:
        process = command(*LINE, stdout=told, stderr=subprocess.STDOUT)
    yield Watching(process, desk / "told")
    process.kill()
    process.wait()


def test_what_is_saved_is_checked_again(watching: Watching, desk: Path) -> None:
    folder = desk / "stories"
    line = "stories/{}:1:3: error desk.zebra ‘zebra’ is no word for a newspaper.\n"
    rests = "Watching {}; Ctrl-C ends it.\n"
    assert watching.says() == line.format("a.txt") + rests.format("2 stories")
    (folder / "b.txt").write_text("A zebra by day.\n")
    assert watching.says() == line.format("b.txt") + rests.format("2 stories")
    (folder / ".a.txt.new").write_text("A horse at last.\n")
    (folder / ".a.txt.new").replace(folder / "a.txt")
    assert watching.says() == rests.format("2 stories")
    (folder / "c.txt").write_text("A zebra again.\n")
    assert watching.says() == line.format("c.txt") + rests.format("3 stories")
    (folder / "c.txt").unlink()
    assert watching.says() == "stories/c.txt is gone.\n" + rests.format("2 stories")
    (desk / "desk.yml").write_text("packs: [rules]\nselect: [desk, nobody]\n")
    assert "‘nobody’" in watching.says()
    (desk / "desk.yml").write_text("packs: [rules]\nselect: [desk.zebra]\n")
    assert watching.says() == line.format("b.txt") + rests.format("2 stories")
    (desk / "desk.yml").write_text("packs: [rules]\nselect: [desk.zebra]\nbaseline: known.json\n")
    assert "known.json" in watching.says()
    check = [sys.executable, "-m", "newslint", "baseline", "write", "--config", "desk.yml", "stories"]
    subprocess.run(check, check=True, cwd=desk, capture_output=True)
    assert watching.says() == rests.format("2 stories")
    watching.process.send_signal(signal.SIGINT)
    assert watching.process.wait(timeout=20) == 130
    assert watching.told.read_text()[watching.length :] == ""


@pytest.mark.parametrize(
    "more",
    [("-",), (".", "--output-format", "json"), (".", "--output-file", "report.txt")],
)
def test_where_nobody_reads_along(check: Run, more: tuple[str, ...]) -> None:
    ran = check("--watch", *more)
    assert ran.status == 2
    assert "--watch" in ran.err
