"""Put a text in the place of a file's, all of it or none."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from newslint.errors import FileError
from newslint.ruleset.paths import shown


def written(path: Path, text: str, mode: int | None = None) -> None:
    """Write a file, or what a link of this name leads to, by putting a new one in its place. Raises FileError.

    Without a mode, the file keeps the one that it has.
    """
    temporary = None
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        raise FileError(shown(path), "cannot be written: it is no ordinary file")
    try:
        if mode is None and target.exists():
            mode = target.stat().st_mode & 0o7777
        descriptor, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(descriptor)
        if mode is None:
            mask = os.umask(0)
            os.umask(mask)
            mode = 0o666 & ~mask
        os.chmod(temporary, mode)  # noqa: PTH101
        os.replace(temporary, target)  # noqa: PTH105
        temporary = None
    except OSError as error:
        raise FileError(shown(path), f"cannot be written: {error.strerror}") from None
    finally:
        if temporary is not None:
            with suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108
