"""What fixes change, as a patch that `git apply` and `patch -p1` take."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from difflib import diff_bytes, unified_diff
from pathlib import Path

from newslint.late import late

_LINE = re.compile(rb"[^\n]*\n|[^\n]+")
_ODD = late(r'["\\\x00-\x1f\x7f]')


def patch(path: str, before: bytes, after: bytes) -> bytes:
    """The unified diff between two versions of a file; lines end at LF, as both programs read them."""
    name = _name(path)
    old, new = (_label(f"{side}/{name}") for side in "ab")
    lines = diff_bytes(unified_diff, _LINE.findall(before), _LINE.findall(after), old, new, lineterm=b"\n")
    return b"".join(_ended(lines))


def _ended(lines: Iterator[bytes]) -> Iterator[bytes]:
    for line in lines:
        yield line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n"


def _name(path: str) -> str:
    """The file that is to be patched, from the working directory."""
    target, here = Path(path).resolve(), Path.cwd().resolve()
    return target.relative_to(here).as_posix() if target.is_relative_to(here) else target.as_posix().lstrip("/")


def _label(name: str) -> bytes:
    """The name as both programs read it: in quotes where a sign in it would end it, with a tab behind a space."""
    if _ODD.search(name):
        escaped = _ODD.sub(lambda m: f"\\{m[0]}" if m[0] in '"\\' else f"\\{ord(m[0]):03o}", name)
        return os.fsencode(f'"{escaped}"')
    return os.fsencode(name + "\t" * (" " in name))
