"""The words inside quotation marks: somebody else's, so most rules leave them alone."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from typing import NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.quotations.blocks import extracts
from newslint.analysis.quotations.pairing import pairing
from newslint.span import Span


class Quoted(NamedTuple):
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
    """All stretches inside quotation marks or set as block quotations, one for each paragraph."""
    found = analysis.get(pairing).quotations
    rows = [segment for q in found for segment in q.segments if segment[0] < segment[1]]
    for _, words in extracts(analysis.text, analysis.document, found):
        rows += [(s.start, s.end) for s in words]
    rows.sort()
    return Quoted(array("I", [s for s, _ in rows]), array("I", [e for _, e in rows]))


def minds(manner: str, analysis: Analysis, span: Span) -> bool:
    """Whether a rule of this manner (`quotes: skip | include | only`) minds the words at this place."""
    return manner == "include" or analysis.get(quoted).touches(span) == (manner == "only")
