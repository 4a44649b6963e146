"""Asks a LanguageTool within the time-out of a request and the budget of a run; who is down is not asked again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Future
from functools import lru_cache
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from newslint.errors import CheckUnavailable
from newslint.languagetool.service import Service

if TYPE_CHECKING:
    from newslint.languagetool.tool import Tool

T = TypeVar("T")
_HINT = "Start it, or name another; --allow-degraded goes on without it"
_LOCAL_HINT = "Name a server that runs (languagetool: {url: …}); --allow-degraded goes on without one"
FAILURES = 3
"""So many failures in a row, and a server counts as down."""


class Client:
    """One run's way to a server."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._tool: Tool | None = None
        self._spent = 0.0
        self._failures = 0
        self._over = ""

    def check(self, text: str, enabled: Iterable[str] = (), disabled: Iterable[str] = ()) -> tuple[list[Any], int]:
        """LanguageTool's matches, and how many more were no places of the text; offsets are UTF-16 units.

        Raises CheckUnavailable, and TooLong where the server takes no text of this length.
        """
        from language_tool_python.exceptions import LanguageToolError

        from newslint.languagetool.tool import TooLong

        if self._over:
            raise CheckUnavailable(self._over)
        started = monotonic()
        try:
            service = self._located()
            started = monotonic()  # a server of this machine's own may have been downloaded
            patience = min(service.timeout, max(0.01, service.budget - self._spent))
            found = _within(patience, lambda: self._asked(service, text, set(enabled), set(disabled)))
        except (LanguageToolError, ValueError, TimeoutError) as error:
            self._spend(monotonic() - started)
            if isinstance(error, TooLong):
                raise
            raise CheckUnavailable(self._over or self._failed(error)) from error
        self._spend(monotonic() - started)
        self._failures = 0
        return found

    def _spend(self, seconds: float) -> None:
        self._spent += seconds
        if self._spent >= self._service.budget:
            spent = f"the {self._service.budget:g} s that LanguageTool may take in a run are spent"
            self._over = f"{spent}; languagetool: {{budget: …}} in newslint.yml allows more"

    def said(self, why: object) -> str:
        """A complaint about this server, with a hint."""
        return f"LanguageTool {self._service.shown}: {why}. {_HINT if self._service.url else _LOCAL_HINT}"

    def _located(self) -> Service:
        if self._service.url:
            return self._service
        from newslint.languagetool.local import address

        return self._service._replace(url=address())

    def _asked(self, service: Service, text: str, enabled: set[str], disabled: set[str]) -> tuple[list[Any], int]:
        from newslint.languagetool.tool import Tool

        tool = self._tool = self._tool or Tool(service)
        tool.enabled_rules, tool.disabled_rules, tool.misplaced = enabled, disabled, 0
        return tool.check(text), tool.misplaced

    def _failed(self, error: Exception) -> str:
        """What to say of a failure; remembers it when nobody need be asked again."""
        from newslint.languagetool.tool import Down, Refusal

        self._tool = None
        self._failures += 1
        if isinstance(error, Refusal):
            why = str(error)
        elif isinstance(error, TimeoutError):
            why = f"it gave no answer in {self._service.timeout:g} s"
        else:
            why = f"it does not know {self._service.language}"
        said = self.said(why)
        if isinstance(error, Down) or self._failures >= FAILURES:
            self._over = said
        return said


@lru_cache(maxsize=8)
def client(service: Service) -> Client:
    """The client of a service: one for each run."""
    return Client(service)


def _within(seconds: float, work: Callable[[], T]) -> T:
    """What the work comes to. Raises TimeoutError; the work is left behind, as a look-up of a name or a trickle of
    bytes cannot be stopped."""
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001  # whatever it is, it is the caller's
            future.set_exception(error)

    Thread(target=run, daemon=True).start()
    return future.result(seconds)
