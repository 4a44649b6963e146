"""Expressions compiled when they are first used: a start need not wait for the hundred that it has no use for."""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, but at first use: one that does not compile is found then."""
    return cast("re.Pattern[str]", _Late(source, flags))


class _Late:
    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """The method of the expression; from now on the methods stand in the object itself, as fast as any."""
        expression = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(expression, method))
        return getattr(expression, name)
