"""Put new bytes in the place of a file's: all of them or none, and only while nobody else has changed it."""

from __future__ import annotations

import os
import stat
from contextlib import suppress

from newslint.errors import FileError
from newslint.written import beside, finish


def rewrite(path: str, before: bytes, after: bytes) -> str:
    """Write `after` where `before` stood; what a user should hear of it, if anything. Raises FileError.

    The file that a symbolic link leads to is written; mode, attributes and, where allowed, the owner are kept. A
    file that is not `before` any more is left alone, unless it is `after` already: another newslint was here.
    """
    target = os.path.realpath(path)
    try:
        state = os.stat(target)  # noqa: PTH116  (Path raises)
        if not stat.S_ISREG(state.st_mode):
            raise FileError(path, "not fixed: it is no ordinary file")
        if not state.st_mode & 0o222 or not os.access(target, os.W_OK):
            raise FileError(path, "not fixed: it is read-only")
        with beside(target) as new:
            new.write(after)
            finish(new, target)
            with open(target, "rb") as file:  # noqa: PTH123
                now = file.read(max(len(before), len(after)) + 1)
            if now == after:
                return ""
            if now != before:
                raise FileError(path, "not fixed: it was changed meanwhile")
            os.replace(new.name, target)  # noqa: PTH105
        _sync(os.path.dirname(target))  # noqa: PTH120
    except FileNotFoundError:
        raise FileError(path, "not fixed: it was taken away meanwhile") from None
    except OSError as error:
        raise FileError(path, f"not fixed: cannot be written ({error.strerror or error})") from None
    return "" if state.st_nlink == 1 else "fixed; it is now a file apart from its other names (hard links)"


def _sync(folder: str) -> None:
    """Have the folder's new entry written down, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
