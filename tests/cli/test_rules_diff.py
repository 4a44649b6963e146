"""newslint rules diff: what came, went and changed its level since an earlier report, or with younger rules."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newslint.ruleset import shipped

if TYPE_CHECKING:
    from tests.cli.conftest import Run

DESK = ("--isolated", "--pack", "rules", "--select", "desk")


@pytest.fixture
def before(desk: Path, run: Run) -> Path:
    """A report of two stories, made before anything changed."""
    (desk / "a.txt").write_text("The zebra and the gnu ran.\n", "utf-8")
    (desk / "b.txt").write_text("The horse ran.\n", "utf-8")
    assert run("check", *DESK, "a.txt", "b.txt", "--output-format", "json", "-o", "before.json").status == 1
    return desk / "before.json"


def _change(desk: Path) -> None:
    """Horses come, gnus go, zebras are a warning."""
    rules = desk / "rules" / "desk"
    zebra = (rules / "zebra.yml").read_text("utf-8")
    (rules / "zebra.yml").write_text(zebra.replace("level: error", "level: warning"), "utf-8")
    (rules / "horse.yml").write_text(zebra.replace("zebra", "horse").replace("ok: The horse", "ok: The cow"), "utf-8")
    (rules / "gnu.yml").unlink()


def test_nothing_differs(before: Path, run: Run) -> None:
    ran = run("rules", "diff", *DESK, "--from", "before.json", "a.txt", "b.txt")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == "From before.json (newslint 0.1.0) to 0.1.0: nothing differs in 2 stories.\n"


def test_no_stories(before: Path, desk: Path, run: Run) -> None:
    (desk / "empty").mkdir()
    ran = run("rules", "diff", *DESK, "--from", "before.json", "empty")
    assert (ran.status, ran.out) == (0, "From before.json (newslint 0.1.0) to 0.1.0: no story was compared.\n")


def test_what_a_change_of_rules_makes_of_stories(
    desk: Path, before: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    _change(desk)
    monkeypatch.setenv("COLUMNS", "100")
    ran = run("rules", "diff", *DESK, "--from", "before.json", "./a.txt", "b.txt")
    assert (
        ran.out
        == """\
./a.txt
  ~      1:5  error → warning  desk.zebra
              ‘zebra’ is no word for a newspaper.
  -     1:19  warning  desk.gnu
              ‘gnu’ is no word for a newspaper.

b.txt
  +      1:5  error  desk.horse
              ‘horse’ is no word for a newspaper.

  desk.gnu    1 goes in 1 story
  desk.horse  1 comes in 1 story
  desk.zebra  1 changes its level in 1 story

From before.json (newslint 0.1.0) to 0.1.0: 1 comes, 1 goes, 1 changes its level, in 2 of 2 stories.
"""
    )


def test_json(desk: Path, before: Path, run: Run) -> None:
    _change(desk)
    ran = run("rules", "diff", *DESK, "--from", "before.json", "--output-format", "json", "a.txt", "b.txt")
    told = json.loads(ran.out)
    assert [(f["path"], len(f["came"]), len(f["went"]), len(f["changed"])) for f in told["files"]] == [
        ("a.txt", 0, 1, 1),
        ("b.txt", 1, 0, 0),
    ]
    assert told["files"][0]["changed"][0]["was"] == "error"
    assert told["rules"]["desk.horse"] == {"came": 1, "went": 0, "changed": 0, "files": 1}
    assert told["summary"] == {"files": 2, "touched": 2, "not_in_report": 0, "came": 1, "went": 1, "changed": 1}


def test_a_story_edited_meanwhile_keeps_its_findings(desk: Path, before: Path, run: Run) -> None:
    (desk / "a.txt").write_text("A new first paragraph.\n\nThe zebra and the gnu ran.\n", "utf-8")
    assert "nothing differs" in run("rules", "diff", *DESK, "--from", "before.json", "a.txt").out


def test_fingerprints_of_another_make(desk: Path, before: Path, run: Run) -> None:
    told = json.loads(before.read_text("utf-8"))
    for finding in told["files"][0]["findings"]:
        finding["fingerprint"] = "of-another-version"
    before.write_text(json.dumps(told), "utf-8")
    assert "nothing differs" in run("rules", "diff", *DESK, "--from", "before.json", "a.txt").out


def test_a_story_that_is_not_in_the_report(desk: Path, before: Path, run: Run) -> None:
    (desk / "c.txt").write_text("The zebra.\n", "utf-8")
    ran = run("rules", "diff", *DESK, "--from", "before.json", "c.txt")
    assert "Not in before.json, and passed over: 1 story." in ran.out
    assert "zebra" not in ran.out


def test_younger_rules(desk: Path, run: Run) -> None:
    (desk / "a.txt").write_text("The the harbour is shut, the council said on Monday.\n", "utf-8")
    ran = run("rules", "diff", "--isolated", "--from", "0.0.9", "a.txt")
    assert ran.status == 0
    assert "+      1:1  error  typos.doubled" in ran.out
    young = [rule for rule in shipped.rules().values() if rule.since == "0.1.0"]
    assert f"{len(young)} rules younger than 0.0.9, " in ran.out
    ran = run("rules", "diff", "--isolated", "--from", "0.1", "a.txt")
    assert "nothing differs in 1 story" in ran.out
    assert "0 rules younger than 0.1." in ran.out


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"files": [{"path": "a"}]}', "rules: {}"])
def test_no_report(desk: Path, run: Run, content: str) -> None:
    (desk / "report").write_text(content, "utf-8")
    ran = run("rules", "diff", *DESK, "--from", "report", ".")
    assert ran.status == 2
    assert ran.err.startswith("newslint: report: is no such report; --from takes a version, or a report of")


def test_a_report_that_is_not_there(desk: Path, run: Run) -> None:
    ran = run("rules", "diff", *DESK, "--from", "gone.json", ".")
    assert (ran.status, ran.err) == (2, "newslint: gone.json: cannot be read: No such file or directory\n")
