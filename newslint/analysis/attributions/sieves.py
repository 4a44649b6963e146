"""Ordered sieves: the first pattern that fits gives a quotation its speaker."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.analysis.attributions.cues import SAYINGS
from newslint.analysis.attributions.governors import Governors
from newslint.analysis.attributions.ground import REACH, Found, Sieve
from newslint.analysis.attributions.sayings import named_from
from newslint.analysis.quotations.quotations import Quotation
from newslint.late import late
from newslint.span import Span

if TYPE_CHECKING:
    from newslint.analysis.attributions.attributions import Attribution

CONFIDENCE: dict[Sieve, tuple[float, float]] = {
    "after": (0.98, 0.92), "inverted": (0.98, 0.93), "resumed": (0.98, 0.94), "before": (0.94, 0.83),
    "according": (0.93, 0.83), "run": (0.94, 0.86), "dash": (0.9, 0.8), "label": (0.91, 0.86),
    "colon-above": (0.81, 0.7), "previous-sentence": (0.79, 0.61), "same-paragraph": (0.77, 0.55),
    "colon": (0.78, 0.67), "report-above": (0.7, 0.64), "next": (0.6, 0.5),
    "same-sentence": (0.56, 0.56), "subject": (0.6, 0.5), "reported": (0.8, 0.8), "none": (0.0, 0.0),
}  # fmt: skip
"""How likely the speaker that a sieve names is right, for quotations of five words and more and for shorter ones.

The share of right heads on half of PolNeAR's train split, quotations that have no speaker there counted as wrong. Ten
of the average stand in for what is rare: that of the sieves that read a cue, or of those to which the text round about
lends a speaker.
"""
_LABEL = late(r"(?:.*(?:[-–—]|[a-z\]][.?!]) |\s*)([A-Z][\w.'-]*(?:\s(?:and\s)?[A-Z][\w.'-]*){0,4})[:.]\s*$")
_DASH = late(
    r"\s*[—–-]{1,2}\s*(?!(?:An?|The|It|He|She|And|But|So) )([A-Z][\w.'-]*(?:\s(?:[A-Z][\w.'-]*|of|the|and)){0,5})"
)
_DASH_LINE = late(r"\s*[—–-]{1,2}\s*(?=[A-Z])")
_WORK = late(
    r"(?:\b(?:on|to|in|told|from|of)|'s|\b(?:show|program(?:me)?|podcast|book|memoir|novel|website|article|series"
    r"|film|documentary|album|song),?|\b(?:called|titled|entitled|named)|\bfirst since)\s$"
)
"""What stands before the name of a work or a broadcast: `on Channel 9’s “Gates”`."""
_SAYING = late(r" (?:[a-z]+ )?([a-z]+)\b")
_NAMED = late(r"\b(?:code-?named|nicknamed|known as|or) (?:the )?$")
"""What stands before a name that somebody or something goes by."""
_ACTS = late(
    r"\s(?:(?:\w+ly|also|then|later|still|long|never|once)\s)*"
    r"(?!(?:is|are|was|were|be|been|will|would|can|could|should|may|might|must|of|for|from|in|at|on|to|with|by|and|or|as)\b)[a-z]"
)
"""What follows a subject that does something: no form of be, no auxiliary, nothing that goes on with the subject."""
_CALL = late(r", (?:it|he|she|they|this|that|there|here)\b")
"""What follows a word that calls for attention: Wait, (it gets better)."""
_NOBODY = ("it", "there", "this", "that", "these", "you", "which", "who", "what")
_UNSPOKEN = ("title", "sign", "nickname", "term")
_FEW = 5
"""Words below which a name on a page is nobody's words, unless a cue makes it so."""
_LONGEST_LABEL = 120


def confidence(sieve: Sieve, words: int) -> float:
    """How likely the speaker that this sieve names for a quotation of so many words is right."""
    return CONFIDENCE[sieve][words < _FEW]


