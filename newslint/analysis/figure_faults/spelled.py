"""Small numbers in figures and larger ones in words, against the number where a house changes over."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.figures.counted import noun
from newslint.analysis.figures.figures import Figure, figures
from newslint.analysis.numerals import spelled
from newslint.analysis.sentences import sentences
from newslint.analysis.text import folded
from newslint.finding import Fix, Match
from newslint.scope import selects
from newslint.span import Edit, Span

_MOST = 100
"""Larger numbers in words (a thousand) are turns of speech."""


def misspelled(analysis: Analysis, most: int) -> Iterator[Match]:
    """Counts up to `most` in figures (case `figures`), those above in words (`words`)."""
    text, rows, blocks = analysis.get(folded), analysis.get(sentences), analysis.document.blocks
    every = analysis.get(figures)
    larger = {rows.at(f.start) for f in every if f.kind == "count" and not f.words and f.value > most}
    for f in every:
        if f.kind != "count" or f.unit or f.scale > 1 or f.value % 1 or not 1 < f.value < _MOST or not noun(text, f):
            continue
        if f.words == (f.value <= most) or not selects(("paragraph",), blocks[analysis.block_index(f.start)].scope):
            continue
        if text[f.end : f.end + 1] == "-" or f.start == rows.starts[rows.at(f.start)]:
            continue
        if f.words or rows.at(f.start) not in larger:  # beside a larger one many houses print both in figures
            yield _match(analysis, f)


def _match(analysis: Analysis, figure: Figure) -> Match:
    span = Span(figure.start, figure.end)
    new = f"{figure.value:.0f}" if figure.words else spelled(int(figure.value))
    fix = Fix(f"Change to ‘{new}’", (Edit(span, new),), "unsafe")
    return Match(span, "words" if figure.words else "figures", (analysis.words(span), new), fixes=(fix,))
