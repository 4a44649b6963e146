"""Which files a run checks: those named, and the stories in the folders named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.config import Configuration
from newslint.config.patterns import compiled
from newslint.errors import ConfigError
from newslint.formats import SUFFIXES

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_STORIES = tuple(SUFFIXES)
_Ignores = tuple[tuple[Path, "GitIgnoreSpec"], ...]


def stories(paths: Iterable[str], configuration: Configuration, *, force_exclude: bool = False) -> list[str]:
    """Each file once, sorted, with forward slashes. A file that is named is kept, whatever it is, there or not, unless
    `exclude` is forced upon it."""
    found: dict[str, str] = {}
    for path in paths:
        for file in _walk(path, configuration) if os.path.isdir(path) else (path,):  # noqa: PTH112  (Path raises)
            if force_exclude and excludes(file, configuration):
                continue
            found.setdefault(os.path.realpath(file), file.replace(os.sep, "/"))
    return sorted(found.values())


def _walk(top: str, configuration: Configuration) -> Iterator[str]:
    """The stories below a folder. Links are followed, but into no folder twice."""
    visited: set[Path] = set()
    todo = [(top, _above(Path(top).resolve()))]
    while todo:
        folder, ignores = todo.pop()
        real = Path(folder).resolve()
        if real in visited:
            continue
        visited.add(real)
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            yield folder  # reading it will say why
            continue
        ignores += _ignore_file(real)
        try:
            excluded = configuration.settings(Path(folder, "story")).excluded
        except ConfigError:  # each story below will say so
            excluded = _nothing
        below = []
        for entry in entries:
            is_folder = _is_folder(entry)
            if entry.name.startswith(".") or not (is_folder or entry.name.lower().endswith(_STORIES)):
                continue
            if not (is_folder or entry.is_symlink() or entry.is_file()):  # a pipe or a device: reading it may never end
                continue
            path = entry.path.removeprefix("./") if top == "." else entry.path
            if _ignored(real / entry.name, is_folder, ignores) or excluded(Path(path)):
                continue
            if is_folder:
                below.append((path, ignores))
            else:
                yield path
        todo += reversed(below)


def excludes(file: str, configuration: Configuration) -> bool:
    """Whether a file's configuration excludes it."""
    try:
        return configuration.settings(Path(file)).excluded(Path(file))
    except ConfigError:  # checking it will say so
        return False


def _nothing(path: Path) -> bool:
    return False


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads back to itself
        return False


def _above(folder: Path) -> _Ignores:
    """The .gitignore files from the top of the repository down to this folder, which is not among them."""
    parents = list(folder.parents)
    tops = (i for i, at in enumerate([folder, *parents]) if os.path.exists(at / ".git"))  # noqa: PTH110
    inside = parents[: next(tops, 0)]  # without a repository only what stands in the folder itself counts
    return tuple(ignore for at in reversed(inside) for ignore in _ignore_file(at))


def _ignore_file(folder: Path) -> _Ignores:
    try:
        lines = (folder / ".gitignore").read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ()
    return ((folder, compiled(lines)),)


def _ignored(path: Path, is_folder: bool, ignores: _Ignores) -> bool:
    """What the deepest .gitignore that speaks of this path says."""
    for folder, spec in reversed(ignores):
        if not path.is_relative_to(folder):  # a link has led out of it
            continue
        said = spec.check_file(path.relative_to(folder).as_posix() + ("/" if is_folder else "")).include
        if said is not None:
            return bool(said)
    return False
