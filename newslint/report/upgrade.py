"""What an upgrade or a change of rules makes of stories: the findings that come and go, for a reader and a program."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import normpath
from typing import Any, NamedTuple

from newslint.errors import FileError
from newslint.report.check.json import dump
from newslint.report.page import Line, Page, counted
from newslint.report.record import FileRecord, FindingRecord
from newslint.version import __version__

_SIGNS = {"came": "+", "went": "-", "changed": "~"}


class Earlier(NamedTuple):
    """The findings of an earlier run by file, and the version that made it."""

    version: str
    files: Mapping[str, Sequence[FindingRecord]]

    @classmethod
    def read(cls, path: str) -> Earlier:
        """The findings in a JSON report. Raises FileError."""
        try:
            told = json.loads(Path(path).read_text("utf-8"))
            files = {normpath(file["path"]): file["findings"] for file in told["files"]}
            for finding in (f for findings in files.values() for f in findings):
                _ = _key(finding), finding["fingerprint"], finding["severity"], finding["message"], finding["line"]
            return cls(str(told["tool"]["version"]), files)
        except OSError as error:
            raise FileError(path, f"cannot be read: {error.strerror}") from None
        except (ValueError, KeyError, TypeError, AttributeError):
            hint = "--from takes a version, or a report of `newslint check --output-format json`"
            raise FileError(path, f"is no such report; {hint}") from None


class Difference(NamedTuple):
    """A finding that came, went or changed its severity, which it had as `was`."""

    kind: str
    finding: FindingRecord
    was: str = ""


class Story(NamedTuple):
    """What differs in one story, in the order of the text."""

    path: str
    differences: list[Difference]


@dataclass(slots=True)
class Upgrade:
    """What is held against what: the findings of an `earlier` run, or, without one, the rules that are younger.

    It adds up while the stories pass.
    """

    asked: str
    earlier: Earlier | None = None
    young: Collection[str] = ()
    off: int = 0
    """How many of the younger rules are off."""
    stories: int = 0
    touched: int = 0
    unknown: int = 0
    """Stories that the earlier report does not have."""
    kinds: Counter[str] = field(default_factory=Counter)
    rules: dict[str, Counter[str]] = field(default_factory=dict)
    """For each rule how many came, went and changed, and in how many `files`."""

    def passing(self, records: Iterable[FileRecord]) -> Iterator[Story]:
        """The stories with a difference, counted as they pass."""
        for record in records:
            found = self._differences(record)
            self.stories += 1
            if found is None:
                self.unknown += 1
            elif found:
                self.touched += 1
                self.kinds.update(d.kind for d in found)
                for rule in {d.finding["rule"] for d in found}:
                    own = self.rules.setdefault(rule, Counter())
                    own.update(d.kind for d in found if d.finding["rule"] == rule)
                    own["files"] += 1
                yield Story(record["path"], found)

    @property
    def version(self) -> str:
        """The version that is held against this one."""
        return self.earlier.version if self.earlier else self.asked

    def _differences(self, record: FileRecord) -> list[Difference] | None:
        """What differs in a story; None where the earlier report does not have it."""
        if self.earlier is None:
            return [Difference("came", f) for f in record["findings"] if f["rule"] in self.young]
        before = self.earlier.files.get(normpath(record["path"]))
        return None if before is None else _compared(before, record["findings"])

    def by_rule(self) -> list[tuple[str, Counter[str]]]:
        """The rules, those that touch most first."""
        return sorted(self.rules.items(), key=lambda item: (-(item[1].total() - item[1]["files"]), item[0]))


def _compared(before: Sequence[FindingRecord], now: Sequence[FindingRecord]) -> list[Difference]:
    """Findings are one by their fingerprints, or by rule and place in a story that did not change."""
    left = list(before)
    found: list[Difference] = []
    rest = list(now)
    for same in (lambda f: f["fingerprint"], _key):
        known = {same(f): f for f in left}
        for finding in list(rest):
            if other := known.pop(same(finding), None):
                left.remove(other)
                rest.remove(finding)
                if other["severity"] != finding["severity"]:
                    found.append(Difference("changed", finding, other["severity"]))
    found += (Difference("came", f) for f in rest)
    found += (Difference("went", f) for f in left)
    return sorted(found, key=lambda d: (d.finding["start"], d.finding["end"], d.finding["rule"], d.kind))


def _key(finding: FindingRecord) -> tuple[Any, ...]:
    return finding["rule"], finding["start"], finding["end"]


def report(stories: Iterable[Story], page: Page, told: Upgrade) -> Iterator[Line]:
    """The report's lines, as the stories pass."""
    for path, found in stories:
        yield [(page.fit(path), "path")]
        for difference in found:
            yield from _lines(difference, page)
        yield []
    if told.rules:
        width = max(map(len, told.rules))
        for rule, count in told.by_rule():
            some = ", ".join(_numbers(count))
            yield [(f"  {rule:{width}}", "place"), (f"  {some} in {counted(count['files'], 'story')}", "")]
        yield []
    yield from ([(line, "")] for words in _summary(told) for line in page.wrap(page.fit(words), 0))


