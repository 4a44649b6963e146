"""Plain data kept between runs in the user's cache folder; whatever goes wrong there costs time, never a word."""

from __future__ import annotations

import marshal
import os
import sys
import time
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from newslint.errors import NewslintError
from newslint.late import late
from newslint.ruleset import unsaved
from newslint.version import __version__

Stamp = tuple[str, int, int, int]
"""Path, size and times (ns) of a file that the data was made from: that which it shows, and that which nobody can set.

Size -1 stands for a file that was not there.
"""

_MAGIC = f"newslint {__version__} {sys.implementation.cache_tag}\n".encode()
_ENTRY = late(r"(?:changes|config|names|rules|story)-[0-9a-f]{16}(?:\.\d+)?")
_SETTLED_NS = 100_000_000
"""A file younger than this may change again within one tick of the file system's clock: not kept yet."""
_NEVER_NS = 2**63 - 1


def folder() -> Path:
    """Where newslint keeps what it can make again."""
    return users_folder("NEWSLINT_CACHE_DIR", "Cache", "Caches", "XDG_CACHE_HOME", ".cache")


def users_folder(variable: str, windows: str, mac: str, xdg: str, home: str) -> Path:
    """The folder that a variable names, else what the system has for it. Raises NewslintError without a home."""
    if named := os.environ.get(variable):
        return Path(named)
    try:
        if sys.platform == "win32":
            return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local") / "newslint" / windows
        if sys.platform == "darwin":
            return Path.home() / "Library" / mac / "newslint"
        return Path(os.environ.get(xdg) or Path.home() / home) / "newslint"
    except RuntimeError:
        raise NewslintError(f"nobody's home folder is known here: {variable} names a folder") from None


def stamp(path: Path) -> Stamp:
    """The stamp of one file; what an editor has not saved has one of its own, and nothing made from it is kept."""
    if (content := unsaved.content(path)) is not None:
        return (str(path), len(content), _NEVER_NS, _NEVER_NS)
    try:
        return stamped(str(path), path.stat())
    except OSError:
        return (str(path), -1, 0, 0)


def stamped(path: str, state: os.stat_result) -> Stamp:
    """The stamp of a file whose state is known."""
    return (path, state.st_size, state.st_mtime_ns, state.st_ctime_ns)


def load(kind: str, key: str) -> tuple[tuple[Stamp, ...], Any] | None:
    """What was kept under this key and the stamps that it was made from; None where nothing sound was kept."""
    try:
        with _file(kind, key).open("rb") as file:
            content = file.read() if _ours(file.fileno()) else b""
        payload = content[len(_MAGIC) + 4 :]
        if not content.startswith(_MAGIC + _sum(payload)):
            return None
        stamps, value = marshal.loads(payload)
    except (OSError, ValueError, EOFError, TypeError, NewslintError):
        return None
    return stamps, value


def keep(kind: str, key: str, stamps: Iterable[Stamp], value: Any) -> None:
    """Keep plain data (None, bool, int, float, str, bytes and tuples, lists, dicts of them), if that can be done."""
    stamps = tuple(stamps)
    if any(time.time_ns() - max(changed) < _SETTLED_NS for _, size, *changed in stamps if size >= 0):
        return
    temporary = None
    with suppress(OSError, ValueError, NewslintError):
        payload = marshal.dumps((stamps, value))
        target = _file(kind, key)
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary = target.with_suffix(f".{os.getpid()}")
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(_MAGIC + _sum(payload) + payload)
        temporary.replace(target)
        temporary = None
    if temporary is not None:
        with suppress(OSError):
            temporary.unlink()


def entries() -> Iterator[os.DirEntry[str]]:
    """What newslint keeps: whatever else stands in the folder is somebody else's."""
    with suppress(OSError, NewslintError), os.scandir(folder()) as found:
        yield from (entry for entry in found if _ENTRY.fullmatch(entry.name))


def _ours(descriptor: int) -> bool:
    """Whether nobody else can have written it: marshal trusts what it reads."""
    if not hasattr(os, "geteuid"):
        return True
    state = os.fstat(descriptor)
    return state.st_uid == os.geteuid() and not state.st_mode & 0o022


def _file(kind: str, key: str) -> Path:
    named = key.encode("utf-8", "surrogatepass")
    return folder() / f"{kind}-{zlib.crc32(named):08x}{zlib.adler32(named):08x}"


def _sum(payload: bytes) -> bytes:
    """Tells what was torn or cut short, not what somebody forged: hashlib takes longer to load than all to read."""
    return zlib.crc32(payload).to_bytes(4, "little")
