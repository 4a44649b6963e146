"""newslint quotes: who said what, in every format."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

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


DESK = """\
Kelsey votes on ferry

“We waited for it,” said Ana Ruiz. “It was a long night.”

“Now the ferry belongs to the town.”

He read “The Long Night” at home.

Nothing else moved on the quay.

“The wall came down in a minute.”

It was dark.
"""


@pytest.fixture
def table(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """The table of a story, on a page of so many columns."""

    def ran(story: str, columns: int = 88, **environment: str) -> str:
        for name, value in {"COLUMNS": str(columns), **environment}.items():
            monkeypatch.setenv(name, value)
        (desk / "a.txt").write_text(story, encoding="utf-8")
        ran = run("quotes", "--isolated", "a.txt")
        assert (ran.status, ran.err) == (0, "")
        return ran.out

    return ran


def test_table(table: Callable[..., str]) -> None:
    assert table(DESK) == (
        "a.txt\n"
        "\n"
        "  place  speaker   words                                          how we know\n"
        "  3:2    Ana Ruiz  “We waited for it,”                            after the words\n"
        "  3:37   Ana Ruiz  “It was a long night.”                         goes on speaking\n"
        "  5:2    Ana Ruiz  “Now the ferry belongs to the town.”           paragraph above\n"
        "                                                                  (unsure)\n"
        "  11:2   nobody    “The wall came down in a minute.”              nothing\n"
        "\n"
        "  People\n"
        "         3  Ana Ruiz\n"
        "\n"
        "  With nobody\n"
        "      11:2  “The wall came down in a minute.”\n"
        "\n"
        "  Other words in quotation marks\n"
        "      7:10  title     “The Long Night”\n"
        "\n"
        "1 story: 4 quotations, 1 unsure, 1 with nobody.\n"
    )


@pytest.mark.parametrize("columns", [10, 40, 60, 72, 88, 120, 300])
def test_a_table_fits_its_page(table: Callable[..., str], columns: int) -> None:
    long = f"“We waited {'for the ferry and then the bus ' * 9} home,” said Kelsey Harbour Trust spokeswoman Ana Ruiz."
    told = table(f"{DESK}\n{long}\n", columns)
    assert max(map(len, told.splitlines())) <= max(40, min(columns, 120))
    assert re.search(r"“We .*\w …”", told)
    assert "Ruiz" in told


def test_a_mark_that_is_not_there_is_not_printed(run: Run, desk: Path) -> None:
    (desk / "a.txt").write_text("“We had no warning of it, said Ulla Brandvik.\n\nIt rained.\n")
    line = ("quotes", "a.txt", "--isolated", "--output-format")
    assert "“We had no warning of it, said Ulla Brandvik.</td>" in run(*line, "html").out
    assert "”" not in run("quotes", "a.txt", "--isolated").out


def test_a_story_without_quotations_is_only_counted(table: Callable[..., str]) -> None:
    assert table("Nothing moved.\n") == "1 story: 0 quotations.\n"


def test_colour(table: Callable[..., str]) -> None:
    plain = table(DESK)
    coloured = table(DESK, FORCE_COLOR="1")
    assert "\x1b[31m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    assert table(DESK, FORCE_COLOR="1", NO_COLOR="1") == plain


def test_a_story_cannot_command_the_terminal(table: Callable[..., str]) -> None:
    told = table("“We \x1b[31mwaited \u202efor it,” said Ana\x07 Ruiz.\n")
    assert "\x1b" not in told
    assert "\x07" not in told
    assert "\u202e" not in told


def rows(run: Run, *paths: str) -> list[dict[str, str]]:
    """The rows of the CSV report."""
    ran = run("quotes", "--isolated", "--output-format", "csv", *paths)
    assert ran.status == 0
    assert ran.out.count("\n") == ran.out.count("\r\n") + ran.out.replace("\r\n", "").count("\n")
    return list(csv.DictReader(io.StringIO(ran.out, newline="")))


def test_csv(run: Run, desk: Path) -> None:
    (desk / "a.txt").write_text(STORY, encoding="utf-8")
    first, second = rows(run, "a.txt")
    assert first == {
        "path": "a.txt",
        "line": "5",
        "column": "2",
        "start": str(STORY.index("We waited")),
        "end": str(STORY.index("” Ruiz said")),
        "kind": "speech",
        "speaker": "Ruiz",
        "name": first["name"],
        "cue": "said",
        "evidence": "after",
        "confidence": first["confidence"],
        "words": "We waited for \N{PILE OF POO} it,",
    }
    assert second["words"] == "It was ‘a long night’.\nNow it is over."


def test_csv_holds_no_formula(run: Run, desk: Path) -> None:
    (desk / "a.txt").write_text(
        "The note said “=HYPERLINK(A1) is what we wrote here.”\n\nThe note said, “@kelsey owes us an answer now.”\n"
    )
    first, second = rows(run, "a.txt")
    assert first["words"] == "'=HYPERLINK(A1) is what we wrote here."
    assert second["words"] == "'@kelsey owes us an answer now."


def test_html(run: Run, desk: Path) -> None:
    (desk / "a<b>.txt").write_text(DESK.replace("long", "long <script>alert(1)</script> &amp; \x1b"), encoding="utf-8")
    ran = run("quotes", "--isolated", "--output-format", "html", ".")
    assert (ran.status, ran.err) == (0, "")
    assert "<script" not in ran.out
    assert "\x1b" not in ran.out
    assert "<h2>a&lt;b&gt;.txt</h2>" in ran.out
    assert "long &lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; \ufffd" in ran.out
    assert not re.search(r"https?:|src=|url\(|@import", ran.out)
    page = Page()
    page.feed(ran.out)
    assert page.open == []
    assert page.captions == ["Quotations", "People", "With nobody", "Other words in quotation marks"]
    assert page.links <= page.ids
    assert len(page.links) == 1
    assert "1 story: 4 quotations, 1 unsure, <strong>1 with nobody</strong>." in ran.out


class Page(HTMLParser):
    """What a page has open at its end, its captions, ids and the places that it links to."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.captions: list[str] = []
        self.ids: set[str] = set()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open; a cell that heads others says which."""
        given = dict(attrs)
        if tag != "meta":
            self.open.append(tag)
        assert tag != "th" or given["scope"] in ("row", "col")
        self.ids.add(given.get("id") or "")
        if tag == "a":
            self.links.add((given["href"] or "").removeprefix("#"))

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Remember captions."""
        if self.open[-1:] == ["caption"]:
            self.captions.append(data)


