"""newslint rules try: a rule over an archive before it is switched on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

RULE = """\
extends: substitution
message: "Write ‘%s’, not ‘%s’."
level: warning
swap: {Kelsey District Council: Kelsey Council}
tests:
  - {bad: "Kelsey District Council met.", good: "Kelsey Council met."}
  - {ok: "Kelsey Council met."}
"""


@pytest.fixture
def archive(desk: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three stories, two of which the rule marks, and a rule file."""
    monkeypatch.setenv("COLUMNS", "100")
    stories = desk / "stories"
    stories.mkdir()
    (stories / "a.txt").write_text(
        "On Monday Kelsey District Council met.\n\n“Kelsey District Council,” said Ana Ruiz.\n"
    )
    (stories / "b.md").write_text("Nobody met.\n")
    (stories / "c.html").write_text("<p>Kelsey District Council Council slept. Kelsey District Council woke.</p>\n")
    (desk / "rules" / "desk" / "council.yml").write_text(RULE, encoding="utf-8")
    return desk


def test_every_hit_in_context(run: Run, archive: Path) -> None:
    ran = run("rules", "--isolated", "try", "rules/desk/council.yml", "stories")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == (
        "desk.council (warning, off here): its tests hold.\n"
        "\n"
        "stories/a.txt:1:11\n"
        "    │ On Monday Kelsey District Council met.\n"
        "    │           ^^^^^^^^^^^^^^^^^^^^^^^\n"
        "    Write ‘Kelsey Council’, not ‘Kelsey District Council’.\n"
        "    possible fix: Change to ‘Kelsey Council’\n"
        "\n"
        "stories/c.html:1:4\n"
        "    │ <p>Kelsey District Council Council slept. Kelsey District Council woke.</p>\n"
        "    │    ^^^^^^^^^^^^^^^^^^^^^^^\n"
        "    Write ‘Kelsey Council’, not ‘Kelsey District Council’.\n"
        "    possible fix: Change to ‘Kelsey Council’\n"
        "\n"
        "stories/c.html:1:43\n"
        "    │ <p>Kelsey District Council Council slept. Kelsey District Council woke.</p>\n"
        "    │                                           ^^^^^^^^^^^^^^^^^^^^^^^\n"
        "    Write ‘Kelsey Council’, not ‘Kelsey District Council’.\n"
        "    possible fix: Change to ‘Kelsey Council’\n"
        "\n"
        "3 hits in 2 of 3 stories: 1,000 a 1,000 stories, 130 a 1,000 words.\n"
        "Also marked there: typos.doubled 1.\n"
    )


def test_few_are_shown_and_all_counted(run: Run, archive: Path) -> None:
    ran = run("rules", "try", "rules/desk/council.yml", "stories", "--isolated", "--limit", "1")
    assert ran.out.count("^^^") and ran.out.count("stories/") == 1
    assert "2 hits more not shown.\n3 hits in 2 of 3 stories" in ran.out


def test_as_json(run: Run, archive: Path) -> None:
    options = ("--isolated", "--output-format", "json", "--limit", "2")
    told = json.loads(run("rules", "try", "rules/desk/council.yml", "stories", *options).out)
    assert (told["rule"], told["tests"]) == ("desk.council", {"run": 2, "wrong": []})
    assert [(f["path"], len(f["findings"])) for f in told["files"]] == [("stories/a.txt", 1), ("stories/c.html", 1)]
    assert told["files"][1]["findings"][0]["beside"] == ["typos.doubled"]
    assert told["summary"] == {
        **{"files": 3, "words": 23, "hits": 3, "files_hit": 2, "per_1000_files": 1000.0, "per_1000_words": 130.4348},
        "beside": {"typos.doubled": 1},
    }


def test_a_rule_that_is_known_here(run: Run, archive: Path) -> None:
    (archive / "newslint.yml").write_text("packs: rules\nignore: typos\nrules:\n  desk.council: {level: error}\n")
    ran = run("rules", "try", "desk.council", "stories")
    assert "desk.council (error, on here)" in ran.out
    assert "No other rule that is on marks these places." in ran.out
    assert "(error/warning, off here)" in run("rules", "try", "typos.doubled", "stories").out
    assert "1 hit in 1 of 3 stories" in run("rules", "try", "typos.doubled", "stories").out


def test_a_rule_that_steps_back(run: Run, archive: Path) -> None:
    rule = archive / "rules" / "desk" / "council.yml"
    rule.write_text(RULE + "yields-to: [typos]\n", encoding="utf-8")
    ran = run("rules", "try", rule, "stories", "--isolated")
    assert ran.out.endswith("Also marked there: typos.doubled 1 (instead of it).\n")


def test_its_own_tests_come_first(run: Run, archive: Path) -> None:
    rule = archive / "rules" / "desk" / "council.yml"
    rule.write_text(RULE + "  - {ok: The Kelsey District Council of old.}\n", encoding="utf-8")
    ran = run("rules", "try", rule, "stories/b.md", "--isolated")
    assert ran.status == 0
    assert "1 test of 3 wrong.\n    test 3 should be silent, but marks ‘Kelsey District Council’" in ran.out
    assert "Nothing found in 1 story, 2 words." in ran.out
    rule.write_text(RULE.partition("tests:")[0], encoding="utf-8")
    assert "it has no tests yet." in run("rules", "try", rule, "stories/b.md", "--isolated").out


@pytest.mark.parametrize(
    ("named", "words"),
    [
        ("rules/desk/none.yml", "rules/desk/none.yml: cannot be read"),
        ("rules/desk", "rules/desk: is a folder: name one rule in it"),
        ("desk.councl", "desk.councl: there is no such rule"),
        ("typos.doubledd", "did you mean ‘typos.doubled’?"),
        ("grammar.other", "name one with --languagetool URL"),
    ],
)
def test_no_rule(run: Run, archive: Path, named: str, words: str) -> None:
    ran = run("rules", "try", named, "stories", "--isolated")
    assert (ran.status, ran.out) == (2, "")
    assert words in ran.err


def test_a_wrong_rule_is_told_with_its_place(run: Run, archive: Path) -> None:
    rule = archive / "rules" / "desk" / "council.yml"
    rule.write_text(RULE.replace("swap: {Kelsey", "swap: {(Kelsey"), encoding="utf-8")
    ran = run("rules", "try", "rules/desk/council.yml", "stories")
    assert (ran.status, ran.out) == (2, "")
    assert "rules/desk/council.yml:4:" in ran.err


def test_a_story_that_cannot_be_read(run: Run, archive: Path) -> None:
    ran = run("rules", "try", "rules/desk/council.yml", "stories/a.txt", "none.txt", "--isolated")
    assert ran.status == 2
    assert "1 hit in 1 of 1 story" in ran.out
    assert "error: none.txt: " in ran.err


def test_several_processes_tell_the_same(run: Run, archive: Path) -> None:
    for number in range(40):
        (archive / "stories" / f"{number}.txt").write_text("Kelsey District Council met.\n" * (number % 3))
    line = ("rules", "try", "rules/desk/council.yml", "stories", "--isolated")
    assert run(*line).out == run(*line, "--jobs", "2").out
