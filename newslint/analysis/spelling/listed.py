"""Word lists as they are written in the code."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words of a list, white space between them."""
    return frozenset(words.split())
