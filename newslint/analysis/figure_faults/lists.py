"""A headline that promises so many things over a list of another length: 5 things to know, with six items."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.analysis.analysis import Analysis
from newslint.document import Block
from newslint.late import late
from newslint.span import Span

_ITEM = late(r"[\s#*_]*(\d{1,2})(?:[.):]|\s[-–—])\s?(?=\D)")
_LEAST = 3
"""Items that make a list."""


def items(analysis: Analysis, blocks: Sequence[Block]) -> list[Span]:
    """The numbers of a list that runs through the story, 1, 2, 3 … or down to 1; none where it has gaps."""
    found = [m for b in blocks if (m := _ITEM.match(analysis.text, b.span.start, b.span.end))]
    numbers = [int(m[1]) for m in found]
    if len(numbers) < _LEAST or sorted(numbers) != list(range(1, len(numbers) + 1)):
        return []
    return [Span(*m.span(1)) for m in found] if numbers in (sorted(numbers), sorted(numbers)[::-1]) else []
