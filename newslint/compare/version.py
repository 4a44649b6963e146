"""One of two versions of a story: its words by sentence, and the quoted ones by themselves."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from newslint.analysis import Analysis
from newslint.analysis.attributions.attributions import Attribution, attributions
from newslint.analysis.entities.entities import Entities, entities
from newslint.analysis.quotations.quotations import Quotation, quotations
from newslint.analysis.sentences import sentences
from newslint.analysis.speakers.speakers import Speaker, speakers
from newslint.compare.people import Person, people
from newslint.span import Span
from newslint.transcripts.index import Index

_NO_WORDS = ("title", "nickname")
"""Kinds of quotation that are names."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence of quoted words, or as much of one as stands in one pair of marks: rows of `Version.said`."""

    start: int
    end: int
    quotation: int


@dataclass(frozen=True)
class Version:
    """One version. `words` are those of the whole text, `said` those inside quotation marks alone, one row a word."""

    analysis: Analysis

    @cached_property
    def words(self) -> Index:
        """All words."""
        return Index(self.analysis.text)

    @cached_property
    def said(self) -> Index:
        """The quoted words; offsets are those of the text, as all else is blank."""
        text = self.analysis.text
        shown, at = [], 0
        for q in self.quotations:
            for s in q.segments if q.kind not in _NO_WORDS else ():
                shown += [" " * (s.start - at), text[s.start : s.end]]
                at = s.end
        return Index("".join(shown))

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """The outermost quotations."""
        return self.analysis.get(quotations)

    @cached_property
    def attributions(self) -> Sequence[tuple[Attribution, Speaker | None]]:
        """For each quotation what the story says of its speaker, and whom that means."""
        both = zip(self.analysis.get(attributions).quoted, self.analysis.get(speakers).quoted, strict=True)
        return list(both)

    @property
    def entities(self) -> Entities:
        """Who and what the story names."""
        return self.analysis.get(entities)

    @cached_property
    def people(self) -> dict[str, Person]:
        """What is told of people, by their fullest names."""
        return people(self.analysis)

    @cached_property
    def units(self) -> list[Unit]:
        """The quoted sentences, in order."""
        starts, heads = self.said.words.starts, self.analysis.get(sentences).starts
        found = []
        for n, q in enumerate(self.quotations):
            for s in q.segments if q.kind not in _NO_WORDS else ():
                inside = heads[bisect_right(heads, s.start) : bisect_left(heads, s.end)]
                rows = [bisect_left(starts, at) for at in (s.start, *inside, s.end)]
                found += [Unit(a, b, n) for a, b in pairwise(rows) if a < b]
        return found

    @cached_property
    def sentences(self) -> list[list[str]]:
        """The words of each sentence."""
        rows, starts, forms = self.analysis.get(sentences), self.words.words.starts, self.words.words.forms
        ends = zip(rows.starts, rows.ends, strict=True)
        return [forms[bisect_left(starts, start) : bisect_left(starts, end)] for start, end in ends]

    def sentence(self, at: int) -> int:
        """The row of the sentence that holds this offset."""
        return self.analysis.get(sentences).at(at)

    def forms(self, unit: Unit) -> list[str]:
        """The words of a quoted sentence as they were spoken."""
        return self.said.words.forms[unit.start : unit.end]

    def place(self, unit: Unit) -> Span:
        """Where a quoted sentence stands in the text."""
        return self.span(unit.start, unit.end)

    def span(self, start: int, end: int) -> Span:
        """Where these rows of `said` stand in the text."""
        return Span(self.said.words.starts[start], self.said.words.ends[end - 1])

    def within(self, unit: Unit, start: int, end: int) -> Span:
        """Where these words of a quoted sentence stand, counted from its first; a point inside it for none."""
        if start < end:
            return self.span(unit.start + start, unit.start + end)
        rows, behind = self.said.words, unit.start + start == unit.end
        at = rows.ends[unit.end - 1] if behind else rows.starts[unit.start + start]
        return Span(at, at)
