"""Scopes of blocks, and the selectors that choose among them (Vale's grammar).

A scope is a dotted string; a selector matches when all its dotted parts are among the scope's parts, in any order.
`a & b` asks for both, `~a` for its absence, a list for any of its items.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

UNITS = frozenset({"text", "sentence", "summary", "raw", "lead"})
"""Parts of a selector that no block lacks: they say how a text is cut (`lead`: only its first paragraph is
looked at, without the dateline), or that the source itself is read (`raw`)."""

KINDS = frozenset(
    """paragraph list blockquote table cell code alt caption byline dateline standfirst headline title meta stray
    heading h1 h2 h3 h4 h5 h6 crosshead furniture credit label notice promo signup wire""".split()
)
"""What the readers call a piece of copy (docs/formats.md)."""


def _matches(selector: str, scope: str) -> bool:
    parts = set(scope.split("."))
    return all(all(p in parts or p in UNITS for p in term) != negated for term, negated in _terms(selector))


def _terms(selector: str) -> Iterator[tuple[list[str], bool]]:
    for term in selector.split("&"):
        name = term.strip()
        yield name.lstrip("~").strip().split("."), name.startswith("~")


@lru_cache(maxsize=4096)
def selects(selectors: tuple[str, ...], scope: str) -> bool:
    """True when any of the selectors chooses a block of this scope."""
    return any(_matches(s, scope) for s in selectors)


def unknown(selector: str) -> list[str]:
    """The parts of a selector that no block ever has."""
    return [part for term, _ in _terms(selector) for part in term if part not in KINDS | UNITS]
