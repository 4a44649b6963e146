"""British words in an American story and American words in a British one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.conflict import Conflict
from newslint.analysis.names.spelling import Marks, marks
from newslint.analysis.names.vocabulary import Words
from newslint.analysis.names.voices import said
from newslint.analysis.text import folded
from newslint.late import late
from newslint.span import Edit

SIDES = {"GB": "British", "US": "American"}
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_HABITS = {
    "US": (
        late(r"\bU\.S\."),
        late(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep)\. [A-Z]"),
        late(rf"\b(?:Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.|{_MONTHS}) \d\d?\b"),
    ),
    "GB": (late(r"\b(?:Mr|Mrs|Ms|Dr) [A-Z]"), late(r"\bper cent\b"), late(rf"\b\d\d? (?:{_MONTHS})\b")),
}
"""What else the copy of one side is known by: its stops, its dates."""


def dialect_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """The few words of one side in a story that is written in the other's spelling, in the narration or in speech.

    The words of the narration decide; other habits of the copy count as one more word. Beside -ise, or in American
    copy, -ize is American; elsewhere it may be Oxford's.
    """
    found = analysis.get(marks)
    narrated = {w: s for w, s in found.narrated.items() if found.known[w].other not in found.narrated}
    american = None if _of(found, narrated, "US", False) or (narrated and _habits(analysis, "US")) else True
    ise = None if _of(found, narrated, "GB", True) else False
    for side, other, own, others in (("US", "GB", american, american), ("GB", "US", None, ise)):
        major, minor = _of(found, narrated, side, own), _of(found, narrated, other, others)
        inside = {
            w: s
            for w, s in _of(found, found.quoted, other, others).items()
            if found.known[w].other not in found.narrated and found.known[w].other not in found.quoted
        }
        if not major or not (minor or inside):
            continue
        backing = _of(found, found.quoted, side, own)
        habits = _habits(analysis, side) if not _habits(analysis, other) else 0
        if minor and _outweighs(major, minor, habits):
            yield _outliers(found, {**said(analysis, backing), **major}, minor, "clear")
        if inside and _outweighs({**backing, **major}, minor, habits):
            speech = said(analysis, inside)
            backed = {**said(analysis, backing), **major}
            if speech and _outweighs(backed, {**minor, **speech}, habits):
                yield _outliers(found, backed, speech, "speech")


def _habits(analysis: Analysis, side: str) -> int:
    """How many of the other habits of this side the story shows."""
    text = analysis.get(folded)
    return sum(pattern.search(text) is not None for pattern in _HABITS[side])


def _of(found: Marks, words: Words, side: str, size: bool | None = None) -> Words:
    """The words of one side; `size` True for -ise/-ize alone, False for all others."""
    known = found.known
    return {w: s for w, s in words.items() if known[w].side == side and size in (None, known[w].kind == "ise")}


def _outweighs(major: Words, minor: Words, habits: int) -> bool:
    """Whether the words of one side are the rule of the story, and those of the other the exception."""
    mentions = sum(map(len, major.values())) + habits
    return len(major) + bool(habits) > 1 and mentions >= 2 * sum(map(len, minor.values()))


def _outliers(found: Marks, major: Words, minor: Words, case: str) -> Conflict:
    """One finding for all words of the minority."""
    first = min(minor, key=lambda w: minor[w][0])
    dialect = found.known[first]
    edits = tuple(Edit(s, found.known[w].other) for w, spans in minor.items() for s in spans if case == "clear")
    sides = SIDES[dialect.side], SIDES["GB" if dialect.side == "US" else "US"]
    return Conflict("dialect", {**minor, **major}, case, dialect.other, "", edits, first, sides)


def quoted_dialect(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Quoted words in the spelling of the side that the narration does not use, speech left out."""
    found = analysis.get(marks)
    for side, other in (("GB", "US"), ("US", "GB")):
        inside = _of(found, found.quoted, side, False)
        outside = _of(found, found.narrated, other, False)
        if inside and outside and not _of(found, found.narrated, side, False):
            speech = said(analysis, inside)
            inside = {w: kept for w, s in inside.items() if (kept := [x for x in s if x not in speech.get(w, ())])}
            if inside:
                first = min(inside, key=lambda w: inside[w][0])
                more = SIDES[side], SIDES[other]
                yield Conflict("dialect-quoted", {**inside, **outside}, "clear", anchor=first, more=more)
