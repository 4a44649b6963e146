"""Several processes at work on one list of files, each with a pipe of its own: a death costs one file at most."""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic

from newslint.cli.stopping import hold, release
from newslint.cli.work import Job, R, Worker
from newslint.errors import NewslintError

WINDOW = 256
"""Files that may be done before their turn: a slow one does not let all that follow pile up."""
_GRACE = 5.0
"""Seconds that workers have to end in: one that rewrites a story first says so."""


@dataclass(slots=True)
class _Hand:
    """A worker process, the pipes to and from it, and the number of the file that it is at."""

    process: BaseProcess
    tasks: Connection
    results: Connection
    file: int | None = None


def pooled(kind: type[Worker[R]], paths: Sequence[str], job: Job, jobs: int) -> Generator[R, None, None]:
    """The records in the order of the paths; after Ctrl-C those that are done. Nothing is left behind at any end."""
    crew = _Crew(kind, paths, job, jobs)
    try:
        for turn in range(len(paths)):
            crew.go_on(turn)
            while turn not in crew.done:
                crew.go_on(turn, wait_for_it=True)
            hold()
            yield pickle.loads(crew.done.pop(turn))
            release()
    except KeyboardInterrupt:
        crew.end()
        for turn in sorted(crew.done):
            yield pickle.loads(crew.done[turn])
        raise
    finally:
        crew.end()
        release()


class _Crew(Generic[R]):
    """The workers, what is still to do and what is done, pickled, by the number of the file."""

    def __init__(self, kind: type[Worker[R]], paths: Sequence[str], job: Job, jobs: int) -> None:
        self.done: dict[int, bytes] = {}
        self._kind, self._paths, self._job, self._jobs = kind, paths, job, jobs
        self._todo = deque(range(len(paths)))
        self._suspects: set[int] = set()
        self._hands: list[_Hand] = []
        # A fork is quick, but neither sound beside other threads nor on macOS.
        forks = sys.platform == "linux" and threading.active_count() == 1
        self._context: Any = get_context("fork" if forks else "spawn")

    def go_on(self, turn: int, *, wait_for_it: bool = False) -> None:
        """Hand out files up to a window after the one whose turn it is, and take what comes back."""
        self._hand_out(turn + WINDOW)
        hands = {hand.results: hand for hand in self._hands}
        for pipe in wait(list(hands), None if wait_for_it else 0):
            hand = hands[pipe]  # type: ignore[index]
            if not self._taken(hand):
                self._bury(hand)
        self._hand_out(turn + WINDOW)  # nobody rests while the caller writes

    def end(self) -> None:
        """End the workers, whatever they are at; what one has done by then counts."""
        for hand in self._hands:
            hand.tasks.close()
            if hand.file is not None:
                hand.process.terminate()
        deadline = time.monotonic() + _GRACE
        for hand in self._hands:
            if hand.file is not None and hand.results.poll(max(0, deadline - time.monotonic())):
                self._taken(hand)
            _buried(hand)
        self._hands.clear()

    def _taken(self, hand: _Hand) -> bool:
        """Whether the worker had sent a record, the whole of which is read, whatever signal comes."""
        hold()
        try:
            record = hand.results.recv_bytes()
            assert hand.file is not None
            self.done[hand.file] = record
            hand.file = None
        except (EOFError, OSError):
            return False
        finally:
            release()
        return True

    def _hand_out(self, limit: int) -> None:
        while self._todo and self._todo[0] < limit:
            busy = [hand.file for hand in self._hands if hand.file is not None]
            if len(busy) == self._jobs or (busy and not self._suspects.isdisjoint((self._todo[0], *busy))):
                return
            hand = next((hand for hand in self._hands if hand.file is None), None) or self._start()
            hand.file = self._todo.popleft()
            with suppress(OSError):  # it is dead: its other pipe will say so
                hand.tasks.send_bytes(os.fsencode(self._paths[hand.file]))

    def _start(self) -> _Hand:
        theirs, tasks = self._context.Pipe(duplex=False)
        results, answers = self._context.Pipe(duplex=False)
        ours: list[Connection] = [pipe for hand in self._hands for pipe in (hand.tasks, hand.results)]
        inherited = [*ours, tasks, results] if self._context.get_start_method() == "fork" else []
        process = self._context.Process(
            target=_work, args=(self._kind, self._job, theirs, answers, inherited), daemon=True
        )
        hold()  # it must not hear Ctrl-C before it has learnt to ignore it
        try:
            process.start()
            hand = _Hand(process, tasks, results)
            self._hands.append(hand)
        except OSError as error:
            raise NewslintError(f"no process can be started ({error.strerror}); --jobs 1 needs none") from None
        finally:
            theirs.close()
            answers.close()
            release()
        return hand

    def _bury(self, hand: _Hand) -> None:
        """A worker is dead: the file that it was at is tried once more alone, then given up."""
        self._hands.remove(hand)
        code = _buried(hand)
        if hand.file is None:
            return
        if hand.file not in self._suspects:
            self._suspects.add(hand.file)
            self._todo.appendleft(hand.file)
            return
        record = self._kind(self._job).unread(self._paths[hand.file], _death(code))
        self.done[hand.file] = pickle.dumps(record)


def _death(code: int | None) -> str:
    if code is None or code >= 0:
        return f"its process ended twice (exit code {code})"
    memory = ": it may have run out of memory" if -code == getattr(signal, "SIGKILL", None) else ""
    return f"its process was killed twice (signal {-code}){memory}"


def _buried(hand: _Hand) -> int | None:
    """The exit code of a process that has ended or is told to."""
    hand.tasks.close()
    hand.process.join(1)
    if hand.process.exitcode is None:
        hand.process.kill()
        hand.process.join()
    hand.results.close()
    return hand.process.exitcode


def _work(
    kind: type[Worker[Any]], job: Job, tasks: Connection, results: Connection, inherited: Sequence[Connection]
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears Ctrl-C and ends us
    signal.signal(signal.SIGTERM, _leave)  # so that what was started here ends, too
    release()
    for pipe in inherited:  # else nobody would see the end of a pipe whose owner is killed
        pipe.close()
    worker = kind(job)
    with suppress(EOFError, BrokenPipeError):
        while True:
            path = os.fsdecode(tasks.recv_bytes())
            results.send_bytes(pickle.dumps(worker.file(path), pickle.HIGHEST_PROTOCOL))
            release()


def _leave(number: int, frame: object) -> None:
    raise SystemExit(128 + number)
