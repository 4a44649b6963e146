"""The command: where the address comes from, exit codes, one line for many stories, nothing stale."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lying import Lying, Run

STORY = "We saw teh mill, the the council said.\n"
CHOICE = ("--select", "typos.doubled,desk", "--pack", "desk", "--output-format", "json")


@pytest.fixture(autouse=True)
def desk(run: Run, lying: Lying) -> None:
    """Two rules on LanguageTool and a story."""
    lying.asked.clear()
    folder = Path("desk/desk")
    folder.mkdir(parents=True)
    head = "extends: languagetool\nmessage: '%s'\nlevel: warning\n"
    (folder / "typo.yml").write_text(f"{head}rules: TEH\n")
    (folder / "rest.yml").write_text(f"{head}other: true\n")
    Path("a.txt").write_text(STORY)


def rules(out: str) -> list[str]:
    """The rules of the findings of a JSON report."""
    return [finding["rule"] for file in json.loads(out)["files"] for finding in file["findings"]]


def test_the_address_comes_from_the_line_the_environment_or_the_file(
    run: Run, lying: Lying, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = ["desk.typo", "typos.doubled"]
    line = ("check", "a.txt", *CHOICE)
    assert rules(run(*line, "--languagetool", lying.url("good"))[1]) == both
    Path("newslint.yml").write_text(f"profile: uk-web\nlanguagetool: {{url: '{lying.url('good')}', timeout: 5}}\n")
    assert rules(run(*line)[1]) == both
    assert lying.asked[-1]["language"] == "en-GB"
    assert rules(run(*line, "--languagetool", lying.url("500"))[1]) == ["typos.doubled"]
    monkeypatch.setenv("NEWSLINT_LANGUAGETOOL_URL", lying.url("good"))
    Path("newslint.yml").write_text("languagetool: {language: en-AU}\n")
    assert rules(run(*line)[1]) == both
    assert lying.asked[-1]["language"] == "en-AU"
    assert rules(run(*line, "--isolated")[1]) == both
    assert lying.asked[-1]["language"] == "en-US"


def test_without_an_address_nothing_is_asked_and_nothing_said(run: Run) -> None:
    status, out, err = run("check", "a.txt", "--select", "ALL", "--pack", "desk", "--output-format", "json")
    assert "typos.doubled" in rules(out)
    assert (status, err) == (1, "")
    status, _, err = run("check", "a.txt", "--select", "desk.typo", "--pack", "desk")
    assert status == 2
    assert "‘desk.typo’ needs a LanguageTool" in err


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ("{server: 'http://localhost'}", "unknown key ‘server’"),
        ("{url: localhost}", "http://localhost:8081"),
        ("{url: 'http://a:b:c'}", "url is no address"),
        ("{url: 'http://localhost', local: true}", "either url or local"),
        ("{url: 'http://localhost', timeout: 0}", "timeout"),
        ("{url: 'http://localhost', budget: soon}", "budget"),
        ("{url: 'http://localhost', language: de-DE}", "en-US"),
    ],
)
def test_what_is_wrong_in_the_file(run: Run, config: str, told: str) -> None:
    Path("newslint.yml").write_text(f"languagetool: {config}\n")
    status, _, err = run("check", "a.txt")
    assert status == 2
    assert told in err


def test_a_wrong_address_on_the_line_is_told_without_its_password(run: Run) -> None:
    status, _, err = run("check", "a.txt", "--languagetool", "ftp://ana:secret@files")
    assert status == 2
    assert "‘ftp://files’ is no server" in err


def test_a_failure_is_an_error_and_a_note_where_it_is_allowed(run: Run, lying: Lying) -> None:
    line = ("check", "a.txt", *CHOICE, "--languagetool", lying.url("html"))
    status, out, err = run(*line)
    assert status == 2
    assert rules(out) == ["typos.doubled"]
    errors = json.loads(out)["errors"]
    assert [(error["path"], error["rule"]) for error in errors] == [("a.txt", "desk.rest"), ("a.txt", "desk.typo")]
    assert err.splitlines() == [f"error: a.txt: desk.rest and 1 more: {errors[0]['message']}"]
    status, out, err = run(*line, "--allow-degraded")
    assert status == 1
    assert (rules(out), json.loads(out)["errors"]) == (["typos.doubled"], [])
    assert err.startswith("note: a.txt: desk.rest and 1 more: LanguageTool at http://127.0.0.1")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_many_stories_one_line(run: Run, lying: Lying, jobs: str) -> None:
    for number in range(60):
        Path(f"s{number:02}.txt").write_text(STORY)
    status, out, err = run("check", ".", *CHOICE, "--jobs", jobs, "--languagetool", lying.url("500"))
    assert status == 2
    assert len(rules(out)) == 61
    assert err.splitlines() == [
        f"error: a.txt and 60 more: desk.rest and 1 more: LanguageTool at {lying.url('500')}: HTTP 500: Error: "
        "the queue is full. Start it, or name another; --allow-degraded goes on without it"
    ]
    assert len(lying.asked) <= 3 * int(jobs)


def test_results_are_not_kept(run: Run, lying: Lying) -> None:
    line = ("check", "a.txt", *CHOICE, "--languagetool")
    assert run(*line, lying.url("500"))[0] == 2
    assert rules(run(*line, lying.url("good"))[1]) == ["desk.typo", "typos.doubled"]
    assert run(*line, lying.url("500"))[0] == 2
    assert rules(run(*line, lying.url("good"))[1]) == ["desk.typo", "typos.doubled"]
    assert len(lying.asked) == 4


def test_our_own_finding_speaks_instead(run: Run, lying: Lying) -> None:
    rule = Path("desk/desk/typo.yml")
    rule.write_text(rule.read_text() + "yields-to: [typos]\n")
    out = run("check", "a.txt", *CHOICE, "--extend-select", "typos", "--languagetool", lying.url("good"))[1]
    assert rules(out) == ["typos.short-nonword", "typos.doubled"]


def test_rules_carry_tests_for_a_server(run: Run, lying: Lying) -> None:
    rule = Path("desk/desk/typo.yml")
    rule.write_text(rule.read_text() + "tests:\n  - {bad: We saw teh mill., finds: [teh]}\n  - {ok: We saw it.}\n")
    Path("desk/desk/rest.yml").unlink()
    assert run("test", "desk", "--languagetool", lying.url("good"))[0] == 0
    status, out, _ = run("test", "desk", "--languagetool", lying.url("html"))
    assert status == 1
    assert "HTML instead of JSON" in out
