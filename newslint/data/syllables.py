"""How many syllables an English word has: a baked table, mapped into memory on first use."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from marisa_trie import BytesTrie


class Pronounced:
    """CMUdict in the shape that textstat asks: a word's pronunciations, of which only the stresses are kept."""

    def __init__(self) -> None:
        from marisa_trie import BytesTrie

        self._words: BytesTrie = BytesTrie()
        self._words.mmap(str(Path(__file__).parent / "syllables.trie"))

    def __getitem__(self, word: str) -> list[str]:
        """The first pronunciation, one digit a syllable; that of the name in `Kelsey's`. Raises KeyError."""
        found = self._words.get(word) or self._words[word.removesuffix("'s")]
        return ["0" * found[0][0]]


@cache
def pronounced() -> Pronounced:
    """The table."""
    return Pronounced()
