"""Words that a story spells two ways: colour and color, or a pair that a rule lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.conflict import Conflict
from newslint.analysis.names.preferred import preferred_form
from newslint.analysis.names.words.respelled import respelled
from newslint.analysis.names.words.sides import leaning, marks
from newslint.analysis.names.words.vocabulary import Words, places, vocabulary
from newslint.analysis.names.words.voices import voiced

Spellings = tuple[tuple[str, ...], ...]
"""A row for each spelling of a word, a column for each of its endings."""


def pair_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Words spelled both ways, in the narration (`clear`) or with one way only quoted (`quoted`)."""
    found = analysis.get(marks)
    for word, known in found.known.items():
        if word < known.other and known.other in found.known:
            conflict = _pair(analysis, (found.narrated, found.quoted), ((word,), (known.other,)), options)
            if conflict:
                yield conflict._replace(also=analysis.get(leaning)[1])
    table = _listed(tuple(map(tuple, options.get("pairs", ()))))
    words = analysis.get(vocabulary) & table.keys()
    for spellings in dict.fromkeys(table[w] for w in sorted(words)):
        if sum(not words.isdisjoint(forms) for forms in spellings) > 1:
            here = places(analysis, words.intersection(chain.from_iterable(spellings)))
            conflict = _pair(analysis, voiced(analysis, here), spellings, options)
            if conflict:
                yield conflict


def _pair(
    analysis: Analysis, where: tuple[Words, Words], spellings: Spellings, options: Mapping[str, Any]
) -> Conflict | None:
    """The conflict of one word, if the story has it in two spellings."""
    ways = {form: way for way, forms in enumerate(spellings) for form in forms}
    preferred = preferred_form(analysis, ways, options) or _usual(analysis, ways)

    def instead(form: str) -> str:
        return spellings[ways[preferred]][spellings[ways[form]].index(form)] if preferred in ways else preferred

    return respelled(analysis, "pair", ways, *where, preferred=preferred, instead=instead)


def _usual(analysis: Analysis, forms: Iterable[str]) -> str:
    """The form of the side that the story is spelled for, or ""; British copy may have -ise or -ize."""
    found = analysis.get(marks)
    side, words = analysis.get(leaning)
    own = [f for f in forms if f in found.known and found.known[f].side == side]
    sure = own and (side == "US" or found.known[own[0]].kind != "ise" or found.of(words, side, True))
    return own[0] if sure else ""


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
