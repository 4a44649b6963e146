"""Ask git, and say in one line what it could not tell."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from newslint.errors import NewslintError


class GitError(NewslintError):
    """Git could not tell: it is not there, this is no repository, there is no such revision."""


class Repository:
    """The repository that a folder lies in. Raises GitError."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        if self.ask("rev-parse", "--is-inside-work-tree") != "true":
            raise GitError("there is no working tree here: this is a bare repository, or the inside of one")

    @cached_property
    def top(self) -> Path:
        """The repository's folder."""
        return Path(self.ask("rev-parse", "--show-toplevel"))

    def ask(self, *args: str) -> str:
        """What git answers, without the line end."""
        return os.fsdecode(self.run(*args)).removesuffix("\n")

    def run(self, *args: str, env: Mapping[str, str] | None = None, given: bytes = b"") -> bytes:
        """What git writes when it is given this. Raises GitError with the last line of what it complains of."""
        try:
            ran = subprocess.run(
                ["git", *args],
                cwd=self.folder,
                env={**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", **(env or {})},
                input=given,
                capture_output=True,
                check=False,
            )
        except FileNotFoundError:
            raise GitError("git is not installed, or not on the PATH") from None
        except OSError as error:
            raise GitError(f"git cannot be started: {error.strerror}") from None
        if ran.returncode:
            raise GitError(_complaint(os.fsdecode(ran.stderr)))
        return ran.stdout


def _complaint(stderr: str) -> str:
    """The line that says what is wrong: git puts advice behind it."""
    lines = [line for line in stderr.splitlines() if line.strip()]
    told = next((line for line in lines if line.startswith(("fatal: ", "error: "))), lines[-1] if lines else "")
    if "dubious ownership" in told:
        hint = next((line.strip() for line in lines if "safe.directory" in line), "")
        return f"git does not trust this repository, which another user owns; if you do: {hint}"
    if "not a git repository" in told:
        return "this is no git repository"
    return f"git: {told.removeprefix('fatal: ').removeprefix('error: ') or 'failed without a word'}"
