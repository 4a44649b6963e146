"""newslint review, at a real terminal: keys in, files changed."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

pexpect = pytest.importorskip("pexpect")
if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

if TYPE_CHECKING:
    from tests.cli.conftest import Run

SWAP = """\
extends: substitution
message: "‘%s’, not ‘%s’."
level: {level}
fix: {fix}
quotes: include
swap: {{{words}}}
"""
STORY = b"\xef\xbb\xbfA yak, a gnu\r\nand a zebu.\r\n\r\n\xe2\x80\x9cA zebu,\xe2\x80\x9d said Ana Ruiz."
Start = Callable[..., "Review"]


class Review:
    """A review that runs, and the person before it."""

    def __init__(self, desk: Path, *args: str, width: int = 80, **env: str) -> None:
        line = ["-m", "newslint", "review", "--pack", "rules", "--select", "desk", *args]
        env = {**os.environ, "NEWSLINT_STATE_DIR": str(desk / "state"), "TERM": "xterm", "NO_COLOR": "1", **env}
        env.pop("COLUMNS", None)
        self.terminal = pexpect.spawn(
            sys.executable, line, cwd=str(desk), env=env, encoding="utf-8", timeout=30, dimensions=(40, width)
        )

    def sees(self, *words: str) -> Review:
        """Wait for these words, one after the other."""
        for expected in words:
            self.terminal.expect_exact(expected)
        return self

    def asked(self, number: str, *words: str) -> Review:
        """Wait for a finding and its keys."""
        return self.sees(number, *words, "?:help")

    def press(self, keys: str) -> Review:
        self.terminal.send(keys)
        return self

    def ended(self) -> tuple[str, int | None]:
        """The last words and the exit code."""
        self.terminal.expect(pexpect.EOF)
        self.terminal.close()
        return str(self.terminal.before), self.terminal.exitstatus


@pytest.fixture
def review(desk: Path) -> Iterator[Start]:
    """Start a review of stories with a safe fix, a choice of two, a fix in quoted words, and a word without a fix."""
    shutil.rmtree(desk / "rules/desk")
    (desk / "rules/desk").mkdir()
    for name, level, fix, words in (
        ("zebu", "error", "safe", "zebu: zebra"),
        ("yak", "warning", "unsafe", "yak: ox|bull"),
        ("gnu", "warning", "unsafe", "gnu: gnus"),
    ):
        (desk / f"rules/desk/{name}.yml").write_text(SWAP.format(level=level, fix=fix, words=words), encoding="utf-8")
    (desk / "a.txt").write_bytes(STORY)
    (desk / "newslint.yml").write_text("{}\n")
    begun: list[Review] = []

    def start(*args: str, **more: str) -> Review:
        begun.append(Review(desk, *args, **more))  # type: ignore[arg-type]
        return begun[-1]

    yield start
    for one in begun:
        one.terminal.close(force=True)


def test_fix_waive_add_skip_undo(review: Start, desk: Path) -> None:
    one = review("a.txt")
    one.asked("1 of 4  error", "line 2, column 7", "1  fix: Change to ‘zebra’").press("1")
    one.sees("fixed: Change to ‘zebra’")
    fixed = STORY.replace(b"a zebu.", b"a zebra.")
    one.asked("2 of 4  error", "-  quoted words or markup, so only shown").press("w")
    one.sees("Why may it stand?")
    assert (desk / "a.txt").read_bytes() == fixed
    one.press("She said so.\r").sees("waived in a.txt.waivers.yml")
    assert "reason: She said so." in (desk / "a.txt.waivers.yml").read_text()
    one.asked("3 of 4  warning", "1  possible fix: Change to ‘ox’", "2  possible fix", "1-2:fix").press("2")
    one.sees("fixed: Change to ‘bull’")
    assert (desk / "a.txt").read_bytes() == fixed.replace(b"yak", b"bull")
    one.asked("4 of 4  warning", "desk.gnu").press("a")
    one.sees("Which name or word? [gnu]")
    one.press("\r").sees("w:word")
    one.press("w").sees("names.yml: added gnu", "That was the last.", "u:undo").press("u").sees("undone: added")
    one.asked("4 of 4  warning", "desk.gnu").press("a").sees("Which name or word? [gnu]")
    one.press("\r").sees("w:word")
    one.press("w").sees("That was the last.", "u:undo").press("q").sees("2 fixed, 1 waived, 1 added; 0 left.")
    assert one.ended()[1] == 0
    assert (desk / "names.yml").read_text() == "words:\n  - gnu\n"
    assert "names: names.yml" in (desk / "newslint.yml").read_text()


def test_everything_can_be_undone(review: Start, desk: Path) -> None:
    before = {name: (desk / name).read_bytes() for name in ("a.txt", "newslint.yml")}
    one = review("a.txt", "--order", "text")
    one.asked("1 of 4", "desk.yak").press("1")
    one.asked("2 of 4", "desk.gnu").press("a").sees("Which name")
    one.press("\r").sees("w:word")
    one.press("w").asked("3 of 4", "desk.zebu").press("w").sees("Why")
    one.press("It is a zebu.\r").asked("4 of 4").press("u").sees("undone: waived")
    one.asked("3 of 4", "desk.zebu").press("s").asked("4 of 4").press("u").sees("undone: skipped")
    one.asked("3 of 4", "desk.zebu").press("u").sees("undone: added")
    one.asked("2 of 4", "desk.gnu").press("u").sees("undone: fixed")
    one.asked("1 of 4", "desk.yak").press("u").sees("there is nothing to undo")
    one.press("q").sees("nothing was done; 4 left.")
    assert one.ended()[1] == 0
    assert {name: (desk / name).read_bytes() for name in before} == before
    assert not (desk / "a.txt.waivers.yml").exists()
    assert not (desk / "names.yml").exists()


def test_what_others_change_meanwhile_is_left_alone(review: Start, desk: Path) -> None:
    one = review("a.txt", "--order", "text").asked("1 of 4", "desk.yak")
    changed = b"New: " + STORY[3:]
    (desk / "a.txt").write_bytes(changed)
    one.press("1").sees("! not fixed: it was changed meanwhile")
    one.asked("1 of 4", "line 1, column 8", "desk.yak").press("1").asked("2 of 4")
    (desk / "a.txt").write_bytes(changed)
    one.press("u").sees("! not undone: it was changed meanwhile")
    one.asked("2 of 5", "desk.yak").press("q").ended()
    assert (desk / "a.txt").read_bytes() == changed


def test_a_review_is_taken_up_again(review: Start, desk: Path) -> None:
    (desk / "b.txt").write_text("A gnu.\n")
    one = review(".").asked("1 of 5").press("s").asked("2 of 5").press("\x03").sees("1 skipped; 4 left.")
    assert one.ended()[1] == 130
    one = review(".", "--order", "severity")
    one.sees("1 finding skipped earlier; --restart shows them again")
    one.asked("1 of 4").press("q")
    assert one.ended()[1] == 0
    (kept,) = (desk / "state").iterdir()
    assert (kept.stat().st_mode & 0o077, kept.parent.stat().st_mode & 0o077) == (0, 0)
    assert "zebu" not in kept.read_text()
    review(".", "--restart").asked("1 of 5").press("q").ended()
    assert not list((desk / "state").iterdir())


def test_a_closed_terminal_loses_nothing(review: Start, desk: Path) -> None:
    one = review("a.txt").asked("1 of 4").press("1").asked("2 of 4")
    one.terminal.kill(signal.SIGHUP)
    one.ended()
    assert b"a zebra." in (desk / "a.txt").read_bytes()
    one = review("a.txt").asked("1 of 3").press("\x04")  # Ctrl-D: nobody is there any more
    assert one.ended()[1] == 0


def test_a_question_taken_back(review: Start, desk: Path) -> None:
    one = review("a.txt").asked("1 of 4").press("w").sees("Why may it stand?")
    one.press("\x03").asked("1 of 4").press("w").sees("Why may it stand?")
    one.press("\r").sees("not waived: a reason is needed")
    one.asked("1 of 4").press("?").sees("undo what was done last")
    one.press("q")
    assert one.ended()[1] == 0
    assert not (desk / "a.txt.waivers.yml").exists()


def test_a_name_counts_where_there_is_no_configuration(review: Start, desk: Path) -> None:
    (desk / "newslint.yml").unlink()
    (desk / "sport").mkdir()
    (desk / "a.txt").rename(desk / "sport/a.txt")
    one = review("sport", "--order", "text").asked("1 of 4", "desk.yak").press("s")
    one.asked("2 of 4", "desk.gnu").press("a").sees("Which name or word? [gnu]")
    one.press("\r").sees("w:word")
    one.press("w").sees("names.yml: added gnu", "newslint.yml: names it now").asked("3 of 4", "desk.zebu")
    assert (desk / "newslint.yml").read_text() == "names: names.yml\n"
    one.press("u").sees("undone: added").asked("2 of 4", "desk.gnu").press("q").ended()
    assert not (desk / "newslint.yml").exists()


def test_a_fix_that_is_not_there(review: Start, desk: Path) -> None:
    one = review("a.txt", "--order", "text").asked("1 of 4", "1-2:fix")
    one.press("3").sees("there is no fix 3 here: 1-2:fix w:waive a:add s:skip u:undo q:quit ?:help")
    one.press("s").asked("2 of 4").press("q").ended()
    assert (desk / "a.txt").read_bytes() == STORY


def test_nobodys_home(review: Start, desk: Path) -> None:
    (desk / "sitecustomize.py").write_text(
        "from pathlib import Path\n\ndef home():\n    raise RuntimeError\n\nPath.home = home\n"
    )
    env = {"PYTHONPATH": os.pathsep.join([str(desk), *sys.path]), "NEWSLINT_STATE_DIR": "", "XDG_STATE_HOME": ""}
    words, status = review("a.txt", **env).asked("1 of 4").press("s").asked("2 of 4").press("q").ended()
    assert status == 0
    assert "shown again: nobody's home folder is known here: NEWSLINT_STATE_DIR names a folder" in words


def test_a_narrow_window(review: Start) -> None:
    one = review("a.txt", width=40).asked("1 of 4")
    assert max(map(len, one.terminal.before.splitlines())) <= 40
    one.press("q").ended()


def test_nothing_to_review(review: Start, desk: Path) -> None:
    (desk / "a.txt").write_text("A horse.\n")
    assert review("a.txt").ended() == ("1 story: nothing to review\r\n", 0)
    words, status = review("a.txt", "none.txt").ended()
    assert status == 2
    assert "error: none.txt: no such file" in words


def test_not_at_a_terminal(run: Run, desk: Path) -> None:
    (desk / "a.txt").write_text("A horse.\n")
    ran = run("review", "a.txt")
    assert ran.status == 2
    assert "a review asks at a terminal, and this is none" in ran.err
    assert run("review", "-").status == 2