def _lines(difference: Difference, page: Page) -> Iterator[Line]:
    kind, finding, was = difference
    place = f"{finding['line']}:{finding['column']}"
    severity = f"{was} → {finding['severity']}" if was else finding["severity"]
    yield [
        (f"  {_SIGNS[kind]} {place:>8}  ", "place"),
        (page.fit(severity), finding["severity"]),
        (f"  {finding['rule']}", "quiet"),
    ]
    yield from ([(f"{'':14}{line}", "")] for line in page.wrap(page.fit(finding["message"]), 14))


def _numbers(count: Mapping[str, int]) -> list[str]:
    told = (("came", "comes", "come"), ("went", "goes", "go"), ("changed", "changes its level", "change their level"))
    return [f"{count[kind]} {one if count[kind] == 1 else many}" for kind, one, many in told if count.get(kind)]


def _summary(told: Upgrade) -> Iterator[str]:
    before = f"{told.asked} (newslint {told.version})" if told.earlier else f"newslint {told.version}"
    some = ", ".join(_numbers(told.kinds))
    found = f"{some}, in {told.touched} of {counted(told.stories, 'story')}"
    nothing = f"nothing differs in {counted(told.stories, 'story')}" if told.stories else "no story was compared"
    yield f"From {before} to {__version__}: {found if some else nothing}."
    if told.earlier is None:
        off = f", {told.off} of them off here" if told.off else ""
        yield f"{counted(len(told.young), 'rule')} younger than {told.asked}{off}."
        yield "What older rules find otherwise, --from REPORT tells."
    if told.unknown:
        yield f"Not in {told.asked}, and passed over: {counted(told.unknown, 'story')}."


def as_json(stories: Iterable[Story], told: Upgrade) -> Iterator[str]:
    """The report for a program, a line a story, as they pass: the schema in docs/upgrades.md."""
    yield f'{{"version": 1, "from": {dump(told.version)}, "to": {dump(__version__)}, "files": ['
    between = "\n"
    for path, found in stories:
        lists: dict[str, list[Any]] = {kind: [d.finding for d in found if d.kind == kind] for kind in ("came", "went")}
        lists["changed"] = [{**d.finding, "was": d.was} for d in found if d.kind == "changed"]
        yield between + dump({"path": path, **lists})
        between = ",\n"
    rules = {
        rule: {name: count[name] for name in ("came", "went", "changed", "files")} for rule, count in told.by_rule()
    }
    summary = {
        "files": told.stories,
        "touched": told.touched,
        "not_in_report": told.unknown,
        **{kind: told.kinds[kind] for kind in _SIGNS},
    }
    yield f'\n],\n"rules": {dump(rules)},\n"summary": {dump(summary)}}}\n'
