"""A baseline in use: which findings it holds, which of its entries nothing matches any more."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from newslint.baseline.file import Entries
from newslint.lint.fingerprint import known
from newslint.report.record import FileRecord

Ran = Callable[[str, str], bool]
"""Whether a story's rule ran, or is there no more: what it did not find is then gone."""


class Verdict(NamedTuple):
    """What a baseline holds of one file, whose name in it was another if the file has been renamed since."""

    name: str
    was: str
    known: dict[str, str]
    """Fingerprint and rule of the findings that it holds, as they are now."""
    gone: dict[str, str]
    """Entries that nothing matches."""
    idle: dict[str, str]
    """Entries of rules that did not run."""


class Baseline:
    """The entries of one baseline file, told apart file by file as their records pass."""

    def __init__(self, path: Path, entries: Entries) -> None:
        self.path = path
        self.entries = entries
        self._folder = os.path.dirname(os.path.abspath(path))  # noqa: PTH100, PTH120  (links stay)
        self._renamed: dict[str, str] | None = None
        self._left = set(entries)

    def verdict(self, record: FileRecord, ran: Ran) -> Verdict:
        """What is to be said of a file that was read. Its entries may still stand under the name that it had."""
        name = self.name(record["path"])
        verdict = self._verdict(name, name, record, ran)
        if verdict.gone or (record["findings"] and name not in self.entries):
            renames = self._renames()
            was = renames.get(
                name, "" if name in renames.values() else name
            )  # "": a new story in a renamed one's place
            verdict = self._verdict(name, was, record, ran)
        self._left.discard(verdict.was)
        return verdict

    def _verdict(self, name: str, was: str, record: FileRecord, ran: Ran) -> Verdict:
        failed = {error["rule"] for error in record["errors"]}
        verdict = Verdict(name, was, {}, {}, {})
        entries = self.entries.get(was, {})
        holding = known(entries)
        used = set()
        for finding in record["findings"]:
            if by := holding(finding["fingerprint"]):
                used.add(by)
                verdict.known[finding["fingerprint"]] = finding["rule"]
        for fingerprint, rule in entries.items():
            if fingerprint in used:
                continue
            if rule not in failed and ran(record["path"], rule):
                verdict.gone[fingerprint] = rule
            else:
                verdict.idle[fingerprint] = rule
        return verdict

    def lost(self, tops: Iterable[str]) -> Iterator[str]:
        """The names of files below these paths that are there no more, nor under another name that was read."""
        within = [self.name(top) for top in tops]
        for name in sorted(self._left):
            if below(name, within) and not os.path.lexists(os.path.join(self._folder, name)):  # noqa: PTH118
                yield name

    def name(self, path: str) -> str:
        """The path, counted from the baseline's folder."""
        absolute = os.path.abspath(path)  # noqa: PTH100
        try:
            return Path(os.path.relpath(absolute, self._folder)).as_posix()
        except ValueError:  # another drive
            return Path(absolute).as_posix()

    def _renames(self) -> dict[str, str]:
        """The name in the baseline of each file that git knows to have had it when that was last committed."""
        if self._renamed is None:
            from newslint.git.renames import since_commit_of

            found = {self.name(new): self.name(old) for new, old in since_commit_of(self.path).items()}
            self._renamed = {n: old for n, old in found.items() if old in self.entries and n not in self.entries}
        return self._renamed


def below(name: str, tops: Collection[str]) -> bool:
    """True when the name is one of these, or lies below one of them."""
    return any(top in (".", name) or name.startswith(f"{top}/") for top in tops)
