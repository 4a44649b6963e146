"""Ordered sieves: the first pattern that fits gives a quotation its speaker."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Literal

from newslint.analysis.analysis import Analysis
from newslint.analysis.quotations.quotations import Quotation
from newslint.analysis.sentences import sentences
from newslint.analysis.speakers.clauses import BLANK, Clause, outside, phrases
from newslint.late import late
from newslint.span import Span

if TYPE_CHECKING:
    from newslint.analysis.speakers.attributions import Attribution

Sieve = Literal[
    "label", "after", "inverted", "before", "according", "colon", "colon-above", "resumed", "dash", "same-sentence",
    "subject", "previous-sentence", "same-paragraph", "run", "report-above", "next", "reported", "none",
]  # fmt: skip
CONFIDENCE: dict[Sieve, float] = {
    "label": 0.8, "after": 0.93, "inverted": 0.97, "before": 0.85, "according": 0.94, "colon": 0.4, "colon-above": 0.9,
    "resumed": 0.97, "dash": 0.7, "same-sentence": 0.35, "subject": 0.6, "previous-sentence": 0.84,
    "same-paragraph": 0.65, "run": 0.77, "report-above": 0.35, "next": 0.35, "reported": 0.8, "none": 0.0,
}  # fmt: skip
"""How often the head of the speaker was right on the train split of PolNeAR."""
_ANY_CUE = late(
    r"\s*((?:[A-Z][\w.'-]*\s){1,4}|(?:he|she|they)\s|(?:the|one|a)\s\w+\s(?:\w+\s)?)"
    r"(?:\w+ly\s)?(?!was|were|had|has|is|walked)[a-z]+(?:ed|es|s)\b"
)
_ADJACENT = late(r"[\s,:—–-]*(?:that )?")
_TAG_END = late(r"\.(?!\w)|\s(?:in|on|during|at) [^,:]{2,60}\.(?:\s|$)")
_TAG_ENDS = late(r"\.(?!\w)|\s(?!that |it |the |he |she |they |his |her )|,|:")
_MODAL = late(r"\b(?:will|would|to|can|could|should|may|might|must|not|n't)\s$")
_CHAIN_ENDS = late(r"[,;] (?:and|but|while|whereas|although|as|with) |;| while ")
_LABEL = late(r"(?:.*(?:[-–—]|[a-z\]][.?!]) |\s*)([A-Z][\w.'-]*(?:\s[A-Z][\w.'-]*){0,3})[:.]\s*$")
_DASH = late(r"\s*[—–-]{1,2}\s*([A-Z][\w.'-]*(?:\s(?:[A-Z][\w.'-]*|of|the|and)){0,5})")
REACH = 1500
"""Code points from a quotation within which its speaker is looked for: keeps an endless sentence cheap."""
_LONGEST_LABEL = 120
Found = tuple[Sieve, Span | None, Clause | None]


class Sieves:
    """The patterns, tried in order for one quotation after another."""

    def __init__(self, analysis: Analysis, found: tuple[Quotation, ...], clauses: tuple[Clause, ...]) -> None:
        self.text = analysis.get(outside)
        self.raw = analysis.text
        self.blocks = analysis.document.blocks
        self.sentences = analysis.get(sentences)
        self.phrases = analysis.get(phrases)
        self.found = found
        self.clauses = clauses
        self.cue_starts = [c.cue.start for c in clauses]

    def between(self, start: int, end: int) -> tuple[Clause, ...]:
        """The clauses whose cue stands in [start, end)."""
        return self.clauses[bisect_left(self.cue_starts, start) : bisect_left(self.cue_starts, end)]

    def find(self, row: int, earlier: list[Attribution]) -> Found:
        """The sieve, speaker and clause of the quotation at this row, those before it known."""
        q = self.found[row]
        block = self.blocks[q.block].span
        low, high = self.bounds(q)
        last = earlier[row - 1] if row and self.found[row - 1].block == q.block else None
        for found in (
            self._after(row, q, low, high),
            self._before(q, low),
            self._according(low, high),
            self._label(q, block),
            self._colon(q, low),
            self._resumed(row, q, low, last),
            self._any_cue(q, high),
            self._dash(q),
            self._agent(q, high),
            self._far_after(row, q, high),
            self._same_sentence(row, q, low, last),
            self._subject(q, low, high),
            self._paragraph(row, q, block, last),
            self._above(row, q, block, earlier) if low == q.start else None,
            self._next(q) if low == q.start else None,
        ):
            if found is not None:
                return found
        return "none", None, None

    def bounds(self, q: Quotation) -> tuple[int, int]:
        """Where the sentence begins that holds the first mark, and where the one ends that holds the last."""
        first = self.sentences.at(q.start)
        low = max(self.sentences.starts[first], self.blocks[q.block].span.start) if first >= 0 else q.start
        last = self.sentences.at(q.end)
        high = self.sentences.ends[last] if last >= 0 and self.sentences.starts[last] < q.end else q.end
        return min(max(low, q.start - REACH), q.start), max(min(high, q.end + REACH), q.end)

    def _ending(self, q: Quotation) -> str:
        """The last sign of the quoted words, marks of what is nested in them passed over."""
        return self.raw[max(0, q.segments[-1].end - 4) : q.segments[-1].end].rstrip("’'”\" ")[-1:]

    def _after(self, row: int, q: Quotation, low: int, high: int) -> Found | None:
        ending = self._ending(q)
        limit = self._limit(row, high)
        if high == q.end and ending in "?!….," and low == q.start:
            limit = self._tag(row, q, ending)
        for clause in self.between(q.end, limit)[:1]:
            gap = self.text[q.end : clause.cue.start]
            speaker = clause.speaker
            if speaker is None or clause.how == "according":
                return None
            if clause.how == "inverted":
                if not gap.strip(" ,-–—"):
                    return "inverted", speaker, clause
                return None
            if (
                speaker.start >= q.end
                and len(self.text[q.end : speaker.start].strip(" ,-–—").split()) <= 2
                and ending != "."
            ) or (speaker.start >= q.end and not self.text[q.end : speaker.start].strip(" ,-–—")):
                return "after", speaker, clause
        return None

    def _any_cue(self, q: Quotation, high: int) -> Found | None:
        """`…,” Ruiz barked`: a verb that no list holds, where only one of speech can stand."""
        if self._ending(q) not in (",", "?", "!"):
            return None
        m = _ANY_CUE.match(self.text, q.end, min(high + 60, q.end + 90))
        return ("after", Span(m.start(1), m.start(1) + len(m[1].rstrip())), None) if m else None

    def _agent(self, q: Quotation, high: int) -> Found | None:
        """`labelled “…” by Ana Ruiz`."""
        if not self.text.startswith(" by ", q.end):
            return None
        speaker = self.phrases.right(self.phrases.tokens.at(q.end + 4), high)
        return ("after", speaker, None) if speaker is not None else None

    def _limit(self, row: int, high: int) -> int:
        """`high`, or where the next quotation opens before it."""
        return min(high, self.found[row + 1].start) if row + 1 < len(self.found) else high

    def _tag(self, row: int, q: Quotation, ending: str) -> int:
        """The end of a sentence that is no more than `Ana Ruiz said.` behind the quotation, else the quotation’s."""
        index = self.sentences.at(q.end + 1)
        if (
            index < 0
            or not (q.end <= self.sentences.starts[index] <= q.end + 2)
            or "\n" in self.raw[q.end : self.sentences.starts[index]]
        ):
            return q.end
        end = self.sentences.ends[index]
        if row + 1 < len(self.found) and self.found[row + 1].start < end:
            return q.end
        found = self.between(q.end, end)
        if (
            found
            and found[0].strong
            and (ending in "?!" or end - found[0].cue.end < 90)
            and (_TAG_END if ending in ".," else _TAG_ENDS).match(self.text, found[0].cue.end)
        ):
            return end
        return q.end

    def _before(self, q: Quotation, low: int) -> Found | None:
        found = [c for c in self.between(low, q.start) if c.speaker is not None and c.how != "according"]
        if not found:
            return None
        clause = found[-1]
        adjacent = clause.strong and _ADJACENT.fullmatch(self.text[clause.cue.end : q.start])
        if not adjacent or _MODAL.search(self.text, max(low, clause.cue.start - 12), clause.cue.start):
            for earlier in reversed(found[:-1]):
                if earlier.speaker is not None and self.text[earlier.speaker.start : earlier.speaker.end] == "who":
                    continue
                if _CHAIN_ENDS.search(self.text, earlier.cue.end, clause.cue.start):
                    break
                if earlier.strong or not clause.strong:
                    clause = earlier
        return "before", clause.speaker, clause

    def _according(self, low: int, high: int) -> Found | None:
        for clause in self.between(low, high):
            if clause.how == "according":
                return "according", clause.speaker, clause
        return None

    def _far_after(self, row: int, q: Quotation, high: int) -> Found | None:
        for clause in self.between(q.end, high):
            if clause.speaker is not None:
                return "after", clause.speaker, clause
        return None

    def _colon(self, q: Quotation, low: int) -> Found | None:
        before = self.text[low : q.start].rstrip()
        if before.endswith(":") and before.strip(" :"):
            return "colon", self.phrases.clause(low, q.start), None
        if before or q.start - self.blocks[q.block].span.start > 3:
            return None
        above = q.block - 1
        while above >= 0 and "paragraph" not in self.blocks[above].scope and above > q.block - 3:
            above -= 1
        if above < 0 or not self.text[
            max(0, self.blocks[above].span.end - 40) : self.blocks[above].span.end
        ].rstrip().endswith(":"):
            return None
        index = self.sentences.at(self.blocks[above].span.end - 1)
        start = self.sentences.starts[index]
        for clause in reversed(self.between(start, self.blocks[above].span.end)):
            if clause.speaker is not None:
                return "colon-above", clause.speaker, clause
        return "colon-above", self.phrases.clause(start, self.blocks[above].span.end), None

    def _resumed(self, row: int, q: Quotation, low: int, last: Attribution | None) -> Found | None:
        if last is None or last.speaker is None or last.cue is None:
            return None
        gap = self.found[row - 1].end
        if last.cue.start >= gap and self.text[low : q.start].strip() == "":
            index = self.sentences.at(q.start - 1)
            if index >= 0 and self.sentences.starts[index] <= last.cue.start:
                return "resumed", last.speaker, last.clause
        return None

    def _label(self, q: Quotation, block: Span) -> Found | None:
        m = _LABEL.match(self.text[block.start : q.start]) if q.start - block.start < _LONGEST_LABEL else None
        return ("label", Span(block.start + m.start(1), block.start + m.end(1)), None) if m else None

    def _dash(self, q: Quotation) -> Found | None:
        """`“…” — Ana Ruiz`, on the same line or the next one, or on a last line of its own inside the marks."""
        block = self.blocks[q.block].span
        if len(q.segments) > 1 and self.raw[q.segments[-1].start - 1] == "\n" and len(q.segments[-1]) < 80:
            return "dash", q.segments[-1], None
        m = _DASH.match(self.text, q.end, min(q.end + 80, block.end))
        if m is None and q.end >= block.end - 1 and q.block + 1 < len(self.blocks):
            after = self.blocks[q.block + 1].span
            m = _DASH.match(self.text, after.start, min(after.start + 80, after.end))
            return ("dash", Span(*m.span(1)), None) if m else None
        return ("dash", Span(*m.span(1)), None) if m and m.end() >= block.end - 40 else None

    def _same_sentence(self, row: int, q: Quotation, low: int, last: Attribution | None) -> Found | None:
        if last is None or last.speaker is None or self.found[row - 1].start < low:
            return None
        return "same-sentence", last.speaker, last.clause

    def _subject(self, q: Quotation, low: int, high: int) -> Found | None:
        if len(self.text[low : q.start].replace(BLANK, " ").split()) < 2:
            return None
        speaker = self.phrases.clause(low, q.start)
        return ("subject", speaker, None) if speaker is not None else None

    def _paragraph(self, row: int, q: Quotation, block: Span, last: Attribution | None) -> Found | None:
        since = max(self.found[row - 1].end if last is not None else block.start, q.start - 2 * REACH)
        for clause in reversed(self.between(since, q.start)):
            if clause.speaker is not None and clause.strong:
                return "previous-sentence", clause.speaker, clause
        if last is not None and last.speaker is not None:
            return "same-paragraph", last.speaker, last.clause
        return None

    def _above(self, row: int, q: Quotation, block: Span, earlier: list[Attribution]) -> Found | None:
        since = max(block.start, q.start - REACH)
        if self.text[since : q.start].strip() and self.between(since, q.start):
            return None
        for back in (1, 2):
            index = q.block - back
            if index < 0:
                return None
            above = self.blocks[index].span
            prior = bisect_right(self.found, index, 0, row, key=lambda f: f.block) - 1
            spoken = prior >= 0 and above.start <= self.found[prior].end <= above.end + 1
            reported = [
                c
                for c in self.between(max(above.start, above.end - 2 * REACH), above.end)
                if c.speaker is not None and c.strong
            ]
            if spoken and earlier[prior].speaker is not None and self.found[prior].kind in ("speech", "fragment"):
                return "run", earlier[prior].speaker, earlier[prior].clause
            if reported:
                return "report-above", reported[-1].speaker, reported[-1]
        return None

    def _next(self, q: Quotation) -> Found | None:
        index = self.sentences.at(q.end) + 1
        if index < len(self.sentences):
            for clause in self.between(q.end, min(self.sentences.ends[index], q.end + 2 * REACH)):
                if clause.speaker is not None and clause.strong:
                    return "next", clause.speaker, clause
        return None
