"""newslint check --fix and its kin: what is written, what is left, and what is said of it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import pytest

from newslint.fix import settle, write

if TYPE_CHECKING:
    from tests.cli.conftest import Ran, Run

SWAP = """\
extends: substitution
message: "‘%s’, not ‘%s’."
level: {level}
{fix}
quotes: include
swap: {{{swap}}}
"""
CHOSEN = ("--isolated", "--pack", "rules", "--select", "desk", "--output-format", "full")
STORY = "The ferry sank. A zebu and a yak.\n"
FIXED = "The ferry sank. A zebra and a yak.\n"


@pytest.fixture
def fix(run: Run, desk: Path) -> Run:
    """`newslint check` with rules that swap: zebu for zebra (safe, an error), yak for ox (unsafe, a warning)."""
    shutil.rmtree(desk / "rules")
    swap(desk, "zebu", "zebu: zebra", level="error")
    swap(desk, "yak", "yak: ox", fix="unsafe")
    (desk / "a.txt").write_bytes(STORY.encode())

    def ran(*args: str | Path, stdin: bytes = b"") -> Ran:
        return run("check", *CHOSEN, *args, stdin=stdin)

    return ran


def swap(desk: Path, name: str, words: str, fix: str = "safe", level: str = "warning") -> None:
    """Write a rule that puts words in the place of others."""
    path = desk / "rules" / "desk" / f"{name}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(SWAP.format(swap=words, fix=f"fix: {fix}", level=level), encoding="utf-8")


def story(desk: Path, name: str = "a.txt") -> str:
    return (desk / name).read_bytes().decode()


def summary(ran: Ran) -> dict[str, int]:
    numbers: dict[str, int] = json.loads(ran.out)["summary"]
    return numbers


def test_fix_makes_the_safe_fixes_and_reports_the_rest(fix: Run, desk: Path) -> None:
    ran = fix("--fix", "a.txt", "--fail-level", "warning")
    assert story(desk) == FIXED
    assert ran.status == 1
    assert "‘zebu’" not in ran.out
    assert ran.out.startswith("a.txt\n\n  fixed 1 desk.zebu\n\n  1 warning\n\n    line 1")
    assert "possible fix: Change to ‘ox’" in ran.out
    assert ran.out.endswith("1 story: 1 warning; 1 fixed.\n")
    again = fix("--fix", "a.txt")
    assert again.status == 0
    assert "fixed" not in again.out


def test_json_counts_what_was_fixed(fix: Run) -> None:
    for option, error, fixed in (("--no-cache", 1, 0), ("--fix", 0, 1)):
        counts = summary(fix(option, "a.txt", "--output-format", "json"))
        assert (counts["error"], counts["warning"], counts["fixed"]) == (error, 1, fixed)


def test_unsafe_fixes(fix: Run, desk: Path) -> None:
    ran = fix("--fix", "--unsafe-fixes", "a.txt")
    assert story(desk) == "The ferry sank. A zebra and a ox.\n"
    assert ran.out == "a.txt\n\n  fixed 1 desk.yak, 1 desk.zebu\n\n1 story: nothing to mark; 2 fixed.\n"
    (desk / "a.txt").write_bytes(STORY.encode())
    grouped = fix("--fix", "a.txt", "--output-format", "grouped").out.splitlines()
    assert grouped[:2] == ["a.txt", "  fixed 1 desk.zebu"]
    assert grouped[2].endswith("[desk.yak]")


def test_of_several_fixes_none_is_taken(fix: Run, desk: Path) -> None:
    swap(desk, "yak", "yak: ox|bull", fix="unsafe")
    assert "2 fixed" not in fix("--fix", "--unsafe-fixes", "a.txt").out
    assert story(desk) == FIXED


def test_fix_only(fix: Run, desk: Path) -> None:
    ran = fix("--fix-only", "a.txt", "--fail-level", "warning")
    assert (ran.status, ran.out) == (0, "a.txt: fixed 1 desk.zebu\n")
    assert story(desk) == FIXED
    assert fix("--fix-only", "a.txt").out == ""


def test_exit_non_zero_on_fix(fix: Run) -> None:
    assert fix("--fix-only", "--exit-non-zero-on-fix", "a.txt").status == 1
    assert fix("--fix-only", "--exit-non-zero-on-fix", "a.txt").status == 0


def test_exit_zero_holds_for_patches_too(fix: Run) -> None:
    assert fix("--diff", "--exit-zero", "a.txt").status == 0


def test_an_option_that_asks_for_nothing_alone(fix: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for option in ("--unsafe-fixes", "--exit-non-zero-on-fix"):
        ran = fix(option, "a.txt")
        assert ran.status == 2
        assert f"{option} goes with --fix, --fix-only or --diff" in ran.err
    monkeypatch.setenv("NEWSLINT_UNSAFE_FIXES", "1")
    monkeypatch.setenv("NEWSLINT_CHANGED_LINES_ONLY", "1")
    assert fix("a.txt").status == 1
    assert "2 fixed" in fix("a.txt", "--fix").out


def test_what_is_no_report_has_no_format_of_reports(fix: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = "--output-format json is a report, and --diff, --fix-only and --fix - print none"
    for line in ("--diff a.txt", "--fix-only a.txt", "--fix -"):
        ran = fix(*line.split(), "--output-format", "json", stdin=b"A zebu.")
        assert (ran.status, ran.out) == (2, "")
        assert told in ran.err
    assert story(desk) == STORY
    monkeypatch.setenv("NEWSLINT_OUTPUT_FORMAT", "json")  # a default for where it fits
    line = [sys.executable, "-m", "newslint", "check", *CHOSEN[:-2], "--fix-only", "a.txt"]
    assert subprocess.run(line, check=True, capture_output=True, cwd=desk).stdout == b"a.txt: fixed 1 desk.zebu\n"


def test_diff_writes_nothing(fix: Run, desk: Path) -> None:
    ran = fix("--diff", "--fix", "a.txt")
    assert (ran.status, story(desk)) == (1, STORY)
    assert ran.out == (
        "--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n"
        "-The ferry sank. A zebu and a yak.\n+The ferry sank. A zebra and a yak.\n"
    )
    fix("--fix-only", "a.txt")
    ran = fix("--diff", "a.txt")
    assert (ran.status, ran.out) == (0, "")


STORIES = {
    "plain.txt": STORY.encode(),
    "no newline.txt": b"A zebu.\nA zebu.",
    "crlf.txt": b"A zebu.\r\nA horse.\r\n" + b"\r\n" * 9 + b"A zebu.\r\n",
    "cr.txt": b"A zebu.\rA horse.\rA zebu.\r",
    "bom.md": b"\xef\xbb\xbfA zebu.\n",
    "latin.txt": b"A caf\xe9 and a zebu.\n",
    "mixed.txt": "Æ Ø Å and a zebu \xff.\n".encode().replace(b"\xc3\xbf", b"\xff"),
    "wide.txt": b"\xff\xfe" + "Æ zebu 😀\r\nand a zebu.".encode("utf-16-le"),
    "big.txt": b"\xfe\xff" + "Æ zebu 😀\nand a zebu.\n".encode("utf-16-be"),
    "odd ä\t\"'\\.txt": STORY.encode(),
    "folder/deep.html": b"<p>A <b>zebu</b>.</p>\n",
}


@pytest.mark.parametrize("tool", [["git", "apply"], ["patch", "-p1", "-s"]])
def test_a_patch_gives_what_fix_would_write(fix: Run, desk: Path, tool: list[str]) -> None:
    if shutil.which(tool[0]) is None:
        pytest.skip(f"no {tool[0]} here")
    for name, content in STORIES.items():
        (desk / name).parent.mkdir(exist_ok=True)
        (desk / name).write_bytes(content)
    ran = fix("--diff", "-o", "x.patch", ".")
    assert (ran.status, ran.out) == (1, "")
    assert all((desk / name).read_bytes() == content for name, content in STORIES.items())
    with (desk / "x.patch").open("rb") as patch:
        subprocess.run(tool, stdin=patch, check=True, cwd=desk)
    patched = {name: (desk / name).read_bytes() for name in STORIES}
    for name, content in STORIES.items():
        (desk / name).write_bytes(content)
    fix("--fix", ".")
    assert patched == {name: (desk / name).read_bytes() for name in STORIES}
    assert not [name for name, content in patched.items() if b"zebu" in content.replace(b"\0", b"")]


def test_bytes_outside_the_edits_are_untouched(fix: Run, desk: Path) -> None:
    for name, content in STORIES.items():
        (desk / name).parent.mkdir(exist_ok=True)
        (desk / name).write_bytes(content)
    fix("--fix", ".", "--jobs", "2")
    for name, content in STORIES.items():
        codec = {"wide.txt": "utf-16-le", "big.txt": "utf-16-be"}.get(name, "ascii")
        old, new = ("zebu".encode(codec), "zebra".encode(codec))
        assert (desk / name).read_bytes() == content.replace(old, new)


def test_what_the_encoding_cannot_hold_is_left(fix: Run, desk: Path) -> None:
    swap(desk, "yak", "yak: ‘ox’ ☃")
    (desk / "a.txt").write_bytes(b"Caf\xe9: a zebu, a yak.\n")
    ran = fix("--fix", "a.txt")
    assert (desk / "a.txt").read_bytes() == b"Caf\xe9: a zebra, a yak.\n"
    assert "desk.yak: ‘‘ox’ ☃’ cannot be written in windows-1252; left alone" in ran.err
    assert ran.out.endswith("1 story: 1 warning; 1 fixed.\n")


def test_never_inside_quotation_marks(fix: Run, desk: Path) -> None:
    told = 'She saw a zebu. “A zebu, a yak,” said Ana Ruiz. ‘A zebu’ it was, "a zebu".\n\n> A zebu.\n\nA zebu.\n'
    (desk / "a.md").write_text(told, encoding="utf-8")
    ran = fix("--fix", "--unsafe-fixes", "a.md")
    assert story(desk, "a.md") == told.replace("saw a zebu", "saw a zebra").replace("\nA zebu", "\nA zebra")
    assert ran.out.count("quoted words or markup, so only shown") == 5


def test_shipped_rules_fix_nothing_inside_quotation_marks(run: Run, desk: Path) -> None:
    told = "The mayor said: “The the mill is an university of of ours.” She left the the hall.\n"
    (desk / "a.txt").write_text(told, encoding="utf-8")
    run("check", "--isolated", "--fix", "--unsafe-fixes", "a.txt")
    assert story(desk) == told.replace("left the the", "left the")


def test_conflicts_wait_for_the_next_pass(fix: Run, desk: Path) -> None:
    swap(desk, "a", "a b: x", level="suggestion")
    swap(desk, "b", "b c: y", level="error")
    swap(desk, "c", "y d: z")
    (desk / "a.txt").write_text("a b c d\n")
    assert fix("--fix", "a.txt").out.endswith("\n1 story: nothing to mark; 2 fixed.\n")
    assert story(desk) == "a z\n"


def test_what_never_settles_is_left(fix: Run, desk: Path) -> None:
    swap(desk, "grow", "gnu: gnu gnu")
    swap(desk, "hen", "hen: cock")
    swap(desk, "cock", "cock: hen")
    (desk / "a.txt").write_text("A gnu, a hen and a zebu.\n")
    ran = fix("--fix", "a.txt")
    assert ran.err.count("do not settle in 10 passes; left alone") == 2
    assert "desk.grow: its fixes do not settle" in ran.err
    assert story(desk) in ("A gnu, a hen and a zebra.\n", "A gnu, a cock and a zebra.\n")


def test_thousands_of_findings(fix: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settle, "PASSES", 2)  # and only a thousand of a rule are listed each time
    (desk / "a.txt").write_text("A zebu, a horse.\n\n" * 5000)
    ran = fix("--fix", "a.txt", "--jobs", "1")
    assert ran.out == "a.txt\n\n  fixed 5,000 desk.zebu\n\n1 story: nothing to mark; 5,000 fixed.\n"
    assert story(desk) == "A zebra, a horse.\n\n" * 5000


def test_standard_input(fix: Run, desk: Path) -> None:
    for option in ("--fix", "--fix-only"):
        ran = fix(option, "-", stdin="Æ zebu\r\nand a yak".encode())
        assert (ran.status, ran.out) == (0, "Æ zebra\r\nand a yak")
    assert fix("--fix", "-", stdin=b"A horse.").out == "A horse."
    ran = fix("--diff", "-", "--stdin-filename", "a.txt", stdin=b"A zebu.\n")
    assert (ran.status, ran.out) == (1, "--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-A zebu.\n+A zebra.\n")
    assert story(desk) == STORY
    ran = fix("--fix", "-", stdin=b"\0")
    assert (ran.status, ran.out) == (2, "")


def test_standard_input_of_any_bytes(desk: Path, fix: Run) -> None:
    told = "Æ zebu\r\nand a yak".encode() + b"\xff"
    line = [sys.executable, "-m", "newslint", "check", *CHOSEN, "--fix", "-"]
    ran = subprocess.run(line, check=False, input=told, capture_output=True, cwd=desk)
    assert (ran.returncode, ran.stdout) == (0, told.replace(b"zebu", b"zebra"))
    fix("--diff", "-", "-o", "x.patch", stdin=told)
    assert (desk / "x.patch").read_bytes().endswith(b"\xff\n\\ No newline at end of file\n")


def test_the_same_with_several_processes(fix: Run, desk: Path) -> None:
    for n in range(60):
        (desk / f"{n:02}.txt").write_text(f"{n}: a zebu, a yak.\n" * (n % 3))
    patches = [fix("--diff", ".", "--jobs", str(jobs)).out for jobs in (1, 2)]
    assert patches[0] == patches[1]
    assert fix("--fix", ".", "--jobs", "2").out.endswith("; 61 fixed.\n")
    assert story(desk, "01.txt") == "1: a zebra, a yak.\n"


def test_results_of_earlier_runs_are_not_stale(fix: Run, desk: Path) -> None:
    counts = [("--fix", 1, 0), ("", 0, 0), ("--fix", 0, 0), ("--fix --unsafe-fixes", 1, 0), ("", 0, 0)]
    told = [summary(fix("a.txt", *options.split(), "--output-format", "json")) for options, _, _ in counts]
    assert [(t["fixed"], t["error"]) for t in told] == [(fixed, left) for _, fixed, left in counts]
    (desk / "a.txt").write_text(STORY)
    assert summary(fix("a.txt", "--output-format", "json"))["error"] == 1
    assert summary(fix("a.txt", "--output-format", "json"))["error"] == 1


def failed(ran: Ran, desk: Path, words: str, content: str | None = STORY) -> None:
    """The story is as it was, one line says why, its findings are reported, the other story is fixed, nothing is left
    behind in the folder, and the run ends with 2."""
    assert ran.status == 2
    assert ran.err == f"error: a.txt: not fixed: {words}\n"
    assert ran.out.endswith("; 1 file not fully checked.\n")
    assert "1 fixed" in ran.out
    if content is not None:
        assert story(desk) == content
        assert "Change to ‘zebra’" in ran.out
    assert story(desk, "b.txt") == FIXED
    assert not list(desk.glob(".newslint-*"))


@pytest.fixture
def other(fix: Run, desk: Path) -> None:
    """A second story that asks for a fix."""
    (desk / "b.txt").write_text(STORY)


@pytest.mark.usefixtures("other")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs POSIX")
def test_disk_full(fix: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync
    calls: list[int] = []

    def full(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 1:
            raise OSError(28, "No space left on device")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    failed(fix("--fix", "a.txt", "b.txt"), desk, "cannot be written (No space left on device)")


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX")
def test_a_file_that_may_grow_no_further(fix: Run, desk: Path) -> None:
    """The system's own limit, in a process of its own: what `write` does when it has written a part."""
    told = STORY * 2000
    (desk / "a.txt").write_text(told)
    (desk / "b.txt").write_text(STORY)
    code = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
