"""Which of many items a text wakes: one pass for the literals of them all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_FEW, _BRIEF = 12, 2000
"""Literals, and code points of all texts so far, up to which looking for each costs less than an automaton for them."""


class Wakes:
    """Items by the literals of which one must stand in a text; those without (None) are always awake."""

    def __init__(self, needs: Iterable[Sequence[str] | None]) -> None:
        self._always: list[int] = []
        self._wakes: dict[str, list[int]] = {}
        for index, literals in enumerate(needs):
            if literals is None:
                self._always.append(index)
            for literal in literals or ():
                self._wakes.setdefault(literal, []).append(index)
        self._literals = tuple(self._wakes)
        self._automaton: AhoCorasick | None = None
        self._read = 0

    def indexes(self, text: str) -> set[int]:
        """The indexes of those that the lowered text wakes."""
        return set(self._always).union(*map(self._wakes.__getitem__, self._found(text)))

    def awake(self, text: str) -> dict[int, list[str]]:
        """The indexes of those that the lowered text wakes, with their literals that stand in it."""
        found: dict[int, list[str]] = {index: [] for index in self._always}
        for literal in self._found(text):
            for index in self._wakes[literal]:
                found.setdefault(index, []).append(literal)
        return found

    def _found(self, text: str) -> Iterable[str]:
        if self._automaton is None:
            self._read += len(text)
            if len(self._literals) <= _FEW or self._read < _BRIEF:
                return [literal for literal in self._literals if literal in text]
            from ahocorasick_rs import AhoCorasick

            self._automaton = AhoCorasick(self._literals, store_patterns=False)
        # Overlapping: a literal inside another one wakes its own item, which the default would pass over.
        hits = self._automaton.find_matches_as_indexes(text, overlapping=True)
        return [self._literals[index] for index in {hit[0] for hit in hits}]
