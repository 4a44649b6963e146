"""Where stretches of the source stand in the blocks of a story."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newslint.report.proof.record import BlockRecord


class Places:
    """Finds stretches of the source in these blocks."""

    def __init__(self, blocks: Sequence[BlockRecord]) -> None:
        runs = ((run[2], run[2] + run[3], n, run) for n, block in enumerate(blocks) for run in block["runs"])
        self._runs = sorted(runs)
        self._ends = [end for _, end, _, _ in self._runs]

    def find(self, start: int, end: int) -> dict[int, tuple[int, int]]:
        """The part of each block that the stretch covers, half-open in its text; empty where no words of it stand."""
        found: dict[int, tuple[int, int]] = {}
        for block, first, last in self._touched(start, end):
            known = found.get(block, (first, last))
            found[block] = (min(first, known[0]), max(last, known[1]))
            if start == end:
                break
        return found

    def _touched(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        for row in range(bisect_left(self._ends, start), len(self._runs)):
            source, stop, block, (text, length, _, source_length) = self._runs[row]
            if source > end:
                break
            if start < end and (stop <= start or source >= end):
                continue
            even = length == source_length
            first = text + (max(start - source, 0) if even else 0)
            last = text + (min(end - source, length) if even else length)
            yield block, first, max(first, last) if start < end else first
