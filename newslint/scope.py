"""Scopes of blocks, and the selectors that choose among them (Vale's grammar).

A scope is a dotted string; a selector matches when all its dotted parts are among the scope's parts, in any order.
`a & b` asks for both, `~a` for its absence, a list for any of its items.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

UNITS = ("sentence", "paragraph", "summary", "raw")
"""Selectors that choose how a text is cut as well as which blocks (`raw` is the source itself)."""


@lru_cache(maxsize=4096)
def _matches(selector: str, scope: str) -> bool:
    parts = set(scope.split("."))
    for term in selector.split("&"):
        name = term.strip()
        wanted = name.lstrip("~").strip()
        has = all(part in parts for part in wanted.split(".") if part not in ("text", "sentence", "summary"))
        if has == name.startswith("~"):
            return False
    return True


def selects(selectors: Iterable[str], scope: str) -> bool:
    """True when any of the selectors chooses a block of this scope."""
    return any(_matches(s, scope) for s in selectors)
