"""Where words stand in a transcript of any length: exact runs at once, near ones by the rarest words."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from math import log

from newslint.data.lexicon import lexicon
from newslint.transcripts.words import FILLERS, SPOKEN_FILLERS, words

_VOTES = 4000
"""Occurrences that are looked at to find where a quotation may stand: of its rarest words first."""
_WINDOWS = 4


class Index:
    """The words of a transcript as numbers. Rows count the words; `breaks` are those where another speaker begins."""

    def __init__(self, text: str, breaks: Iterable[int] = ()) -> None:
        self.text = text
        self.words = words(text)
        self._numbers: dict[str, int] = {}
        self.ids = array("I", self.numbers(self.words.forms))
        self.breaks = sorted({bisect_left(self.words.starts, at) for at in breaks})
        self.fills = _fills(self.words.forms)
        self._bytes = self.ids.tobytes()

    def numbers(self, forms: Sequence[str]) -> list[int]:
        """A number for each form, the same for the same form."""
        known = self._numbers
        return [known.setdefault(form, len(known)) for form in forms]

    def runs(self, ids: Sequence[int], start: int = 0, end: int | None = None) -> Iterator[int]:
        """The rows from which exactly these words follow, all of them inside [start, end)."""
        wanted, size = array("I", ids).tobytes(), self.ids.itemsize
        stop = len(self._bytes) if end is None else end * size
        at = self._bytes.find(wanted, max(0, start) * size, stop)
        while at >= 0:
            if at % size == 0:
                yield at // size
            at = self._bytes.find(wanted, at + 1, stop)

    def windows(self, ids: Sequence[int], width: int) -> list[tuple[int, int]]:
        """Stretches of rows, up to four times `width` long and one speaker's, where most of these words stand."""
        votes: dict[int, float] = defaultdict(float)
        budget = _VOTES
        for number in sorted(set(ids), key=lambda n: (len(self._rows.get(n, ())), n)):
            rows = self._rows.get(number, ())
            if len(rows) > budget:
                break
            budget -= len(rows)
            rare = log(len(self.ids) / len(rows)) if rows else 0.0
            for block in {row // width - step for row in rows for step in (0, 1)}:
                votes[block] += rare
        best: list[int] = []
        for block in sorted(votes, key=lambda block: (-votes[block], block)):
            if len(best) < _WINDOWS and all(abs(block - other) > 1 for other in best):
                best.append(block)
        half = width // 2
        windows = [(max(0, b * width - half), min(len(self.ids), (b + 2) * width + half)) for b in best]
        return [turn for low, high in windows for turn in pairwise((low, *self._breaks(low, high), high))]

    def stops(self, row: int) -> bool:
        """True where a sentence ends before this word."""
        between = self.text[self.words.ends[row - 1] : self.words.starts[row]] if row else "."
        return any(mark in between for mark in ".?!")

    def _breaks(self, low: int, high: int) -> list[int]:
        return self.breaks[bisect_right(self.breaks, low) : bisect_left(self.breaks, high)]

    @cached_property
    def _rows(self) -> dict[int, list[int]]:
        rows: dict[int, list[int]] = defaultdict(list)
        for row, number in enumerate(self.ids):
            rows[number].append(row)
        return rows


def _fills(forms: Sequence[str]) -> bytearray:
    """1 for each word that only fills a pause."""
    fills = bytearray(form in FILLERS for form in forms)
    for row, pair in enumerate(pairwise(forms)):
        if pair in SPOKEN_FILLERS:
            fills[row : row + 2] = b"\1\1"
    return fills


def weight(form: str) -> float:
    """How much it tells that a word is the same: 1 for `the`, 4 for a name."""
    return min(4.0, max(1.0, 8 - lexicon().zipf(form)))
