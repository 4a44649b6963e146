"""What a rule looks at one by one: the blocks, sentences or lead that its scope names."""

from __future__ import annotations

from newslint.analysis import Analysis, layer
from newslint.analysis.sentences import sentences
from newslint.document import Document
from newslint.scope import selects
from newslint.span import Span

TEXT = ("text",)
RAW = ("raw",)
"""The scope of rules about addresses, tags and other markup left in the text: it is searched unmasked."""


@layer("story")
def _cuts(analysis: Analysis) -> dict[tuple[str, ...], list[Span]]:
    """The units of each scope that a rule has asked for."""
    return {}


def units(analysis: Analysis, scope: tuple[str, ...]) -> list[Span]:
    """The pieces that a rule looks at one by one: sentences where its scope says so, else blocks."""
    cuts = analysis.get(_cuts)
    if scope not in cuts:
        cuts[scope] = _cut(analysis, scope)
    return cuts[scope]


def _cut(analysis: Analysis, scope: tuple[str, ...]) -> list[Span]:
    blocks = analysis.document.blocks
    rows = analysis.get(sentences) if says("sentence", scope) else None
    if rows is None:
        found = [b.span for b in blocks if chosen(scope, b.scope)]
    else:
        those = (i for i in range(len(rows)) if chosen(scope, blocks[rows.blocks[i]].scope))
        found = [Span(rows.starts[i], rows.ends[i]) for i in those]
    if says("lead", scope):
        lead = _lead(analysis.document)
        found = [Span(max(u.start, lead.start), u.end) for u in found if lead.start < u.end <= lead.end]
    return found


def says(part: str, scope: tuple[str, ...]) -> bool:
    """Whether a scope cuts the text so: `sentence`, `lead`."""
    return any(part in selector for selector in scope)


def _lead(document: Document) -> Span:
    """The first paragraph, from the end of its dateline."""
    first = next((b.span for b in document.blocks if selects(("paragraph & ~blockquote",), b.scope)), Span(0, 0))
    ends = (i.span.end for i in document.inlines if i.scope == "dateline" and i.span.start == first.start)
    return Span(next(ends, first.start), first.end)


def chosen(selectors: tuple[str, ...], scope: str) -> bool:
    """Whether a block of this scope is looked at."""
    return selectors in (TEXT, RAW) or selects(selectors, scope)
