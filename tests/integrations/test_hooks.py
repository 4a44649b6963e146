"""The hooks for pre-commit: the manifest is valid, and pre-commit itself installs this checkout and runs them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
NEWSROOM = ROOT / "examples" / "newsroom"


def _ran(cwd: Path, *line: str | Path) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GIT_"))}
    env |= {"PRE_COMMIT_HOME": str(cwd.parent / "pre-commit"), "PRE_COMMIT_COLOR": "never", "COLUMNS": "80"}
    return subprocess.run(line, cwd=cwd, env=env, capture_output=True, text=True, check=False)


def _pre_commit(cwd: Path, *line: str | Path) -> subprocess.CompletedProcess[str]:
    return _ran(cwd, sys.executable, "-m", "pre_commit", *line)


def test_manifest_and_example_are_valid(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    for line in (("validate-manifest", MANIFEST), ("validate-config", NEWSROOM / ".pre-commit-config.yaml")):
        ran = _pre_commit(tmp_path / "here", *line)
        assert ran.returncode == 0, ran.stdout
    hooks = {hook["id"]: hook["entry"] for hook in yaml.safe_load(MANIFEST.read_text("utf-8"))}
    (repo,) = yaml.safe_load((NEWSROOM / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    assert {hook["id"] for hook in repo["hooks"]} == set(hooks) == {"newslint", "newslint-fix"}


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="pre-commit takes the hooks from a repository")
def test_pre_commit_installs_this_checkout_and_runs_the_hooks(tmp_path: Path) -> None:
    newsroom = tmp_path / "newsroom"
    shutil.copytree(NEWSROOM / "stories", newsroom / "stories")
    (newsroom / "newslint.yml").write_text("exclude: [stories/fire.txt]\n", "utf-8")
    tide = newsroom / "stories" / "tide.txt"
    tide.write_text("A jury heard that the the drain had been blocked.\n", "utf-8")
    for line in (("init", "-q"), ("add", ".")):
        assert _ran(newsroom, "git", *line).returncode == 0
    ran = _pre_commit(newsroom, "try-repo", ROOT, "newslint", "--all-files")
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "exit code: 1" in ran.stdout
    assert "stories/harriers.txt" in ran.stdout
    assert "stories/fire.txt" not in ran.stdout  # excluded, though pre-commit names it
    ran = _pre_commit(newsroom, "try-repo", ROOT, "newslint-fix", "--files", "stories/tide.txt")
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert tide.read_text("utf-8") == "A jury heard that the drain had been blocked.\n"
    ran = _pre_commit(newsroom, "try-repo", ROOT, "newslint", "--files", "stories/library.md")
    assert ran.returncode == 0, ran.stdout + ran.stderr