class Sieves(Governors):
    """The patterns, tried in order for one quotation after another."""

    def find(self, row: int, earlier: list[Attribution]) -> Found:
        """The sieve, speaker and clause of the quotation at this row, those before it known."""
        return next((f for f in self._tried(row, earlier) if f is not None), ("none", None, None))

    def _tried(self, row: int, earlier: list[Attribution]) -> Iterator[Found | None]:
        """What each sieve finds, in order; none is tried when one before it has found somebody."""
        q = self.found[row]
        block = self.blocks[q.block].span
        few = q.kind in _UNSPOKEN and q.words < _FEW
        if few and (_WORK if q.kind == "title" else _NAMED).search(self.text, max(block.start, q.start - 30), q.start):
            return
        low, high = self.bounds(q)
        last = self._last(q, row, earlier)
        yield self._words(q, low, high)
        yield self._owned(q, low)
        yield self.after(row, q, low, high)
        front = self.before(q, low, last)
        if front is not None and front[2] is not None and not front[2].strong:
            yield self.behind(q, low, high)
            yield self._according(low, q.start)
        yield front
        yield self._according(low, high)
        yield self.behind(q, low, high)
        yield self._label(q, block)
        yield self._colon(q, low)
        yield self._resumed(q, low, last)
        yield self.any_cue(q, low, high)
        yield self._dash(q)
        yield self.agent(q, high)
        if few:
            return
        yield self._same_sentence(low, last)
        yield self._subject(q, low, high)
        yield self._paragraph(q, block, last)
        if low == q.start:
            yield self._above(row, q, block, earlier)
            yield self._next(q)

    def _last(self, q: Quotation, row: int, earlier: list[Attribution]) -> Attribution | None:
        """The quotation in front of this one in its paragraph, names that nobody speaks passed over."""
        for before in reversed(earlier[max(0, row - _FEW) : row]):
            if self.found[before.quotation].block != q.block:
                return None
            if before.speaker is not None or self.found[before.quotation].kind not in _UNSPOKEN:
                return before
        return None

    def _words(self, q: Quotation, low: int, high: int) -> Found | None:
        """`in Ana Ruiz’s words, “…”`, `“…”, in the words of Ana Ruiz`."""
        for clause in (*reversed(self.between(low, q.start)), *self.between(q.end, high)):
            if clause.how == "words" and clause.speaker is not None:
                end = max(clause.cue.end, clause.speaker.end)
                start = min(clause.cue.start, clause.speaker.start)
                gap = self.text[end : q.start] if end <= q.start else self.text[q.end : start]
                if gap.strip(" ,:—–-") in ("", "in", "in the"):
                    return "according", clause.speaker, clause
        return None

    def _owned(self, q: Quotation, low: int) -> Found | None:
        """`Ana Ruiz’s “no gate, no road” promise`."""
        m = _SAYING.match(self.text, q.end, q.end + 30)
        if m is None or m[1] not in SAYINGS or self.text[q.start - 3 : q.start] != "'s ":
            return None
        row = self.phrases.tokens.at(q.start) - 1
        speaker = Span(self.phrases.tokens.starts[named_from(self.phrases, row, low)], q.start - 1)
        return "according", speaker, None

    def _according(self, low: int, high: int) -> Found | None:
        for clause in self.between(low, high):
            if clause.how == "according":
                return "according", clause.speaker, clause
        return None

    def _colon(self, q: Quotation, low: int) -> Found | None:
        before = self.text[low : q.start].rstrip()
        if before.endswith(":") and before.strip(" :"):
            if self.text.startswith("From ", low):
                speaker = self.phrases.right(self.phrases.tokens.at(low + 5), q.start)
            else:
                speaker = self.phrases.clause(low, q.start)
            return ("colon", speaker, None) if speaker is not None and not _CALL.match(self.text, speaker.end) else None
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

    def _resumed(self, q: Quotation, low: int, last: Attribution | None) -> Found | None:
        if last is None or last.speaker is None or last.cue is None:
            return None
        gap = self.found[last.quotation].end
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
        last = q.segments[-1]
        if q.marks and len(q.segments) > 1 and self.raw[last.start - 1] == "\n" and 0 < len(last) < 80:
            return ("dash", last, None) if self.raw[last.start].isupper() else None
        m, end = _DASH.match(self.text, q.end, min(q.end + 80, block.end)), block.end
        if m is not None and m.end() >= end - 40:
            return "dash", Span(*m.span(1)), None
        if q.end >= block.end - 1 and q.block + 1 < len(self.blocks):
            after = self.blocks[q.block + 1].span
            m, end = _DASH_LINE.match(self.text, after.start, after.end), after.end
        else:
            m = _DASH_LINE.match(self.text, q.end, block.end)
            m = m if m and "\n" in m[0] else None
        if m is not None and self.text[m.end() : end].rstrip(" .").endswith(("-", "–", "—")):
            return None
        if m is None or end - m.end() >= _LONGEST_LABEL or self.front(block.start, q):
            return None
        speaker = self.phrases.right(self.phrases.tokens.at(m.end()), end)
        return ("dash", speaker, None) if speaker is not None else None

    def _same_sentence(self, low: int, last: Attribution | None) -> Found | None:
        if last is None or last.speaker is None or self.found[last.quotation].start < low:
            return None
        return "same-sentence", last.speaker, last.clause

    def _subject(self, q: Quotation, low: int, high: int) -> Found | None:
        if self.headline(q):
            return None
        speaker = self.phrases.clause(low, q.start)
        if speaker is None or self.text[speaker.start : speaker.end].lower().partition("'")[0] in _NOBODY:
            return None
        if not _ACTS.match(self.text, speaker.end):
            return None
        return "subject", speaker, None

    def _paragraph(self, q: Quotation, block: Span, last: Attribution | None) -> Found | None:
        since = max(self.found[last.quotation].end if last is not None else block.start, q.start - 2 * REACH)
        for clause in reversed(self.between(since, q.start)):
            if clause.speaker is not None and clause.strong:
                return "previous-sentence", clause.speaker, clause
        if last is not None and last.speaker is not None:
            return "same-paragraph", last.speaker, last.clause
        for clause in reversed(self.between(since, q.start)):
            if clause.speaker is not None and q.words >= _FEW and not self.relative(clause.speaker):
                return "previous-sentence", clause.speaker, clause
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
                if c.speaker is not None and (c.strong or back == 1)
            ]
            last = earlier[prior].speaker if spoken and self.found[prior].kind in ("speech", "fragment") else None
            if last is not None and not (reported and self.relative(last)):
                return "run", last, earlier[prior].clause
            if reported:
                told = next(c for c in reported if c.sentence == reported[-1].sentence)
                return "report-above", told.speaker, told
        return None

    def _next(self, q: Quotation) -> Found | None:
        index = self.sentences.at(q.end) + 1
        if index < len(self.sentences):
            for clause in self.between(q.end, min(self.sentences.ends[index], q.end + 2 * REACH)):
                taken_up = clause.how == "noun" and self.text[q.end : clause.cue.start] in (" That ", " This ")
                if clause.speaker is not None and (clause.strong or taken_up):
                    return "next", clause.speaker, clause
        return None
