"""newslint quotes --against: quotations held against a transcript, in every format."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Ran, Run

STORY = """\
Mayor says harbour will never close

Mayor Ana Ruiz told a hearing on Tuesday that the harbour would stay open.

“We will never close the harbour before spring,” Ruiz said. “Nobody has asked us,” she said, “to do it.”

“I will stay until the work is done,” she said. “The work is hard … very hard.”

“I want an apology,” said Ruiz.

Councillor Jon Ortega said: “Pigs might fly over the town in May.”

“Nobody has asked us,” Ruiz said, “until the work is done.”

“We will not close the harbour. I will stay until the work is done,” Ruiz said. She read “The Long Night” to them.
"""
HEARING = """\
1
00:00:04,000 --> 00:00:09,000
RUIZ: We will not close the harbour
before spring, and nobody has asked us to do it.

2
00:01:10,250 --> 00:01:12,000
ORTEGA: I want an apology.

3
00:02:00,000 --> 00:02:06,000
RUIZ: I will stay until the work is done. The work is
hard, it is &amp; was <i>very</i> hard.
"""


@pytest.fixture
def hearing(desk: Path) -> Path:
    """The folder with the story and the transcript."""
    (desk / "story.txt").write_text(STORY, encoding="utf-8")
    (desk / "hearing.srt").write_text(HEARING, encoding="utf-8")
    return desk


def held(run: Run, *args: str | Path) -> Ran:
    """Hold the story against the hearing."""
    return run("quotes", "--isolated", "--against", "hearing.srt", "story.txt", *args)


def told(run: Run, *args: str | Path) -> list[dict[str, Any]]:
    """The quotations of the JSON report."""
    quotations: list[dict[str, Any]] = json.loads(held(run, "--output-format", "json", *args).out)["files"][0][
        "quotations"
    ]
    return quotations


def test_json_says_the_verdict_and_the_place(run: Run, hearing: Path) -> None:
    found = told(run)
    assert [q["transcript"] and (q["transcript"]["verdict"], q["transcript"]["said_by"]) for q in found] == [
        ("altered", None),
        ("verbatim", None),
        ("verbatim", None),
        ("verbatim", None),
        ("verbatim", None),
        ("verbatim", "ORTEGA"),
        ("missing", None),
        ("verbatim", None),
        ("stitched", None),
        ("stitched", None),
        None,
    ]
    first, last = found[0]["transcript"], found[4]["transcript"]
    assert list(first) == [
        "verdict", "start", "end", "line", "time", "speaker", "said_by", "difference", "places", "gaps", "also",
    ]  # fmt: skip
    assert HEARING[first["start"] : first["end"]] == "We will not close the harbour\nbefore spring"
    assert (first["line"], first["time"], first["speaker"]) == (3, "00:00:04.000", "RUIZ")
    (difference,) = first["difference"]
    assert STORY[difference["start"] : difference["end"]] == difference["text"] == "never"
    there = difference["transcript"]
    assert HEARING[there["start"] : there["end"]] == there["text"] == "not"
    assert last["gaps"] == ["it is & was"]
    assert [p["text"] for p in last["places"]] == ["The work is hard", "very hard"]
    assert HEARING[last["places"][1]["start"] : last["places"][1]["end"]] == "very</i> hard"
    assert found[6]["transcript"]["start"] is None
    assert len(found[9]["transcript"]["places"]) == 2


def test_markup_keeps_its_places(run: Run, hearing: Path) -> None:
    source = "# Harbour\n\n“We will *never* close the\nharbour before spring,” said **Ana** Ruiz.\n"
    (hearing / "story.md").write_bytes(b"\xef\xbb\xbf" + source.replace("\n", "\r\n").encode())
    ran = run("quotes", "--isolated", "--against", "hearing.srt", "story.md", "--output-format", "json")
    (quotation,) = json.loads(ran.out)["files"][0]["quotations"]
    (difference,) = quotation["transcript"]["difference"]
    assert source.replace("\n", "\r\n")[difference["start"] : difference["end"]] == "never"


def test_table(run: Run, hearing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "88")
    ran = held(run)
    assert (ran.status, ran.err) == (1, "")
    assert (
        ran.out
        == """\
