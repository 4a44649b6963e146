"""Paths as a reader would write them."""

from __future__ import annotations

from pathlib import Path


def shown(path: Path) -> str:
    """The path from the working directory where that is shorter to read."""
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
