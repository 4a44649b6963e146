"""Several processes at work on one list of files."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from newslint.cli.work import Job, R, Worker
from newslint.errors import NewslintError

_CHUNK = 8
_worker: list[Worker[Any]] = []


def pooled(kind: type[Worker[R]], paths: Sequence[str], job: Job, jobs: int) -> Iterator[R]:
    """The records in the order of the paths. Nothing stays behind when the caller stops half-way."""
    pool = ProcessPoolExecutor(jobs, initializer=_start, initargs=(kind, job))
    try:
        yield from pool.map(_record, paths, chunksize=_CHUNK)
    except BrokenProcessPool:
        hint = "it may have run out of memory; --jobs 1 shows at which file"
        raise NewslintError(f"a worker process ended before its work was done: {hint}") from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _start(kind: type[Worker[Any]], job: Job) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears Ctrl-C and stops us
    _worker[:] = [kind(job)]


def _record(path: str) -> Any:
    return _worker[0].file(path)
