"""Names that end in a common noun, with and without its capital: Supreme Court, Supreme court."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

from newslint.analysis.names.table.table import DISPLAY, ECHO, LEFT, MID, UPPER, Names
from newslint.data.lexicon import lexicon
from newslint.late import late
from newslint.span import Span
from newslint.words import rows as rows_of

_BEFORE_WHOLE = "the ", "The ", "'s "
_TAIL = late(rf" (?:of|on|for) (?:the )?[{UPPER}]\w*")


def generics(table: Names, nouns: Iterable[str]) -> Iterator[dict[str, list[Span]]]:
    """Each name that stands with a capital on its noun and without, in running copy."""
    every = tuple(nouns)
    for place in rows_of(_capitals(every), table.rows):
        noun = every[place]
        rows = [r for r in table.rows[noun.capitalize()] if not table.flags[r] & (DISPLAY | ECHO)]
        if rows:
            yield from _of_noun(table, noun, rows)


@lru_cache(maxsize=8)
def _capitals(nouns: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(noun.capitalize() for noun in nouns)


def _of_noun(table: Names, noun: str, rows: Iterable[int]) -> Iterator[dict[str, list[Span]]]:
    text, starts, ends, words = table.text, table.starts, table.ends, table.words
    upper: dict[str, list[int]] = {}
    heads: dict[str, list[Span]] = {}
    for row in rows:
        if not table.flags[row] & LEFT:
            tail = _tail(table, ends[row])
            heads.setdefault(tail, []).append(Span(starts[row], ends[row] + len(tail)))
        elif text[ends[row - 1] : starts[row]] == " ":
            upper.setdefault(words[row - 1], []).append(row)
    heads.pop("", None)
    yield from _of_many_words(table, rows)
    if not upper and not heads:
        return
    whole = {first for first, named in upper.items() if any(_whole(table, r) for r in named)}
    lower: dict[str, dict[str, list[Span]]] = {}
    for at, end in _places(text, f" {noun}"):
        row = bisect_left(ends, at)
        if row < len(ends) and ends[row] == at:
            if words[row] in upper and _a_name(table, row):
                lower.setdefault(words[row], {}).setdefault(f"{words[row]} {noun}", []).append(Span(starts[row], end))
        elif (first := _small(text, at)) in whole and not text.startswith(
            " of the ", end
        ):  # the west bank of the river
            lower.setdefault(first, {}).setdefault(f"{first.lower()} {noun}", []).append(Span(at - len(first), end))
        elif (tail := _tail(table, end)) in heads:
            yield {f"{noun}{tail}": [Span(at + 1, end + len(tail))], f"{noun.capitalize()}{tail}": heads.pop(tail)}
    for first, forms in lower.items():
        tails = {_tail(table, s.end) for spans in forms.values() for s in spans} | {""}
        free = lexicon().is_word(first.lower())
        named = [r for r in upper[first] if free or _longer(table, r) in tails]
        if named:
            yield {**forms, f"{first} {noun.capitalize()}": [Span(starts[r - 1], ends[r]) for r in named]}


def _of_many_words(table: Names, rows: Iterable[int]) -> Iterator[dict[str, list[Span]]]:
    """Names of three words and more that stand without any capital, too: the river safety board."""
    text, starts, ends = table.text, table.starts, table.ends
    upper: dict[str, list[Span]] = {}
    for row in rows:
        first, after = table.run(row)
        name = text[starts[first] : ends[row]]
        if after == row + 1 and row - first > 1 and text.endswith(_BEFORE_WHOLE, 0, starts[first]):
            upper.setdefault(name, []).append(Span(starts[first], ends[row]))
    for name, spans in upper.items():
        low = name.lower()
        if name.istitle() and low in text and not _tail(table, spans[0].end):
            places = _places(text, f" {low}")
            lower = [Span(at + 1, end) for at, end in places if text.endswith(_BEFORE_WHOLE, 0, at + 1)]
            if lower:
                yield {low: lower, name: spans}


def _places(text: str, word: str) -> Iterator[tuple[int, int]]:
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (text[end : end + 1].isalnum() or text[end : end + 1] in ("-", "_")):
            yield at, end
        at = text.find(word, end)


def _small(text: str, at: int) -> str:
    """With its capital, the word in lower case that stands between `the` and `at`: the supreme court."""
    before = text.rfind(" ", max(0, at - 30), at)
    return text[before + 1 : at].capitalize() if before > 2 and text[before - 3 : before] in ("the", "The") else ""


def _whole(table: Names, row: int) -> bool:
    """Whether the two words are the whole name: the Supreme Court, not the European Supreme Court."""
    return table.run(row) == (row - 1, row + 1) and table.text.endswith(_BEFORE_WHOLE, 0, table.starts[row - 1])


def _tail(table: Names, end: int) -> str:
    """What makes a name longer behind its noun (of Appeal), or ""."""
    found = _TAIL.match(table.text, end)
    return found[0] if found else ""


def _longer(table: Names, row: int) -> str:
    """What makes the name longer behind its noun in this row: of Appeal, Speaker; or ""."""
    after = row + 1
    if after < len(table.flags) and table.flags[after] & LEFT:
        return table.words[after]
    return _tail(table, table.ends[row])


def _a_name(table: Names, row: int) -> bool:
    """Whether the word's capital is a name's and does not just open the sentence."""
    word = table.words[row]
    if table.flags[row] & (DISPLAY | ECHO):
        return False
    return bool(table.flags[row] & (MID | LEFT)) or not lexicon().is_word(word.lower())
