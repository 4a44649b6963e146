"""A town of which there are several, in a story that says nothing of where it lies: `from Hyderabad`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from newslint.analysis.analysis import Analysis
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.text import folded, places
from newslint.finding import Match, Related
from newslint.late import late
from newslint.scope import selects
from newslint.span import Span

_IN = late(r"\b(?:in|from|near|at|to|outside|around|of) $")
_GOES_ON = late(r",? (?:[A-Z]|\()|'s? [A-Z]|[\w-]")
"""What stands behind a town that is told apart, or a part of a longer name: Springfield, Ohio; Springfield College."""
_OFTEN = 3
"""Mentions from which on the story is of the town, and its readers know which."""


def which_town(analysis: Analysis, towns: Mapping[str, Sequence[str]]) -> Iterator[Match]:
    """Towns that the body names in passing, where none of the words that tell which stands in the story."""
    text, blocks, said = analysis.get(folded), analysis.document.blocks, analysis.get(quoted)
    for town, tells in towns.items():
        every = [Span(at, at + len(town)) for at in places(text, town)]
        if not every or len(every) >= _OFTEN or re.search(rf"\b(?:{'|'.join(map(re.escape, tells))})", text):
            continue
        scopes = [blocks[row].scope if (row := analysis.block_index(s.start)) >= 0 else "" for s in every]
        here = [s for s in every if _IN.search(text, max(0, s.start - 9), s.start) and not said.holds(s.start)]
        told = any(_GOES_ON.match(text, s.end) for s in every)
        if here and not told and all(selects(("paragraph",), scope) for scope in scopes):
            again = tuple(Related(s, "here too", again=True) for s in here[1:])
            yield Match(here[0], "", (town, " or ".join(tells[:2])), again)
