"""One organisation under two forms of its own name: Council on Ferries, Council of Ferries; Ferry Ministry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any, NamedTuple

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.conflict import Conflict, replacing
from newslint.analysis.names.preferred import preferred_form
from newslint.analysis.names.table.table import DISPLAY, ECHO, LEFT, LETTER, UPPER, Names, names
from newslint.late import late
from newslint.span import Span
from newslint.words import word_set

_LINKS = word_set("of for on and in to the at")
_WORD = rf"[{UPPER}][{LETTER}'-]{{1,30}}+"
_TAIL = late(rf" (?:of|for|on|in|to)(?: the)? {_WORD}(?:(?:,? (?:and|&)|,)? {_WORD}){{0,5}}")
_AND = late(r",? (?:and|or|with|from) (?:the )?")
_OWNER = late(rf"([{UPPER}][{LETTER}]{{1,30}}+)'s? \Z")
_LONG = 40
_DIALECT = (("our", "or"), ("isation", "ization"), ("defence", "defense"), ("programme", "program"))


class _Name(NamedTuple):
    """A long name as it stands, the stems of its words that mean something, and the possessive before it."""

    form: str
    stems: tuple[str, ...]
    span: Span
    owner: str


def body_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Names of bodies of the same words that differ in a small word, a plural, a spelling; or in order, if asked so."""
    kind = options["kind"]
    table = analysis.get(names)
    met: dict[frozenset[str], dict[str, list[_Name]]] = {}
    for noun in options.get("nouns", ()):
        for row in table.rows.get(noun, ()):
            if not table.flags[row] & (DISPLAY | ECHO) and (name := _name(table, row)):
                met.setdefault(frozenset(name.stems), {}).setdefault(name.form, []).append(name)
    for forms in met.values():
        if len(forms) < 2:
            continue
        owners = {n.owner for places in forms.values() for n in places}
        if len(owners - {""}) > 1 or _side_by_side(table.text, forms):
            continue
        places = {form: [n.span for n in found] for form, found in forms.items()}
        if (kind == "organisation-order") == (len({found[0].stems for found in forms.values()}) == 1):
            continue
        preferred = preferred_form(analysis, forms, options)
        edits = replacing(analysis, places, preferred)
        yield Conflict(kind, places, "clear", preferred, "", edits)


def _side_by_side(text: str, forms: Mapping[str, Iterable[_Name]]) -> bool:
    """Whether two of the forms overlap, or are joined as two bodies are: the Bank of Orlo and Orlo Bank."""
    spans = sorted((n.span, form) for form, found in forms.items() for n in found)
    return any(
        form != other and (two.start < one.end or _AND.fullmatch(text, one.end, two.start))
        for (one, form), (two, other) in pairwise(spans)
    )


def _name(table: Names, row: int) -> _Name | None:
    """The long name around a noun, if it is one of three words or more or has a head and a tail."""
    text = table.text
    first = row
    while table.flags[first] & LEFT and row - first < 6 and text[table.ends[first - 1] : table.starts[first]] == " ":
        first -= 1
    start, end = table.starts[first], table.ends[row]
    after = row + 1
    joined = after < len(table.flags) and table.flags[after] & LEFT
    tail = None if joined else _TAIL.match(text, end)
    if tail:
        end = tail.end()
    elif first == row:
        return None
    if end - start > 200:
        return None
    words = [w for w in text[start:end].replace(",", "").split() if w not in _LINKS]
    stems = tuple(_stem(w, len(words) > 2) for w in words)
    owner = _OWNER.search(text, max(0, start - _LONG), start)
    return _Name(text[start:end], stems, Span(start, end), owner[1] if owner else "")


def _stem(word: str, number: bool) -> str:
    """A word without its dialect and hyphen, in a name of three words without its number too."""
    low = word.lower().replace("-", "")
    for one, other in _DIALECT:
        low = low.replace(one, other)
    if number and low.endswith("ies"):
        low = f"{low[:-3]}y"
    elif number and low.endswith("s") and not low.endswith("ss"):
        low = low[:-1]
    return f"{low[:-2]}er" if low.endswith("tre") else low
