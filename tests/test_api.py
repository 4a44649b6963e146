"""The library."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import newslint
from newslint.errors import ConfigError


def test_check_text() -> None:
    text = "Storm 😀\n\nThe the harbour is shut, the council said.\n"
    (finding,) = newslint.check_text(text, select=["typos.doubled"])
    assert (finding.rule, finding.severity) == ("typos.doubled", "error")
    assert text[finding.span.start : finding.span.end] == finding.text == "The the"


def test_the_path_chooses_the_format() -> None:
    text = "<p>The <b>the</b> harbour.</p>"
    (finding,) = newslint.check_text(text, path="a.html", select=["typos.doubled"])
    assert finding.text == "The <b>the"
    assert newslint.check_text("`the the`\n", path="a.md", select=["typos.doubled"]) == []


def test_what_is_wrong_is_raised() -> None:
    with pytest.raises(ConfigError):
        newslint.check_text("A story.", profile="neutrl")
    with pytest.raises(AttributeError):
        newslint.no_such_thing  # noqa: B018


def test_several_processes_say_the_same(tmp_path: Path) -> None:
    for name in "abcd":
        (tmp_path / f"{name}.txt").write_text(f"The the harbour of {name.upper()}.\n")
    paths = [tmp_path, tmp_path / "none.txt"]
    alone, two = (newslint.check_paths(paths, isolated=True, jobs=jobs) for jobs in (1, 2))
    assert alone == two
    assert [len(c.findings) for c in two] == [1, 1, 1, 1, 0]
    (tmp_path / "newslint.yml").write_text("profile: neutrl\n")
    for jobs in (1, 2):
        with pytest.raises(ConfigError, match="‘neutrl’ is none of"):
            newslint.check_paths(paths, jobs=jobs)


def test_check_paths(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The the harbour.\n")
    (tmp_path / "b.md").write_text("A harbour.\n")
    checked = newslint.check_paths([tmp_path, tmp_path / "c.txt"], isolated=True)
    assert [Path(c.path).name for c in checked] == ["a.txt", "b.md", "c.txt"]
    assert "typos.doubled" in [f.rule for f in checked[0].findings]
    assert [f.rule for f in checked[2].failures] == [""]


def test_importing_newslint_loads_next_to_nothing() -> None:
    probe = "import sys, newslint; print([m for m in sys.modules if m.startswith('newslint.')])"
    out = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True).stdout
    assert out.strip() == "['newslint.version']"
