"""What is wrong with files of the configuration, as the stories that they hold for tell of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from lsprotocol import types
from pygls import uris

from newslint.errors import Problem
from newslint.server.diagnostics import problem


class Broken:
    """The problems of each file; what no story tells of any more is mended."""

    def __init__(self) -> None:
        self._by_story: dict[str, tuple[Problem, ...]] = {}
        self._said: dict[str, list[types.Diagnostic]] = {}

    def said(self, story: str, problems: Iterable[Problem]) -> Iterator[tuple[str, list[types.Diagnostic]]]:
        """Take what a story tells; the files of which something else is to be said now, and what."""
        self._by_story[story] = tuple(problems)
        if not any(self._by_story.values()) and not self._said:
            return
        now: dict[str, list[types.Diagnostic]] = {}
        for found in dict.fromkeys(p for told in self._by_story.values() for p in told):
            uri = uris.from_fs_path(str(Path(found.place.path).absolute())) or found.place.path
            now.setdefault(uri, []).append(problem(found))
        for uri in dict.fromkeys((*self._said, *now)):
            if self._said.get(uri) != now.get(uri):
                yield uri, now.get(uri, [])
        self._said = now
