"""What a reviewer has passed over in each story, kept in a folder that only the user may read."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from newslint.errors import NewslintError
from newslint.ruleset.cache import users_folder
from newslint.written import written


def folder() -> Path:
    """Where it is kept: NEWSLINT_STATE_DIR, else what the system has for such things. Raises NewslintError."""
    return users_folder("NEWSLINT_STATE_DIR", "State", "Application Support", "XDG_STATE_HOME", ".local/state")


def load(story: str) -> set[str]:
    """The fingerprints of what was passed over in a story; none where nothing sound was kept."""
    with suppress(OSError, ValueError, TypeError, NewslintError):
        return {str(mark) for mark in json.loads(_file(story).read_text(encoding="utf-8"))}
    return set()


def keep(story: str, fingerprints: Collection[str]) -> None:
    """Keep them in the place of those that were kept; none: forget the story. Raises NewslintError and OSError."""
    path = _file(story)
    if not fingerprints:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    written(path, json.dumps(sorted(fingerprints)) + "\n", mode=0o600)


def _file(story: str) -> Path:
    named = os.fsencode(Path(story).absolute())
    return folder() / f"review-{hashlib.blake2b(named, digest_size=8).hexdigest()}.json"
