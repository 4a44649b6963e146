"""What a run adds up to, while its files pass by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from newslint.finding import SEVERITIES
from newslint.report.record import ErrorRecord, FileRecord


@dataclass(slots=True)
class Totals:
    """Files read, findings by severity and rule, errors in order; `degraded`: rules that could not run, forgiven."""

    allow_degraded: bool = False
    files: int = 0
    expected: int = 0
    """Files that will be read."""
    severities: Counter[str] = field(default_factory=Counter)
    known: int = 0
    """Findings that a baseline holds, which are counted nowhere else."""
    rules: Counter[str] = field(default_factory=Counter)
    stopped: int = 0
    """The exit code of a run that a signal ended before its time."""
    fixed: int = 0
    """Findings that were settled, and so are not among the others."""
    errors: list[ErrorRecord] = field(default_factory=list)
    degraded: list[ErrorRecord] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)

    def passing(self, records: Iterable[FileRecord]) -> Iterator[FileRecord]:
        """The same records, counted as they pass."""
        for record in records:
            self.files += record["read"]
            self.fixed += sum(record.get("fixed", {}).values())
            for finding in record["findings"]:
                self.severities[finding["severity"]] += 1
                self.rules[finding["rule"]] += 1
            for error in record["errors"]:
                (self.degraded if self.allow_degraded and error["rule"] else self.errors).append(error)
            self.notes += ((record["path"], note) for note in record["notes"])
            yield record

    def reaches(self, level: str) -> bool:
        """True when something at this severity or a graver one was found (`none`: never)."""
        return level != "none" and any(self.severities[s] for s in SEVERITIES[: SEVERITIES.index(level) + 1])

    def by_rule(self) -> list[tuple[str, int]]:
        """Rules and the number of their findings, the most frequent first."""
        return sorted(self.rules.items(), key=lambda item: (-item[1], item[0]))
