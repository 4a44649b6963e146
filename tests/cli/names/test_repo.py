"""newslint names repo: slips and mixed forms over many stories."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

USUAL = "The pilot Jonas Wierzbicki landed in Kyiv at noon. The U.S. envoy waited for him.\n"
ODD = "The pilot Jonas Wierzbiki landed in Kiev at noon. The US envoy waited for him.\n"


@pytest.fixture
def archive(desk: Path) -> Path:
    """Six stories as usual and one that is not."""
    for n in range(6):
        (desk / f"{n}.txt").write_text(USUAL, encoding="utf-8")
    (desk / "odd.txt").write_text(ODD, encoding="utf-8")
    return desk


def test_json_has_slips_and_families_with_their_stories(run: Run, archive: Path) -> None:
    ran = run("names", "repo", "--isolated", "--output-format", "json", ".")
    assert (ran.status, ran.err) == (0, "")
    report = json.loads(ran.out)
    assert list(report) == ["version", "stories", "slips", "families"]
    assert (report["version"], report["stories"]) == (1, 7)
    (slip,) = report["slips"]
    assert list(slip) == ["kind", "text", "count", "stories", "frequent"]
    assert (slip["text"], slip["count"], slip["stories"]) == ("Jonas Wierzbiki", 1, ["odd.txt"])
    assert (slip["frequent"]["text"], slip["frequent"]["count"]) == ("Jonas Wierzbicki", 6)
    told = [(f["kind"], [(form["text"], form["count"]) for form in f["forms"]]) for f in report["families"]]
    assert told == [("abbreviation", [("U.S.", 6), ("US", 1)]), ("place", [("Kyiv", 6), ("Kiev", 1)])]


def test_the_table_names_the_stories_to_correct(run: Run, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    out = run("names", "repo", "--isolated", ".").out
    assert "  Jonas Wierzbiki – elsewhere Jonas Wierzbicki (6 stories)\n      odd.txt\n" in out
    assert "  Kyiv 6 stories, Kiev 1\n    Kiev\n      odd.txt\n" in out
    assert out.endswith("7 stories: 1 slip, 2 in several forms.\n")


def test_cities_that_nobody_listed_count_too(run: Run, desk: Path) -> None:
    for n, city in enumerate(["Hamadan"] * 3 + ["Hamedan", "HAMADAN"]):
        (desk / f"{n}.txt").write_text(f"The ferry crews met in {city} on Monday.\n", encoding="utf-8")
    report = json.loads(run("names", "repo", "--isolated", "--output-format", "json", ".").out)
    told = [(f["kind"], [(form["text"], form["count"]) for form in f["forms"]]) for f in report["families"]]
    assert told == [("place", [("Hamadan", 3), ("Hamedan", 1)])]


def test_csv_has_a_row_for_each_form_and_story(run: Run, archive: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("names", "repo", "--isolated", "--output-format", "csv", ".").out)))
    assert list(rows[0].values()) == ["slip", "person", "Jonas Wierzbicki", "Jonas Wierzbiki", "1", "odd.txt"]
    assert sum(r["what"] == "family" for r in rows) == 14


def test_neither_the_order_of_the_files_nor_the_number_of_processes_matters(run: Run, archive: Path) -> None:
    files = sorted(p.name for p in archive.glob("*.txt"))
    args = ("names", "repo", "--isolated", "--output-format", "json")
    one = run(*args, "--jobs", "1", *files)
    assert run(*args, "--jobs", "3", *reversed(files)).out == one.out


def test_the_house_s_groups_count_and_its_distinct_pairs_are_silent(run: Run, archive: Path) -> None:
    (archive / "names.yml").write_text(
        "places: [[noon, Noon]]\norganisations: [[Harbour Board, Port Board]]\ndistinct: [[Wierzbiki, Wierzbicki]]\n",
        encoding="utf-8",
    )
    (archive / "newslint.yml").write_text("names: names.yml\n", encoding="utf-8")
    (archive / "a.txt").write_text("They asked the Harbour Board for it.\n", encoding="utf-8")
    (archive / "b.txt").write_text("They asked the Port Board for it.\n", encoding="utf-8")
    report = json.loads(run("names", "repo", "--output-format", "json", ".").out)
    assert report["slips"] == []
    assert ["Harbour Board", "Port Board"] in [[f["text"] for f in u["forms"]] for u in report["families"]]


def test_a_file_that_cannot_be_read_ends_with_2(run: Run, archive: Path) -> None:
    ran = run("names", "repo", "--isolated", ".", "gone.txt")
    assert ran.status == 2
    assert "7 stories" in ran.out
    assert "gone.txt" in ran.err


def test_progress_is_shown_on_a_terminal_only(archive: Path) -> None:
    for n in range(50):
        (archive / f"more{n}.txt").write_text("The ferry sailed.\n", encoding="utf-8")
    ours, theirs = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name not in ("CI", "NO_COLOR")}
    environment |= {"TERM": "xterm", "COLUMNS": "80"}
    command = [sys.executable, "-m", "newslint", "names", "repo", "--isolated", "."]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, env=environment, check=True)
    os.close(theirs)
    told = os.read(ours, 1 << 16).decode()
    os.close(ours)
    assert "Reading stories" in told
    assert b"Reading" not in done.stdout
    assert subprocess.run(command, capture_output=True, env=environment, check=True).stderr == b""
