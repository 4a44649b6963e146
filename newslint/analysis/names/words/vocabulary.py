"""Which words a story holds, and where some of them stand as words and not inside names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.table.table import DISPLAY, LEFT, MID, Names, names
from newslint.analysis.text import MASK, folded
from newslint.analysis.tokens import tokens
from newslint.span import Span

_NOT_BEFORE = frozenset(f"'@#._/{MASK}")
_NOT_BEHIND = frozenset(f"_@{MASK}")


Words = dict[str, list[Span]]
"""Words in lower case, each with its places in order."""


@layer("story")
def vocabulary(analysis: Analysis) -> frozenset[str]:
    """All words of the story in lower case, a possessive 's left out."""
    every = " ".join({*analysis.get(tokens).words})
    return frozenset(f"{every} ".lower().replace("'s ", " ").split())


def merged(*some: Words) -> Words:
    """The words of all, each with all its places."""
    return {w: sorted(span for words in some for span in words.get(w, ())) for words in some for w in words}


def places(analysis: Analysis, words: Iterable[str]) -> Words:
    """Where these words stand as words: not in addresses, not in names (Labour, World Trade Center)."""
    text = analysis.get(folded)
    table = analysis.get(names)
    rows = analysis.get(tokens)
    wanted = {f: w for w in words for b in (w, w.capitalize(), w.upper()) for f in (b, f"{b}'s", f"{b}'S")}
    found: Words = {}
    for row in [row for row, form in enumerate(rows.words) if form in wanted]:
        word, start = wanted[rows.words[row]], rows.starts[row]
        end = start + len(word)
        before, behind = text[start - 1 : start], text[end : end + 1]
        if before in _NOT_BEFORE or behind in _NOT_BEHIND or before.isdigit() or behind.isdigit():
            continue
        if text[start].isupper() and (before == "-" or _in_name(table, start)):
            continue
        if before == "-" and not text[start - 2 : start - 1].islower():
            continue
        found.setdefault(word, []).append(Span(start, end))
    return found


def _in_name(table: Names, start: int) -> bool:
    row = bisect_left(table.starts, start)
    if row >= len(table.words) or table.starts[row] != start:
        return False
    joined = row + 1 < len(table.words) and table.flags[row + 1] & LEFT
    capitals = len(table.words[row]) > 1 and table.words[row].isupper()
    return bool(table.flags[row] & (MID | LEFT | DISPLAY) or joined or capitals)
