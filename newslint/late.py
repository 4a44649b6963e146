"""Regular expressions compiled when they are first tried: a start need not wait for those it has no use for."""

from __future__ import annotations

import re
from collections.abc import Callable


class Late:
    """Stands for `re.compile(source, flags)`."""

    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Callable[..., re.Match[str] | None]:
        """The method, on first use; from then on it stands in the object itself."""
        if name not in ("match", "fullmatch", "search"):
            raise AttributeError(name)
        expression = re.compile(self._source, self._flags)
        self.match, self.fullmatch, self.search = expression.match, expression.fullmatch, expression.search
        found: Callable[..., re.Match[str] | None] = getattr(expression, name)
        return found
