"""Check many files, here or in several processes: the same records in the same order for any number of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from newslint.cli.results import Results, prune
from newslint.config import Configuration, Overrides
from newslint.document import Document
from newslint.errors import ConfigError, FileError
from newslint.formats import MAX_SIZE, read_bytes, read_file
from newslint.lint.story import check_document
from newslint.report.record import FileRecord, recorded, unread

FILES_WORTH_A_POOL = 50
"""Starting processes costs a quarter of a second: as much as checking this many stories."""


@dataclass(frozen=True, slots=True)
class Job:
    """What workers need to know."""

    overrides: Overrides
    max_size: int = MAX_SIZE
    keep: bool = True
    """Results are kept between runs, and used again."""


class Worker:
    """Checks files one after the other."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.configuration = Configuration(job.overrides)
        self.results = Results() if job.keep else None

    def file(self, path: str) -> FileRecord:
        """The record of a file."""
        return self._record(path, lambda: read_file(path, max_size=self.job.max_size), self.results)

    def data(self, path: str, data: bytes) -> FileRecord:
        """The record of these bytes under that name."""
        return self._record(path, lambda: read_bytes(data, path, max_size=self.job.max_size), None)

    def _record(self, path: str, read: Callable[[], Document], results: Results | None) -> FileRecord:
        try:
            document = read()
            key = results.key(document, self.configuration.settings(Path(path))) if results else None
            known = results.load(path, key) if results and key else None
            if known is not None:
                return known
            document, checked = check_document(document, self.configuration)
        except FileError as error:
            return unread(path, error.message)
        except ConfigError as error:
            return unread(path, f"not checked, as its configuration is wrong:\n{error}")
        record = recorded(checked, document)
        if results and key and not checked.failures and not self.configuration.problems:
            results.keep(path, key, record)
        return record


def records(paths: Sequence[str], job: Job, jobs: int = 0) -> Iterator[FileRecord]:
    """The records of these files, in their order; `jobs` processes, 0 to choose."""
    if not jobs:
        jobs = _cores() if len(paths) >= FILES_WORTH_A_POOL else 1
    jobs = min(jobs, len(paths))
    if jobs > 1:
        from newslint.cli.pool import pooled

        yield from pooled(paths, job, jobs)
    else:
        worker = Worker(job)
        yield from map(worker.file, paths)
    if job.keep and len(paths) >= FILES_WORTH_A_POOL:
        prune()


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
