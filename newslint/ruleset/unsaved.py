"""Texts that an editor holds and has not saved: for a while they count in the place of what stands on the disk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

_TEXTS: ContextVar[Mapping[str, str]] = ContextVar("unsaved", default={})  # noqa: B039  (never changed in place)


@contextmanager
def instead(path: Path, text: str) -> Iterator[None]:
    """In this thread, a file has this text."""
    token = _TEXTS.set({**_TEXTS.get(), str(path): text})
    try:
        yield
    finally:
        _TEXTS.reset(token)


def content(path: Path) -> bytes | None:
    """What a file holds that is not saved."""
    text = _TEXTS.get().get(str(path))
    return None if text is None else text.encode("utf-8", "surrogatepass")


def inside(folder: Path) -> list[Path]:
    """The files in a folder, at any depth, that are not saved."""
    return [path for path in map(Path, _TEXTS.get()) if folder in path.parents]
