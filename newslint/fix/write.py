"""Put new bytes in the place of a file's: all of them or none, and only while nobody else has changed it."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from newslint.errors import FileError


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
        with _beside(target, state, after) as temporary:
            with open(target, "rb") as file:  # noqa: PTH123
                now = file.read(max(len(before), len(after)) + 1)
            if now == after:
                return ""
            if now != before:
                raise FileError(path, "not fixed: it was changed meanwhile")
            os.replace(temporary, target)  # noqa: PTH105
        _sync(os.path.dirname(target))  # noqa: PTH120
    except FileNotFoundError:
        raise FileError(path, "not fixed: it was taken away meanwhile") from None
    except OSError as error:
        raise FileError(path, f"not fixed: cannot be written ({error.strerror or error})") from None
    return "" if state.st_nlink == 1 else "fixed; it is now a file apart from its other names (hard links)"


@contextmanager
def _beside(target: str, state: os.stat_result, content: bytes) -> Iterator[str]:
    """A file in the same folder with this content and the target's mode and owner, gone in the end if still there."""
    descriptor, temporary = tempfile.mkstemp(dir=os.path.dirname(target), prefix=".newslint-")  # noqa: PTH120
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            if hasattr(os, "fchown"):
                for user, group in ((-1, state.st_gid), (state.st_uid, -1)):
                    with suppress(PermissionError):
                        os.fchown(descriptor, user, group)
            shutil.copystat(target, temporary)
            os.utime(temporary)
            os.fsync(descriptor)
        yield temporary
    finally:
        with suppress(FileNotFoundError):
            os.unlink(temporary)  # noqa: PTH108


def _sync(folder: str) -> None:
    """Have the folder's new entry written down, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
