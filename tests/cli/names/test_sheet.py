"""newslint names sheet: who and what is in a story, in every format."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

STORY = """\
Okafor opens the pool

Mayor Ana Okafor \N{PILE OF POO} opened the pool in Weir Street. The Marsh Drainage Board (MDB) paid.

“Nobody asked the MDB,” said Pryde. “Then ask Jonas Wierzbicki.” Wierzbiki did not answer.
"""


def told(run: Run, *args: str | Path, stdin: bytes = b"") -> dict[str, Any]:
    """The JSON report."""
    ran = run("names", "sheet", "--isolated", "--output-format", "json", *args, stdin=stdin)
    assert (ran.status, ran.err) == (0, "")
    report: dict[str, Any] = json.loads(ran.out)
    return report


def test_json_has_the_keys_that_it_promises(run: Run, desk: Path) -> None:
    (desk / "a.txt").write_text(STORY, encoding="utf-8")
    report = told(run, "a.txt")
    assert list(report) == ["version", "files"]
    assert report["version"] == 1
    assert [list(f) for f in report["files"]] == [["path", "names"]]
    name = report["files"][0]["names"][0]
    assert list(name) == ["name", "kind", "listed", "introduced", "first", "forms"]
    assert list(name["first"]) == ["start", "end"]
    assert [list(form) for form in name["forms"]] == [["text", "count", "mentions"]] * len(name["forms"])


def test_json_places_are_code_points_of_the_source(run: Run, desk: Path) -> None:
    (desk / "a.txt").write_bytes(b"\xef\xbb\xbf" + STORY.replace("\n", "\r\n").encode())
    source = STORY.replace("\n", "\r\n")
    names = told(run, "a.txt")["files"][0]["names"]
    assert [n["name"] for n in names] == [
        "Ana Okafor",
        "Weir Street",
        "Marsh Drainage Board",
        "Pryde",
        "Jonas Wierzbicki",
    ]
    for name in names:
        for form in name["forms"]:
            assert form["count"] == len(form["mentions"])
            assert {source[m["start"] : m["end"]] for m in form["mentions"]} == {form["text"]}
        assert name["first"] == min(
            (m for form in name["forms"] for m in form["mentions"]), key=lambda m: int(m["start"])
        )


def test_the_list_is_the_house_s(run: Run, desk: Path) -> None:
    (desk / "names.yml").write_text("people: [Ana Okafor]\norganisations: [[MDB]]\n", encoding="utf-8")
    (desk / "newslint.yml").write_text("names: names.yml\n", encoding="utf-8")
    (desk / "a.txt").write_text(STORY, encoding="utf-8")
    report = json.loads(run("names", "sheet", "--output-format", "json", "a.txt").out)
    listed = {n["name"]: n["listed"] for n in report["files"][0]["names"]}
    assert listed == {
        "Ana Okafor": True,
        "Weir Street": False,
        "Marsh Drainage Board": True,
        "Pryde": False,
        "Jonas Wierzbicki": False,
    }


@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_table_puts_people_first_marks_what_to_look_at_and_fits(
    run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    (desk / "a.txt").write_text(STORY, encoding="utf-8")
    ran = run("names", "sheet", "--isolated", "a.txt")
    assert ran.status == 0
    lines = ran.out.splitlines()
    assert max(map(len, lines)) <= width
    if width >= 80:
        assert lines[2] == "  People"
        assert [line.split("  ")[-1].strip() for line in lines[3:6]] == [
            "Okafor 1, Ana Okafor 1",
            "not introduced",
            "two spellings",
        ]
        assert lines[-1] == "1 story: 5 names, 1 person not introduced, 1 in two spellings."


def test_csv_has_a_row_a_form_and_no_formulas(run: Run, desk: Path) -> None:
    (desk / "=a.txt").write_text(STORY, encoding="utf-8")
    ran = run("names", "sheet", "--isolated", "--output-format", "csv", "=a.txt")
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    assert {r["path"] for r in rows} == {"'=a.txt"}
    assert [(r["name"], r["form"], r["count"]) for r in rows[:2]] == [
        ("Ana Okafor", "Okafor", "1"),
        ("Ana Okafor", "Ana Okafor", "1"),
    ]
    assert (rows[0]["line"], rows[0]["column"], rows[0]["kind"], rows[0]["introduced"]) == ("1", "1", "person", "yes")


class Page(HTMLParser):
    """Which tags open and close, and what stands between."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in ("script", "link", "img")
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def test_html_is_one_page_with_nothing_of_the_copy_as_markup(run: Run, desk: Path) -> None:
    (desk / "a.txt").write_text(STORY + "\nA <b>bold & Ana Smith</b> of Smith & Sons left.\n", encoding="utf-8")
    page = Page()
    page.feed(run("names", "sheet", "--isolated", "--output-format", "html", "a.txt").out)
    assert not page.open
    assert "Mayor Ana Okafor \N{PILE OF POO} opened the pool in Weir Street." in page.words
    assert "Smith & Sons" in page.words


def test_standard_input_takes_its_format_from_the_name(run: Run, desk: Path) -> None:
    report = told(run, "-", "--stdin-filename", "x.html", stdin=b"<p>Tom&nbsp;Brannigan said no.</p>")
    assert [n["name"] for n in report["files"][0]["names"]] == ["Tom Brannigan"]


def test_any_number_of_processes_writes_the_same_bytes(run: Run, desk: Path) -> None:
    for n in range(12):
        (desk / f"{n}.txt").write_text(STORY * (n + 1), encoding="utf-8")
    one = run("names", "sheet", "--isolated", "--output-format", "json", "--jobs", "1", ".")
    three = run("names", "sheet", "--isolated", "--output-format", "json", "--jobs", "3", ".")
    assert one.out == three.out


def test_a_file_that_cannot_be_read_ends_with_2_after_the_others(run: Run, desk: Path) -> None:
    (desk / "a.txt").write_text(STORY, encoding="utf-8")
    ran = run("names", "sheet", "--isolated", "a.txt", "gone.txt")
    assert ran.status == 2
    assert "Ana Okafor" in ran.out
    assert "gone.txt" in ran.err
