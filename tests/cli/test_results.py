"""Results are used again only while nothing has changed that they depend on."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newslint.cli import checker, results

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.fixture
def checked(check: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., bool]:
    """Whether a run of check had to check the story anew; its report is the same either way."""
    (desk / "a.txt").write_text("A zebra and a gnu.\n")
    done: list[str] = []
    real = checker.check_document
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(desk / "cache"))
    monkeypatch.setattr(checker, "check_document", lambda d, c: (done.append(d.path), real(d, c))[1])

    def ran(*args: str) -> bool:
        done.clear()
        told = check("a.txt", "--jobs", "1", *args)
        assert told.out == check("a.txt", "--no-cache", *args).out
        return len(done) == 2

    return ran


def test_an_unchanged_story_is_not_checked_again(checked: Callable[..., bool]) -> None:
    assert checked()
    assert not checked()
    assert not checked("--output-format", "json")


def test_no_cache(checked: Callable[..., bool]) -> None:
    checked()
    assert checked("--no-cache")


def test_what_makes_a_story_be_checked_again(
    checked: Callable[..., bool], desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked()
    for change in (
        lambda: (desk / "a.txt").write_text("A zebra and a horse.\n"),
        lambda: (desk / "a.txt.waivers.yml").write_text("- {rule: desk.zebra, fingerprint: '1', reason: x}\n"),
        (desk / "rules/desk/emu.yml").unlink,
        lambda: monkeypatch.setattr(results, "_package", lambda: b"another newslint"),
    ):
        change()
        assert checked()
        assert not checked()
    assert checked("--ignore", "desk.gnu")
    assert checked("--type", "opinion")


def test_the_size_is_minded_even_so(checked: Callable[..., bool], check: Run) -> None:
    checked()
    assert check("a.txt", "--max-size", "5").status == 2


@pytest.mark.skipif(os.name == "nt", reason="permissions")
def test_nobody_else_may_read_them(checked: Callable[..., bool], desk: Path) -> None:
    checked()
    (path,) = (desk / "cache").glob("story-*")
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def test_they_do_not_grow_for_ever(check: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(desk / "cache"))
    monkeypatch.setattr(results, "MOST", 60)
    for n in range(70):
        (desk / f"{n}.txt").write_text("A horse.\n")
    check(".", "--jobs", "1")
    assert len(list((desk / "cache").glob("story-*"))) == 35


def test_broken_results_are_passed_over(checked: Callable[..., bool], desk: Path) -> None:
    checked()
    for path in (desk / "cache").glob("story-*"):
        path.write_bytes(path.read_bytes()[:-5])
    assert checked()
