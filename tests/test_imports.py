"""What a start costs: the modules that `newslint check story.txt` loads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    "concurrent.futures",
    "difflib",
    "hypothesis",
    "importlib.metadata",
    "jsonschema",
    "language_tool_python",
    "multiprocessing",
    "newslint.api",
    "newslint.baseline",
    "newslint.cli.earlier",
    "newslint.formats.html",
    "newslint.formats.markdown",
    "newslint.git",
    "pathspec",
    "requests",
    "rich",
    "textstat",
    "tree_sitter",
    "tree_sitter_html",
    "tree_sitter_markdown",
    "yaml",
}
PROBE = """
import json, sys
sys.argv = ["newslint", *sys.argv[1:]]
from newslint.cli.group import run
status = run()
json.dump([status, sorted(sys.modules)], sys.stderr)
"""


def loaded(*args: str, cwd: Path) -> set[str]:
    """The modules that a run of newslint loads, once the rules are compiled."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("NEWSLINT_")}
    env["NEWSLINT_CACHE_DIR"] = str(cwd / "cache")
    for _ in range(2):
        told = subprocess.run(
            [sys.executable, "-c", PROBE, *args], cwd=cwd, env=env, capture_output=True, text=True, check=True
        ).stderr
    status, modules = json.loads(told)
    assert status == 0
    return set(modules)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A folder with a story of one line in it."""
    (tmp_path / "story.txt").write_text("The ferry to Kelsey will sail again in May, the council said.\n")
    return tmp_path


def test_a_story_loads_nothing_heavy(story: Path) -> None:
    assert loaded("check", "--no-cache", "story.txt", cwd=story) & {*HEAVY, "regex"} == set()


def test_who_said_what_loads_nothing_heavy(story: Path) -> None:
    assert loaded("quotes", "story.txt", cwd=story) & HEAVY == set()


def test_textstat_is_loaded_for_scores_alone(story: Path) -> None:
    assert loaded("stats", "story.txt", cwd=story) & HEAVY == {"textstat"}
    counts = ("readability.long-lead", "readability.passive-lead", "readability.long-sentence")
    for rules, heavy in ((",".join(counts), set()), ("readability.grade", {"textstat"})):
        assert loaded("check", "--no-cache", "--select", rules, "story.txt", cwd=story) & HEAVY == heavy


def test_a_folder_loads_nothing_heavy_without_a_gitignore(story: Path) -> None:
    assert loaded("check", "--no-cache", cwd=story) & HEAVY == set()


def test_a_configuration_is_compiled_too(story: Path) -> None:
    (story / "newslint.yml").write_text("profile: uk-web\nignore: [style]\n")
    os.utime(story / "newslint.yml", (1_700_000_000, 1_700_000_000))
    assert loaded("check", "--no-cache", "story.txt", cwd=story) & HEAVY == set()


def test_the_group_loads_no_command(story: Path) -> None:
    modules = loaded("--version", cwd=story)
    assert {name for name in modules if name.startswith("newslint.cli.")} == {"newslint.cli.group"}
    assert "newslint.lint" not in modules
