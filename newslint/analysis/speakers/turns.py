"""Who speaks in turn: every mention of a speaker in order of the text, with whom it means."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.attributions.attributions import Attribution, attributions
from newslint.analysis.mentions.nouns import Sex
from newslint.analysis.speakers.resolver import meant
from newslint.analysis.speakers.speaker import Speaker
from newslint.span import Span

_SURE = ("label", "dash", "colon", "colon-above", "after")
"""Sieves that find a speaker without a clause of saying, and seldom a wrong one."""


class Turn(NamedTuple):
    """One mention of a speaker: its words, its block, whom it means and the attribution that it stands in."""

    span: Span
    words: str
    block: int
    who: Speaker | None
    row: Attribution

    @property
    def pronoun(self) -> Sex:
        """`he` or `she` where that is all the mention says, else ""."""
        low = self.words.lower()
        return "he" if low == "he" else "she" if low == "she" else ""


@layer("story")
def turns(analysis: Analysis) -> tuple[Turn, ...]:
    """The mentions of speakers beside their cues, each once, in order of the text."""
    both, found = analysis.get(attributions), analysis.get(meant)
    every: dict[Span, Turn] = {}
    for row in (*both.quoted, *both.reported):
        span = row.speaker
        if span is not None and span not in every and (row.clause is not None or row.sieve in _SURE):
            words = analysis.words(span)
            every[span] = Turn(span, words, analysis.block_index(span.start), found[span], row)
    return tuple(sorted(every.values(), key=lambda t: t.span.start))


@layer("story")
def heard(analysis: Analysis) -> Counter[str]:
    """How many quotations each name is given."""
    return Counter(turn.who.name for turn in analysis.get(turns) if turn.who and turn.row.quotation >= 0)
