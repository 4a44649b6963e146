"""Contents that git holds, through one `git cat-file` for as many as are asked for."""

from __future__ import annotations

import os
import subprocess
import weakref
from typing import IO, cast

from newslint.errors import FileError


class Blobs:
    """Reads blobs by their names; git is started with the first."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def content(self, name: str, path: str) -> bytes:
        """The bytes of a blob, which is a version of the file at `path`. Raises FileError."""
        process = self._process or self._start(path)
        to, from_ = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
        try:
            to.write(f"{name}\n".encode())
            to.flush()
            head = from_.readline().split()
            content = from_.read(int(head[2]) + 1)[:-1] if len(head) == 3 else None
        except OSError:
            content = None
        if content is None:
            raise FileError(path, f"git does not have the version of it that is asked for ({name})")
        return content

    def _start(self, path: str) -> subprocess.Popen[bytes]:
        try:
            self._process = subprocess.Popen(
                ["git", "cat-file", "--batch"],
                env={**os.environ, "LC_ALL": "C"},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except OSError as error:
            raise FileError(path, f"git cannot be started: {error.strerror}") from None
        weakref.finalize(self, _end, self._process)
        return self._process


def _end(process: subprocess.Popen[bytes]) -> None:
    process.communicate()
