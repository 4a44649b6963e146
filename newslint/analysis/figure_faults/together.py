"""Figures that stand in one sentence."""

from __future__ import annotations

from typing import NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.figures.figures import Figure, figures
from newslint.analysis.sentences import sentences
from newslint.finding import Match, Related
from newslint.scope import selects
from newslint.span import Span

_COPY = ("paragraph", "standfirst", "caption", "list")


class Row(NamedTuple):
    """A sentence of the copy and its figures, two at least."""

    start: int
    end: int
    figures: tuple[Figure, ...]


@layer("story")
def together(analysis: Analysis) -> tuple[Row, ...]:
    """The sentences that have two figures or more."""
    rows, blocks = analysis.get(sentences), analysis.document.blocks
    found: dict[int, list[Figure]] = {}
    for figure in analysis.get(figures):
        found.setdefault(rows.at(figure.start), []).append(figure)
    return tuple(
        Row(rows.starts[row], rows.ends[row], tuple(those))
        for row, those in found.items()
        if row >= 0 and len(those) > 1 and selects(_COPY, blocks[rows.blocks[row]].scope)
    )


def exact(figure: Figure) -> float:
    """How exact the figure is: one in its last place; whole numbers count as exact."""
    return min(figure.step, figure.scale)


def span(figure: Figure) -> Span:
    """Where the figure stands."""
    return Span(figure.start, figure.end)


def against(analysis: Analysis, figure: Figure, value: str, *others: Figure) -> Match:
    """A figure that should be `value`, by the others."""
    related = tuple(Related(span(o), f"‘{analysis.words(span(o))}’ here") for o in others)
    return Match(span(figure), values=(analysis.words(span(figure)), value), related=related)


def plain(value: float) -> str:
    """A number as a reader would say it: 1,200, 12.5."""
    return f"{value:,.0f}" if value >= 100 or value % 1 < 1e-9 else f"{value:.3g}"
