"""The worker that checks what stories were before a change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import NamedTuple

from newslint.cli.checker import Checker
from newslint.cli.work import Job, Worker
from newslint.document import Document
from newslint.errors import ConfigError, FileError
from newslint.formats.encodings import BinaryError, decode
from newslint.lines import Lines
from newslint.report.record import FindingRecord


@dataclass(frozen=True, slots=True)
class EarlierJob(Job):
    """What else it needs to know: the blob that each story was, and whether to tell which lines are new."""

    earlier: Mapping[str, str] = field(default_factory=dict)
    lines: bool = False


class Earlier(NamedTuple):
    """What was found in a story before, and which of its lines (from 1) are new; or why nobody can tell."""

    path: str
    fingerprints: tuple[str, ...] = ()
    lines: tuple[range, ...] = ()
    error: str = ""


class EarlierChecker(Worker[Earlier]):
    """Checks one story after the other as it was."""

    def __init__(self, job: EarlierJob) -> None:
        super().__init__(job)
        self._old = _Old(replace(job, blobs=job.earlier))
        self._lines = job.lines

    def file(self, path: str) -> Earlier:
        """What was found in the story of this name."""
        return self._record(path, lambda: self._earlier(path))

    def record(self, document: Document) -> Earlier:
        """What is found in a story."""
        return Earlier(document.path, tuple(f["fingerprint"] for f in self._old.record(document)["findings"]))

    def unread(self, path: str, message: str) -> Earlier:
        """What is to be said when nobody can tell."""
        return Earlier(path, error=message)

    def _earlier(self, path: str) -> Earlier:
        old = self._old.content(path)
        findings: list[FindingRecord] = []
        with suppress(FileError, ConfigError):  # it was no story then; a wrong configuration is told with the new one
            findings = self._old.known(path, old)["findings"]
        lines = tuple(self._new_lines(path, old)) if self._lines else ()
        return Earlier(path, tuple(f["fingerprint"] for f in findings), lines)

    def _new_lines(self, path: str, old: bytes) -> Iterator[range]:
        with suppress(FileError):  # whoever checks the story says so
            matcher = SequenceMatcher(None, _lines(old), _lines(self.content(path)), autojunk=False)
            for kind, _, _, start, end in matcher.get_opcodes():
                if kind in ("insert", "replace"):
                    yield range(start + 1, end + 1)


class _Old(Checker):
    """Checks what git holds; its results are kept beside those of the stories that stand there now."""

    def slot(self, path: str) -> str:
        return f"{path} (earlier)"


def _lines(content: bytes) -> Sequence[str]:
    try:
        text = decode(content).source
    except BinaryError:
        return ()
    lines = Lines(text)
    return [text[lines.start(n) : lines.end(n)] for n in range(1, len(lines) + 1)]
