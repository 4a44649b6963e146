"""Display copy among the paragraphs of plain text: a headline, an archive's abstract, a slug in capitals."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.quotations.quoted import Quoted
from newslint.late import late

_SLUG = late(r"[A-Z][A-Z\d'’-]*+[:,]?(?: [A-Z\d][A-Z\d'’-]*+[:,]?){3,30}(?=\s|$)")
_ABSTRACT = late(r"ABSTRACT\.?|Abstract\.?")
_SENTENCE = late(r"[.!?…][\"”’']?\s")
_HEADLINE, _LEAST = 140, 3
"""Code points that a headline has at most, and blocks of a story that has one."""


@layer("story")
def shown(analysis: Analysis) -> Quoted:
    """The stretches that a desk writes by the rules of headlines, though nothing but their place says so."""
    found = sorted(_shown(analysis))
    return Quoted(array("I", [start for start, _ in found]), array("I", [end for _, end in found]))


def _shown(analysis: Analysis) -> Iterator[tuple[int, int]]:
    text, blocks = analysis.text, analysis.document.blocks
    if len(blocks) >= _LEAST and len(blocks[0].span) < _HEADLINE:
        start, end = blocks[0].span.start, blocks[0].span.end
        if not _SENTENCE.search(text, start, end):
            yield start, end
    for block, after in zip(blocks[1:], (*blocks[2:], None), strict=False):
        start, end = block.span.start, block.span.end
        slug = _SLUG.match(text, start, end)
        if slug:
            yield start, slug.end()
        if after and end - start < 10 and _ABSTRACT.fullmatch(text, start, end):
            yield after.span.start, after.span.end
