"""newslint-baseline.json: of each file, the fingerprints that are known. Hashes, so that no word of copy is in it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, TypeGuard

from newslint.errors import FileError
from newslint.ruleset.paths import shown
from newslint.written import written

NAME = "newslint-baseline.json"
_VERSION = 1
_CONFLICT = re.compile(r"^(<<<<<<<|>>>>>>>) ", re.MULTILINE)

Entries = dict[str, dict[str, str]]
"""For each file, its path counted from the baseline's folder, the rule of each fingerprint."""


def load(path: Path) -> Entries:
    """What the file holds. Raises FileError."""
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        raise _wrong(
            path, f"there is no such baseline; `newslint baseline write --file {shown(path)}` makes it"
        ) from None
    except OSError as error:
        raise _wrong(path, f"cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise _wrong(path, "is no baseline of newslint: it is not UTF-8") from None
    if _CONFLICT.search(text):
        raise _wrong(path, "holds the marks of a merge conflict: keep both sides without them, and a comma between")
    try:
        data = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        place = f" (line {error.lineno}, column {error.colno})" if isinstance(error, json.JSONDecodeError) else ""
        raise _wrong(path, f"is no baseline of newslint: it is not JSON{place}") from None
    version = data.get("version") if isinstance(data, dict) else None
    if isinstance(version, int) and version > _VERSION:
        raise _wrong(
            path, f"was written by a newer newslint (version {version} of the format, this one reads {_VERSION})"
        )
    if version != _VERSION or not _sound(data.get("files")):
        raise _wrong(path, "is no baseline of newslint: {version, files: {path: {fingerprint: rule}}} is one")
    files: Entries = data["files"]
    return files


def save(path: Path, entries: Entries) -> None:
    """Write the file at once and whole, a line for each fingerprint, in an order that is always the same.

    Raises FileError.
    """
    files = {name: dict(sorted(known.items(), key=lambda e: (e[1], e[0]))) for name, known in sorted(entries.items())}
    data = {"version": _VERSION, "files": {name: known for name, known in files.items() if known}}
    written(path, json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def _sound(files: Any) -> TypeGuard[Entries]:
    return isinstance(files, dict) and all(
        isinstance(known, dict) and all(isinstance(rule, str) for rule in known.values()) for known in files.values()
    )


def _wrong(path: Path, message: str) -> FileError:
    return FileError(shown(path), message)