sys.argv = ["newslint", *sys.argv[1:]]
from newslint.cli.group import run
sys.exit(run())
"""
    line = [sys.executable, "-c", code, "check", *CHOSEN, "--fix", "a.txt", "b.txt", "--jobs", "1", "--no-cache"]
    ran = subprocess.run(line, check=False, capture_output=True, encoding="utf-8", cwd=desk)
    assert ran.returncode == 2
    assert ran.stderr == "error: a.txt: not fixed: cannot be written (File too large)\n"
    assert (story(desk), story(desk, "b.txt")) == (told, FIXED)
    assert not list(desk.glob(".newslint-*"))


def meanwhile(monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]) -> None:
    """Do something between the check of a.txt and its being written."""
    real = write.finish

    def finish(new: BinaryIO, target: str) -> None:
        if target.endswith("a.txt"):
            act()
        real(new, target)

    monkeypatch.setattr(write, "finish", finish)


@pytest.mark.usefixtures("other")
def test_changed_meanwhile(fix: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    meanwhile(monkeypatch, lambda: (desk / "a.txt").write_text(f"New. {STORY}"))
    failed(fix("--fix", "a.txt", "b.txt"), desk, "it was changed meanwhile", f"New. {STORY}")


@pytest.mark.usefixtures("other")
def test_taken_away_meanwhile(fix: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    meanwhile(monkeypatch, (desk / "a.txt").unlink)
    failed(fix("--fix", "a.txt", "b.txt"), desk, "it was taken away meanwhile", None)
    assert not (desk / "a.txt").exists()


def test_another_newslint_was_faster(fix: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    meanwhile(monkeypatch, lambda: (desk / "a.txt").write_text(FIXED))
    ran = fix("--fix", "a.txt")
    assert (ran.status, ran.err, story(desk)) == (0, "", FIXED)


@pytest.mark.usefixtures("other")
def test_read_only(fix: Run, desk: Path) -> None:
    (desk / "a.txt").chmod(0o444)
    failed(fix("--fix", "a.txt", "b.txt"), desk, "it is read-only")


def test_two_at_once(fix: Run, desk: Path, command: Callable[..., subprocess.Popen[str]]) -> None:
    (desk / "a.txt").unlink()
    names = [f"{n:03}.txt" for n in range(120)]
    for n, name in enumerate(names):
        (desk / name).write_text(f"{n}: a zebu.\n" * 20)
    running = [command("check", *CHOSEN, "--fix", ".", "--no-cache", "--jobs", "1") for _ in range(2)]
    told = [process.communicate() for process in running]
    assert all(err == "" for _, err in told)
    assert [process.returncode for process in running] == [0, 0]
    assert all(story(desk, name) == f"{n}: a zebra.\n" * 20 for n, name in enumerate(names))
    assert not list(desk.glob(".newslint-*"))


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX")
def test_links_and_permissions(fix: Run, desk: Path) -> None:
    (desk / "deep").mkdir()
    (desk / "deep/real.txt").write_text(STORY)
    (desk / "deep/real.txt").chmod(0o640)
    (desk / "link.txt").symlink_to("deep/real.txt")
    (desk / "a.txt").unlink()
    assert fix("--fix", "link.txt").status == 0
    assert (desk / "link.txt").is_symlink()
    assert (desk / "deep/real.txt").stat().st_mode & 0o7777 == 0o640
    assert story(desk, "deep/real.txt") == FIXED
    if os.getuid() == 0:
        os.chown(desk / "deep/real.txt", 1234, 4321)
        (desk / "deep/real.txt").write_text(STORY)
        fix("--fix", "link.txt")
        state = (desk / "deep/real.txt").stat()
        assert (state.st_uid, state.st_gid, state.st_mode & 0o7777) == (1234, 4321, 0o640)
    (desk / "one.txt").write_text(STORY)
    (desk / "two.txt").hardlink_to(desk / "one.txt")
    ran = fix("--fix", "one.txt")
    assert "one.txt: fixed; it is now a file apart from its other names (hard links)" in ran.err
    assert (story(desk, "one.txt"), story(desk, "two.txt")) == (FIXED, STORY)
    assert ran.status == 0


def test_a_proof_shows_the_story_as_fixed(fix: Run, desk: Path) -> None:
    assert fix("--fix", "a.txt", "--output-format", "html", "-o", "a.html").status == 0
    page = (desk / "a.html").read_text(encoding="utf-8")
    assert story(desk) == FIXED
    assert "zebra" in page
    assert "zebu" not in page


def test_what_is_waived_is_not_fixed(fix: Run, desk: Path) -> None:
    told = "<!-- newslint-disable-next-line desk.zebu -- it is one -->\nA zebu.\n\nA zebu.\n"
    (desk / "a.md").write_text(told)
    assert "1 fixed" in fix("--fix", "a.md").out
    assert story(desk, "a.md") == told.removesuffix("A zebu.\n") + "A zebra.\n"
