"""What every sieve reads: the columns of a story and the sentence of a quotation."""

from __future__ import annotations

from bisect import bisect_left
from typing import Literal

from newslint.analysis.analysis import Analysis
from newslint.analysis.attributions.clauses import BLANK, Clause, clauses, outside, phrases
from newslint.analysis.quotations.quotations import Quotation, quotations
from newslint.analysis.sentences import sentences
from newslint.formats import zones
from newslint.span import Span

Sieve = Literal[
    "label", "after", "inverted", "before", "according", "colon", "colon-above", "resumed", "dash", "same-sentence",
    "subject", "previous-sentence", "same-paragraph", "run", "report-above", "next", "reported", "none",
]  # fmt: skip
REACH = 1500
"""Code points from a quotation within which its speaker is looked for: keeps an endless sentence cheap."""
Found = tuple[Sieve, Span | None, Clause | None]


class Ground:
    """The columns of a story, and what stands round a quotation."""

    def __init__(self, analysis: Analysis) -> None:
        self.text = analysis.get(outside)
        self.raw = analysis.text
        self.blocks = analysis.document.blocks
        self.sentences = analysis.get(sentences)
        self.phrases = analysis.get(phrases)
        self.found = analysis.get(quotations)
        self.clauses = analysis.get(clauses)
        self.cue_starts = [c.cue.start for c in self.clauses]

    def between(self, start: int, end: int) -> tuple[Clause, ...]:
        """The clauses whose cue stands in [start, end)."""
        return self.clauses[bisect_left(self.cue_starts, start) : bisect_left(self.cue_starts, end)]

    def bounds(self, q: Quotation) -> tuple[int, int]:
        """Where the sentence begins that holds the first mark, and where the one ends that holds the last."""
        first = self.sentences.at(q.start)
        low = max(self.sentences.starts[first], self.blocks[q.block].span.start) if first >= 0 else q.start
        last = self.sentences.at(q.end)
        high = self.sentences.ends[last] if last >= 0 and self.sentences.starts[last] < q.end else q.end
        return min(max(low, q.start - REACH), q.start), max(min(high, q.end + REACH), q.end)

    def ending(self, q: Quotation) -> str:
        """The last sign of the quoted words, marks of what is nested in them passed over."""
        return self.raw[max(0, q.segments[-1].end - 4) : q.segments[-1].end].rstrip("’'”\" ")[-1:]

    def front(self, low: int, q: Quotation) -> bool:
        """True where words of the sentence stand in front of the quotation."""
        front = self.text[low : q.start].rstrip()
        return bool(front.strip(BLANK + " ,;—–-….")) and not front.endswith(":")

    def headline(self, q: Quotation) -> bool:
        """True for a quotation in the headline."""
        return self.blocks[q.block].scope == zones.HEADLINE

    def relative(self, speaker: Span) -> bool:
        return self.text[speaker.start : speaker.end] in ("who", "which", "that")
