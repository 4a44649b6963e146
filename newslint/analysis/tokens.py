"""Words and numbers of the story, in columns."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from itertools import accumulate
from typing import NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.edited import Edited
from newslint.analysis.text import folded
from newslint.late import late

WORD, NUMBER = 1, 2
_TOKEN = late(r"([^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,]\d+)*)")


class Tokens(NamedTuple):
    """Row i is `words[i]` at [starts[i], ends[i]), of kind WORD or NUMBER; apostrophes are folded to '.

    A word ends at a hyphen and at a full stop; an apostrophe inside it belongs to it (O'Brien, dog's).
    """

    starts: array[int]
    ends: array[int]
    kinds: bytearray
    words: list[str]

    def __len__(self) -> int:
        return len(self.words)

    def at(self, offset: int) -> int:
        """The first row that starts at or after this offset (len(self) when none does)."""
        return bisect_left(self.starts, offset)


def _after(edited: Edited, before: Tokens, fresh: Tokens) -> Tokens:
    one, two, three = cuts = edited.cuts(before.starts, fresh.starts)
    return Tokens(
        edited.offsets(cuts, before.starts, fresh.starts),
        edited.offsets(cuts, before.ends, fresh.ends),
        before.kinds[one] + fresh.kinds[two] + before.kinds[three],
        before.words[one] + fresh.words[two] + before.words[three],
    )


@layer("paragraph", _after)
def tokens(analysis: Analysis) -> Tokens:
    """All words and numbers outside of what is masked, in order of the text."""
    pieces = _TOKEN.split(analysis.get(folded))  # what is between words, and words, in turn
    borders = array("I", accumulate(map(len, pieces)))
    words = pieces[1::2]
    kinds = bytearray([NUMBER if w[0].isdigit() else WORD for w in words])
    return Tokens(borders[:-1:2], borders[1::2], kinds, words)


@layer("paragraph")
def forms(analysis: Analysis) -> Counter[str]:
    """Each distinct word and number, and how often it stands."""
    return Counter(analysis.get(tokens).words)
