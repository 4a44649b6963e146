"""Which stories a change touches, under the names that a walk would give them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from newslint.config import Configuration
from newslint.formats import SUFFIXES
from newslint.git.changes import Change
from newslint.git.repository import GitError, Repository
from newslint.lint.walk import excludes

_SUFFIXES = tuple(SUFFIXES)


def touched(
    found: Iterable[Change],
    tops: Sequence[str],
    repository: Repository,
    configuration: Configuration,
    *,
    force_exclude: bool = False,
) -> dict[str, Change]:
    """The change of each story below these paths, by its path; as in a walk, what is hidden or excluded is left out.

    A file that is named is not, unless `exclude` is forced upon it. Raises GitError for a path in another repository.
    """
    _same_repository(tops, repository)
    root = os.path.realpath(repository.top)
    below = {_posix(os.path.relpath(os.path.realpath(top), root)): top for top in reversed(tops)}
    folders = {"" if path == "." else f"{path}/": top for path, top in below.items()}
    stories: dict[str, Change] = {}
    for change in found:
        if change.path in below:
            path = _posix(below[change.path])
            if not (force_exclude and excludes(path, configuration)):
                stories[path] = change
            continue
        for start, top in folders.items():
            if change.path.startswith(start):
                rest = change.path.removeprefix(start)
                path = rest if top == "." else f"{_posix(top).rstrip('/')}/{rest}"
                if _is_story(rest) and not excludes(path, configuration):
                    stories[path] = change
                break
    return stories


def _is_story(below: str) -> bool:
    return below.lower().endswith(_SUFFIXES) and not any(part.startswith(".") for part in below.split("/"))


def _same_repository(tops: Sequence[str], repository: Repository) -> None:
    for folder in dict.fromkeys(Path(top) if Path(top).is_dir() else Path(top).parent for top in tops):
        if folder.is_dir() and (other := Repository(folder)).top != repository.top:
            raise GitError(f"{folder.as_posix()} is in another repository, {other.top.as_posix()}: run newslint there")


def _posix(path: str) -> str:
    return path.replace(os.sep, "/")
