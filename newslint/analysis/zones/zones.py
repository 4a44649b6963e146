"""What stands over and beside a story, and its body."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.text import lower
from newslint.analysis.tokens import tokens
from newslint.data.lexicon import plain
from newslint.document import Block
from newslint.scope import selects

_DISPLAY = {
    "headline": ("headline & ~stray",),
    "standfirst": ("standfirst",),
    "caption": ("caption", "alt"),
}
_BODY = ("paragraph", "list", "blockquote", "cell", "crosshead", "stray", "byline")
_LEAST, _HEADLINE = 300, 140
"""Code points that a body has at least, and a headline at most."""


class Shown(NamedTuple):
    """A piece of display copy: `zone` is headline, standfirst or caption."""

    block: Block
    zone: str


class Zones(NamedTuple):
    """The display copy of a story, empty where there is no body of some length to hold it against; and the body."""

    shown: tuple[Shown, ...]
    body: tuple[Block, ...]


@layer("story")
def zones(analysis: Analysis) -> Zones:
    """The display copy and the body. A short first line over a dateline is a headline, whatever it ends in."""
    shown, body = [], []
    for n, block in enumerate(analysis.document.blocks):
        zone = _zone(block.scope)
        if zone or (not n and _over_dateline(analysis)):
            shown.append(Shown(block, zone or "headline"))
        elif selects(_BODY, block.scope):
            body.append(block)
    if not shown or sum(len(b.span) for b in body) < _LEAST:
        return Zones((), tuple(body))
    return Zones(tuple(shown), tuple(body))


@cache
def _zone(scope: str) -> str:
    return next((zone for zone, selectors in _DISPLAY.items() if selects(selectors, scope)), "")


def _over_dateline(analysis: Analysis) -> bool:
    blocks = analysis.document.blocks
    if len(blocks) < 3 or len(blocks[0].span) > _HEADLINE:
        return False
    second = blocks[1].span.start
    return any(i.scope == "dateline" and i.span.start == second for i in analysis.document.inlines)


@layer("story")
def body_words(analysis: Analysis) -> frozenset[str]:
    """The words of the body in lower case, without accents and the possessive 's."""
    rows = analysis.get(tokens)
    words = set[str]()
    for block in analysis.get(zones).body:
        words.update(rows.words[rows.at(block.span.start) : rows.at(block.span.end)])
    every = lower("\n".join(words))
    return frozenset(w.removesuffix("'s") if w.isascii() else plain(w.removesuffix("'s")) for w in every.split("\n"))
