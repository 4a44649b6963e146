"""Which finding comes next in a review, and what was done so far."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from newslint.errors import ConfigError, FileError, NewslintError
from newslint.finding import SEVERITIES
from newslint.report.record import Excerpt, FileRecord, FindingRecord
from newslint.review import acts, skipped
from newslint.review.acts import Act, Changed

Look = Callable[[str], tuple[bytes, FileRecord]]
"""What reads and checks a story: its bytes, and what is said of them now. Raises FileError and ConfigError."""


class Item(NamedTuple):
    """A finding that is to be looked at, in a story of these bytes."""

    path: str
    data: bytes
    finding: FindingRecord
    excerpt: Excerpt


class Session:
    """A review of stories: each is checked anew after each act, so that every place is where the finding says."""

    def __init__(self, stories: Sequence[str], open_: Mapping[str, int], look: Look, *, by_severity: bool) -> None:
        """`open_` is the number of findings of each story that are to be looked at."""
        self.done: list[Act] = []
        self.errors: list[FileError | ConfigError] = []
        self.forgets = ""
        """Why what is skipped could not be written down, if so."""
        self._stories = stories
        self._open = dict(open_)
        self._look = look
        self._by_severity = by_severity
        self._at = 0
        self._passed: dict[str, set[str]] = {}

    @property
    def left(self) -> int:
        """How many findings are still to be looked at."""
        return sum(self._open.values())

    def next(self) -> Item | None:
        """The finding to look at, the first that is neither settled nor skipped; None at the end."""
        while self._at < len(self._stories):
            story = self._stories[self._at]
            try:
                data, record = self._look(story)
                found = self._waiting(story, record)
            except (FileError, ConfigError) as error:
                self.errors.append(error)
                found = []
            self._open[story] = len(found)
            if found:
                return Item(story, data, *found[0])
            self._at += 1
        return None

    def do(self, verb: str, changed: tuple[Changed, ...]) -> None:
        """Note that something was done about the finding."""
        self.done.append(Act(verb, self._at, changed))

    def skip(self, item: Item) -> None:
        """Pass over a finding, now and in later reviews."""
        mark = item.finding["fingerprint"]
        self._passed[item.path].add(mark)
        self._remember(item.path)
        self.done.append(Act("skipped", self._at, fingerprint=mark))

    def undo(self) -> Act | None:
        """Undo what was done last, and go back to where that was; None when nothing was. Raises FileError."""
        if not self.done:
            return None
        act = self.done[-1]
        acts.undo(act)
        story = self._stories[act.at]
        if act.fingerprint:
            self._passed[story].discard(act.fingerprint)
            self._remember(story)
        self._at = act.at
        return self.done.pop()

    def _waiting(self, story: str, record: FileRecord) -> list[tuple[FindingRecord, Excerpt]]:
        passed = self._passed.setdefault(story, skipped.load(story))
        found = waiting(record, passed)
        if self._by_severity:
            found.sort(key=lambda pair: SEVERITIES.index(pair[0]["severity"]))  # in each, as they stand
        return found

    def _remember(self, story: str) -> None:
        try:
            skipped.keep(story, self._passed[story])
        except (NewslintError, OSError) as error:
            self.forgets = str(error)


def waiting(record: FileRecord, passed: Collection[str]) -> list[tuple[FindingRecord, Excerpt]]:
    """The findings of a story that were not passed over."""
    pairs = zip(record["findings"], record["excerpts"], strict=True)
    return [(f, e) for f, e in pairs if f["fingerprint"] not in passed]
