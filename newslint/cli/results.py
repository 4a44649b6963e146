"""What was found in a story, kept until the story, its waivers, its configuration or newslint itself changes."""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cache
from pathlib import Path

from newslint.config import Settings
from newslint.lint.sidecar import beside
from newslint.report.record import FileRecord
from newslint.ruleset import cache as kept

_KIND = "story"
MOST = 150_000
"""Results kept at most; when there are more, the older half goes."""


class Results:
    """The results of earlier runs, one for each path. They hold words of the copy: only the user may read them."""

    def __init__(self) -> None:
        self._settings: dict[int, tuple[Settings, bytes | None]] = {}

    def key(self, path: str, data: bytes, settings: Settings) -> bytes | None:
        """What the record of the story with these bytes depends on; None where it depends on more than can be read."""
        _, said = self._settings.get(id(settings)) or self._settings.setdefault(
            id(settings), (settings, _said(settings))
        )
        if said is None:
            return None
        import hashlib

        waivers = beside(path)
        try:
            beside_it = waivers.read_bytes() if waivers.is_file() else b""
        except OSError:  # checking the story says why
            return None
        digest = hashlib.blake2b(said + _package() + path.encode("utf-8", "surrogateescape"))
        for part in (data, beside_it):
            digest.update(len(part).to_bytes(8, "little") + part)
        return digest.digest()

    def load(self, path: str, key: bytes) -> FileRecord | None:
        """The record that was kept for this path, if nothing has changed since."""
        found = kept.load(_KIND, str(Path(path).absolute()))
        if found is None or found[1][0] != key:
            return None
        record: FileRecord = found[1][1]
        return record

    def keep(self, path: str, key: bytes, record: FileRecord) -> None:
        """Keep a record, in the place of the last one of this path."""
        kept.keep(_KIND, str(Path(path).absolute()), (), (key, record))


def prune() -> None:
    """Forget the older half of the results when they have become too many."""
    found = [entry for entry in kept.entries() if entry.name.startswith(f"{_KIND}-")]
    if len(found) > MOST:
        with suppress(OSError):
            for _, path in sorted((e.stat().st_mtime, e.path) for e in found)[: len(found) // 2]:
                Path(path).unlink(missing_ok=True)


def _said(settings: Settings) -> bytes | None:
    if any(rule.check == "languagetool" for rule in settings.ruleset().rules):
        return None
    import hashlib

    said = repr((settings.fingerprint, sorted(settings.known), settings.notes))
    return hashlib.blake2b(said.encode("utf-8", "surrogatepass")).digest()


@cache
def _package() -> bytes:
    """Changes when any file of newslint does: its version alone would not tell in a checkout."""
    import hashlib

    digest = hashlib.blake2b()
    todo = [str(Path(__file__).parents[1])]
    while todo:
        with os.scandir(todo.pop()) as entries:
            for entry in sorted(entries, key=lambda e: e.path):
                if entry.is_dir():
                    todo += [entry.path] * (entry.name not in ("__pycache__", "rules"))  # rules are in the settings
                else:
                    stamp = kept.stamped(entry.path, entry.stat())
                    digest.update(repr(stamp).encode("utf-8", "surrogateescape"))
    return digest.digest()
