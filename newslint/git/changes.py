"""Which files of the working tree are not what they were in a revision."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from newslint.git.repository import Repository

_FILE = "100"
"""How the mode of a file begins; a link's is 120000, a submodule's 160000."""


class Change(NamedTuple):
    """A file that was added, changed or renamed: its path now, and the path and blob that it had (none: new)."""

    path: str
    old: str = ""
    blob: str = ""
    now: str = ""
    """Its blob in the index, where that was asked for."""


def changes(repository: Repository, revision: str) -> list[Change]:
    """What differs between a revision and the working tree, files that git does not know yet among it.

    Paths count from the top of the repository. Raises GitError.
    """
    with _index(repository) as env:
        return _changes(repository.run(*_DIFF, revision, "--", env=env))


def staged(repository: Repository, revision: str) -> list[Change]:
    """What differs between a revision and the index. Raises GitError."""
    return _changes(repository.run(*_DIFF, "--cached", revision, "--"))


_DIFF = ("diff", "--raw", "-z", "-B", "-M", "--no-abbrev", "--no-relative", "--no-ext-diff", "--ignore-submodules=all")


@contextmanager
def _index(repository: Repository) -> Iterator[dict[str, str]]:
    """An index of our own, that knows of untracked files too: else none of them could have been renamed."""
    untracked = repository.run("-C", str(repository.top), "ls-files", "--others", "--exclude-standard", "-z")
    stories = [path for path in untracked.split(b"\0") if path and not path.endswith(b"/")]  # no repositories inside
    if not stories:
        yield {}
        return
    with tempfile.TemporaryDirectory(prefix="newslint-") as folder:
        env = {"GIT_INDEX_FILE": str(Path(folder, "index"))}
        with suppress(FileNotFoundError):  # nothing was ever added
            shutil.copyfile(
                repository.folder / repository.ask("rev-parse", "--git-path", "index"), env["GIT_INDEX_FILE"]
            )
        adding = ("add", "--intent-to-add", "--pathspec-from-file=-", "--pathspec-file-nul")
        top = ("--literal-pathspecs", "-C", str(repository.top))
        repository.run(*top, *adding, env=env, given=b"\0".join(stories))
        yield env


def _changes(raw: bytes) -> list[Change]:
    found = []
    fields = iter(os.fsdecode(raw).split("\0"))
    for head in fields:
        if not head:
            break
        old_mode, mode, blob, now, status = head.removeprefix(":").split(" ")
        old = path = next(fields)
        if status[0] in "RC":
            path = next(fields)
        if mode.startswith(_FILE):
            known = old_mode.startswith(_FILE)
            found.append(Change(path, old if known else "", blob if known else "", now))
    return found
