"""A repository of stories, made with the git that is installed, without anybody's settings."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Git = Callable[..., str]


@pytest.fixture
def git(desk: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Run git in the desk's folder, which is a repository with the rules in its first commit."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in (
        *(
            ("NEWSLINT_OUTPUT_FORMAT", "full"),
            ("GIT_CONFIG_GLOBAL", os.devnull),
            ("GIT_CONFIG_SYSTEM", os.devnull),
            ("HOME", str(desk)),
        ),
        *((f"GIT_{who}_{what}", "desk@example.org") for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")),
    ):
        monkeypatch.setenv(name, value)

    def ran(*args: str | Path, folder: Path = desk) -> str:
        done = subprocess.run(["git", *map(str, args)], cwd=folder, capture_output=True, check=True)
        return os.fsdecode(done.stdout)

    ran("init", "--quiet", "--initial-branch=main")
    (desk / "newslint.yml").write_text("packs: [rules]\nselect: [desk]\n")
    ran("add", ".")
    ran("commit", "--quiet", "--message=Rules")
    return ran
