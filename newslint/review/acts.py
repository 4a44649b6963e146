"""What can be done about a finding, and undone: each act knows the bytes of the files that it has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from newslint.errors import FileError
from newslint.fix.choose import Choice, changes, made, unwritable
from newslint.fix.write import rewrite
from newslint.formats import encode, read_bytes
from newslint.report.record import FindingRecord, FixRecord, printable


class Changed(NamedTuple):
    """A file before and after; None where it was not there."""

    path: Path
    before: bytes | None
    after: bytes | None


class Act(NamedTuple):
    """Something that was done: `verb` as it is counted (`fixed`, `skipped` …), at which story."""

    verb: str
    at: int
    changed: tuple[Changed, ...] = ()
    fingerprint: str = ""


def watched(paths: Iterable[Path], work: Callable[[], object]) -> tuple[Changed, ...]:
    """Do the work; what it changed of these files."""
    before = [(path, _content(path)) for path in paths]
    work()
    return tuple(Changed(path, old, new) for path, old in before if (new := _content(path)) != old)


def fixed(path: str, data: bytes, finding: FindingRecord, fix: FixRecord) -> Changed:
    """Make a fix in a story that still holds these bytes. Raises FileError."""
    document = read_bytes(data, path)
    choice = Choice(finding["rule"], changes(fix))
    if text := unwritable(choice, document):
        raise FileError(path, f"‘{printable(text)}’ cannot be written in {document.encoding}")
    after = encode(made(document.source, [choice]), document.encoding, document.bom)
    rewrite(path, data, after)
    return Changed(Path(path), data, after)


def undo(act: Act) -> None:
    """Put all files back as they were, or none. Raises FileError where one is not as the act has left it."""
    for path, _, after in act.changed:
        if _content(path) != after:
            raise FileError(str(path), "not undone: it was changed meanwhile")
    done: list[Changed] = []
    try:
        for change in act.changed:
            _put(change.path, change.after, change.before)
            done.append(change)
    except FileError:
        for change in done:
            _put(change.path, change.before, change.after)
        raise


def _put(path: Path, now: bytes | None, then: bytes | None) -> None:
    """Give a file that holds `now` (None: is not there) the bytes `then`. Raises FileError."""
    if now is not None and then is not None:
        rewrite(str(path), now, then)
        return
    try:
        if then is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(then)
    except OSError as error:
        raise FileError(str(path), f"not undone: {error.strerror}") from None


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise FileError(str(path), f"cannot be read: {error.strerror}") from None
