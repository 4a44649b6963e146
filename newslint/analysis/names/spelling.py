"""Words that a story spells two ways: colour and color, or a pair that a rule lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.conflict import Conflict, listed, replacing
from newslint.analysis.names.families import preferred_form
from newslint.analysis.names.vocabulary import places, vocabulary
from newslint.analysis.names.voices import posted, spoken
from newslint.analysis.quotations.quoted import quoted
from newslint.data.lexicon import Dialect, lexicon
from newslint.span import Edit, Span

Words = dict[str, list[Span]]
Spellings = tuple[tuple[str, ...], ...]
"""A row for each spelling of a word, a column for each of its endings."""


@dataclass(slots=True)
class Marks:
    """Words of one story that the other side of the Atlantic spells otherwise: word -> places."""

    known: dict[str, Dialect] = field(default_factory=dict)
    narrated: Words = field(default_factory=dict)
    quoted: Words = field(default_factory=dict)


@layer("story")
def marks(analysis: Analysis) -> Marks:
    """The dialect words of the story, names and posts left out."""
    dialect = lexicon().dialect
    known = {w: d for w in analysis.get(vocabulary).forms if len(w) > 3 and (d := dialect(w)) is not None}
    return Marks(known, *_voiced(analysis, places(analysis, known))) if known else Marks()


def _voiced(analysis: Analysis, found: Words) -> tuple[Words, Words]:
    """The words of the narration, and those in quotation marks."""
    inside, post = analysis.get(quoted), analysis.get(posted)
    narrated: Words = {}
    quoted_: Words = {}
    for word, spans in found.items():
        for span in spans:
            if not post.holds(span.start):
                (quoted_ if inside.holds(span.start) else narrated).setdefault(word, []).append(span)
    return narrated, quoted_


def said(analysis: Analysis, words: Words) -> Words:
    """Those of the quoted words that somebody spoke: a document keeps its own spelling."""
    speech = analysis.get(spoken) if words else None
    return {w: kept for w, spans in words.items() if speech and (kept := [s for s in spans if speech.holds(s.start)])}


def pair_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Words spelled both ways, in the narration (`clear`) or where one way stands only in speech (`quoted`)."""
    found = analysis.get(marks)
    for word, known in found.known.items():
        if word < known.other and known.other in found.known:
            yield from _pair(analysis, found.narrated, found.quoted, ((word,), (known.other,)), options)
    table = _listed(tuple(map(tuple, options.get("pairs", ()))))
    groups: dict[Spellings, list[str]] = {}
    for word in analysis.get(vocabulary).forms:
        if word in table:
            groups.setdefault(table[word], []).append(word)
    for spellings, words in groups.items():
        if sum(not set(words).isdisjoint(forms) for forms in spellings) > 1:
            yield from _pair(analysis, *_voiced(analysis, places(analysis, words)), spellings, options)


def _pair(
    analysis: Analysis, narrated: Words, inside: Words, spellings: Spellings, options: Mapping[str, Any]
) -> Iterator[Conflict]:
    """The conflict of one word, if the story has it in two spellings."""
    rows = {form: row for row, forms in enumerate(spellings) for form in forms}
    forms = own = {w: narrated[w] for w in rows if w in narrated}
    case, note = "clear", ""
    if len({rows[w] for w in own}) < 2:
        speech = said(analysis, {w: inside[w] for w in rows if w in inside})
        forms = {w: sorted([*own.get(w, ()), *speech.get(w, ())]) for w in rows if w in own or w in speech}
        if len({rows[w] for w in forms}) < 2:
            return
        case = "quoted"
        note = f", {listed(f'‘{w}’' for w in forms if w not in own)} only in speech" if own else ", all in speech"
    preferred = preferred_form(analysis, rows, options)
    sides = {row: sorted(s for w in forms if rows[w] == row for s in forms[w]) for row in {rows[w] for w in forms}}
    rarer = min((row for row in sides if row != rows.get(preferred)), key=lambda r: (len(sides[r]), -sides[r][0].start))
    edits: list[Edit] = []
    for word, spans in own.items() if preferred in rows else ():
        instead = spellings[rows[preferred]][spellings[rows[word]].index(word)]
        edits += replacing(analysis.text, {word: spans}, instead)
    anchor = next(w for w in forms if sides[rarer][0] in forms[w])
    yield Conflict("pair", forms, case, preferred, "", tuple(edits), anchor, (note,))


@lru_cache(maxsize=16)
def _listed(groups: tuple[tuple[str, ...], ...]) -> Mapping[str, Spellings]:
    """Each form of each listed word, and the spellings of that word."""
    return {
        form: spellings
        for group in groups
        for spellings in [tuple(_inflected(word, group) for word in group)]
        for forms in spellings
        for form in forms
    }


def _inflected(word: str, group: Sequence[str]) -> tuple[str, ...]:
    """The word with the endings that its whole group can take."""
    if all(w.endswith("ed") for w in group):
        return word, f"{word[:-2]}ing"
    if word.endswith("y") and word[-2] not in "aeou":
        return word, f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing"
    stem = word.removesuffix("e")
    return word, f"{word}es" if word.endswith(("ch", "sh", "s", "x", "z")) else f"{word}s", f"{stem}ed", f"{stem}ing"
