"""British and American words of a story, and which side its copy is spelled for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.words.vocabulary import Words, merged, places, vocabulary
from newslint.analysis.names.words.voices import said, voiced
from newslint.analysis.text import folded
from newslint.data.lexicon import Dialect, lexicon
from newslint.late import late

SIDES = {"GB": "British", "US": "American"}
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_FORMS = ("Mr", "Ms", "Dr", "Sen", "Gov", "Rep")
_IN_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Ju", "Aug", "Sep", "Oct", "Nov", "Dec")
_HABITS = {
    "US": (
        (("U.S.",), late(r"\bU\.S\.")),
        (_FORMS, late(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep)\. [A-Z]")),
        (_IN_MONTHS, late(rf"\b(?:Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.|{_MONTHS}) \d\d?\b")),
    ),
    "GB": (
        (_FORMS, late(r"\b(?:Mr|Mrs|Ms|Dr) [A-Z]")),
        (("per cent",), late(r"\bper cent\b")),
        (_IN_MONTHS, late(rf"\b\d\d? (?:{_MONTHS})\b")),
    ),
}
"""What else the copy of one side is known by: its stops, its dates; before each, of what one must stand in it."""


@dataclass(slots=True)
class Marks:
    """Words of one story that the other side of the Atlantic spells otherwise: word -> places."""

    known: Mapping[str, Dialect] = field(default_factory=dict)
    narrated: Words = field(default_factory=dict)
    quoted: Words = field(default_factory=dict)

    def of(self, words: Words, side: str, size: bool | None = None) -> Words:
        """The words of one side; `size` True for -ise/-ize alone, False for all others."""
        known = self.known
        return {w: s for w, s in words.items() if known[w].side == side and size in (None, known[w].kind == "ise")}

    def once(self, words: Words, *beside: Words) -> Words:
        """The words whose other form does not stand beside them."""
        return {w: s for w, s in words.items() if not any(self.known[w].other in b for b in beside)}


@dataclass(slots=True)
class Scale:
    """The words that speak for one side of the Atlantic as the spelling of the story, and against it."""

    side: str
    other: str
    major: Words
    minor: Words
    backing: Words
    """Words for this side that somebody spoke."""
    habits: int
    """How many other habits of this side the copy shows, if it shows none of the other's."""
    sizes: bool | None
    """Which words of the other side count: see `Marks.of`."""

    def outweighs(self, major: Words, minor: Words) -> bool:
        """Whether the words of one side are the rule of the story, and those of the other the exception."""
        mentions = sum(map(len, major.values())) + self.habits
        return len(major) + bool(self.habits) > 1 and mentions >= 2 * sum(map(len, minor.values()))


@layer("story")
def marks(analysis: Analysis) -> Marks:
    """The dialect words of the story, names, posts and words of the house left out."""
    known = lexicon().dialects(analysis.get(vocabulary) - analysis.house.words)
    return Marks(known, *voiced(analysis, places(analysis, known))) if known else Marks()


@layer("story")
def scales(analysis: Analysis) -> tuple[Scale, Scale]:
    """What speaks for American copy, and for British: the words that the narration does not spell both ways.

    Beside -ise, or in American copy, -ize is American; elsewhere it may be Oxford's.
    """
    found = analysis.get(marks)
    narrated = found.once(found.narrated, found.narrated)
    habits = {side: _habits(analysis, side) for side in SIDES} if found.known else dict.fromkeys(SIDES, 0)
    american = None if found.of(narrated, "US", False) or (narrated and habits["US"]) else True
    ise = None if found.of(narrated, "GB", True) else False

    def scale(side: str, other: str, own: bool | None, others: bool | None) -> Scale:
        backing = said(analysis, found.of(found.quoted, side, own))
        shown = habits[side] if not habits[other] else 0
        return Scale(
            side, other, found.of(narrated, side, own), found.of(narrated, other, others), backing, shown, others
        )

    return scale("US", "GB", american, american), scale("GB", "US", None, ise)


@layer("story")
def leaning(analysis: Analysis) -> tuple[str, Words]:
    """The side that the narration is spelled for, with the words that say so; "" where it is anybody's guess."""
    for s in analysis.get(scales) if len(analysis.get(marks).known) > 1 else ():
        if s.major and s.outweighs(s.major, s.minor):
            return s.side, merged(s.major, s.backing)
    return "", {}


def _habits(analysis: Analysis, side: str) -> int:
    """How many of the other habits of this side the story shows."""
    text = analysis.get(folded)
    return sum(any(sign in text for sign in signs) and p.search(text) is not None for signs, p in _HABITS[side])
