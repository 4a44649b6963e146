"""newslint stats: how long and how hard stories are, in every format."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

STORY = """\
Kelsey votes on ferry

The well-known ferry will sail again in May, said Ana Ruiz, who runs the harbour.

“We waited for \N{PILE OF POO} it,” Ruiz said. “It was ‘a long night’ for us all.”

- one boat
"""
NUMBERS = {"words": 31, "sentences": 3, "paragraphs": 2, "quoted": 0.387}


def told(run: Run, *args: str | Path, stdin: bytes = b"") -> dict[str, Any]:
    """The JSON report."""
    ran = run("stats", "--isolated", "--output-format", "json", *args, stdin=stdin)
    assert (ran.status, ran.err) == (0, "")
    report: dict[str, Any] = json.loads(ran.out)
    return report


def of(run: Run, name: str, copy: str, *args: str) -> dict[str, Any]:
    """The numbers of one story on standard input."""
    found: dict[str, Any] = told(run, "-", "--stdin-filename", name, *args, stdin=copy.encode())["files"][0]
    return found


def test_json(run: Run, desk: Path) -> None:
    (desk / "a.txt").write_text(STORY, encoding="utf-8")
    report = told(run, "a.txt")
    assert list(report) == ["version", "words_per_minute", "files", "total"]
    assert list(report["files"][0]) == [
        *("path", "words", "sentences", "paragraphs", "quoted", "reading_ease", "grade", "seconds")
    ]
    assert report["files"][0] == report["files"][0] | NUMBERS | {"path": "a.txt", "seconds": 8}
    assert report["total"] == {"files": 1} | {k: v for k, v in report["files"][0].items() if k != "path"}


@pytest.mark.parametrize(
    ("name", "copy"),
    [
        (
            "a.md",
            "# Mill falls\n\nThe *mill* fell in May. “It was [old](https://a.example/b),” he said.\n\n- one boat\n",
        ),
        (
            "a.html",
            "<title>Mill</title><h1>Mill falls</h1><p>The <b>mill</b> fell in May. &ldquo;It was old,&rdquo; he said."
            "<ul><li>one boat</ul><table><tr><td>a b<td>c d</table><figcaption>A mill</figcaption>",
        ),
        ("a.txt", "Mill falls\n\nThe mill fell in May. “It was old,” he said.\n\n- one boat\n"),
    ],
)
def test_only_copy_counts_in_every_format(run: Run, name: str, copy: str) -> None:
    found = of(run, name, copy)
    assert found == found | {"words": 12, "sentences": 2, "paragraphs": 1, "quoted": 0.25}


def test_narration_is_scored_and_quotations_when_asked(run: Run) -> None:
    hard = "“Intergovernmental communication necessitates considerable administrative responsibility,” she said."
    copy = f"The mill fell at noon. {hard} It was a long and cold night."
    skipped, included, only = (of(run, "a.txt", copy, "--quotes", q) for q in ("skip", "include", "only"))
    assert skipped == of(run, "a.txt", copy)
    assert skipped["grade"] < 3 < included["grade"] < only["grade"]
    assert skipped["reading_ease"] > included["reading_ease"] > only["reading_ease"]
    assert {n["words"] for n in (skipped, included, only)} == {20}


def test_what_has_no_score(run: Run) -> None:
    for copy in ("Mill falls at Kelsey\n\nBy Ana Ruiz\n", "“All of it was said.”", "Мы долго ждали. Наступила ночь."):
        found = of(run, "a.html", f"<h1>{copy}</h1>" if copy.startswith("Mill") else f"<p>{copy}</p>")
        assert (found["reading_ease"], found["grade"]) == (None, None), copy


def test_pace(run: Run) -> None:
    copy = "The mill fell. " * 100
    assert of(run, "a.txt", copy)["seconds"] == 76
    assert of(run, "a.txt", copy, "--words-per-minute", "100")["seconds"] == 180
    assert run("stats", "-", "--words-per-minute", "0").status == 2


def test_total_weighs_stories_by_their_words(run: Run, desk: Path) -> None:
    (desk / "a.txt").write_text("The mill fell. It was old. " * 30)
    (desk / "b.txt").write_text("“Considerable administrative responsibilities remain everywhere,” she said then. " * 5)
    (desk / "c.txt").write_text("")
    ran = run("stats", "--isolated", "--output-format", "json", "--quotes", "include")
    report = json.loads(ran.out)
    a, b, c = report["files"]
    total = report["total"]
    assert (total["files"], total["words"], c["words"]) == (3, a["words"] + b["words"], 0)
    assert total["grade"] == pytest.approx((a["grade"] * 180 + b["grade"] * 40) / 220, abs=0.1)
    assert total["quoted"] == pytest.approx(25 / 220, abs=0.001)


def test_csv(run: Run, desk: Path) -> None:
    (desk / "a.txt").write_text(STORY, encoding="utf-8")
    (desk / "=b.txt").write_text("“All of it was said.”\n", encoding="utf-8")
    ran = run("stats", "--isolated", "--output-format", "csv", "a.txt", "=b.txt")
    assert ran.status == 0
    second, first = csv.DictReader(io.StringIO(ran.out, newline=""))
    assert first == first | {k: str(v) for k, v in NUMBERS.items()} | {"path": "a.txt", "seconds": "8"}
    assert (second["path"], second["grade"], second["reading_ease"]) == ("'=b.txt", "", "")


@pytest.fixture
def table(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """The table of these stories, on a page of so many columns."""

    def ran(stories: dict[str, str], columns: int = 88, **environment: str) -> str:
        for name, value in {"COLUMNS": str(columns), **environment}.items():
            monkeypatch.setenv(name, value)
        for name, copy in stories.items():
            (desk / name).parent.mkdir(parents=True, exist_ok=True)
            (desk / name).write_text(copy, encoding="utf-8")
        ran = run("stats", "--isolated", *stories)
        assert (ran.status, ran.err) == (0, "")
        return ran.out

    return ran


TWO = {
    "wire/a.txt": "The mill fell at noon. “It was old,” she said.\n\n" * 150,
    "wire/b.txt": "“It was an old and cold mill.”\n",
}


def test_table(table: Callable[..., str]) -> None:
    assert table(TWO) == (
        "    words  sentences  paragraphs  quoted   ease  grade    time  story\n"
        "    1,500        300         150     30%  117.2   -1.8    6:18  wire/a.txt\n"
        "        7          1           1    100%      –      –    0:02  wire/b.txt\n"
        "\n"
        "    1,507        301         151     30%  117.2   -1.8    6:20  2 stories\n"
        "\n"
        "2 stories; time to read at 238 words a minute.\n"
    )


def test_a_narrow_table(table: Callable[..., str]) -> None:
    assert table({"wire/a.txt": TWO["wire/a.txt"]}, 40) == (
        "    words  quoted   ease  grade    time\n"
        "wire/a.txt\n"
        "    1,500     30%  117.2   -1.8    6:18\n"
        "\n"
        "1 story; time to read at 238 words a\n"
        "minute.\n"
    )


@pytest.mark.parametrize("columns", [10, 40, 60, 72, 80, 88, 120, 300])
def test_a_table_fits_its_page(table: Callable[..., str], columns: int) -> None:
    told = table({**TWO, f"{'long-folder/' * 9}{'name-' * 12}.txt": STORY}, columns)
    assert max(map(len, told.splitlines())) <= max(40, min(columns, 120))


def test_a_path_cannot_command_the_terminal(table: Callable[..., str]) -> None:
    assert "\x1b" not in table({"a\x1b[31m.txt": STORY})


@pytest.mark.parametrize("style", ["table", "json", "csv"])
def test_output_file(run: Run, desk: Path, style: str) -> None:
    (desk / "a.txt").write_text(STORY, encoding="utf-8")
    printed = run("stats", "--isolated", "--output-format", style, "a.txt").out
    ran = run("stats", "--isolated", "--output-format", style, "a.txt", "-o", "report")
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert (desk / "report").read_bytes().decode() == printed


def test_two_processes_say_the_same(run: Run, desk: Path) -> None:
    for number in range(12):
        (desk / f"{number}.txt").write_text(STORY * (number + 1), encoding="utf-8")
    assert told(run, ".", "--jobs", "2") == told(run, ".", "--jobs", "1")


def test_what_cannot_be_read_is_said_and_the_rest_is_printed(run: Run, desk: Path) -> None:
    (desk / "a.txt").write_text(STORY, encoding="utf-8")
    (desk / "b.txt").write_bytes(b"\x89PNG\0\0")
    ran = run("stats", "--isolated", "--output-format", "json", "a.txt", "b.txt", "none.txt")
    assert ran.status == 2
    assert [f["path"] for f in json.loads(ran.out)["files"]] == ["a.txt"]
    assert ran.err.splitlines() == [
        "error: b.txt: not a text file (it holds NUL bytes)",
        "error: none.txt: no such file",
    ]


def test_nothing_to_read(run: Run, desk: Path) -> None:
    ran = run("stats", "--isolated", "rules")
    assert (ran.status, ran.out) == (0, "0 stories.\n")
    assert "no story here" in ran.err
    (desk / "empty.txt").write_bytes(b"")
    ran = run("stats", "--isolated", "empty.txt")
    assert (ran.status, ran.err) == (0, "note: empty.txt: holds no words\n")
    assert "        0          0           0      0%" in ran.out


def test_the_format_of_check_is_not_that_of_stats(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_OUTPUT_FORMAT", "concise")
    (desk / "a.txt").write_text(STORY, encoding="utf-8")
    assert run("stats", "--isolated", "a.txt").status == 0


def test_standard_input_stands_alone_and_is_bounded(run: Run, desk: Path) -> None:
    assert run("stats", "--isolated", "-", "a.txt").status == 2
    ran = run("stats", "--isolated", "-", "--max-size", "10", stdin=STORY.encode())
    assert (ran.status, ran.err) == (2, "error: -: larger than 10 bytes (--max-size)\n")


def test_closed_pipe(command: Callable[..., subprocess.Popen[str]], desk: Path) -> None:
    for number in range(3_000):
        (desk / f"{number}.txt").write_text("The mill fell.\n")
    process = command("stats", "--isolated", "--jobs", "1", ".")
    assert process.stdout and process.stderr
    process.stdout.readline()
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=60) == 141
    assert err == ""
