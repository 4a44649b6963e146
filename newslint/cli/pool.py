"""Several processes at work on one list of files."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from newslint.cli.work import Job, Worker
from newslint.errors import NewslintError
from newslint.report.record import FileRecord

_CHUNK = 8
_worker: list[Worker] = []


def pooled(paths: Sequence[str], job: Job, jobs: int) -> Iterator[FileRecord]:
    """The records in the order of the paths. Nothing stays behind when the caller stops half-way."""
    pool = ProcessPoolExecutor(jobs, initializer=_start, initargs=(job,))
    try:
        yield from pool.map(_check, paths, chunksize=_CHUNK)
    except BrokenProcessPool:
        hint = "it may have run out of memory; --jobs 1 shows at which file"
        raise NewslintError(f"a worker process ended before its work was done: {hint}") from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _start(job: Job) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears Ctrl-C and stops us
    _worker[:] = [Worker(job)]


def _check(path: str) -> FileRecord:
    return _worker[0].file(path)
