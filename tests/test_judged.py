"""Places of published stories that a second reader has judged (benchmarks/judged.py): what was right is found still,
what was wrong no more. The stories are not ours to keep: this runs where ../shared has them."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

import pytest
from benchmark import BENCHMARKS, loaded

import newslint
from newslint.config import Configuration, Overrides
from newslint.finding import Finding
from newslint.span import Span

FOUND_AGAIN = 0.95
WRONG_YET = {"us": 12, "uk": 20}
"""Places that were judged wrong and are found yet; the others were mended and must not come back."""
SHARES = {"error": 0.95, "warning": 0.85, "suggestion": 0.7}
"""How many of the judged findings of each level are right, of all and of each rule."""
BELOW: dict[str, set[str]] = {
    "us": set(),
    "uk": {
        "headlines.letter-case", "headlines.name-absent", "naming.abbreviation", "places.here", "quotes.unclosed",
        "readability.serial-comma-mix", "repetition.sentence", "spelling.dialect",
    },
}  # fmt: skip
"""Rules that are below their level yet."""


judged = loaded("judged")


@pytest.mark.parametrize("corpus", ["us", "uk"])
def test_judged_places(corpus: str) -> None:
    places, folder = judged.read(corpus, judged.JUDGED), judged.STORIES[corpus]
    if not places:
        pytest.skip(f"nobody has judged a place yet: {judged.JUDGED.name}/{corpus}.tsv is not there")
    if not folder.is_dir():
        pytest.skip(f"the stories are not here: {folder} does not exist")
    on = {rule.id for rule in Configuration(Overrides(isolated=True)).settings(Path("story.txt")).ruleset().rules}
    places = [place for place in places if place.rule in on]
    files = sorted({place.file for place in places})
    checked = newslint.check_paths([folder / file for file in files], isolated=True)
    found: dict[str, tuple[Finding, ...]] = {Path(story.path).name: story.findings for story in checked}

    def again(file: str, start: int, end: int, rule: str = "") -> bool:
        return any(f.span.touches(Span(start, end)) and rule in ("", f.rule) for f in found.get(file, ()))

    wrong = [p for p in places if p.verdict == "wrong" and again(p.file, p.start, p.end, p.rule)]
    assert len(wrong) <= WRONG_YET[corpus], f"{len(wrong)} places that were judged wrong are found: {wrong}"
    right = [p for p in places if p.verdict == "right"]
    lost = [p for p in right if not again(p.file, p.start, p.end)]
    assert len(lost) <= (1 - FOUND_AGAIN) * len(right), f"{len(lost)} of {len(right)} right places are lost: {lost[:9]}"
    levels = {(Path(s.path).name, f.span, f.rule): f.severity for s in checked for f in s.findings}
    told: dict[tuple[str, str], list[str]] = {}
    for p in places:
        severity = levels.get((p.file, Span(p.start, p.end), p.rule))
        if severity is not None and p.verdict != "doubtful":
            told.setdefault((severity, ""), []).append(p.verdict)
            told.setdefault((severity, p.rule), []).append(p.verdict)
    below = {key for key, verdicts in told.items() if verdicts.count("right") < SHARES[key[0]] * len(verdicts)}
    assert {rule for _, rule in below} <= BELOW[corpus], below


def test_a_sheet_hides_the_rule_and_its_verdicts_come_back(tmp_path: Path) -> None:
    stories, sheet, kept = tmp_path / "stories", tmp_path / "sheet.txt", tmp_path / "judged"
    stories.mkdir()
    for number in range(3):
        (stories / f"{number}.txt").write_text(
            "The the ferry was late on Monday.\n\nIts crew slept.\n\nA clerk was accused with theft.\n", "utf-8"
        )

    def run(*line: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(BENCHMARKS / "judged.py"), "--judged", str(kept), *map(str, line)]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)

    draw = ("sample", "us", "--folder", stories, "--most", 2, "-o", sheet)
    assert "4 places of 2 rules" in run(*draw).stdout
    first = sheet.read_text("utf-8")
    assert "⟦accused with theft⟧" in first and "typos." not in first and "legal." not in first
    assert "no verdict" in run("record", sheet).stderr and not kept.exists()
    sheet.write_text(
        first.replace("verdict: ", "verdict: right").replace("verdict: right", "verdict: wrong", 1), "utf-8"
    )
    assert "4 verdicts more" in run("record", sheet).stdout
    rows = (kept / "us.tsv").read_text("utf-8").splitlines()
    assert rows[0].split("\t") == ["file", "start", "end", "rule", "severity", "verdict"]
    assert sorted(row.split("\t")[5] for row in rows[1:]) == ["right", "right", "right", "wrong"]
    assert "theft" not in "".join(rows)
    assert "0 places of 0 rules" in run(*draw).stdout


def test_every_rule_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story = tmp_path / "us" / "a.txt"
    story.parent.mkdir()
    story.write_text("The the ferry was late. A clerk was accused with theft.\n", "utf-8")
    monkeypatch.setattr(judged, "STORIES", {"us": story.parent, "uk": story.parent})
    judged.counts(argparse.Namespace(judged=tmp_path / "judged"))
    rows = [line.split("\t") for line in (tmp_path / "judged" / "counts.tsv").read_text("utf-8").splitlines()]
    assert rows[0] == ["rule", "us", "uk"]
    assert ["legal.accused-with", "1", "1"] in rows
    assert ["quotes.unclosed", "0", "0"] in rows
