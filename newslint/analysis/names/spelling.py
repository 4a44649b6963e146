"""British and American spellings in one story, and words that have two spellings anywhere."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.conflict import Conflict, replacing
from newslint.analysis.names.families import preferred_form
from newslint.analysis.names.table import DISPLAY, LEFT, MID, Names, names
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.text import MASK, folded, lowered
from newslint.data.lexicon import Dialect, lexicon
from newslint.late import late
from newslint.span import Edit, Span

SIDES = {"GB": "British", "US": "American"}
_WORD = late(rf"(?<![\w'@#.{MASK}-])[a-z]{{5,}}(?![\w{MASK}]|'[a-z]{{2}})")
_AMERICAN = late(r"\bU\.S\.|\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. [A-Z\d]")
"""Habits of American copy: with them -ize is American and not Oxford's."""


@dataclass(slots=True)
class Marks:
    """Words of one story that the other side spells otherwise: word -> places."""

    known: dict[str, Dialect] = field(default_factory=dict)
    narrated: dict[str, list[Span]] = field(default_factory=dict)
    quoted: dict[str, list[Span]] = field(default_factory=dict)

    def side(self, side: str, size: bool | None = None, *, inside: bool = False) -> dict[str, list[Span]]:
        """The words of one side; `size` True for -ise/-ize alone, False for all others."""
        words = self.quoted if inside else self.narrated
        return {
            w: spans
            for w, spans in words.items()
            if self.known[w].side == side and (size is None or (self.known[w].kind == "ise") == size)
        }


@layer("story")
def marks(analysis: Analysis) -> Marks:
    """The dialect words of the story, names left out."""
    text = analysis.get(lowered)
    lex = lexicon()
    found = Marks()
    for word in {*_WORD.findall(text)}:
        known = lex.dialect(word)
        if known:
            found.known[word] = known
    if found.known:
        for word, span in _places(analysis, found.known):
            side = found.quoted if analysis.get(quoted).holds(span.start) else found.narrated
            side.setdefault(word, []).append(span)
    return found


def _places(analysis: Analysis, words: Mapping[str, object]) -> Iterator[tuple[str, Span]]:
    """Where these words stand as words, not as parts of names."""
    text = analysis.get(folded)
    table = analysis.get(names)
    pattern = re.compile(
        rf"(?<![\w'@#.{MASK}-])(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})(?![\w{MASK}])"
    )
    for m in pattern.finditer(analysis.get(lowered)):
        if text[m.start()].isupper() and _in_name(table, m.start()):
            continue
        yield m[0], Span(*m.span())


def _in_name(table: Names, start: int) -> bool:
    row = bisect_left(table.starts, start)
    if row >= len(table.words) or table.starts[row] != start:
        return False
    joined = row + 1 < len(table.words) and table.flags[row + 1] & LEFT
    return bool(
        table.flags[row] & (MID | LEFT | DISPLAY)
        or joined
        or (len(table.words[row]) > 1 and table.words[row].isupper())
    )


def pair_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Words spelled both ways in the narration: colour and color, or a pair that the options list."""
    found = analysis.get(marks)
    for word, spans in found.narrated.items():
        other = found.known[word].other
        if word < other and other in found.narrated:
            yield _pair(analysis, {word: spans, other: found.narrated[other]}, options)
    text = analysis.get(lowered)
    for one, two in options.get("pairs", ()):
        if one in text and two in text:
            forms: dict[str, list[Span]] = {}
            for word, span in _places(analysis, {w: None for x in (one, two) for w in (x, x + "s")}):
                if not analysis.get(quoted).holds(span.start):
                    forms.setdefault(word, []).append(span)
            if forms.keys() & {one, one + "s"} and forms.keys() & {two, two + "s"}:
                yield _pair(analysis, forms, options)


def _pair(analysis: Analysis, forms: dict[str, list[Span]], options: Mapping[str, Any]) -> Conflict:
    preferred = preferred_form(analysis, forms, options)
    return Conflict("pair", forms, "clear", preferred, "", replacing(analysis.text, forms, preferred))


def dialect_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """The few words of one side in a story that is written in the other's spelling."""
    found = analysis.get(marks)
    both = {w for w in found.narrated if found.known[w].other in found.narrated}
    american, british, ize, ise = (
        {w: s for w, s in found.side(side, size).items() if w not in both}
        for side, size in (("US", False), ("GB", False), ("US", True), ("GB", True))
    )
    if not american and not british and not (ize and ise):
        return
    if american or _AMERICAN.search(analysis.get(folded)):
        yield from _outliers(found, {**american, **ize}, {**british, **ise})
    elif ise and ize:
        yield from _outliers(found, ize, ise)
    if american or (ise and ize):
        yield from _outliers(found, {**british, **ise}, {**american, **(ize if ise else {})})


def _outliers(found: Marks, major: dict[str, list[Span]], minor: dict[str, list[Span]]) -> Iterator[Conflict]:
    """One finding for all words of the minority, if the majority is one."""
    if not minor or len(major) < 2 or sum(map(len, major.values())) < 2 * sum(map(len, minor.values())):
        return
    first = min(minor, key=lambda w: minor[w][0])
    edits = tuple(Edit(s, found.known[w].other) for w, spans in minor.items() for s in spans)
    side = SIDES[found.known[first].side]
    other = SIDES["GB" if found.known[first].side == "US" else "US"]
    yield Conflict("dialect", {**minor, **major}, "clear", found.known[first].other, "", edits, first, (side, other))


def quoted_dialect(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Quoted words in the spelling of the side that the narration does not use."""
    found = analysis.get(marks)
    for side, other in (("GB", "US"), ("US", "GB")):
        inside = found.side(side, False, inside=True)
        outside = found.side(other, False)
        if inside and outside and not found.side(side, False):
            first = min(inside, key=lambda w: inside[w][0])
            yield Conflict(
                "dialect-quoted", {**inside, **outside}, "clear", anchor=first, more=(SIDES[side], SIDES[other])
            )
