"""newslint cache: what is kept, and that nothing else is touched."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from subprocess import run as started
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.fixture
def kept(check: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache after a run over two stories."""
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(desk / "cache"))
    for name in "ab":
        (desk / f"{name}.txt").write_text("A zebra.\n")
    check("a.txt", "b.txt")
    return desk / "cache"


def test_show(run: Run, kept: Path) -> None:
    files = list(kept.iterdir())
    size = sum(path.stat().st_size for path in files)
    told = f"{kept}\n2 stories, {len(files) - 2} compiled files, {size:,} bytes\n"
    assert run("cache", "show").out == told


def test_clear_deletes_what_is_ours_alone(run: Run, kept: Path) -> None:
    number = len(list(kept.iterdir()))
    for name in ("story.txt", "story-notes", "rules"):
        (kept / name).write_text("mine")
    (kept / "story-0123456789abcdef.12").write_text("left by a run that was killed")
    assert run("cache", "clear").out == f"{kept}: {number + 1} deleted\n"
    assert sorted(path.name for path in kept.iterdir()) == ["rules", "story-notes", "story.txt"]
    assert run("cache", "show").out == f"{kept}\n0 stories, 0 compiled files, 0 bytes\n"


def test_where_no_cache_is(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(desk / "none"))
    assert run("cache", "show").out.endswith("0 stories, 0 compiled files, 0 bytes\n")
    assert run("cache", "clear").status == 0
    assert not (desk / "none").exists()


@pytest.mark.parametrize("content", [b"", b"newslint", bytes(range(256))])
def test_whatever_stands_in_it_the_report_is_the_same(check: Run, kept: Path, content: bytes) -> None:
    sound = list(kept.iterdir())
    told = check("a.txt", "b.txt", "--no-cache")
    for path in sound:
        path.write_bytes(content)
    assert check("a.txt", "b.txt") == told
    assert all(path.read_bytes() != content for path in sound)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="owners")
def test_what_others_may_have_written_is_made_anew(check: Run, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    results = list(kept.glob("story-*"))
    told = check("a.txt", "b.txt")
    for path in results:
        path.chmod(0o620)
    assert check("a.txt", "b.txt") == told
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in results)
    before = {path: path.stat().st_ino for path in results}
    monkeypatch.setattr(os, "geteuid", lambda: 4321)
    assert check("a.txt", "b.txt") == told
    assert all(path.stat().st_ino != inode for path, inode in before.items())


def test_two_runs_at_once(check: Run, kept: Path, desk: Path) -> None:
    for number in range(20):
        (desk / f"{number}.txt").write_text("A zebra and a gnu.\n")
    line = [sys.executable, "-m", "newslint", "check", "--isolated", "--pack", "rules", "--select", "desk", "."]
    with ThreadPoolExecutor(2) as both:
        told = [done.stdout for done in both.map(lambda _: started(line, check=False, capture_output=True), range(2))]
    assert told[0] == told[1] == started(line, check=False, capture_output=True).stdout
    assert told[0].count(b": error ") == 22
