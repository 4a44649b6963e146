"""People whose names stand in both orders, or who are called by two parts of their name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.conflict import Conflict
from newslint.analysis.names.family_first import FAMILIES, cut_names
from newslint.analysis.names.full import alone, in_full, opens
from newslint.analysis.names.table import ECHO, LIST, TITLES, Names, names
from newslint.data.lexicon import PLACE, lexicon
from newslint.late import late

_DAUGHTER = ("dóttir", "dottir")
_ICELAND = late(r"\bIceland|\bReykjav")


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
            if first >= last or last not in full.get(first, ()) or (_is_given(first) and _is_given(last)):
                continue
            if _is_no_name(table, first) or _is_no_name(table, last):
                continue
            places = {
                f"{one} {two}": [
                    table.joined(r - 1, r + 1)
                    for r in full[two][one]
                    if table.words[r - 1] == one and not table.flags[r] & (LIST | ECHO) and opens(table, r - 1)
                ]
                for one, two in ((first, last), (last, first))
            }
            if all(places.values()):
                yield Conflict("order", places, "likely", "", "One name in both orders.")


def _is_no_name(table: Names, word: str) -> bool:
    """Whether it is a word of the language or a place, and nobody's name."""
    lex, low = lexicon(), word.lower()
    if low in table.lower:
        return True
    return not (_is_given(word) or lex.is_surname(word)) and (lex.is_word(low) or bool(lex.flags(word) & PLACE))


def _is_given(word: str) -> bool:
    return word not in FAMILIES and lexicon().is_given(word)


def _patronymics(analysis: Analysis) -> Iterator[Conflict]:
    """Icelanders who are called by the first name here and by the father's there."""
    for last, givens in analysis.get(in_full).items():
        if last.endswith(_DAUGHTER) or (last.endswith("sson") and _ICELAND.search(analysis.text)):
            yield from _mixed(analysis, givens, last, f"‘{last}’ is a patronymic.")


def _two_surnames(analysis: Analysis) -> Iterator[Conflict]:
    """Ana Ruiz Delgado, later Ruiz and Delgado."""
    table = analysis.get(names)
    for last, givens in analysis.get(in_full).items():
        for before, rows in givens.items():
            first, end = table.run(rows[0])
            words = [w for w in table.words[first:end] if w not in TITLES]
            fits = words[2:] and words[-2:] == [before, last] and not _is_given(before)
            if fits and not any(_is_no_name(table, w) for w in words):
                yield from _mixed(analysis, givens, last, f"‘{' '.join(words)}’ has two surnames.")


def _mixed(analysis: Analysis, before: Iterable[str], last: str, reason: str) -> Iterator[Conflict]:
    """A person called by either of two words of the name, which nobody else bears."""
    word, *others = before
    if not others and word not in analysis.get(in_full):
        places = {form: alone(analysis, form) for form in (word, last)}
        if all(places.values()):
            yield Conflict("order", places, "likely", "", reason)