@pytest.mark.parametrize("style", ["table", "json", "csv", "html"])
def test_output_file(run: Run, desk: Path, style: str) -> None:
    (desk / "a.txt").write_text(DESK, encoding="utf-8")
    printed = run("quotes", "--isolated", "--output-format", style, "a.txt").out
    ran = run("quotes", "--isolated", "--output-format", style, "a.txt", "-o", "report")
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert (desk / "report").read_bytes().decode() == printed


def test_output_file_that_cannot_be_written(run: Run, desk: Path) -> None:
    ran = run("quotes", "--isolated", "-o", "none/report.txt")
    assert ran.status == 2
    assert "none/report.txt: cannot be written" in ran.err


def test_the_format_of_check_is_not_that_of_quotes(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_OUTPUT_FORMAT", "concise")
    (desk / "a.txt").write_text(DESK, encoding="utf-8")
    assert run("quotes", "--isolated", "a.txt").status == 0


def test_a_configuration_that_is_wrong(run: Run, desk: Path) -> None:
    (desk / "newslint.yml").write_text("profile: neutrl\n")
    (desk / "a.txt").write_text(DESK, encoding="utf-8")
    ran = run("quotes", "a.txt")
    assert ran.status == 2
    assert "newslint.yml:1" in ran.err
    assert run("quotes", "--isolated", "a.txt").status == 0
    assert run("quotes", "--config", "none.yml", "a.txt").status == 2


def test_an_exclusion_holds(run: Run, desk: Path) -> None:
    (desk / "newslint.yml").write_text("exclude: [wire]\n")
    (desk / "wire").mkdir()
    for path in ("a.txt", "wire/b.txt"):
        (desk / path).write_text(DESK, encoding="utf-8")
    ran = run("quotes", "--output-format", "json")
    assert [f["path"] for f in json.loads(ran.out)["files"]] == ["a.txt"]


def test_nothing_to_read(run: Run, desk: Path) -> None:
    (desk / "empty.txt").write_bytes(b"")
    ran = run("quotes", "--isolated", "empty.txt")
    assert (ran.status, ran.out) == (0, "1 story: 0 quotations.\n")
    assert ran.err == "note: empty.txt: holds no words\n"
    (desk / "empty.txt").unlink()
    ran = run("quotes", "--isolated")
    assert ran.status == 0
    assert "no story here" in ran.err


def test_bytes_that_no_encoding_explains(run: Run, desk: Path) -> None:
    said = "Café in São Tomé: “We waited à côté of the caf? there,” said Ana Ruiz.\n"
    (desk / "a.txt").write_bytes(said.encode().replace(b"?", b"\xff"))
    for style in ("table", "json", "csv", "html"):
        ran = run("quotes", "--isolated", "--output-format", style, "a.txt")
        assert ran.status == 0
        assert ran.err.startswith("note: a.txt: ")
        ran.out.encode()


def test_standard_input_stands_alone_and_is_bounded(run: Run, desk: Path) -> None:
    assert run("quotes", "--isolated", "-", "a.txt").status == 2
    ran = run("quotes", "--isolated", "-", "--max-size", "10", stdin=DESK.encode())
    assert ran.status == 2
    assert "error: -: larger than 10 bytes" in ran.err


def test_closed_pipe(command: Callable[..., subprocess.Popen[str]], desk: Path) -> None:
    (desk / "many.txt").write_text("“We waited for the ferry,” said Ana Ruiz.\n\n" * 4_000, encoding="utf-8")
    process = command("quotes", "--isolated", "many.txt")
    assert process.stdout and process.stderr
    process.stdout.readline()
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=60) == 141
    assert err == ""
