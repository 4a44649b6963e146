"""Sets of words, written as running text."""

from __future__ import annotations

from collections.abc import Container, Iterable
from itertools import compress, count
from typing import TypeVar

T = TypeVar("T")


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


def phrase_set(text: str) -> frozenset[str]:
    """The phrases of a text as a set; a bar or a line's end stands between them."""
    return frozenset(phrase.strip() for line in text.splitlines() for phrase in line.split("|")) - {""}


def rows(words: Iterable[T], wanted: Container[T]) -> list[int]:
    """The rows of a column of words (or kinds) where a wanted one stands."""
    return list(compress(count(), map(wanted.__contains__, words)))
