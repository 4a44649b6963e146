"""Where an interview begins: the labels in front of its paragraphs say once for all who speaks."""

from __future__ import annotations

from collections import Counter

from newslint.analysis.analysis import Analysis, layer
from newslint.late import late

_LABEL = late(r"(?:([QA])[:.]|([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}):)\s")
_TURNS = 2
"""Paragraphs that each of two labels opens."""


@layer("story")
def interview(analysis: Analysis) -> int:
    """The block from which on two labels take turns; past the last one where none do."""
    blocks = analysis.document.blocks
    labels = {i: m[1] or m[2] for i, b in enumerate(blocks) if (m := _LABEL.match(analysis.text, b.span.start))}
    counted = Counter(labels.values())
    taking = {label for label, times in counted.items() if times >= _TURNS}
    return min(i for i, label in labels.items() if label in taking) if len(taking) > 1 else len(blocks)
