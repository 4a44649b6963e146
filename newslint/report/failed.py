"""What could not be read or run: the same complaint about many files or rules once, with their number."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from newslint.report.record import ErrorRecord


class Failed(NamedTuple):
    """A complaint, and whom it is about; no rules when the files themselves could not be read."""

    paths: dict[str, None]
    rules: dict[str, None]
    message: str

    def __str__(self) -> str:
        return f"{_first(self.paths)}: {self.what}"

    @property
    def path(self) -> str:
        """The first file."""
        return next(iter(self.paths))

    @property
    def what(self) -> str:
        """What went wrong, without the files."""
        return f"{_first(self.rules)}: {self.message}" if self.rules else self.message


def grouped(errors: Iterable[ErrorRecord], *, apart: bool = False) -> list[Failed]:
    """One for each message, in their order; `apart`: one for each file that could not be read."""
    found: dict[tuple[str, str], Failed] = {}
    for error in errors:
        key = error["message"], error["path"] if apart and not error["rule"] else ""
        failed = found.setdefault(key, Failed({}, {}, error["message"]))
        failed.paths[error["path"]] = None
        if error["rule"]:
            failed.rules[error["rule"]] = None
    return list(found.values())


def _first(names: Collection[str]) -> str:
    more = len(names) - 1
    return f"{next(iter(names))} and {more} more" if more else next(iter(names))
