"""The worker that checks stories, with the results of earlier runs at hand."""

from __future__ import annotations

from pathlib import Path

from newslint.cli.results import Results
from newslint.cli.work import Job, Worker
from newslint.document import Document
from newslint.lint.story import check_document
from newslint.report.record import FileRecord, recorded, unread


class Checker(Worker[FileRecord]):
    """Checks files one after the other."""

    def __init__(self, job: Job) -> None:
        super().__init__(job)
        self.results = Results() if job.keep else None

    def known(self, path: str, data: bytes) -> FileRecord:
        """The record that was kept of a file, or a new one, which is kept unless something could not be done."""
        results = self.results
        key = results.key(path, data, self.configuration.settings(Path(path))) if results else None
        if results is None or key is None:
            return self.anew(path, data)
        kept = results.load(self.slot(path), key)
        if kept is not None and (not self.job.places or "places" in kept):
            return kept
        record = self.anew(path, data)
        if not record["errors"] and not self.configuration.problems:
            results.keep(self.slot(path), key, record)
        return record

    def slot(self, path: str) -> str:
        """Where the record of a file is kept."""
        return path

    def record(self, document: Document) -> FileRecord:
        """The record of a story."""
        document, checked = check_document(document, self.configuration)
        record = recorded(checked, document)
        if not self.job.places:
            return record
        from newslint.report.places import placed

        return placed(record, document)

    def unread(self, path: str, message: str) -> FileRecord:
        """The record of a file that could not be read."""
        return unread(path, message)
