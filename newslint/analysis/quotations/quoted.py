"""The words inside quotation marks: somebody else's, so most rules leave them alone."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.text import prose
from newslint.span import Span

_PAIR = re.compile(r"“([^“”\n]*)(?:”|$)|\"([^\"\n]*)(?:\"|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Quoted:
    """Row i is the stretch [starts[i], ends[i]) inside outermost quotation marks, marks excluded, in order.

    An opening mark without its closing one protects the words up to the end of its paragraph.
    """

    starts: array[int]
    ends: array[int]

    def holds(self, offset: int) -> bool:
        """True when the code point at this offset stands inside quotation marks."""
        row = bisect_right(self.starts, offset) - 1
        return row >= 0 and offset < self.ends[row]

    def touches(self, span: Span) -> bool:
        """True when any part of the span stands inside quotation marks."""
        row = bisect_right(self.starts, max(span.start, span.end - 1)) - 1
        return row >= 0 and span.start < self.ends[row]


@layer("story")
def quoted(analysis: Analysis) -> Quoted:
    """All stretches inside quotation marks."""
    starts, ends = array("I"), array("I")
    for m in _PAIR.finditer(analysis.get(prose)):
        start, end = m.span(m.lastindex or 1)
        starts.append(start)
        ends.append(end)
    return Quoted(starts, ends)
