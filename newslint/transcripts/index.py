"""Where words stand in a transcript of any length: exact runs at once, near ones by the rarest words."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from newslint.data.lexicon import lexicon
from newslint.span import Span
from newslint.transcripts.words import FILLERS, JOINER, SPOKEN_FILLERS, words

_VOTES = 4000
"""Occurrences that are looked at to find where a quotation may stand: of its rarest words first."""
_WINDOWS = 4


class Index:
    """The words of a transcript as numbers. Rows count the words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = words(text)
        self._numbers: dict[str, int] = {}
        self.ids = array("I", self.numbers(self.words.forms))
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
        """The stretches of rows, some times `width` long, where most of these words stand, the rare ones before all."""
        votes: Counter[int] = Counter()
        budget = _VOTES
        for number in sorted(set(ids), key=lambda n: (len(self._rows.get(n, ())), n)):
            rows = self._rows.get(number, ())
            if len(rows) > budget:
                break
            budget -= len(rows)
            for block in {row // width for row in rows}:
                votes[block] += 1
                votes[block - 1] += 1
        best: list[int] = []
        for block in sorted(votes, key=lambda block: (-votes[block], block)):
            if len(best) < _WINDOWS and all(abs(block - other) > 1 for other in best):
                best.append(block)
        half = width // 2
        return [(max(0, b * width - half), min(len(self.ids), (b + 2) * width + half)) for b in best]

    def shown(self, span: Span) -> str:
        """The words at a place as they are read: nothing of what stood between them."""
        return " ".join(self.text[span.start : span.end].replace(JOINER, "").split())

    def stops(self, row: int) -> bool:
        """True where a sentence ends before this word."""
        between = self.text[self.words.ends[row - 1] : self.words.starts[row]] if row else "."
        return any(mark in between for mark in ".?!")

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
