"""Against a real LanguageTool: `scripts/languagetool start`; skipped without one, a failure where CI=true."""

from __future__ import annotations

import json
import os
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner

from newslint.cli import main
from newslint.config.service import served
from newslint.languagetool.service import Service
from newslint.ruleset import shipped
from newslint.ruleset.testing import run_tests

GRAMMAR = [rule for rule in shipped.rules(tests=True).values() if rule.check == "languagetool"]
STORY = """Harbour closed

The pilot 😀 said the ferry lost it's licence when their was a fire on board. “He hope so,” said Mr Leyton.

They said England have the chance to win. The crews will leaving at noon.
"""


@pytest.fixture(scope="session")
def url() -> str:
    """The address of the server."""
    url = os.environ.get("LANGUAGETOOL_URL", "http://localhost:8081")
    try:
        with urllib.request.urlopen(f"{url}/v2/languages", timeout=30):
            return url
    except OSError:
        told = f"no LanguageTool at {url}: scripts/languagetool start"
        if os.environ.get("CI") == "true":
            pytest.fail(told)
        pytest.skip(told)


def checked(url: str, path: Path, *options: str) -> list[tuple[str, str]]:
    """Rule and words of each finding of the grammar rules."""
    call = ["check", str(path), "--isolated", "--exit-zero", "--output-format", "json", "--languagetool", url, *options]
    result = CliRunner().invoke(main, call)
    assert result.exit_code == 0, result.output
    (file,) = json.loads(result.stdout)["files"]
    text = path.read_text()
    found = [(f["rule"], text[f["start"] : f["end"]]) for f in file["findings"]]
    return [(rule, words) for rule, words in found if rule.startswith("grammar.")]


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in GRAMMAR])
def test_the_rules_own_tests_hold(url: str, rule: object) -> None:
    outcomes = run_tests(served(rule, Service(url)))  # type: ignore[arg-type]
    assert not [o.text or o.skipped for o in outcomes if o.text or o.skipped]


def test_a_story(url: str, tmp_path: Path) -> None:
    path = tmp_path / "harbour.txt"
    path.write_text(STORY)
    assert checked(url, path, "--select", "grammar") == [
        ("grammar.confusion", "it's"),
        ("grammar.confusion", "their"),
        ("grammar.verb-form", "leaving"),
    ]


def test_the_rest_comes_only_by_its_name(url: str, tmp_path: Path) -> None:
    path = tmp_path / "harbour.txt"
    path.write_text("The pilot gave the mayor a heads up about the storm.\n")
    assert checked(url, path, "--extend-select", "grammar") == []
    assert checked(url, path, "--extend-select", "grammar.other") == [("grammar.other", "heads up")]


def test_one_finding_where_two_rules_see_a_slip(url: str, tmp_path: Path) -> None:
    path = tmp_path / "harbour.txt"
    path.write_text("They chose there own captain. She said the the pilot was late.\n")
    assert checked(url, path) == [("grammar.confusion", "there own")]
