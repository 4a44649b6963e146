"""Sets of words, written as running text."""

from __future__ import annotations

from collections.abc import Container, Iterable
from itertools import compress, count
from typing import TypeVar

T = TypeVar("T")


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


def rows(words: Iterable[T], wanted: Container[T]) -> list[int]:
    """The rows of a column of words (or kinds) where a wanted one stands."""
    return list(compress(count(), map(wanted.__contains__, words)))
