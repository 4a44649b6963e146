"""What was done in a review is undone as a whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.errors import FileError
from newslint.review.acts import Act, Changed, undo


def test_an_undo_that_fails_half_way_puts_back_what_it_has_done(tmp_path: Path) -> None:
    held = {name: tmp_path / name for name in ("new", "gone", "edited", "locked")}
    now = {"new": b"new", "gone": None, "edited": b"after", "locked": b"after"}
    then = {"new": None, "gone": b"gone", "edited": b"before", "locked": b"before"}
    for name, content in now.items():
        if content is not None:
            held[name].write_bytes(content)
    act = Act("added", 0, tuple(Changed(path, then[name], now[name]) for name, path in held.items()))

    def content() -> dict[str, bytes | None]:
        return {name: path.read_bytes() if path.exists() else None for name, path in held.items()}

    held["locked"].chmod(0o444)
    with pytest.raises(FileError, match="read-only"):
        undo(act)
    assert content() == now
    held["locked"].chmod(0o644)
    undo(act)
    assert content() == then
