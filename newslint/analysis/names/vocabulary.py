"""Which words a story holds, and where some of them stand as words and not inside names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.table import DISPLAY, LEFT, MID, Names, names
from newslint.analysis.text import MASK, folded, lower
from newslint.analysis.tokens import Tokens, tokens
from newslint.span import Span

_NOT_BEFORE = frozenset(f"'@#._/{MASK}")
_NOT_BEHIND = frozenset(f"_@{MASK}")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a story in lower case, a possessive 's left out, each with the ways it is written."""

    tokens: Tokens
    forms: dict[str, list[str]]

    def rows(self, words: Iterable[str]) -> Iterator[tuple[int, str]]:
        """The rows of these words among the tokens, in order."""
        wanted = {form: word for word in words for form in self.forms.get(word, ())}
        if wanted:
            for row, form in enumerate(self.tokens.words):
                if form in wanted:
                    yield row, wanted[form]


@layer("story")
def vocabulary(analysis: Analysis) -> Vocabulary:
    """All words of the story."""
    found = analysis.get(tokens)
    forms: dict[str, list[str]] = {}
    for form in dict.fromkeys(found.words):
        forms.setdefault(lower(form).removesuffix("'s"), []).append(form)
    return Vocabulary(found, forms)


def places(analysis: Analysis, words: Iterable[str]) -> dict[str, list[Span]]:
    """Where these words stand as words: not in addresses, not in names (Labour, World Trade Center)."""
    text = analysis.get(folded)
    table = analysis.get(names)
    vocabulary_ = analysis.get(vocabulary)
    found: dict[str, list[Span]] = {}
    for row, word in vocabulary_.rows(words):
        start = vocabulary_.tokens.starts[row]
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
