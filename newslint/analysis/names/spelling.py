"""Words that a story spells two ways: colour and color, or a pair that a rule lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import Any

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.conflict import Conflict
from newslint.analysis.names.families import preferred_form
from newslint.analysis.names.respelled import respelled
from newslint.analysis.names.vocabulary import Words, places, vocabulary
from newslint.analysis.names.voices import voiced
from newslint.data.lexicon import Dialect, lexicon

Spellings = tuple[tuple[str, ...], ...]
"""A row for each spelling of a word, a column for each of its endings."""


@dataclass(slots=True)
class Marks:
    """Words of one story that the other side of the Atlantic spells otherwise: word -> places."""

    known: Mapping[str, Dialect] = field(default_factory=dict)
    narrated: Words = field(default_factory=dict)
    quoted: Words = field(default_factory=dict)


@layer("story")
def marks(analysis: Analysis) -> Marks:
    """The dialect words of the story, names and posts left out."""
    known = lexicon().dialects(analysis.get(vocabulary))
    return Marks(known, *voiced(analysis, places(analysis, known))) if known else Marks()


def pair_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Words spelled both ways, in the narration (`clear`) or where one way stands only in speech (`quoted`)."""
    found = analysis.get(marks)
    for word, known in found.known.items():
        if word < known.other and known.other in found.known:
            yield from _pair(analysis, found.narrated, found.quoted, ((word,), (known.other,)), options)
    table = _listed(tuple(map(tuple, options.get("pairs", ()))))
    words = analysis.get(vocabulary) & table.keys()
    for spellings in dict.fromkeys(table[w] for w in sorted(words)):
        if sum(not words.isdisjoint(forms) for forms in spellings) > 1:
            here = places(analysis, words.intersection(chain.from_iterable(spellings)))
            yield from _pair(analysis, *voiced(analysis, here), spellings, options)


def _pair(
    analysis: Analysis, narrated: Words, quoted: Words, spellings: Spellings, options: Mapping[str, Any]
) -> Iterator[Conflict]:
    """The conflict of one word, if the story has it in two spellings."""
    ways = {form: way for way, forms in enumerate(spellings) for form in forms}
    preferred = preferred_form(analysis, ways, options)

    def instead(form: str) -> str:
        return spellings[ways[preferred]][spellings[ways[form]].index(form)] if preferred in ways else preferred

    conflict = respelled(analysis, "pair", ways, narrated, quoted, preferred=preferred, instead=instead)
    if conflict:
        yield conflict


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
