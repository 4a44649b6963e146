"""Work through many files, here or in several processes: the same records in the same order for any number of them."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from newslint.config import Configuration, Overrides
from newslint.document import Document
from newslint.errors import ConfigError, FileError
from newslint.formats import MAX_SIZE, content, read_bytes

if TYPE_CHECKING:
    from newslint.git.blobs import Blobs

R = TypeVar("R")
FILES_WORTH_A_POOL = 50
"""Starting processes costs a quarter of a second: as much as checking this many stories."""


@dataclass(frozen=True, slots=True)
class Job:
    """What workers need to know."""

    overrides: Overrides
    max_size: int = MAX_SIZE
    keep: bool = True
    """Results are kept between runs, and used again."""
    places: bool = False
    """Records say where their places stand in bytes."""
    blobs: Mapping[str, str] = field(default_factory=dict)
    """Of stories that are read as git holds them, the blob."""


class Worker(ABC, Generic[R]):
    """Reads files one after the other and makes a record of each."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.configuration = Configuration(job.overrides)

    def file(self, path: str) -> R:
        """The record of a file."""
        return self._record(path, lambda: self.known(path, self.content(path)))

    def content(self, path: str) -> bytes:
        """The bytes of a story, from its file or as git holds them. Raises FileError."""
        blob = self.job.blobs.get(path)
        return self._blobs.content(blob, path) if blob else content(path, max_size=self.job.max_size)

    def data(self, path: str, data: bytes) -> R:
        """The record of these bytes under that name."""
        return self._record(path, lambda: self.anew(path, data))

    def known(self, path: str, data: bytes) -> R:
        """The record of a file's bytes, from an earlier run if one was kept. Raises ConfigError and FileError."""
        return self.anew(path, data)

    def anew(self, path: str, data: bytes) -> R:
        """The record of these bytes. Raises ConfigError and FileError."""
        return self.record(read_bytes(data, path, max_size=self.job.max_size))

    @abstractmethod
    def record(self, document: Document) -> R:
        """The record of a story. Raises ConfigError."""

    @abstractmethod
    def unread(self, path: str, message: str) -> R:
        """The record of a file that could not be read."""

    @cached_property
    def _blobs(self) -> Blobs:
        from newslint.git.blobs import Blobs

        return Blobs()

    def misconfigured(self, path: str, error: ConfigError) -> R:
        """The record of a file whose configuration is wrong."""
        return self.unread(path, f"not checked, as its configuration is wrong:\n{error}")

    def _record(self, path: str, work: Callable[[], R]) -> R:
        try:
            return work()
        except FileError as error:
            return self.unread(path, error.message)
        except ConfigError as error:
            return self.misconfigured(path, error)


def records(kind: type[Worker[R]], paths: Sequence[str], job: Job, jobs: int = 0) -> Generator[R, None, None]:
    """The records of these files, in their order; `jobs` processes, 0 to choose."""
    if not jobs:
        jobs = _cores() if len(paths) >= FILES_WORTH_A_POOL else 1
    jobs = min(jobs, len(paths))
    if jobs > 1:
        from newslint.cli.pool import pooled

        yield from pooled(kind, paths, job, jobs)
    else:
        worker = kind(job)
        yield from map(worker.file, paths)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
