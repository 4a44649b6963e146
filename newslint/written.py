"""Put a new file in the place of another, all of it or none."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TextIO

from newslint.errors import FileError
from newslint.ruleset.paths import shown

_PREFIX = ".newslint-"


def written(path: Path, text: str, mode: int | None = None) -> None:
    """Write a file, or what a link of this name leads to, by putting a new one in its place. Raises FileError.

    Without a mode, the file keeps the one that it has.
    """
    with writing(path, mode=mode) as file:
        file.write(text)


@contextmanager
def writing(path: Path, *, errors: str = "strict", mode: int | None = None) -> Iterator[TextIO]:
    """What takes the place of a file as `written` does, once it is written to its end. Raises FileError."""
    target = os.path.realpath(path)
    if os.path.exists(target) and not os.path.isfile(target):  # noqa: PTH110, PTH113
        raise FileError(shown(path), "cannot be written: it is no ordinary file")
    try:
        with beside(target) as file:
            text = TextIOWrapper(file, encoding="utf-8", errors=errors, newline="\n")
            yield text
            text.flush()
            finish(file, target, mode)
            os.replace(file.name, target)  # noqa: PTH105
    except OSError as error:
        if error.filename is not None and _PREFIX not in os.fsdecode(error.filename):
            raise
        raise FileError(shown(path), f"cannot be written: {error.strerror}") from None


@contextmanager
def beside(target: str) -> Iterator[BinaryIO]:
    """A new file, open, in the folder of another; gone in the end if it still has its name. Raises OSError."""
    with tempfile.NamedTemporaryFile(dir=os.path.dirname(target), prefix=_PREFIX, delete=False) as file:  # noqa: PTH120
        try:
            yield file  # type: ignore[misc]
        finally:
            with suppress(OSError):
                file.close()
            with suppress(FileNotFoundError):
                os.unlink(file.name)  # noqa: PTH108


def finish(file: BinaryIO, target: str, mode: int | None = None) -> None:
    """Close it with the mode, owner and attributes of its target, if that is there, on the disk. Raises OSError."""
    file.flush()
    if os.path.exists(target):  # noqa: PTH110
        state = os.stat(target)  # noqa: PTH116
        if hasattr(os, "fchown"):
            for user, group in ((-1, state.st_gid), (state.st_uid, -1)):
                with suppress(PermissionError):
                    os.fchown(file.fileno(), user, group)
        shutil.copystat(target, file.name)
        os.utime(file.name)
    elif mode is None:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    if mode is not None:
        os.chmod(file.name, mode)  # noqa: PTH101
    os.fsync(file.fileno())
    file.close()
