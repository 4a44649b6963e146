"""A story as the server sees it at one moment: its text, what is said of it, and what of that is shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from newslint.analysis import Analysis
from newslint.baseline.baseline import Baseline
from newslint.baseline.file import load
from newslint.checks import REGISTRY
from newslint.config import Overrides
from newslint.config.settings import Settings
from newslint.document import Document
from newslint.errors import FileError
from newslint.formats import MAX_SIZE, Format, read_text
from newslint.lint.lint import Checked, Failure
from newslint.lint.story import check_under
from newslint.report.record import FileRecord, FindingRecord, keeping, recorded
from newslint.server.configs import Configs, Held
from newslint.server.places import marked

LANGUAGES: dict[str, Format] = {
    "markdown": "md",
    "mdx": "md",
    "html": "html",
    "xhtml": "html",
    "mhtml": "html",
    "plaintext": "txt",
    "text": "txt",
}
"""The languages of editors, by their names for them; of any other the suffix decides."""


class Asked(NamedTuple):
    """A text to be checked, its edition, the path that it has or would have, and its language.

    Where nobody is typing (`rests`) those rules are heard, too, that ask a server.
    """

    source: str
    edition: int
    path: str
    language: str | None
    rests: bool = True


class Reading(NamedTuple):
    """A story that was read and checked: `edition` of its text, under which edition of the configurations.

    `record` is what is said of it: what was `checked`, without what the baseline holds. The layers of `analysis` that
    no rule needed are computed when they are asked for, by one thread at a time.
    """

    edition: int
    configs: int
    analysis: Analysis
    held: Held
    checked: Checked
    record: FileRecord
    marks: list[FindingRecord]
    """What is said, at each place where it is true: a slip that stands twice is marked twice."""
    whole: bool = True
    """Whether every rule was heard."""

    @property
    def document(self) -> Document:
        """The story as it was checked."""
        return self.analysis.document

    @property
    def findings(self) -> list[FindingRecord]:
        """What newslint says of it, in the order of the text."""
        return self.record["findings"]

    @property
    def settings(self) -> Settings:
        """What holds for it."""
        return self.held.settings


class View(NamedTuple):
    """What an editor shows of a reading; `whole` if nothing waits for a pause."""

    reading: Reading
    findings: list[FindingRecord]
    whole: bool


def read(asked: Asked, configs: Configs, overrides: Overrides, earlier: Reading | None = None) -> Reading:
    """Check a text as `newslint check` checks a file of this name: with its waivers, without what a baseline holds.

    The paragraphs that stand as they stood in an earlier reading keep what depends on them alone.
    """
    source, edition, path, language, rests = asked
    now = configs.edition
    held = configs.held(Path(path), overrides)
    if held.settings.excluded(Path(path)):
        source = ""
    failures: tuple[Failure, ...] = ()
    if len(source) > MAX_SIZE:
        failures = (Failure(path, "", f"larger than {MAX_SIZE:,} characters: not checked"),)
        source = ""
    document = read_text(source, path, LANGUAGES.get(language or ""))
    every = held.settings.rules
    rules = every if rests else every.local
    hears = held._replace(settings=held.settings._replace(rules=rules))
    analysis, checked, record = said(document, hears, failures, earlier.analysis if earlier else None)
    marks = marked(record["findings"], checked.findings, analysis)
    return Reading(edition, now, analysis, held, checked, record, marks, whole=rules is every)


def said(
    document: Document, held: Held, failures: tuple[Failure, ...] = (), earlier: Analysis | None = None
) -> tuple[Analysis, Checked, FileRecord]:
    """A story as it was checked, and what is said of it: without what a baseline holds."""
    analysis, checked = check_under(document, held.settings, held.waivers, earlier)
    checked = checked._replace(failures=(*failures, *checked.failures))
    return analysis, checked, _unknown(recorded(checked, analysis.document), held.baseline)


def shown(reading: Reading, before: Collection[str], carets: Iterable[int]) -> list[FindingRecord]:
    """What is shown while somebody types: what an unfinished sentence looks like waits, and what touches a caret.

    `before` are the fingerprints of what was shown, which stays as long as it is found.
    """
    patient = {rule.id for rule in reading.settings.ruleset().rules if REGISTRY[rule.check]().patient}
    at = tuple(carets)
    return [
        f
        for f in reading.marks
        if (f["rule"] not in patient or f["fingerprint"] in before)
        and not any(f["start"] <= caret <= f["end"] for caret in at)
    ]


def _unknown(record: FileRecord, baseline: Path | None) -> FileRecord:
    """The record without what the baseline holds; one that cannot be read holds nothing."""
    if baseline is not None:
        with suppress(FileError):
            known = Baseline(baseline, load(baseline)).verdict(record, lambda *_: False).known
            return keeping(record, (f["fingerprint"] not in known for f in record["findings"]))
    return record
