"""People whose names stand in both orders, or who are called by two parts of their name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.conflict import Conflict
from newslint.analysis.names.people.family_first import FAMILIES, cut_names
from newslint.analysis.names.people.in_full import alone, in_full, opens
from newslint.analysis.names.table.table import ECHO, LEFT, LIST, Names, names
from newslint.data.lexicon import PLACE, PROPER, lexicon
from newslint.span import Span

_DAUGHTER = ("dóttir", "dottir")


def order_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """One conflict for each person."""
    done: set[str] = set()
    for conflict in chain(_turned(analysis), cut_names(analysis), _patronymics(analysis), _two_surnames(analysis)):
        words = {word for form in conflict.places for word in form.split()}
        if done.isdisjoint(words):
            done |= words
            yield conflict


def _turned(analysis: Analysis) -> Iterator[Conflict]:
    """One person in both orders: Viktor Halmai, Halmai Viktor."""
    table, full = analysis.get(names), analysis.get(in_full)
    for last, givens in full.items():
        for first in givens:
            if first >= last or last not in full.get(first, ()) or not _is_one(analysis, first, last):
                continue
            if _is_no_name(table, first) or _is_no_name(table, last):
                continue
            places = {f"{one} {two}": _spans(table, one, full[two][one]) for one, two in ((first, last), (last, first))}
            if all(places.values()):
                yield Conflict("order", places, "likely", "", "One name in both orders.")


def _is_one(analysis: Analysis, one: str, two: str) -> bool:
    """Whether two names may be one person's: not both words are first names, or one alone stands alone later."""
    return not (_is_given(one) and _is_given(two)) or bool(alone(analysis, one)) != bool(alone(analysis, two))


def _spans(table: Names, first: str, rows: Iterable[int]) -> list[Span]:
    """Where a name of two words, this one the first, stands with nothing between and no name before."""
    return [
        table.joined(r - 1, r + 1)
        for r in rows
        if table.words[r - 1] == first
        and not (table.particle(r - 1) or table.flags[r] & (LIST | ECHO))
        and opens(table, r - 1)
    ]


def _is_no_name(table: Names, word: str) -> bool:
    """Whether it is a word of the language or of the map (American), and nobody's name."""
    lex, low = lexicon(), word.lower()
    if low in table.lower:
        return True
    place = lex.flags(word) & (PLACE | PROPER) and not lex.is_surname(word)
    return not _is_given(word) and (lex.is_word(low) or bool(place))


def _is_given(word: str) -> bool:
    return word not in FAMILIES and lexicon().is_given(word)


def _patronymics(analysis: Analysis) -> Iterator[Conflict]:
    """Icelanders who are called by the first name here and by the father's there."""
    ends = (*_DAUGHTER, "son") if "Iceland" in analysis.text or "Reykjav" in analysis.text else _DAUGHTER
    for last, givens in analysis.get(in_full).items():
        if last.endswith(ends):
            yield from _mixed(analysis, givens, last, f"‘{last}’ is a patronymic.")


def _two_surnames(analysis: Analysis) -> Iterator[Conflict]:
    """Ana Ruiz Delgado, later Ruiz and Delgado."""
    table = analysis.get(names)
    for last, givens in analysis.get(in_full).items():
        for before, (row, *_) in givens.items() if len(givens) == 1 else ():
            if not table.flags[row - 1] & LEFT or table.words[row - 1] != before or opens(table, row - 1):
                continue
            words = table.words[row - 2 : row + 1]
            if not _is_given(before) and not any(_is_no_name(table, w) for w in words):
                yield from _mixed(analysis, givens, last, f"‘{' '.join(words)}’ has two surnames.")


def _mixed(analysis: Analysis, before: Iterable[str], last: str, reason: str) -> Iterator[Conflict]:
    """A person called by either of two words of the name, which nobody else bears."""
    word, *others = before
    if not others and word not in analysis.get(in_full):
        places = {form: alone(analysis, form) for form in (word, last)}
        if all(places.values()):
            yield Conflict("order", places, "likely", "", reason)
