"""What `it` and `they` take up: a body, a document, several people."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.attributions.clauses import BLANK, phrases
from newslint.analysis.mentions.grammar import DETERMINERS
from newslint.analysis.mentions.nouns import head
from newslint.analysis.sentences import sentences
from newslint.analysis.speakers.referents import FAR, Referents
from newslint.analysis.speakers.speaker import kind_of

_REACH = 3
"""Paragraphs above its own in which a pronoun may find its person."""
LOST = -1
"""Stands for a `he` or `she` of whom the evidence does not say who it is."""
_MARKS = " \n\"'“”‘’.,"


class Things(Referents):
    """Who has spoken in the paragraphs above a pronoun, and which body or document it takes up."""

    def __init__(self, analysis: Analysis) -> None:
        super().__init__(analysis)
        self.sentences = analysis.get(sentences)
        self.phrases = analysis.get(phrases)

    def thing(self, pronoun: str, at: int) -> int | None:
        """What `it` or `they` at this offset takes up: who spoke last, else what the last sentence is about."""
        for n, (start, end) in enumerate(self._above(at)):
            heard = self._heard(start, end)
            if heard and (heard[-1] == LOST or (pronoun == "it" and self._unsexed(heard[-1]))):
                return None  # a firm, for all that is known
            spoken = [who for who in heard if self._fits(who, pronoun)]
            found = spoken[-1] if spoken else self._subject_of(start, end) if pronoun == "it" else None
            if found is not None or n:
                return found
        return None

    def _above(self, at: int) -> Iterator[tuple[int, int]]:
        """The paragraph up to this offset and those above it, the nearest first."""
        blocks, here = self.analysis.document.blocks, self.analysis.block_index(at)
        for block in range(here, max(-1, here - _REACH - 1), -1):
            span = blocks[block].span
            yield max(span.start, at - FAR), min(span.end, at)

    def _subject_of(self, start: int, end: int) -> int | None:
        """The body or document that is the subject of the last sentence in [start, end) that says anything."""
        for begin, until in self._backwards(start, end):
            if not self.text[begin:until].strip(BLANK + _MARKS):
                continue
            span = self.phrases.clause(begin, until)
            if span is None:
                return None
            first = self.tokens.at(span.start)
            words = self.tokens.words[first : self.tokens.at(span.end)]
            told = words[0].lower() in DETERMINERS and kind_of(words[head(words)])[1] == "it"
            return self._named(span, first, words) if told else None
        return None

    def _heard(self, start: int, end: int) -> list[int]:
        """Whom the mentions of speakers in [start, end) mean."""
        return [who for _, who in self.said[bisect_left(self.said, (start, 0)) : bisect_left(self.said, (end, 0))]]

    def _backwards(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The sentences of a paragraph that begin in [start, end), the last first, cut at its end."""
        rows = self.sentences
        row = rows.at(end - 1) if end > start else -1
        while row >= 0 and rows.starts[row] >= start:
            yield rows.starts[row], min(end, rows.ends[row])
            row -= 1

    def _unsexed(self, who: int) -> bool:
        """Whether this is a name, perhaps a firm's, of which no pronoun tells."""
        return who != LOST and self.all[who].kind == "person" and not (self.all[who].pronoun or self._lean(who))

    def _lean(self, who: int) -> str:
        return self.leans[who] if who < len(self.leans) else ""

    def _fits(self, who: int, pronoun: str) -> bool:
        if who == LOST:
            return False
        one = self.all[who]
        if pronoun not in ("it", "they"):
            return one.kind == "person" and (one.pronoun in (pronoun, "") or not pronoun)
        loose = (
            one.kind == "body"
            if pronoun == "they"
            else one.kind == "other" and not one.pronoun and one.name[0].isupper()
        )
        return one.pronoun == pronoun or loose
