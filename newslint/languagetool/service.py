"""Which LanguageTool the rules ask, and with how much patience."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

LANGUAGES = ("en-US", "en-GB", "en-AU", "en-CA", "en-NZ", "en-ZA")
OPTION = "service"
"""The option under which a rule gets it from the configuration; no rule file can set it."""


class Service(NamedTuple):
    """A server by its address; without one language-tool-python starts a server here.

    `timeout` are seconds for a request, `budget` for all of a run (in each of its processes); runs are numbered.
    """

    url: str = ""
    language: str = "en-US"
    timeout: float = 60
    budget: float = 600
    run: int = 0

    @property
    def shown(self) -> str:
        """Where it is, as it may be printed: without a user's name and password."""
        return f"at {without_secrets(self.url)}" if self.url else "of this machine"


def of(options: Mapping[str, Any]) -> Service | None:
    """The service that the configuration gave to a rule with these options."""
    return Service(**options[OPTION]) if OPTION in options else None


def is_address(url: str) -> bool:
    """True for `http://localhost:8081` and its like."""
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def without_secrets(url: str) -> str:
    """The address without what stands before an @ and behind a question mark."""
    head, _, rest = url.partition("://")
    place, slash, path = rest.partition("/")
    return f"{head}://{place.rpartition('@')[2]}{slash}{path.partition('?')[0]}" if rest else url.rpartition("@")[2]
