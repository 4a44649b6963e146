"""newslint check: exit codes, reports, standard input, several processes."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newslint.report.check import FORMATS

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def write(desk: Path, **stories: str) -> None:
    """Write NAME.txt for each NAME."""
    for name, words in stories.items():
        (desk / f"{name}.txt").write_text(words, encoding="utf-8", newline="")


@pytest.mark.parametrize(
    ("words", "options", "status"),
    [
        ("A horse.", "", 0),
        ("A zebra.", "", 1),
        ("A gnu.", "", 0),
        ("A gnu.", "--fail-level warning", 1),
        ("An emu.", "--fail-level warning", 0),
        ("An emu.", "--fail-level suggestion", 1),
        ("A zebra.", "--fail-level none", 0),
        ("A zebra.", "--exit-zero", 0),
        ("A zebra.", "--exit-zero missing.txt", 2),
        ("A zebra.", "--fail-level none missing.txt", 2),
        ("A zebra.", "--ignore desk.zebra", 0),
        ("A zebra.", "--no-such-option", 2),
        ("A zebra.", "--output-format yaml", 2),
        ("A zebra.", "--date yesterday", 2),
        ("A zebra.", "--jobs 0", 2),
    ],
)
def test_exit_codes(check: Run, desk: Path, words: str, options: str, status: int) -> None:
    write(desk, a=words)
    assert check("a.txt", *options.split()).status == status


def test_json(check: Run, desk: Path) -> None:
    write(desk, a="A horse.\n", b="Ein 😀 é zebra\r\nand a gnu,\rthen a zebra.\n")
    ran = check("b.txt", "a.txt", "--output-format", "json")
    report = json.loads(ran.out)
    assert list(report) == ["version", "tool", "files", "errors", "summary"]
    assert report["version"] == 1
    assert set(report["tool"]) == {"name", "version"}
    assert [f["path"] for f in report["files"]] == ["a.txt", "b.txt"]
    assert report["summary"] == {"files": 2, "error": 2, "warning": 1, "suggestion": 0, "fixed": 0, "baseline": 0}
    source = (desk / "b.txt").read_bytes().decode()
    first, second, third = report["files"][1]["findings"]
    assert (first["line"], first["column"], first["end_line"], first["end_column"]) == (1, 9, 1, 14)
    assert (second["line"], second["column"], third["line"], third["column"]) == (2, 7, 3, 8)
    for f in report["files"][1]["findings"]:
        assert source[f["start"] : f["end"]] == f["text"]
        assert set(f) == {
            *("rule", "severity", "message", "start", "end", "line", "column", "end_line", "end_column"),
            *("text", "related", "fixes", "url", "fingerprint"),
        }
    assert (first["rule"], first["severity"]) == ("desk.zebra", "error")
    assert first["fingerprint"] != third["fingerprint"]


def test_each_finding_of_a_shipped_rule_names_its_page(run: Run, desk: Path) -> None:
    write(desk, a="The the zebra.\n")
    (desk / "newslint.yml").write_text("packs: rules\nrules:\n  desk.gnu: {link: 'https://desk.example/gnu'}\n")
    write(desk, b="A gnu.\n")
    report = json.loads(run("check", "a.txt", "b.txt", "--output-format", "json").out)
    urls = {f["rule"]: f["url"] for file in report["files"] for f in file["findings"]}
    assert urls["typos.doubled"].endswith("/rules/typos/doubled.md")
    assert (urls["desk.zebra"], urls["desk.gnu"]) == ("", "https://desk.example/gnu")


def test_a_byte_order_mark_is_not_counted(check: Run, desk: Path) -> None:
    (desk / "a.txt").write_bytes(b"\xef\xbb\xbfA zebra.")
    (finding,) = json.loads(check("a.txt", "--output-format", "json").out)["files"][0]["findings"]
    assert (finding["start"], finding["column"]) == (2, 3)


def test_related_and_fixes(run: Run, desk: Path) -> None:
    write(desk, a="The the horse.\n\n“Go go now,” said Ana Ruiz. Then it it left.\n")
    ran = run("check", "--isolated", "--select", "typos.doubled", "a.txt", "--output-format", "json")
    fixes = [f["fixes"] for f in json.loads(ran.out)["files"][0]["findings"]]
    assert all(set(fix) == {"title", "applicability", "edits"} for some in fixes for fix in some)
    assert all(set(e) == {"start", "end", "text"} for some in fixes for fix in some for e in fix["edits"])


def test_concise(check: Run, desk: Path) -> None:
    write(desk, a="A horse.\n\nA zebra and a gnu.\n")
    assert check("a.txt", "--output-format", "concise").out == (
        "a.txt:3:3: error desk.zebra ‘zebra’ is no word for a newspaper.\n"
        "a.txt:3:15: warning desk.gnu ‘gnu’ is no word for a newspaper.\n"
    )


def test_full(check: Run, desk: Path) -> None:
    write(desk, a="A gnu.\n\nA zebra.\n", b="A horse.\n")
    assert check(".", "--output-format", "full").out == (
        "a.txt\n\n"
        "  1 error\n\n"
        "    line 3, column 3  desk.zebra\n"
        "    │ A zebra.\n"
        "    │   ^^^^^\n"
        "    ‘zebra’ is no word for a newspaper.\n\n"
        "  1 warning\n\n"
        "    line 1, column 3  desk.gnu\n"
        "    │ A gnu.\n"
        "    │   ^^^\n"
        "    ‘gnu’ is no word for a newspaper.\n\n"
        "2 stories: 1 error, 1 warning.\n"
    )


def test_nothing_to_mark(check: Run, desk: Path) -> None:
    write(desk, b="A horse.\n")
    assert check(".", "--output-format", "full").out == "1 story: nothing to mark.\n"
    assert check(".", "--output-format", "concise").out == ""


def test_colour(check: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(desk, a="A zebra.\n")
    full = ("--output-format", "full")
    assert "\x1b[" not in check("a.txt", *full).out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in check("a.txt", *full).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in check("a.txt", *full).out


def test_statistics(check: Run, desk: Path) -> None:
    write(desk, a="A gnu, a zebra and a gnu.\n")
    ran = check("a.txt", "--statistics", "--output-format", "full")
    assert ran.out.endswith("\n\n      2 desk.gnu\n      1 desk.zebra\n")
    assert check("a.txt", "--statistics", "--output-format", "concise").out.endswith("\n      1 desk.zebra\n")
    ran = check("a.txt", "--statistics", "--output-format", "json")
    assert json.loads(ran.out)["statistics"] == {"desk.gnu": 2, "desk.zebra": 1}


def test_standard_input(check: Run, desk: Path) -> None:
    ran = check("-", "--stdin-filename", "sub/a.html", "--output-format", "json", stdin=b"<p>A z&#101;bra.</p>")
    (file,) = json.loads(ran.out)["files"]
    assert file["path"] == "sub/a.html"
    assert [f["text"] for f in file["findings"]] == ["z&#101;bra"]
    assert check("-", stdin=b"A zebra.").out.startswith("-:1:3: ")
    assert check("-", "a.txt", stdin=b"A zebra.").status == 2


def test_standard_input_has_the_configuration_of_its_name(run: Run, desk: Path) -> None:
    (desk / "sub").mkdir()
    (desk / "sub/newslint.yml").write_text("packs: [../rules]\nselect: [desk]\nignore: [desk.zebra]\n")
    ran = run("check", "-", "--stdin-filename", "sub/a.txt", "--output-format", "concise", stdin=b"A zebra and a gnu.")
    assert [line.split()[2] for line in ran.out.splitlines()] == ["desk.gnu"]


def test_output_file(check: Run, desk: Path) -> None:
    write(desk, a="A zebra.\n")
    ran = check("a.txt", "-o", "report.json", "--output-format", "json")
    assert (ran.status, ran.out) == (1, "")
    assert json.loads((desk / "report.json").read_text(encoding="utf-8"))["summary"]["error"] == 1


def test_the_same_bytes_for_any_number_of_jobs(check: Run, desk: Path) -> None:
    for n in range(30):
        write(desk, **{f"story{n}": f"A horse, {'a zebra ' * (n % 3)} and the gnu{'s' * (n % 2)}.\n"})
    (desk / "picture.txt").write_bytes(b"\0")
    for style in FORMATS:
        alone, three = (check(".", "--jobs", n, "--output-format", style) for n in ("1", "3"))
        assert alone == three
        assert alone.status == 2


def test_environment(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(desk, a="A zebra and a gnu.\n")
    for name, value in {
        "PACK": "rules",
        "SELECT": "desk",
        "IGNORE": "desk.zebra,desk.emu",
        "OUTPUT_FORMAT": "concise",
        "ISOLATED": "1",
    }.items():
        monkeypatch.setenv(f"NEWSLINT_{name}", value)
    assert run("check", "a.txt").out.startswith("a.txt:1:15: warning desk.gnu")
    assert run("check", "a.txt", "--ignore", "desk.gnu").out.startswith("a.txt:1:3: error desk.zebra")
    monkeypatch.setenv("NEWSLINT_JOBS", "many")
    assert run("check", "a.txt").status == 2


def test_isolated_reads_no_configuration(run: Run, desk: Path) -> None:
    write(desk, a="A zebra.\n")
    (desk / "newslint.yml").write_text("packs: [rules]\nselect: [desk]\n")
    assert run("check", "a.txt").status == 1
    assert run("check", "a.txt", "--isolated").status == 0


def test_a_forgotten_command_is_guessed(run: Run, desk: Path) -> None:
    write(desk, a="A zebra.\n")
    ran = run("a.txt")
    assert ran.status == 2
    assert "Did you mean 'newslint check a.txt'?" in ran.err


def test_version_and_help(run: Run) -> None:
    assert run("--version").out.startswith("newslint ")
    for command in ("check", "rules", "test", "config", "schema", "waive"):
        assert command in run("--help").out
        assert run(command, "--help").status == 0


def test_an_output_that_lacks_our_marks(check: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    import sys

    write(desk, a="Müller’s zebra.\n")
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    assert check("a.txt", "--output-format", "full").status == 1
    assert b"    | M?ller's zebra.\n    |          ^^^^^\n" in raw.getvalue()


def test_flags_and_folders_in_the_environment(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(desk, a="A zebra and a gnu.\n")
    (desk / "more").mkdir()
    (desk / "more/desk").mkdir()
    (desk / "rules/desk/gnu.yml").rename(desk / "more/desk/gnu.yml")
    monkeypatch.setenv("NEWSLINT_PACK", f"rules{os.pathsep}more")
    monkeypatch.setenv("NEWSLINT_SELECT", "desk.gnu desk.zebra")
    monkeypatch.setenv("NEWSLINT_OUTPUT_FORMAT", "concise")
    assert len(run("check", "--isolated", "a.txt").out.splitlines()) == 2
    for value, status in (("1", 0), ("yes", 0), ("true", 0), ("0", 1), ("off", 1), ("", 1)):
        monkeypatch.setenv("NEWSLINT_EXIT_ZERO", value)
        assert run("check", "--isolated", "a.txt").status == status
    for line in ("rules", "config a.txt", "rules show desk.gnu", "rules try desk.gnu a.txt", "stats a.txt"):
        assert run(*line.split()).status == 0  # the format is that of `check` alone
