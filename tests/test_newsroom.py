"""The example newsroom shows what its README says, and the guide “write a rule” is followed word by word."""

from __future__ import annotations

import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest

import newslint
from newslint.cli import group

ROOT = Path(__file__).resolve().parent.parent
NEWSROOM = ROOT / "examples" / "newsroom"
GUIDE = ROOT / "docs" / "write-a-rule.md"
PLANTED = {
    "pier.md": {
        *("house.council", "house.pier", "dates.weekday", "quotes.unclosed", "typos.contraction", "typos.doubled"),
    },
    "fire.txt": {
        *("legal.accused-with", "house.lifeboat", "quotes.unattributed", "naming.variant", "dates.impossible"),
    },
    "harriers.txt": {"naming.variant", "style.cliche", "typos.doubled"},
    "obituary-nance.md": {"spelling.dialect"},
    "live-storm.html": {"debris.ui-word", "punctuation.terminal-missing", "debris.entity", "debris.promo"},
    "library.md": set(),
}
_BLOCK = re.compile(r"^```(yaml|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the newsroom, to work in."""
    shutil.copytree(NEWSROOM, tmp_path / "newsroom")
    monkeypatch.chdir(tmp_path / "newsroom")
    monkeypatch.setenv("COLUMNS", "88")
    monkeypatch.setenv("NEWSLINT_OUTPUT_FORMAT", "full")  # as in a terminal
    return tmp_path / "newsroom"


def _run(line: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    monkeypatch.setattr(sys, "argv", shlex.split(line, comments=True))
    status = group.run()
    told = capsys.readouterr()
    return status, told.out + told.err


def test_every_story_is_told_of() -> None:
    assert set(PLANTED) == {path.name for path in (NEWSROOM / "stories").iterdir()}


@pytest.mark.parametrize("name", PLANTED)
def test_each_story_shows_its_slips(name: str) -> None:
    (story,) = newslint.check_paths([NEWSROOM / "stories" / name])
    assert not story.failures
    found = {finding.rule for finding in story.findings}
    assert found >= PLANTED[name]
    assert name != "library.md" or not story.findings


def test_the_commands_of_its_readme(
    newsroom: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = re.findall(r"^newslint .*", (newsroom / "README.md").read_text("utf-8"), re.MULTILINE)
    ran = [_run(line, monkeypatch, capsys) for line in lines]
    assert [status for status, _ in ran] == [1, 0, 0, 0]
    assert "all hold" in ran[1][1]
    assert "2 hits" in ran[2][1] or "1 hit" in ran[2][1]


def test_the_guide_is_followed_word_by_word(
    newsroom: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    blocks = _BLOCK.findall(GUIDE.read_text("utf-8"))
    assert len([kind for kind, _ in blocks if kind == "console"]) > 6
    for kind, words in blocks:
        first, _, rest = words.partition("\n")
        if kind == "yaml":
            newsroom.joinpath(first.removeprefix("# ")).write_text(rest, "utf-8")
        else:
            assert _run(first.removeprefix("$ "), monkeypatch, capsys)[1] == rest, first


def test_a_rule_on_trial_is_off_until_it_is_named(
    newsroom: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rule = newsroom / "rules" / "house" / "lifeboat.yml"
    rule.write_text(rule.read_text("utf-8") + "off: on trial\n", "utf-8")
    line = "newslint check stories/fire.txt --output-format concise"
    assert "house.lifeboat" not in _run(line, monkeypatch, capsys)[1]
    assert "house.lifeboat" in _run(f"{line} --extend-select house.lifeboat", monkeypatch, capsys)[1]
