"""Sets of words, written as running text."""

from __future__ import annotations

from collections.abc import Container, Iterable
from itertools import compress, count


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


def rows(words: Iterable[str], wanted: Container[str]) -> list[int]:
    """The rows of a column of words where a wanted one stands."""
    return list(compress(count(), map(wanted.__contains__, words)))
