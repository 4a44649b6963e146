"""The story's words as the typo finders need them: in lower case, with what is known of each."""

from __future__ import annotations

from array import array
from collections import Counter
from itertools import filterfalse
from typing import NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.house.listed import listed
from newslint.analysis.spelling.rank import slipped
from newslint.analysis.text import folded
from newslint.analysis.tokens import forms, tokens
from newslint.data.lexicon import RARE, WORD, Lexicon, base, lexicon
from newslint.late import late
from newslint.words import rows

_TAILS = frozenset(("s", "d", "ll", "ve", "re", "t", "m"))
_EVERYDAY: set[str] = set()
_MOST_KEPT = 200_000
_FOREIGN_LEAST = 3
_FOREIGN_SHARE = 0.2
_CODE = late(r"[`\\]|\w_\w")


class Copy(NamedTuple):
    """Rows as in `Tokens`. `unknown` are the rows of lower-case words that no everyday dictionary has, in order.

    `rare` are those among these words that a big dictionary does have.
    """

    text: str
    starts: array[int]
    ends: array[int]
    words: list[str]
    low: list[str]
    forms: Counter[str]
    unknown: list[int]
    rare: frozenset[str]
    foreign: frozenset[int]
    """Blocks of code or in another language: too many of their words are unknown, and most of these no slips."""
    house: frozenset[str]
    lex: Lexicon

    def gap(self, row: int) -> str:
        """What stands between this word and the next."""
        return self.text[self.ends[row] : self.starts[row + 1]]

    def spaced(self, row: int) -> bool:
        """Whether nothing but a space stands between this word and the next."""
        return row + 1 < len(self.words) and self.starts[row + 1] > self.ends[row] and not self.gap(row).strip(" ")


def is_everyday(word: str, lex: Lexicon) -> bool:
    """Whether a lower-case word is in everyday dictionaries, as it is or as a possessive or contraction."""
    if word not in _EVERYDAY:
        if not _has(word, WORD, lex):
            return False
        if len(_EVERYDAY) > _MOST_KEPT:
            _EVERYDAY.clear()
        _EVERYDAY.add(word)
    return True


def is_known(word: str, lex: Lexicon) -> bool:
    """Whether any dictionary has a lower-case word, as it is or as a possessive or contraction."""
    return is_everyday(word, lex) or _has(word, RARE, lex)


def _has(word: str, flags: int, lex: Lexicon) -> bool:
    if lex.entry(word)[0] & flags:
        return True
    if word.isascii() and "'" not in word:
        return False
    head, apostrophe, tail = word.partition("'")
    return bool(lex.flags(base(word)) & flags) or (bool(apostrophe) and tail in _TAILS and _has(head, flags, lex))


@layer("story")
def copy(analysis: Analysis) -> Copy:
    """The words, looked up: each distinct one once in a process."""
    table = analysis.get(tokens)
    lex = lexicon()
    words = table.words
    found = analysis.get(forms)
    house = frozenset(w.casefold() for w in analysis.house.words) | listed(analysis.house).small
    unseen = filterfalse(_EVERYDAY.__contains__, found)
    strange = {w for w in unseen if w.islower() and w not in house and not is_everyday(w, lex)}
    unknown = rows(words, strange)
    rare = frozenset(w for w in strange if is_known(w, lex))
    return Copy(
        analysis.get(folded),
        table.starts,
        table.ends,
        words,
        list(map({w: w.lower() for w in found}.__getitem__, words)),
        found,
        unknown,
        rare,
        _foreign(analysis, table.starts, {row: words[row] for row in unknown if words[row] not in rare}, lex),
        house,
        lex,
    )


def _foreign(analysis: Analysis, starts: array[int], unknown: dict[int, str], lex: Lexicon) -> frozenset[int]:
    blocks = {row: analysis.block_index(starts[row]) for row in unknown}
    found = set()
    for block, n in Counter(blocks.values()).items():
        if n < _FOREIGN_LEAST or block < 0:
            continue
        span = analysis.document.blocks[block].span
        most = _FOREIGN_SHARE * sum(1 for w in analysis.text[span.start : span.end].split() if w[:1].islower())
        if n > most:
            strange = n - sum(slipped(unknown[row], lex) for row, b in blocks.items() if b == block)
            if strange > most and (strange > n / 2 or _CODE.search(analysis.text, span.start, span.end)):
                found.add(block)
    return frozenset(found)
