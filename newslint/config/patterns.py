"""Patterns of files as in .gitignore, from the folder of the configuration that holds them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any


class Patterns:
    """Some patterns and the folder that they count from."""

    def __init__(self, folder: Path, lines: Sequence[str]) -> None:
        self.folder = folder
        self.lines = tuple(lines)

    @cached_property
    def _spec(self) -> Any:
        return compiled(self.lines)

    def match(self, path: Path) -> bool:
        """True when a pattern names the path or a folder above it; a folder is asked for as one where it exists."""
        if not self.lines:
            return False
        absolute = Path(os.path.normpath(Path.cwd() / path))
        try:
            relative = absolute.relative_to(self.folder).as_posix()
        except ValueError:
            relative = absolute.as_posix().lstrip("/")
        matched = self._spec.match_file(relative) or (absolute.is_dir() and self._spec.match_file(f"{relative}/"))
        return bool(matched)


def compiled(lines: Sequence[str]) -> Any:
    """The patterns of a .gitignore, without those that say nothing (a lone `!`), which git passes over, too."""
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError:
        return GitIgnoreSpec.from_lines([line for line in lines if _sound(line)])


def _sound(line: str) -> bool:
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True
