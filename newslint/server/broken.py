"""What is wrong with files of the configuration, as the stories that they hold for tell of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from lsprotocol import types

from newslint.errors import Problem
from newslint.server.files.spots import diagnostics


class Broken:
    """The problems of each file; what no story tells of any more is mended.

    A file that is open speaks for itself; for what the editor sets (`--select`) there is no file.
    """

    def __init__(self) -> None:
        self._by_story: dict[str, tuple[Problem, ...]] = {}
        self._said: dict[Path, list[Problem]] = {}
        self._open: set[Path] = set()

    def opened(self, path: Path) -> None:
        """A file is open: what is wrong with it is no longer said here."""
        self._open.add(path)

    def closed(self, path: Path, encoding: str) -> list[types.Diagnostic]:
        """A file is closed: what the stories tell of it counts again."""
        self._open.discard(path)
        return _diagnostics(path, self._said.get(path, []), encoding)

    def tell(self, story: str, problems: Iterable[Problem]) -> None:
        """Take what a story tells."""
        told = tuple(problems)
        if told:
            self._by_story[story] = told
        else:
            self._by_story.pop(story, None)

    def changes(self, encoding: str) -> Iterator[tuple[str, list[types.Diagnostic]]]:
        """The files of which something else is to be said now, and what."""
        now = self._gathered()
        for path in dict.fromkeys((*self._said, *now)):
            if path not in self._open and self._said.get(path) != now.get(path) and not path.name.startswith("--"):
                yield path.as_uri(), _diagnostics(path, now.get(path, []), encoding)
        self._said = now

    def news(self) -> str:
        """What a user should hear once: what broke since `changes` was asked last."""
        fresh = [problems[0] for path, problems in self._gathered().items() if path not in self._said]
        if not fresh:
            return ""
        first, *others = fresh
        more = f" (and {len(others)} more)" if others else ""
        where = "The editor’s settings" if first.place.path.startswith("--") else str(first.place)
        return f"{where}: {first.message}{more}. Until it is mended, stories are checked as before."

    def _gathered(self) -> dict[Path, list[Problem]]:
        found: dict[Path, list[Problem]] = {}
        for problem in dict.fromkeys(p for told in self._by_story.values() for p in told):
            found.setdefault(Path(problem.place.path).absolute(), []).append(problem)
        return found


def _diagnostics(path: Path, problems: list[Problem], encoding: str) -> list[types.Diagnostic]:
    text = ""
    with suppress(OSError):
        text = path.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff") if problems else ""
    return diagnostics(text, encoding, problems)
