"""docs/ci.md and docs/desk.md are followed word by word on a fresh clone."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NEWSROOM = ROOT / "examples" / "newsroom"
pytestmark = pytest.mark.skipif(not (ROOT / ".git").exists(), reason="there is nothing to clone")
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_WHO = {f"GIT_{who}_{what}": "desk@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


def _blocks(page: str, kind: str) -> Iterator[str]:
    for found, words in _BLOCK.findall((ROOT / "docs" / page).read_text("utf-8")):
        if found == kind:
            yield words


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """The folder in which newslint was cloned."""
    subprocess.run(["git", "clone", "-q", ROOT, tmp_path / "newslint"], check=True, capture_output=True)
    subprocess.run(["git", "checkout", "-q", "-B", "main"], check=True, cwd=tmp_path / "newslint")
    return tmp_path


def _followed(page: str, clone: Path) -> list[tuple[str, int, str]]:
    """Each line, run in turn, with what it ended with and wrote; what installs newslint is taken as done."""
    first, *others = [line for words in _blocks(page, "sh") for line in words.splitlines()]
    assert first == "git clone https://github.com/OWNER/newslint"
    at = others.index("pip install ./newslint")
    cd, *lines = others[at + 1 :]
    folder = clone / cd.removeprefix("cd ")
    env = {name: value for name, value in os.environ.items() if not name.startswith(("NEWSLINT_", "GIT_", "PYTHON"))}
    env |= _WHO | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{env['PATH']}", "COLUMNS": "80"}
    env |= {"PYTHONPATH": str(clone / "newslint"), "NEWSLINT_CACHE_DIR": str(clone / "cache")}
    ran = []
    for line in lines:
        done = subprocess.run(["bash", "-c", line], cwd=folder, env=env, capture_output=True, text=True, check=False)
        ran.append((line, done.returncode, done.stdout + done.stderr))
    return ran


def test_the_guide_to_pipelines(clone: Path) -> None:
    ran = _followed("ci.md", clone)
    assert [status for _, status, _ in ran] == [1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0], ran
    newsroom = clone / "newslint" / "examples" / "newsroom"
    since = next(told for line, _, told in ran if line == "newslint check --changed-since main stories")
    assert "stories/tide.txt" in since and "stories/pier.md" not in since
    assert "stories/tide.txt" in (newsroom / "newslint.xml").read_text("utf-8")


def test_the_guide_shows_the_files_of_the_newsroom() -> None:
    for words in _blocks("ci.md", "yaml"):
        name, _, shown = words.partition("\n")
        kept = (NEWSROOM / name.removeprefix("# ")).read_text("utf-8")
        plain = re.sub(r" # (?!v\d).*", "", kept)
        assert shown == plain, name


def test_the_guide_to_the_desk(clone: Path) -> None:
    ran = _followed("desk.md", clone)
    assert [status for _, status, _ in ran] == [1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1], ran
    folder = clone / "newslint"
    assert "the firm Tallmarch" in (folder / "examples" / "stories" / "harbour.txt.waivers.yml").read_text("utf-8")
    assert "naming.variant" not in ran[-1][2]
    assert "Kelsey" in (folder / "harbour.html").read_text("utf-8")
    assert (folder / "examples" / "stories" / "court.html").read_bytes() != (
        ROOT / "examples" / "stories" / "court.html"
    ).read_bytes()
