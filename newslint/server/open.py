"""An open story: its text, whether somebody is typing, and the work that is done for it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from contextlib import suppress
from math import inf
from typing import Any

from newslint.server.configs import Held
from newslint.server.story import Reading
from newslint.server.text import Text

log = logging.getLogger(__name__)


class Open:
    """An open story. Its `job` is the check that runs or ran last, `asked` the answer that is worked out from it.

    `shown` are the fingerprints that the editor shows.
    """

    def __init__(self, text: Text, path: str) -> None:
        self.text = text
        self.path = path
        self.shown: frozenset[str] = frozenset()
        self.job: asyncio.Future[Reading] | None = None
        self.asked: asyncio.Future[Any] | None = None
        self._edited = -inf
        self._stirred = asyncio.Event()
        self._telling: asyncio.Task[None] | None = None

    @property
    def reading(self) -> Reading | None:
        """What was read last, if nothing is being read."""
        return self.job.result() if self.job and self.job.done() and not self.job.exception() else None

    def confirm(self, configs: int, held: Held) -> None:
        """What was read last holds under this edition of the configurations, too."""
        if reading := self.reading:
            self.job = asyncio.get_running_loop().create_future()
            self.job.set_result(reading._replace(configs=configs, held=held))

    def stir(self, at: float | None) -> None:
        """Somebody typed at this time of the loop, or saved, which ends the typing."""
        self._edited = -inf if at is None else at
        self._stirred.set()
        self._stirred = asyncio.Event()

    def rests(self, seconds: float) -> bool:
        """Whether nobody has typed for so long."""
        return self._edited + seconds <= asyncio.get_running_loop().time()

    async def rest(self, seconds: float) -> None:
        """Wait until nobody has typed for so long."""
        while not self.rests(seconds):
            left = self._edited + seconds - asyncio.get_running_loop().time()
            with suppress(TimeoutError):
                async with asyncio.timeout(left):  # wait_for loses a cancellation that comes with the event
                    await self._stirred.wait()

    def tell(self, work: Coroutine[None, None, None]) -> None:
        """Do this in the place of what is being done."""
        self.stop()
        self._telling = asyncio.ensure_future(work)
        self._telling.add_done_callback(_logged)

    def stop(self) -> None:
        """Leave what is being done."""
        if self._telling:
            self._telling.cancel()


def _logged(task: asyncio.Task[None]) -> None:
    """A fault of newslint's own leaves the story as it is shown, and a trace in the log."""
    if not task.cancelled() and (error := task.exception()):
        log.error("a fault in newslint itself; please report it", exc_info=error)
