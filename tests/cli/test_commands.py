"""The commands beside check."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_waive(check: Run, run: Run, desk: Path) -> None:
    (desk / "a.txt").write_text("A zebra.\n\nOne more zebra.\n")
    chosen = ("--isolated", "--pack", "rules", "--select", "desk")
    ran = run("waive", "a.txt", "desk.zebra", "--line", "3", "--reason", "It is: a zebra", "--by", "Kim Lund", *chosen)
    assert ran.status == 0
    (entry,) = yaml.safe_load((desk / "a.txt.waivers.yml").read_text())
    assert (entry["rule"], entry["reason"], entry["by"]) == ("desk.zebra", "It is: a zebra", "Kim Lund")
    assert set(entry) == {"rule", "fingerprint", "reason", "by", "date"}
    assert [line.split(":")[1] for line in check("a.txt", "--output-format", "concise").out.splitlines()] == ["1"]
    again = run("waive", "a.txt", "desk.zebra", "--line", "3", "--reason", "It is", *chosen)
    assert again.status == 2
    assert again.err == "newslint: a.txt:3: desk.zebra is waived here already: entry of a.txt.waivers.yml\n"
    run("waive", "a.txt", "desk.zebra", "--line", "1", "--reason", "This too", *chosen)
    assert check("a.txt").status == 0
    (desk / "a.txt").write_text("A horse.\n\nOne more zebra.\n")
    assert [line.split()[2] for line in check("a.txt", "--output-format", "concise").out.splitlines()] == [
        "waivers.unused"
    ]


def test_waive_what_a_comment_waives(run: Run, desk: Path) -> None:
    (desk / "a.md").write_text("It ran.\n\n<!-- newslint-disable-next-line desk.zebra -->\nA zebra.\n")
    ran = run("waive", "a.md", "desk.zebra", "--line", "4", "--reason", "x", "--isolated", "--pack", "rules")
    assert ran.err == "newslint: a.md:4: desk.zebra is waived here already: the comment at line 3\n"


def test_waive_where_nothing_is(run: Run, desk: Path) -> None:
    (desk / "a.txt").write_text("A zebra.\n")
    rest = ("desk.zebra", "--line", "2", "--reason", "x", "--isolated", "--pack", "rules")
    ran = run("waive", "a.txt", *rest)
    assert ran.status == 2
    assert ran.err == "newslint: a.txt:2: desk.zebra says nothing here; it does at line 1\n"
    assert not (desk / "a.txt.waivers.yml").exists()
    assert run("waive", "none.txt", *rest).status == 2


def test_bad_waivers(check: Run, desk: Path) -> None:
    (desk / "a.txt").write_text("A zebra.\n")
    (desk / "a.txt.waivers.yml").write_text("- {rule: desk.zebra, fingerprint: 12, reson: x}\n")
    ran = check("a.txt")
    assert ran.status == 2
    assert "unknown key ‘reson’" in ran.err
    assert "did you mean ‘reason’?" in ran.err


def test_rules(run: Run, desk: Path) -> None:
    ran = run("rules", "--isolated", "--pack", "rules", "--ignore", "desk.zebra")
    assert ran.status == 0
    lines = {line.split()[0]: line.split()[1:] for line in ran.out.splitlines() if line.strip() and line[0] != " "}
    assert lines["desk.gnu"][0] == "warning"
    assert lines["desk.zebra"][0] == "off"


def test_rules_as_json(run: Run, desk: Path) -> None:
    ran = run("rules", "--isolated", "--pack", "rules", "--ignore", "desk.zebra", "--output-format", "json")
    rows = {row["id"]: row for row in json.loads(ran.out)}
    assert list(rows) == sorted(rows)
    assert rows["desk.gnu"]["on"] is True
    assert rows["desk.zebra"]["on"] is False
    assert rows["desk.gnu"]["description"] == "gnu is for the zoo."


def test_rules_show(run: Run, desk: Path) -> None:
    ran = run("rules", "--isolated", "--pack", "rules", "show", "desk.gnu")
    for words in ("gnu is for the zoo.", "The gnu ran.", "The horse ran.", "warning", "tokens", "rules/desk/gnu.yml"):
        assert words in ran.out
    ran = run("rules", "--isolated", "--pack", "rules", "show", "desk.gnuu")
    assert ran.status == 2
    assert "did you mean ‘desk.gnu’?" in ran.err


def test_rules_show_without_show(run: Run, desk: Path) -> None:
    ran = run("rules", "desk.gnu")
    assert ran.status == 2
    assert "Did you mean 'newslint rules show desk.gnu'?" in ran.err
    assert "Did you mean" not in run("rules", "gnu").err


def test_rules_show_what_belongs_to_the_rule(run: Run, desk: Path) -> None:
    out = run("rules", "--isolated", "show", "naming.listed").out
    words = " ".join(out.split())
    assert "It says: ‘…’ is not in the list of names; ‘…’ is." in words
    assert "Tomasz Wisniewsky sang. (names: {people: [Tomasz Wiśniewski, Tomasz Wisniewsky]})" in words
    assert "  kind " in out
    assert "  families " not in out
    assert "  families " in run("rules", "--isolated", "show", "naming.place").out


def test_every_shipped_rule_can_be_shown(run: Run, desk: Path) -> None:
    for row in json.loads(run("rules", "--isolated", "--output-format", "json").out):
        assert run("rules", "--isolated", "show", row["id"]).status == 0


def test_rules_new(run: Run, desk: Path) -> None:
    ran = run("rules", "new", "club/names")
    assert ran.status == 0
    assert (desk / "rules/club/names.yml").exists()
    assert run("test", "rules/club").out == "3 tests of 1 rule: all hold.\n"
    assert run("rules", "new", "club/names").status == 2
    assert run("rules", "new", "club/places", "--extends", "substitution").status == 0
    assert run("test", "rules/club/places.yml").out == "3 tests of 1 rule: all hold.\n"
    assert run("test", "rules/club/players.yml").status == 2
    assert run("rules", "new", "names").status == 2
    assert run("rules", "new", "../club/names").status == 2
    (desk / "a.txt").write_text("At this moment in time nobody knows.\n")
    assert "club.names" in run("check", "a.txt", "--isolated", "--pack", "rules", "--output-format", "concise").out


def test_test(run: Run, desk: Path) -> None:
    assert run("test", "rules").out == "6 tests of 3 rules: all hold.\n"
    path = desk / "rules/desk/gnu.yml"
    path.write_text(path.read_text().replace("- ok: The horse ran.", "- ok: The gnu ran on."))
    ran = run("test", "rules")
    assert ran.status == 1
    assert "desk.gnu: 1 wrong" in ran.out
    assert "test 2 should be silent" in ran.out
    assert "The ⟦gnu⟧ ran on." in ran.out
    path.write_text(path.read_text().replace("- bad: The gnu ran.\n", ""))
    assert "it has no ‘bad’ test" in run("test", "rules").out
    path.write_text("extends: existence\n")
    ran = run("test", "rules")
    assert ran.status == 2
    assert "gnu.yml" in ran.err
    assert run("test", path).out == ""
    assert run("test", "no-such-pack").status == 2


@pytest.mark.parametrize("columns", [80, 120])
def test_tables_fit_their_page(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    for line in (("rules",), ("config",), ("rules", "show", "numbers.unit-convert")):
        told = run(*line).out
        if line == ("rules",):
            told, _ = told.split("\n\n")
            first = told.splitlines()[0]
            assert {row[first.index("off") - 1] for row in told.splitlines()} == {" "}
            assert "suggestion/" in told
        assert max(map(len, told.splitlines())) <= columns


def test_config(run: Run, desk: Path) -> None:
    (desk / "newslint.yml").write_text("packs: [rules]\nselect: [desk]\nignore: [desk.emu]\n")
    ran = run("config", "a.txt")
    assert ran.status == 0
    assert "newslint.yml" in ran.out
    lines = {line.split()[0]: line.split()[1] for line in ran.out.splitlines() if line[:3].rfind(" ") == 1}
    assert (lines["desk.gnu"], lines["desk.emu"]) == ("on", "off")
    told = json.loads(run("config", "a.txt", "--output-format", "json").out)
    assert told["files"] == ["newslint.yml"]


@pytest.mark.parametrize("what", ["rule", "config", "names"])
def test_schema(run: Run, what: str) -> None:
    from jsonschema import Draft202012Validator

    schema = json.loads(run("schema", what).out)
    Draft202012Validator.check_schema(schema)
    assert run("schema", "story").status == 2
