"""Clauses behind a quotation that give it its speaker: `…,” Ana Ruiz said`."""

from __future__ import annotations

import re

from newslint.analysis.attributions.clauses import BLANK, Clause
from newslint.analysis.attributions.ground import Found, Ground
from newslint.analysis.quotations.quotations import Quotation
from newslint.late import late
from newslint.span import Span

_ANY_CUE = late(
    r" ?((?:[A-Z][\w.'-]*\s){1,4}|(?:he|she|they)\s|(?:the|one|a)\s\w+\s(?:\w+\s)?)"
    r"(?:\w+ly\s)?(?!was|were|had|has|is|walked)(?:[a-z]+(?:ed|es|s)|state)\b"
)
_ANY_INVERTED = late(r" (?!was|had|has|is|this|as)[a-z]+(?:ed|s) (?:(?:out|back|in|on) )?")
_TAG_END = late(r"\.(?!\w)|\s(?:in|on|during|at) [^,:]{2,60}\.(?:\s|$)")
_TAG_ENDS = late(r"\.(?!\w)|\s(?!that |it |the |he |she |they |his |her )|,|:")
_CLOSES = late(
    r"\s*(?:[.,;—–]|$)|\s-|\s(?:in|on|at|during|from|by|to|of|as|with|via|through|last|this|earlier|later|after|before|when|while"
    r"|today|yesterday|again|recently|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[a-z]+ly)\b"
)
_NAMED = late(r"[A-Z]|\bthe\b|\bhis\b|\bher\b|\b(?:an?|one|two|some|many|several)\b")
_ENDS = late(r"\s*[,.;:—–]|\s(?:who|of|from|in|at|on|as)\s|\s*$")
_LABELLED = late(r"(?:\b\w+ed|\bput|\bseen|\bas|\ban?|\bthe) (?:(?:as|an?|the) ){0,2}$")
_TOLD = late(r"\s[^.,;:" + BLANK + r"]{1,60}[.,;]")
_WHEN = late(r"(?:And |But )?(?:When|After|Before|While|Once)\b")
_GERUND = late(r"(?:(?:And|But|In|By|After|While|Before|On) )*\w+ing\b", re.I)


class Tags(Ground):
    """Reads what follows a quotation."""

    def after(self, row: int, q: Quotation, low: int, high: int) -> Found | None:
        """`…,” Ana Ruiz said`, `…,” said Ana Ruiz`."""
        ending = self.ending(q)
        limit = self._limit(row, high)
        if high == q.end and ending in "?!….," and low == q.start:
            limit = self._tag(row, q, ending)
        clause = next(iter(self.between(q.end, limit)), None) if not self._bound(q, low) else None
        if clause is None or clause.speaker is None or clause.how in ("according", "words"):
            return None
        front = self.front(low, q)
        if front and self._told_beside(q, low):
            return None
        if front and ending.isalnum() and self._modified(q, clause):
            return None
        if clause.how == "inverted":
            gap = self.text[q.end : clause.cue.start]
            object_of_it = gap == " " and front and ending.isalnum()
            return None if gap.strip(" ,-–—") or object_of_it else ("inverted", clause.speaker, clause)
        words = len(self.text[q.end : clause.speaker.start].strip(" ,-–—").split())
        far = words > (0 if front or ending == "." else 2)
        if far or clause.speaker.start < q.end or self.relative(clause.speaker) or (front and not self._closes(clause)):
            return None
        return "after", clause.speaker, clause

    def _told_beside(self, q: Quotation, low: int) -> bool:
        """True in a clause beside the main one that speaks itself: `When a clerk shouted, “Now,” (Ruiz joked)`."""
        clause = next(iter(self.between(max(low, q.start - 30), q.start)[-1:]), None)
        if clause is None or clause.speaker is None or not _WHEN.match(self.text, low):
            return False
        beside = clause.strong and "," not in self.text[low : clause.speaker.start]
        return beside and self.text[clause.cue.end : q.start] in (", ", " ", ": ")

    def _bound(self, q: Quotation, low: int) -> bool:
        """True at the end of a relative clause that speaks: (the column) that called her “a gift”."""
        for clause in self.between(max(low, q.start - 40), q.start):
            words = self.text[clause.cue.end : q.start]
            if clause.how == "relative" and "," not in words and len(words.split()) < 3:
                return True
        return False

    def _modified(self, q: Quotation, clause: Clause) -> bool:
        """True where the words only go before a noun: the “big gate” marathon slam."""
        weak = clause.how == "plain" and not clause.strong and self.text[q.end] == " "
        at = clause.speaker.start if clause.speaker is not None else -1
        return weak and at == q.end + 1 and self.text[at].islower()

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

    def _closes(self, clause: Clause) -> bool:
        """True where nothing is told behind the cue: the clause can only tell what stands in front of it."""
        told = self.text[clause.cue.start : clause.cue.end] in ("told", "tells")
        return (_TOLD if told else _CLOSES).match(self.text, clause.cue.end) is not None

    def behind(self, q: Quotation, low: int, high: int) -> Found | None:
        """`They “kept the gate” in May, Ana Ruiz said.` `In calling it “a gift” to the town, Ruiz hinted at more.`"""
        gerund = _GERUND.match(self.text, low, q.start) or (self.ending(q) == "," and not self.front(low, q))
        for clause in self.between(q.end, high) if not self._bound(q, low) else ():
            speaker = clause.speaker
            if speaker is None or speaker.start < q.end or self.relative(speaker):
                continue
            before = self.raw[q.end - 1 : min(speaker.start, clause.cue.start)]
            comma = before.rstrip("\"”’' ").endswith(",")
            tag = clause.strong and (
                before.endswith(" as ") or (comma and (clause.how == "inverted" or self._closes(clause)))
            )
            if tag or gerund:
                return "after", speaker, clause
        return None

    def any_cue(self, q: Quotation, low: int, high: int) -> Found | None:
        """`…,” Ruiz barked`: a verb that no list holds, where only one of speech can stand."""
        if self.ending(q) not in (",", "?", "!") or self.front(low, q):
            return None
        end = min(high + 60, q.end + 90, self.blocks[q.block].span.end)
        if m := _ANY_CUE.match(self.text, q.end, end):
            return "after", Span(m.start(1), m.start(1) + len(m[1].rstrip())), None
        m = _ANY_INVERTED.match(self.text, q.end, end)
        speaker = self.phrases.right(self.phrases.tokens.at(m.end()), end) if m else None
        if speaker is None or not (
            _NAMED.search(self.text, speaker.start, speaker.end) and _ENDS.match(self.text, speaker.end)
        ):
            return None
        return "inverted", speaker, None

    def agent(self, q: Quotation, high: int) -> Found | None:
        """`labelled “…” by Ana Ruiz`."""
        if not self.text.startswith(" by ", q.end) or not _LABELLED.search(self.text, max(0, q.start - 40), q.start):
            return None
        speaker = self.phrases.right(self.phrases.tokens.at(q.end + 4), high)
        return ("after", speaker, None) if speaker is not None else None
