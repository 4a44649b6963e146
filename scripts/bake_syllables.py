"""How many syllables words have, from the CMU Pronouncing Dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

_WORD = re.compile(r"'?[a-z]+(?:'[a-z]+)*'?")


def syllables(dictionary: Path) -> Iterator[tuple[str, bytes]]:
    """Each word with the number of vowels in its first pronunciation: those phones end with the digit of a stress."""
    for line in dictionary.read_text(encoding="utf-8").splitlines():
        word, *phones = line.partition("#")[0].split()
        if _WORD.fullmatch(word):
            yield word, bytes([sum(phone[-1].isdigit() for phone in phones)])
