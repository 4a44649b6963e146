"""One name with two sets of capitals: PAC and Pac, Supreme Court and Supreme court, Internet and internet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.conflict import Conflict
from newslint.analysis.names.families import preferred_form
from newslint.analysis.names.table import (
    CAPS,
    DISPLAY,
    ECHO,
    LEFT,
    LETTER,
    LIST,
    MID,
    OPENERS,
    TITLES,
    UPPER,
    Names,
    names,
)
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.text import MASK, folded
from newslint.data.lexicon import ABBREVIATION, GIVEN, PLACE, PROPER, SURNAME, lexicon
from newslint.span import Edit, Span

Forms = dict[str, list[Span]]


def capital_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Names and terms that stand in two sets of capitals in running copy."""
    table = analysis.get(names)
    for forms in (*_shapes(table), *_generics(table, options), *_terms(analysis, table, options)):
        if not any(frozenset((a, b)) in analysis.house.distinct for a in forms for b in forms):
            preferred = preferred_form(analysis, forms, options)
            edits = tuple(
                Edit(s, preferred) for f, spans in forms.items() if preferred and f != preferred for s in spans
            )
            yield Conflict("capitals", forms, "clear", preferred, "", edits, _slipped(forms))


def _slipped(forms: Forms) -> str:
    """The form whose shift key came up late (HIllary), where it stands no more often than the other; or ""."""
    late = [f for f in forms if f[:2].isupper() and f[2:].islower() and f.capitalize() in forms]
    return late[0] if late and len(forms[late[0]]) <= len(forms[late[0].capitalize()]) else ""


def _running(table: Names, rows: Sequence[int]) -> list[int]:
    return [r for r in rows if not table.flags[r] & (DISPLAY | LIST | ECHO)]


def _shapes(table: Names) -> Iterator[Forms]:
    """Capitalised words that differ in case alone: LinkedIn, Linkedin; OPEC, Opec; not words that are shouted."""
    lex = lexicon()
    met: dict[str, list[str]] = {}
    for form in table.rows:
        if len(form) > 2:
            met.setdefault(form.lower(), []).append(form)
    for forms in met.values():
        if len(forms) < 2:
            continue
        places = {f: [table.span(r) for r in _running(table, table.rows[f])] for f in forms}
        places = {f: spans for f, spans in places.items() if spans}
        shouted = {f for f in places if f.isupper()}
        if len(places) < 2:
            continue
        if shouted:
            title = next((f for f in places if f not in shouted), "")
            flags = lex.flags(title)
            caps = next(iter(shouted))
            listed = lex.flags(caps) & ABBREVIATION
            if flags & (GIVEN | SURNAME | PLACE) or lex.is_word(title.lower()) or (flags & PROPER and not listed):
                continue
            if len(title) > 7 or all(_among_capitals(table, r) for r in table.rows[caps]) or _person(table, title):
                continue
        yield places


def _among_capitals(table: Names, row: int) -> bool:
    flags = table.flags
    after = row + 1 < len(flags) and flags[row + 1] & LEFT and flags[row + 1] & CAPS
    return bool(after or (flags[row] & LEFT and flags[row - 1] & CAPS) or not flags[row] & (MID | LEFT))


def _person(table: Names, form: str) -> bool:
    lex = lexicon()
    return any(lex.is_given(table.before(r)) or table.before(r) in TITLES for r in table.rows[form])


def _generics(table: Names, options: Mapping[str, Any]) -> Iterator[Forms]:
    """`Supreme court` beside `Supreme Court`: the last word of a name with and without its capital."""
    nouns = options.get("nouns", ())
    if not nouns:
        return
    pattern = re.compile(rf"(?<![\w@#{MASK}-])([{UPPER}][{LETTER}'-]+) ({'|'.join(nouns)})(?![\w{MASK}-])")
    lower: dict[tuple[str, str], list[Span]] = {}
    for m in pattern.finditer(table.text):
        if m[1] not in OPENERS and m[1] not in TITLES and m[1][-2:] != "'s":
            lower.setdefault((m[1], m[2].capitalize()), []).append(Span(*m.span()))
    upper: dict[tuple[str, str], list[Span]] = {}
    flags = table.flags
    for noun in {noun for _, noun in lower}:
        for row in table.rows.get(noun, ()):
            key = (table.words[row - 1], noun)
            if flags[row] & LEFT and key in lower and not flags[row] & (DISPLAY | LIST | ECHO):
                longer = row + 1 < len(flags) and flags[row + 1] & LEFT
                if not longer and not re.match(
                    r" (?:of|on|for) (?:the )?[A-Z]", table.text[table.ends[row] : table.ends[row] + 12]
                ):
                    upper.setdefault(key, []).append(Span(table.starts[row - 1], table.ends[row]))
    for (name, noun), places in lower.items():
        if (name, noun) in upper:
            yield {f"{name} {noun.lower()}": places, f"{name} {noun}": upper[name, noun]}


def _terms(analysis: Analysis, table: Names, options: Mapping[str, Any]) -> Iterator[Forms]:
    """Listed terms, and names that no dictionary has in lower case, standing without their capital: romney."""
    lex = lexicon()
    text = analysis.get(folded)
    inside = analysis.get(quoted)
    listed = set(options.get("terms", ()))
    for form, rows in table.rows.items():
        low = form.lower()
        if low not in table.lower or len(form) < 3 or form in OPENERS:
            continue
        term = form in listed
        if not term and (form.isupper() or lex.flags(low) or lex.is_word(low) or "-" in form or "'" in form):
            continue
        inner = _joined if term else _titled
        upper = [r for r in _running(table, rows) if table.flags[r] & MID and not inner(table, r)]
        lower = [
            Span(*m.span()) for m in re.finditer(rf"(?<![\w@#/.'{MASK}-]){re.escape(low)}(?![\w@{MASK}]|[-.]\w)", text)
        ]
        if not term:
            lower = [s for s in lower if not inside.holds(s.start)]
        if upper and lower:
            yield {low: lower, form: [table.span(r) for r in upper]}


def _joined(table: Names, row: int) -> bool:
    return bool(table.flags[row] & LEFT or (row + 1 < len(table.flags) and table.flags[row + 1] & LEFT))


def _titled(table: Names, row: int) -> bool:
    """Whether a word stands in a longer name that is no person's: the Motorsport Endeavour Club."""
    lex = lexicon()
    if table.flags[row] & LEFT:
        before = table.words[row - 1]
        return not (len(before) == 1 or lex.is_given(before) or before in TITLES)
    after = table.after(row)
    return bool(after) and lex.is_word(after.lower()) and not lex.is_given(table.words[row])
