"""Small numbers in figures and larger ones in words, against the number where a house changes over."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.figure_faults.together import span
from newslint.analysis.figures.counted import noun
from newslint.analysis.figures.figures import Figure, figures
from newslint.analysis.numerals import spelled
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.sentences import sentences
from newslint.analysis.text import folded
from newslint.analysis.two_forms import related_forms
from newslint.finding import Fix, Match
from newslint.late import late
from newslint.scope import selects
from newslint.span import Edit

_MOST = 100
"""Larger numbers in words (a thousand) are turns of speech."""
_NAMED, _TITLE = late(r"[A-Z][\w'-]* $|\b(?:of|[Tt]op) $"), late(r"[ -][A-Z]| (?:½|says|is|was|has)\b| ½")
"""What stands round the number of something: Burnout 3, 3 Important Things."""
_SMALL = 9
"""The last number that most houses spell out."""


def misspelled(analysis: Analysis, most: int) -> Iterator[Match]:
    """Counts up to `most` in figures (case `figures`), those above in words (`words`)."""
    for f in _counts(analysis, most):
        if f.words != (f.value <= most):
            yield _match(analysis, f)


def mixed(analysis: Analysis) -> Iterator[Match]:
    """A count up to nine in figures where as many or more are in words."""
    text, said = analysis.get(folded), analysis.get(quoted)
    small = [f for f in _counts(analysis, _SMALL) if f.value <= _SMALL and not said.holds(f.start)]
    odd = [f for f in small if not (f.words or _NAMED.search(text, max(0, f.start - 20), f.start))]
    blocks = analysis.document.blocks
    first = blocks[0].span.end if len(blocks) > 1 else -1  # it may be a headline
    odd = [f for f in odd if f.start > first and not _TITLE.match(text, f.end)]
    usual = [f for f in small if f.words]
    if odd and len(usual) >= len(odd):
        match = _match(analysis, odd[0])
        edits = tuple(Edit(span(f), spelled(int(f.value))) for f in odd)
        fixes = match.fixes if len(odd) == 1 else (Fix("Write them in words", edits, "unsafe"),)
        yield match._replace(related=related_forms(analysis, [*map(span, odd)], map(span, usual)), fixes=fixes)


def _counts(analysis: Analysis, most: int) -> Iterator[Figure]:
    """Whole counts of something that is named, but for those that open a sentence or stand beside a larger figure."""
    text, rows, blocks = analysis.get(folded), analysis.get(sentences), analysis.document.blocks
    every = analysis.get(figures)
    larger = {rows.at(f.start) for f in every if f.kind == "count" and not f.words and f.value > most}
    for f in every:
        if f.kind != "count" or f.unit or f.scale > 1 or f.value % 1 or not 1 < f.value < _MOST or not noun(text, f):
            continue
        if not selects(("paragraph",), blocks[analysis.block_index(f.start)].scope):
            continue
        if text[f.end : f.end + 1] == "-" or f.start == rows.starts[rows.at(f.start)]:
            continue
        if f.words or rows.at(f.start) not in larger:  # beside a larger one many houses print both in figures
            yield f


def _match(analysis: Analysis, figure: Figure) -> Match:
    place = span(figure)
    new = f"{figure.value:.0f}" if figure.words else spelled(int(figure.value))
    fix = Fix(f"Change to ‘{new}’", (Edit(place, new),), "unsafe")
    return Match(place, "words" if figure.words else "figures", (analysis.words(place), new), fixes=(fix,))
