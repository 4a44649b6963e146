"""The place of a story in the repository, as those who read a report there name it."""

from __future__ import annotations

import os


def below(variable: str, path: str) -> str:
    """The path from the folder that this environment variable names, where it stands below it; else as it is."""
    root = os.environ.get(variable)
    full = os.path.abspath(path)  # noqa: PTH100  (symbolic links stay)
    if path == "-" or not root:
        return path
    for folder in (root, os.path.realpath(root)):
        found = os.path.relpath(full, folder)
        if not found.startswith(os.pardir):
            return found.replace(os.sep, "/")
    return path
