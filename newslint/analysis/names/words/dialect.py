"""British words in an American story and American words in a British one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.conflict import Conflict, replacing
from newslint.analysis.names.words.sides import SIDES, Scale, marks, scales
from newslint.analysis.names.words.vocabulary import Words, merged
from newslint.analysis.names.words.voices import said


def dialect_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """The few words of one side in a story that is written in the other's spelling, in the narration or in speech.

    The words of the narration decide; other habits of the copy count as one more word. Where these are too few, speech
    helps them. Words that the story spells both ways are another rule's, and only listed.
    """
    found = analysis.get(marks)
    for s in analysis.get(scales):
        inside = found.of(found.quoted, s.other, s.sizes)
        speech = said(analysis, inside)
        lone = found.once(speech, found.narrated, found.quoted) if s.major else {}
        every, backed = merged(found.of(found.narrated, s.other, s.sizes), speech), merged(s.major, s.backing)
        if s.major and s.minor and s.outweighs(s.major, s.minor):
            yield _outliers(analysis, s, s.minor, {**backed, **every}, "clear")
        elif (s.minor or lone) and (s.major or s.habits) and s.outweighs(backed, merged(s.minor, lone)):
            yield _outliers(analysis, s, merged(s.minor, lone), {**backed, **every}, "speech")


def _outliers(analysis: Analysis, scale: Scale, minor: Words, every: Words, case: str) -> Conflict:
    """One finding for all words of the minority."""
    found = analysis.get(marks)
    first = min(minor, key=lambda w: minor[w][0])
    decided = minor if case == "clear" else ()
    edits = tuple(e for w in decided for e in replacing(analysis, {w: minor[w]}, found.known[w].other))
    sides = SIDES[scale.other], SIDES[scale.side]
    title = f"Make all {len(edits)} {sides[1]}" if len(minor) > 1 else ""
    preferred = found.known[first].other
    return Conflict("dialect", {**every, **minor}, case, preferred, "", edits, first, sides, title=title)


def quoted_dialect(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Quoted words in the spelling of the side that the narration does not use, speech left out."""
    found = analysis.get(marks)
    for side, other in (("GB", "US"), ("US", "GB")):
        inside = found.of(found.quoted, side, False)
        outside = found.of(found.narrated, other, False)
        if inside and outside and not found.of(found.narrated, side, False):
            speech = said(analysis, inside)
            inside = {w: kept for w, s in inside.items() if (kept := [x for x in s if x not in speech.get(w, ())])}
            if inside:
                first = min(inside, key=lambda w: inside[w][0])
                more = SIDES[side], SIDES[other]
                yield Conflict("dialect-quoted", {**inside, **outside}, "clear", anchor=first, more=more)