story.txt

  Not as in the transcript

     5:2  altered: “never” is “not” in the transcript (line 3, 00:00:04, RUIZ).
          story       We will never close the harbour before spring,
          transcript          not

     9:2  verbatim, but said by ORTEGA in the transcript, by Ana Ruiz in the story (line
          8, 00:01:10, ORTEGA).
          story       I want an apology,

   11:30  missing: the transcript has nothing like it.
          story       Pigs might fly over the town in May.

   13:36  stitched: in the transcript it does not follow the words before it (line 12,
          00:02:00, RUIZ).
          story       until the work is done.

    15:2  stitched: sewn together from two places.
          story       We will not close the harbour. I will stay until the work is
          story       done,
          line 3, 00:00:04, RUIZ
            “We will not close the harbour”
          line 12, 00:02:00, RUIZ
            “I will stay until the work is done”

  As in the transcript
    5:62  line 4, 00:00:04, RUIZ   “Nobody has asked us,”
    5:95  line 4, 00:00:04, RUIZ   “to do it.”
     7:2  line 12, 00:02:00, RUIZ  “I will stay until the work is done,”
    7:50  line 12, 00:02:00, RUIZ  “The work is hard … very hard.”
                                   left out or replaced: “it is & was”
    13:2  line 4, 00:00:04, RUIZ   “Nobody has asked us,”

