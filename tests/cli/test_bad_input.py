"""Whatever goes in: one clear line with place and hint, never a traceback, and the other files are still checked."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Ran, Run

GOOD = "A horse and a zebra.\n"
Command = Callable[..., subprocess.Popen[str]]
Opened = Callable[[Path, subprocess.Popen[str]], int]


@pytest.fixture
def good(desk: Path) -> Path:
    """A story with one error in it."""
    path = desk / "good.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path


def failed(ran: Ran, path: str, *words: str) -> None:
    """One line says what is wrong with `path`, the good story is reported all the same, and the run ends with 2."""
    assert ran.status == 2
    report = json.loads(ran.out)
    assert [len(f["findings"]) for f in report["files"] if f["path"] == "good.txt"] == [1]
    assert [e["path"] for e in report["errors"]] == [path]
    assert all(w in report["errors"][0]["message"] for w in words)
    lines = [line for line in ran.err.splitlines() if line.startswith("error: ")]
    assert len(lines) == 1
    assert lines[0].startswith(f"error: {path}: ")
    assert "Traceback" not in ran.err


def test_missing(check: Run, good: Path) -> None:
    failed(check("good.txt", "none.txt", "--output-format", "json"), "none.txt", "no such file")


def test_the_summary_does_not_say_that_nothing_is_to_mark_in_what_was_not_read(check: Run, desk: Path) -> None:
    (desk / "calm.txt").write_text("A horse.\n")
    full = ("--output-format", "full")
    assert check("none.txt", *full).out == "0 stories; 1 file not fully checked.\n"
    assert check("none.txt", "calm.txt", *full).out == "1 story: nothing found; 1 file not fully checked.\n"
    page = check("none.txt", "--output-format", "html").out
    assert page.count("<html") == 1
    assert "Not fully checked" in page
    assert "nothing to mark" not in page


def test_unreadable(check: Run, good: Path, desk: Path) -> None:
    path = desk / "locked.txt"
    path.write_text(GOOD)
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("root may read everything")
    failed(check("good.txt", "locked.txt", "--output-format", "json"), "locked.txt", "permission")


def test_unreadable_told_by_the_system(check: Run, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.open

    def opened(self: Path, *args: object, **more: object) -> object:
        if self.name == "locked.txt":
            raise PermissionError(13, "Permission denied")
        return real(self, *args, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", opened)
    failed(check("good.txt", "locked.txt", "--output-format", "json"), "locked.txt", "permission")


def test_unreadable_folder(check: Run, good: Path, desk: Path) -> None:
    (desk / "shut").mkdir(mode=0)
    if os.access(desk / "shut", os.R_OK):
        pytest.skip("root may read everything")
    failed(check(".", "--output-format", "json"), "shut")
    failed(check("good.txt", "shut", "--output-format", "json"), "shut", "permission")


def test_a_folder_where_nothing_may_be_looked_for(check: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "shut").mkdir()
    (desk / "shut/a.txt").write_text(GOOD)
    real = Path.stat

    def told(self: Path, **more: bool) -> os.stat_result:
        if self.parent.name == "shut" and self.name in (".git", "story", "newslint.yml"):
            raise PermissionError(13, "Permission denied", str(self))
        return real(self, **more)

    monkeypatch.setattr(Path, "stat", told)
    assert check("shut").status == 1


def test_empty(check: Run, good: Path, desk: Path) -> None:
    (desk / "empty.txt").write_bytes(b"")
    ran = check("empty.txt", "--output-format", "json")
    assert ran.status == 0
    assert [f["path"] for f in json.loads(ran.out)["files"]] == ["empty.txt"]
    assert ran.err == "note: empty.txt: holds no words: nothing was checked\n"


def test_binary(check: Run, good: Path, desk: Path) -> None:
    (desk / "picture.txt").write_bytes(b"\x89PNG\0\0zebra")
    failed(check("good.txt", "picture.txt", "--output-format", "json"), "picture.txt", "NUL")


@pytest.mark.parametrize(
    ("start", "says"),
    [(b"%PDF-1.4\n", "a PDF"), (b"PK\3\4\0", "packed"), (b"{\\rtf1 ", "RTF"), (b"\xd0\xcf\x11\xe0\0", "word")],
)
def test_what_is_not_saved_as_text(check: Run, good: Path, desk: Path, start: bytes, says: str) -> None:
    (desk / "story.txt").write_bytes(start + b"A zebra.")
    failed(check("good.txt", "story.txt", "--output-format", "json"), "story.txt", says, "as plain text")


def test_too_large(check: Run, good: Path, desk: Path) -> None:
    (desk / "large.txt").write_text(GOOD * 100)
    failed(check(".", "--max-size", "1KB", "--output-format", "json"), "large.txt", "1,000 bytes", "--max-size")
    assert check("large.txt", "--max-size", "3kb").status == 1


def test_too_large_on_standard_input(check: Run) -> None:
    ran = check("-", "--max-size", "10", "--stdin-filename", "good.txt", stdin=GOOD.encode())
    assert ran.status == 2
    assert "error: good.txt: larger than 10 bytes" in ran.err


def test_bad_size(check: Run) -> None:
    ran = check("--max-size", "many")
    assert ran.status == 2
    assert "'many' is not a size such as 500KB or 10MB" in ran.err


@pytest.mark.parametrize("size", ["9" * 400, "99999999999GiB"])
def test_a_size_that_nothing_reaches(check: Run, good: Path, size: str) -> None:
    assert check("good.txt", "--max-size", size).status == 1
    assert check("-", "--max-size", size, stdin=GOOD.encode()).status == 1


def test_nine_megabytes_in_one_line(check: Run, desk: Path) -> None:
    (desk / "long.txt").write_text("A horse ran in the field. " * 346_000 + "A zebra.")
    start = time.process_time()
    ran = check("long.txt", "--output-format", "full")
    assert ran.status == 1
    assert "line 1, column 8996003" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 120
    assert time.process_time() - start < 60


def test_three_megabytes_in_one_line_by_default_rules(run: Run, desk: Path) -> None:
    told = "The harbour opened on Monday, and Ana Ruiz (43) said the boats would come. “We will see,” added Dan Bell. "
    (desk / "long.txt").write_text(told * (3_000_000 // len(told)) + "They recieve it.")
    start = time.process_time()
    ran = run("check", "--isolated", "--no-cache", "long.txt", "--output-format", "concise")
    assert ran.status in (0, 1), ran.err
    assert "recieve" in ran.out
    assert ran.err == ""
    assert time.process_time() - start < 60


def test_a_thousand_findings_in_a_long_line_stay_small(check: Run, desk: Path) -> None:
    (desk / "long.txt").write_text("A zebra ran. " * 5_000)
    ran = check("long.txt", "--output-format", "json")
    findings = json.loads(ran.out)["files"][0]["findings"]
    assert len(findings) == 1000
    assert "4000 more" in findings[-1]["message"]
    assert len(ran.out) < 1_000_000


def test_broken_utf8(check: Run, desk: Path) -> None:
    (desk / "broken.txt").write_bytes("Café zebra in São Tomé, à côté ".encode() + b"caf\xff zebra\n")
    ran = check("broken.txt", "--output-format", "json")
    assert ran.status == 1
    assert ran.err.startswith("note: broken.txt: ")
    assert [f["start"] for f in json.loads(ran.out)["files"][0]["findings"]] == [5, 36]
    assert "zebra" in check("broken.txt").out


def test_bad_bytes_in_a_finding_do_not_break_the_report(check: Run, desk: Path) -> None:
    (desk / "rules/desk/rest.yml").write_text(
        "extends: existence\nmessage: “%s”\nlevel: error\nnonword: true\nraw: ['caf[^ ]+']\n"
    )
    (desk / "broken.txt").write_bytes("Ein schöner Tag für Müller im caf".encode() + b"\xff zebra\n")
    for style in ("json", "full", "concise"):
        ran = check("broken.txt", "--output-format", style)
        assert ran.status == 1
        assert "caf\ufffd" in ran.out
        ran.out.encode()


def test_broken_markup(check: Run, desk: Path) -> None:
    (desk / "a.html").write_text("<p>A zebra<div></p></b><a href='>in < the &am; field")
    (desk / "b.md").write_text("# A zebra\n\n> > [b](*a **b `c\n\n---\n: [\n")
    (desk / "c.md").write_text("---\ntitle: [\n---\n\nA zebra.\n")
    ran = check(".", "--output-format", "json")
    assert ran.status == 1
    assert [len(f["findings"]) for f in json.loads(ran.out)["files"]] == [1, 1, 1]


def test_folder_that_links_to_itself(check: Run, desk: Path) -> None:
    (desk / "stories").mkdir()
    (desk / "stories/a.txt").write_text(GOOD)
    (desk / "stories/again").symlink_to(desk / "stories", target_is_directory=True)
    (desk / "stories/round.txt").symlink_to("round.txt")
    ran = check("stories", "--output-format", "json")
    assert [f["path"] for f in json.loads(ran.out)["files"]] == ["stories/a.txt"]
    assert [e["path"] for e in json.loads(ran.out)["errors"]] == ["stories/round.txt"]
    assert ran.status == 2


def test_closed_pipe(command: Command, desk: Path) -> None:
    (desk / "many.txt").write_text("A zebra ran.\n\n" * 990)
    process = command("check", "--isolated", "--pack", "rules", "--select", "desk", "many.txt")
    assert process.stdout and process.stderr
    process.stdout.readline()
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=60) == 141
    assert err == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("arguments", ["check --output-format full", "quotes", "quotes --output-format html"])
def test_full_disk(command: Command, good: Path, arguments: str) -> None:
    with Path("/dev/full").open("w") as full:
        process = command(*arguments.split(), "--isolated", "good.txt", stdout=full)
    assert process.stderr
    err = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=60) == 2
    assert err == "newslint: standard output: cannot be written: No space left on device\n"


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
@pytest.mark.parametrize(
    ("line", "status", "out", "err"),
    [
        ("good.txt <&-", 1, "good.txt:1:", ""),
        ("good.txt --jobs 2 other.txt <&-", 1, "good.txt:1:", ""),
        ("- <&-", 2, "", "newslint: standard input: cannot be read: Bad file descriptor\n"),
        ("good.txt >&-", 2, "", "newslint: standard output: cannot be written: Bad file descriptor\n"),
        ("--help >&-", 2, "", "newslint: standard output: cannot be written: Bad file descriptor\n"),
        ("--help >/dev/full", 2, "", "newslint: standard output: cannot be written: No space left on device\n"),
        ("good.txt -o report >&- <&-; cat report; exit 1", 1, "good.txt:1:", ""),
        ("good.txt 2>&-", 1, "good.txt:1:", ""),
    ],
)
def test_streams_that_are_closed(good: Path, desk: Path, line: str, status: int, out: str, err: str) -> None:
    (desk / "other.txt").write_text("A horse.\n")
    words = f"{sys.executable} -m newslint check --isolated --pack rules --select desk {line}"
    ran = subprocess.run(["sh", "-c", words], check=False, capture_output=True, encoding="utf-8", cwd=desk)
    assert (ran.returncode, ran.stderr) == (status, err)
    assert ran.stdout.startswith(out)
    assert bool(ran.stdout) is bool(out)


@pytest.mark.skipif(os.name == "nt", reason="such a folder cannot be deleted")
@pytest.mark.parametrize("line", ["check .", "check x.txt", "check --watch .", "baseline write"])
def test_a_working_folder_that_is_gone(desk: Path, line: str) -> None:
    (desk / "gone").mkdir()
    words = f"rmdir ../gone; {sys.executable} -m newslint {line}"
    ran = subprocess.run(["sh", "-c", words], check=False, capture_output=True, encoding="utf-8", cwd=desk / "gone")
    told = "newslint: the working folder is gone: change to one that is there\n"
    assert (ran.returncode, ran.stderr) == (2, told)


@pytest.mark.parametrize("option", ["--select", "--extend-select", "--ignore", "--profile"])
def test_what_the_command_line_spells_wrong_is_told_once(check: Run, good: Path, desk: Path, option: str) -> None:
    (desk / "other.txt").write_text(GOOD)
    ran = check("good.txt", "other.txt", option, "neutrla")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"{option}: ")
    assert ran.err.count("‘neutrla’") == 1


def test_a_name_that_one_configuration_knows_may_be_none_of_another(run: Run, good: Path, desk: Path) -> None:
    (desk / "sub").mkdir()
    (desk / "sub/newslint.yml").write_text("packs: [../rules]\n")
    (desk / "sub/a.txt").write_text(GOOD)
    ran = run("check", "good.txt", "sub/a.txt", "--select", "desk.zebra", "--output-format", "json")
    report = json.loads(ran.out)
    assert [(f["path"], len(f["findings"])) for f in report["files"]] == [("sub/a.txt", 1)]
    assert [e["path"] for e in report["errors"]] == ["good.txt"]


@pytest.mark.skipif(os.name == "nt", reason="signals")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupted(command: Command, desk: Path, jobs: str, opened_by_a_reader: Opened) -> None:
    os.mkfifo(desk / "slow.txt")  # a story that never ends
    process = command("check", "--isolated", "--pack", "rules", "--select", "desk", "slow.txt", "x.txt", "--jobs", jobs)
    writer = opened_by_a_reader(desk / "slow.txt", process)
    try:
        process.send_signal(signal.SIGINT)
        if jobs == "2":
            time.sleep(0.5)  # the worker finishes the story that it is at
    finally:
        os.close(writer)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in err
    assert "stopped" in err


def test_read_only_cache(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "good.txt").write_text(GOOD)
    (desk / "cache").write_text("not a folder")
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(desk / "cache"))
    ran = run("check", "--isolated", "--pack", "rules", "--select", "desk", "good.txt")
    assert (ran.status, ran.err) == (1, "")


def test_bad_config(run: Run, desk: Path) -> None:
    (desk / "newslint.yml").write_text("packs: [rules]\nselct: [desk]\n")
    (desk / "good.txt").write_text(GOOD)
    ran = run("check", "good.txt")
    assert ran.status == 2
    assert "newslint.yml:2:1: unknown key ‘selct’" in ran.err
    assert "did you mean ‘select’?" in ran.err


@pytest.mark.parametrize("form", ["concise", "grouped"])
def test_what_failed_is_told_once_where_report_and_errors_go_to_one_place(
    command: Command, good: Path, desk: Path, form: str
) -> None:
    (desk / "newslint.yml").write_text("selct: [desk]\n")
    line = ("check", "good.txt", "--output-format", form)
    both, _ = command(*line, stderr=subprocess.STDOUT).communicate()
    assert " ".join(both.split()).count("newslint.yml:1:1: unknown key ‘selct’; hint: did you mean ‘select’?") == 1
    assert both.count("selct") == 1
    out, err = command(*line).communicate()
    assert (out, err.count("selct: [desk]")) == (both, 1)
    filed, _ = command(*line, "--output-file", "report", stderr=subprocess.STDOUT).communicate()
    assert (filed, (desk / "report").read_text()) == (err, out)


def test_bad_config_of_one_folder(run: Run, desk: Path) -> None:
    (desk / "newslint.yml").write_text("packs: [rules]\nselect: [desk]\n")
    (desk / "good.txt").write_text(GOOD)
    (desk / "sub").mkdir()
    (desk / "sub/newslint.yml").write_text("profile: neutrl\n")
    (desk / "sub/a.txt").write_text(GOOD)
    failed(run("check", "good.txt", "sub/a.txt", "--output-format", "json"), "sub/a.txt", "newslint.yml:1", "neutral")
    failed(run("check", ".", "--output-format", "json"), "sub/a.txt", "newslint.yml:1", "neutral")


def test_missing_config(run: Run, desk: Path) -> None:
    ran = run("check", "--config", "none.yml", "x.txt")
    assert ran.status == 2
    assert "none.yml" in ran.err
    assert "Traceback" not in ran.err


def test_bad_pack(check: Run, desk: Path) -> None:
    (desk / "good.txt").write_text(GOOD)
    (desk / "rules/desk/broken.yml").write_text("extends: existense\nmessage: x\n")
    ran = check("good.txt")
    assert ran.status == 2
    assert "rules/desk/broken.yml:1:10: unknown check ‘existense’" in ran.err
    assert "did you mean ‘existence’?" in ran.err
    ran = check("good.txt", "--allow-degraded")
    assert ran.status == 1
    assert "note: good.txt: " in ran.err
    assert "broken.yml:1:10" in ran.err


def test_pack_that_is_not_there(run: Run, desk: Path) -> None:
    ran = run("check", "--pack", "nowhere", "x.txt")
    assert ran.status == 2
    assert "nowhere" in ran.err


def test_rule_that_takes_too_long(check: Run, desk: Path) -> None:
    (desk / "rules/desk/slow.yml").write_text(
        "extends: existence\nmessage: “%s”\nlevel: error\nnonword: true\nraw: ['(?:a+)+(?:a+)+(?:a+)+b']\n"
    )
    (desk / "a.txt").write_text("A zebra. " + "a" * 5000 + "!\n")
    (desk / "good.txt").write_text(GOOD)
    ran = check("a.txt", "good.txt", "--output-format", "json")
    failed(ran, "a.txt")
    assert json.loads(ran.out)["errors"][0]["rule"] == "desk.slow"
    assert [len(f["findings"]) for f in json.loads(ran.out)["files"]] == [1, 1]
    ran = check("a.txt", "--allow-degraded", "--output-format", "json")
    assert ran.status == 1
    assert json.loads(ran.out)["errors"] == []
    assert ran.err.startswith("note: a.txt: desk.slow: an expression took too long")


def test_output_file_that_cannot_be_written(check: Run, desk: Path) -> None:
    ran = check("--output-file", "none/report.txt")
    assert ran.status == 2
    assert "none/report.txt: cannot be written" in ran.err
    assert check("--output-file", "").err.endswith("cannot be written: Is a directory\n")


def test_name_that_no_file_can_have(check: Run, good: Path) -> None:
    failed(check("good.txt", "a" * 300, "--output-format", "json"), "a" * 300, "cannot be read")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_files_that_change_or_go_between_the_walk_and_the_reading(
    command: Command, desk: Path, jobs: str, opened_by_a_reader: Opened
) -> None:
    stories = desk / "stories"
    stories.mkdir()
    os.mkfifo(stories / "a.txt")  # holds the run until we have changed the others
    os.mkfifo(stories / "b.txt")
    for name in "cde":
        (stories / f"{name}.txt").write_text(GOOD)
    line = ("check", "--isolated", "--pack", "rules", "--select", "desk", "--output-format", "json")
    process = command(*line, "--jobs", jobs, "stories", "stories/a.txt", "stories/b.txt")
    first = opened_by_a_reader(stories / "a.txt", process)
    (stories / "c.txt").unlink()
    (stories / "d.txt").write_text("A horse.\n")
    (stories / "e.txt").unlink()
    (stories / "e.txt").mkdir()
    os.close(first)
    os.close(opened_by_a_reader(stories / "b.txt", process))
    out, err = process.communicate(timeout=60)
    report = json.loads(out)
    assert process.returncode == 2
    assert [(f["path"], len(f["findings"])) for f in report["files"]] == [
        ("stories/a.txt", 0),
        ("stories/b.txt", 0),
        ("stories/d.txt", 0),
    ]
    told = {e["path"]: e["message"] for e in report["errors"]}
    assert told == {"stories/c.txt": "no such file", "stories/e.txt": "a folder, not a file"}
    assert "Traceback" not in err


def test_five_thousand_findings_in_a_file(check: Run, desk: Path) -> None:
    for word in ("okapi", "koala", "panda", "hyena", "lemur"):
        rule = (desk / "rules/desk/zebra.yml").read_text().replace("zebra", word)
        (desk / f"rules/desk/{word}.yml").write_text(rule)
    (desk / "many.txt").write_text("An okapi, a koala, a panda, a hyena and a lemur ran.\n\n" * 1000)
    for n in range(3):
        (desk / f"good{n}.txt").write_text(GOOD)
    reports = [check(".", "--jobs", jobs, "--output-format", "json") for jobs in ("1", "2", "2")]
    assert reports[0] == reports[1] == reports[2]
    found = {f["path"]: len(f["findings"]) for f in json.loads(reports[0].out)["files"]}
    assert found == {"good0.txt": 1, "good1.txt": 1, "good2.txt": 1, "many.txt": 5000}
