"""How well a word stands among its neighbours: a baked table of runs of two and three words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.data.lexicon import Lexicon, lexicon

if TYPE_CHECKING:
    from marisa_trie import BytesTrie

START, END = "<s>", "</s>"
"""What stands before the first and after the last word of a sentence."""
NUMBER = "three"
"""The word that stands for any number in figures."""
_STEPS, _ZERO = 4, 128
_MOST_KEPT = 200_000
_BOOKS = 4.6
"""By how many orders of magnitude a count of the table of pairs lies above its pair's gain (with 18 for two Zipfs)."""

Around = tuple[str, str, str, str]
"""Two words before a place and two after it, in lower case; START, END or "" where a sentence ends."""


class Contexts:
    """The table: a word's frequency (ten's exponent of its share), and for a run of words by how many orders of
    magnitude it is more frequent than its parts lead one to expect."""

    def __init__(self, lex: Lexicon, path: Path) -> None:
        self._lex = lex
        self._gains = _Gains(path)

    def fit(self, word: str, around: Around) -> float:
        """How likely the word is there: ten's exponent, to be compared with that of another word at the same place."""
        a, b, c, d = around
        gains = self._gains
        far = gains[f"{a} {b} {word}"] + gains[f"{b} {word} {c}"] + gains[f"{word} {c} {d}"]
        return self._near(word, b, c) + far / _STEPS

    def has(self, word: str) -> bool:
        """Whether the word is one of those that the table is about."""
        return self._gains[word] != 0

    def rivals(self, word: str, others: Iterable[str], before: str, after: str) -> list[str]:
        """Those of the others that are as likely as the word by the two words beside it alone.

        A rarer one that is seen beside neither of them is not.
        """
        gains = self._gains
        known = gains[word]
        able = [
            other
            for other in others
            if not 0 > gains[other] <= known or gains[f"{before} {other}"] + gains[f"{other} {after}"] > 0
        ]
        if not able:
            return able
        least = self._near(word, before, after)
        return [other for other in able if self._near(other, before, after) >= least]

    def _near(self, word: str, before: str, after: str) -> float:
        gains = self._gains
        known = gains[word]
        if not known:
            return self._by_pairs(word, before, after)
        return (known + gains[f"{before} {word}"] + gains[f"{word} {after}"]) / _STEPS

    def _by_pairs(self, word: str, before: str, after: str) -> float:
        """The same of a word that was not baked, such as one of the house's own pairs."""
        zipf = self._lex.zipf
        total = zipf(word) - 9
        for one, two in ((before, word), (word, after)):
            pair = self._lex.bigram(one, two)
            if pair:
                total += max(0.0, pair + _BOOKS - zipf(one) - zipf(two))
        return total


class _Gains(dict[str, int]):
    """What the table says of runs of words, those kept that were asked for."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __missing__(self, run: str) -> int:
        value = self._table.get(run)
        if len(self) > _MOST_KEPT:
            self.clear()
        found = self[run] = value[0][0] - _ZERO if value else 0
        return found

    @cached_property
    def _table(self) -> BytesTrie:
        from marisa_trie import BytesTrie

        table = BytesTrie()
        table.mmap(str(self._path))
        return table


@cache
def contexts() -> Contexts:
    """The shipped table, one for the process."""
    return Contexts(lexicon(), Path(__file__).with_name("contexts.trie"))


def pack(exponent: float) -> bytes:
    """An entry of the table; b"" when it says nothing."""
    value = round(exponent * _STEPS)
    return bytes((max(0, min(255, value + _ZERO)),)) if value else b""