1 story: 10 quotations, 6 verbatim,
1 altered, 2 stitched, 1 missing, 1 said by somebody else.
"""
    )


@pytest.mark.parametrize("columns", [10, 40, 60, 88, 300])
def test_a_table_fits_its_page(run: Run, hearing: Path, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    long = f"“We will {'really ' * 30}not close the harbour before {'the' * 60} spring,” said Ana Ruiz."
    (hearing / "story.txt").write_text(f"{STORY}\n{long}\n", encoding="utf-8")
    monkeypatch.setenv("COLUMNS", str(columns))
    assert max(map(len, held(run).out.splitlines())) <= max(40, min(columns, 120))


def test_csv(run: Run, hearing: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(held(run, "--output-format", "csv").out)))
    assert len(rows) == 10
    assert rows[0]["difference"] == "“never” is “not” in the transcript"
    assert (rows[0]["line"], rows[0]["transcript line"], rows[0]["time"]) == ("5", "3", "00:00:04.000")
    assert (rows[5]["name"], rows[5]["verdict"], rows[5]["said by"]) == ("Ana Ruiz", "verbatim", "ORTEGA")
    assert rows[9]["transcript words"] == "We will not close the harbour … I will stay until the work is done"


def test_html(run: Run, hearing: Path) -> None:
    (hearing / "hearing.srt").write_text(HEARING.replace("not close", "&lt;b&gt; close"), encoding="utf-8")
    told = held(run, "--output-format", "html").out
    assert "“We will <ins>never</ins> <del>b</del> close the harbour before spring,”" in told
    assert "<title>Quotations against the transcript</title>" in told
    assert told.endswith("</html>\n")


def test_it_ends_with_0_when_all_is_verbatim(run: Run, hearing: Path) -> None:
    (hearing / "story.txt").write_text("“We will not close the harbour,” said Ana Ruiz.\n", encoding="utf-8")
    ran = held(run)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.endswith("1 story: 1 quotation, 1 verbatim.\n")
    (hearing / "story.txt").write_text("Nobody said a word.\n", encoding="utf-8")
    assert (held(run).status, held(run).out) == (0, "1 story: 0 quotations.\n")


def test_what_may_differ(run: Run, hearing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (hearing / "story.txt").write_text("“and Nobody has asked us to do it,” said Ana Ruiz.\n", encoding="utf-8")
    (hearing / "hearing.srt").write_text(HEARING.replace("asked us", "asked, um, us"), encoding="utf-8")
    assert [held(run, *a).status for a in ((), ("--allow", "case"), ("--allow", "fillers"))] == [1, 1, 1]
    assert held(run, "--allow", "case,fillers").status == 0
    assert held(run, "--allow", "case", "--allow", "fillers").status == 0
    monkeypatch.setenv("NEWSLINT_ALLOW", "case fillers")
    assert held(run).status == 0


def test_bad_input(run: Run, hearing: Path) -> None:
    (hearing / "sound.srt").write_bytes(b"\0\1\2")
    (hearing / "broken.vtt").write_text("WEBVTT\n\n00:01 --> later\nNo.\n")
    for name, says in (
        ("none.srt", "newslint: none.srt: no such file\n"),
        (".", "newslint: .: a folder, not a file\n"),
        ("sound.srt", "newslint: sound.srt: not a text file (it holds NUL bytes)\n"),
        (
            "broken.vtt",
            "newslint: broken.vtt: line 3: ‘00:01 --> later’ is no time code; one looks like ‘00:01:02.500 --> ",
        ),
    ):
        ran = run("quotes", "--isolated", "story.txt", "--against", name)
        assert (ran.status, ran.out) == (2, "")
        assert ran.err.startswith(says)
    for name in ("", "-"):
        ran = run("quotes", "--isolated", "story.txt", "--against", name)
        assert (ran.status, "--against takes the name of a file" in ran.err) == (2, True)
    assert "Traceback" not in held(run, "--allow", "cases").err
    assert held(run, "--allow", "cases").status == 2
    assert run("quotes", "--isolated", "story.txt", "--allow", "case").status == 2
    ran = held(run, "missing.txt")
    assert (ran.status, ran.err) == (2, "error: missing.txt: no such file\n")
    assert "altered" in ran.out
    assert held(run, "--max-size", "20").status == 2


def test_an_encoding_that_was_guessed_is_noted(run: Run, hearing: Path) -> None:
    (hearing / "hearing.srt").write_bytes(HEARING.replace("We will", "Café: we will").encode("windows-1252"))
    ran = held(run)
    assert ran.err == "note: hearing.srt: Not UTF-8: read as Windows-1252.\n"
    assert ran.status == 1


@pytest.mark.parametrize(
    ("tag", "by"),
    [
        ("said Ana Ruiz", "ORTEGA"),
        ("said Jon Ortega", None),
        ("a resident said", None),
        ("the council said", None),
        ("said the statement", None),
    ],
)
def test_a_wrong_speaker_is_told_only_of_a_person_with_a_name(
    run: Run, hearing: Path, tag: str, by: str | None
) -> None:
    (hearing / "story.txt").write_text(f"“I want an apology,” {tag}.\n", encoding="utf-8")
    assert told(run)[0]["transcript"]["said_by"] == by


def test_several_stories_and_standard_input(run: Run, hearing: Path) -> None:
    (hearing / "other.txt").write_text("“I want an apology,” said Jon Ortega.\n", encoding="utf-8")
    ran = run("quotes", "--isolated", "--against", "hearing.srt", "--output-format", "json", "--jobs", "2", ".")
    paths = [f["path"] for f in json.loads(ran.out)["files"]]
    assert "other.txt" in paths
    assert "story.txt" in paths
    ran = run(
        "quotes", "--isolated", "--against", "hearing.srt", "-", stdin="“I want an apology,” said Jon Ortega.".encode()
    )
    assert ran.status == 0


def test_nine_megabytes_in_one_line(run: Run, hearing: Path) -> None:
    words = " ".join(f"word{n % 5000} and the harbour is" for n in range(330_000))
    (hearing / "hearing.txt").write_text(f"{words} we will not close the harbour before spring", encoding="utf-8")
    (hearing / "story.txt").write_text(STORY, encoding="utf-8")
    ran = run("quotes", "--isolated", "--against", "hearing.txt", "story.txt")
    assert ran.status == 1
    assert "“never” is “not” in the transcript" in ran.out
