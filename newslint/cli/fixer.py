"""The worker that makes fixes: checks a story, changes it, says what is left."""

from __future__ import annotations

from dataclasses import dataclass

from newslint.cli.checker import Checker
from newslint.cli.stopping import hold
from newslint.cli.work import Job, Worker
from newslint.document import Document
from newslint.errors import FileError
from newslint.fix.choose import wanted
from newslint.fix.patch import patch
from newslint.fix.settle import settled
from newslint.fix.write import rewrite
from newslint.formats import read_bytes
from newslint.lint.lint import Failure
from newslint.report.record import FileRecord, failed


@dataclass(frozen=True, slots=True)
class FixJob(Job):
    """What a fixing worker needs to know, too."""

    kind: type[Checker] = Checker
    """Who checks the stories."""
    unsafe: bool = False
    diff: bool = False
    """The record has a patch; no file is changed."""


class Fixer(Worker[FileRecord]):
    """Has stories checked one after the other and makes the fixes that leave nobody a choice."""

    def __init__(self, job: FixJob) -> None:
        super().__init__(job)
        self.fixes = job
        self.checker = job.kind(job)

    def record(self, document: Document) -> FileRecord:
        """The record of a story as it stands."""
        return self.checker.record(document)

    def unread(self, path: str, message: str) -> FileRecord:
        """The record of a file that could not be read."""
        return self.checker.unread(path, message)

    def known(self, path: str, data: bytes) -> FileRecord:
        """The record of a file after its fixes, which are written. Raises ConfigError and FileError."""
        record = self.checker.known(path, data)
        after, fixed = self._fixed(path, data, record)
        if after == data:
            return fixed
        if self.fixes.diff:
            return {**fixed, "output": patch(path, data, after)}
        hold()
        try:
            note = rewrite(path, data, after)
        except FileError as error:
            return {**record, "errors": [*record["errors"], failed(Failure(path, "", error.message))]}
        return {**fixed, "notes": [*fixed["notes"], *filter(None, [note])]}

    def anew(self, path: str, data: bytes) -> FileRecord:
        """The record of bytes that have no file after their fixes, and the text to print. Raises as `known` does."""
        after, fixed = self._fixed(path, data, self.checker.anew(path, data))
        return {**fixed, "output": patch(path, data, after) if self.fixes.diff else after}

    def _fixed(self, path: str, data: bytes, record: FileRecord) -> tuple[bytes, FileRecord]:
        """A story's bytes after its fixes, and what is said of it then."""
        if not wanted(record["findings"], self.fixes.unsafe):
            return data, record

        def read(raw: bytes) -> Document:
            return read_bytes(raw, path, max_size=self.job.max_size)

        def check(raw: bytes) -> tuple[Document, FileRecord]:
            document = read(raw)
            return document, self.record(document)

        done = settled(read(data), record, check, unsafe=self.fixes.unsafe)
        notes = [*done.record["notes"], *done.notes]
        return done.raw, {**done.record, "notes": notes, "fixed": dict(done.fixed)}
