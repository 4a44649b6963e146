"""newslint quotes: who said what, in every format."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.cli.conftest import Run

STORY = """\
Kelsey votes on ferry

The ferry will sail again in May, said Ana Ruiz, who runs the harbour.

“We waited for \N{PILE OF POO} it,” Ruiz said. “It was ‘a long night’.

“Now it is over.”
"""


def told(run: Run, *args: str | Path, stdin: bytes = b"") -> dict[str, Any]:
    """The JSON report."""
    ran = run("quotes", "--isolated", "--output-format", "json", *args, stdin=stdin)
    assert (ran.status, ran.err) == (0, "")
    report: dict[str, Any] = json.loads(ran.out)
    return report


def words(source: str, place: dict[str, Any]) -> str:
    return source[place["start"] : place["end"]]


def test_json_has_the_keys_that_it_promises(run: Run, desk: Path) -> None:
    (desk / "a.txt").write_text(STORY, encoding="utf-8")
    report = told(run, "a.txt")
    assert list(report) == ["version", "files"]
    assert report["version"] == 1
    assert [list(f) for f in report["files"]] == [["path", "quotations"]]
    first = report["files"][0]["quotations"][0]
    keys = ("start", "end", "segments", "nested", "kind", "text", "speaker", "cue", "evidence", "confidence")
    assert tuple(first) == keys
    assert list(first["speaker"]) == ["start", "end", "text", "name"]
    assert list(first["cue"]) == ["start", "end", "text"]


def test_json_places_are_code_points_of_the_source(run: Run, desk: Path) -> None:
    (desk / "a.txt").write_bytes(b"\xef\xbb\xbf" + STORY.replace("\n", "\r\n").encode())
    source = STORY.replace("\n", "\r\n")
    first, second = told(run, "a.txt")["files"][0]["quotations"]
    assert words(source, first) == first["text"] == "We waited for \N{PILE OF POO} it,"
    assert words(source, first["speaker"]) == first["speaker"]["text"] == "Ruiz"
    assert words(source, first["cue"]) == first["cue"]["text"] == "said"
    assert first["evidence"] == "after"
    assert 0.8 < first["confidence"] <= 1
    assert [words(source, s) for s in second["segments"]] == ["It was ‘a long night’.", "Now it is over."]
    assert [words(source, n) for n in second["nested"]] == ["a long night"]
    assert (second["start"], second["end"]) == (second["segments"][0]["start"], second["segments"][1]["end"])
    assert second["text"] == "It was ‘a long night’.\nNow it is over."


def test_json_of_markup(run: Run, desk: Path) -> None:
    source = "# Ferry\n\n“We *waited*\nfor it &amp; wept,” said **Ana** Ruiz.\n"
    (desk / "a.md").write_text(source, encoding="utf-8")
    (desk / "b.html").write_text("<p>&ldquo;We <b>waited</b>,&rdquo; said Ana <i>Ruiz</i>.</p>", encoding="utf-8")
    first, second = (f["quotations"][0] for f in told(run, ".")["files"])
    assert first["text"] == "We waited for it & wept,"
    assert words(source, first) == "We *waited*\nfor it &amp; wept,"
    assert first["speaker"]["text"] == "Ana Ruiz"
    assert second["text"] == "We waited,"
    assert second["speaker"]["text"] == "Ana Ruiz"


def test_json_of_a_quotation_that_nobody_said(run: Run, desk: Path) -> None:
    (desk / "a.txt").write_text("The rain fell.\n\n“The wall came down in a minute.”\n\nIt was dark.\n")
    (one,) = told(run, "a.txt")["files"][0]["quotations"]
    assert (one["speaker"], one["cue"], one["evidence"], one["confidence"]) == (None, None, "none", 0)


def test_standard_input(run: Run, desk: Path) -> None:
    report = told(run, "-", "--stdin-filename", "a.html", stdin=b"<p>&ldquo;We waited,&rdquo; said Ana Ruiz.</p>")
    assert report["files"][0]["path"] == "a.html"
    assert report["files"][0]["quotations"][0]["text"] == "We waited,"


def test_two_processes_say_the_same(run: Run, desk: Path) -> None:
    for number in range(12):
        (desk / f"{number}.txt").write_text(STORY * (number + 1), encoding="utf-8")
    assert told(run, ".", "--jobs", "2") == told(run, ".", "--jobs", "1")


def test_what_cannot_be_read_is_said_and_the_rest_is_printed(run: Run, desk: Path) -> None:
    (desk / "a.txt").write_text(STORY, encoding="utf-8")
    (desk / "b.txt").write_bytes(b"\x89PNG\0\0")
    ran = run("quotes", "--isolated", "--output-format", "json", "a.txt", "b.txt", "none.txt")
    assert ran.status == 2
    assert [f["path"] for f in json.loads(ran.out)["files"]] == ["a.txt"]
    assert ran.err.splitlines() == [
        "error: b.txt: not a text file (it holds NUL bytes)",
        "error: none.txt: no such file",
    ]
