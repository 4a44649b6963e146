"""Results are used again only while nothing has changed that they depend on."""

from __future__ import annotations

import os
import time
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


@pytest.mark.parametrize("option", [(), ("--no-cache",)])
@pytest.mark.parametrize("name", ["newslint.yml", "rules/desk/zebra.yml"])
def test_a_file_of_the_same_size_and_time_takes_the_place_of_another(
    run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch, name: str, option: tuple[str, ...]
) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(desk / "cache"))
    (desk / "a.txt").write_text("A zebra and a gnu.\n")
    (desk / "newslint.yml").write_text("packs: [rules]\nignore: [desk.gnu  ]\n")
    time.sleep(0.2)  # younger files are not kept

    def found() -> bool:
        return "desk.zebra" in run("check", "a.txt", *option).out

    assert found()
    state = (desk / name).stat()
    (desk / "new").write_text((desk / name).read_text().replace("[desk.gnu  ]", "[desk.zebra]").replace("[z", "[x"))
    os.utime(desk / "new", ns=(state.st_atime_ns, state.st_mtime_ns))
    (desk / "new").replace(desk / name)
    after = (desk / name).stat()
    assert (after.st_size, after.st_mtime_ns) == (state.st_size, state.st_mtime_ns)
    assert not found()


def test_waivers_that_cannot_be_read(check: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "a.txt").write_text("A zebra.\n")
    (desk / "a.txt.waivers.yml").write_text("[]\n")

    real = Path.open

    def opened(self: Path, *args: object, **more: object) -> object:
        if self.name == "a.txt.waivers.yml":
            raise PermissionError(13, "Permission denied", str(self))
        return real(self, *args, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", opened)
    ran = check("a.txt")
    assert ran.status == 2
    assert "a.txt.waivers.yml" in ran.err


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
