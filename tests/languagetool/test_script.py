"""`scripts/languagetool` says what it needs and leaves alone what it did not start."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts/languagetool"
TOOLS = "bash cat dirname grep id ps python3 rm sed tr".split()


@pytest.fixture
def bare(tmp_path: Path) -> dict[str, str]:
    """An environment with no Java and nothing to install it with."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in TOOLS:
        where = shutil.which(name)
        if where:
            (folder / name).symlink_to(where)
    return {"PATH": str(folder), "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}


def ran(env: dict[str, str], *arguments: str) -> tuple[int, str]:
    """How it ended and what it said."""
    result = subprocess.run([SCRIPT, *arguments], env=env, capture_output=True, text=True, timeout=60, check=False)
    return result.returncode, result.stderr


def test_without_java(bare: dict[str, str]) -> None:
    status, said = ran(bare, "start", "--port", "9")
    assert status == 3 and "‘java’ is missing" in said and "default-jre-headless" in said


def test_what_it_did_not_start_runs_on(bare: dict[str, str]) -> None:
    status, said = ran(bare, "stop", "--port=9")
    assert status == 0 and "none that was started here" in said
    assert ran(bare, "status", "--port", "9")[0] == 1


@pytest.mark.parametrize("arguments", [(), ("begin",), ("start", "--prot", "1")])
def test_usage(bare: dict[str, str], arguments: tuple[str, ...]) -> None:
    status, said = ran(bare, *arguments)
    assert status == 2 and "start | stop | status" in said
