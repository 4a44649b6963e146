"""One name with two sets of capitals: PAC and Pac, Supreme Court and Supreme court, Internet and internet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.capitals.generics import generics
from newslint.analysis.names.capitals.regions import regions
from newslint.analysis.names.conflict import Conflict, replacing
from newslint.analysis.names.preferred import preferred_form
from newslint.analysis.names.table.table import (
    CAPS,
    DISPLAY,
    ECHO,
    LEFT,
    LIST,
    MID,
    OPENERS,
    TITLES,
    Names,
    names,
)
from newslint.analysis.names.words.voices import voices
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.text import MASK, folded
from newslint.data.lexicon import ABBREVIATION, GIVEN, PLACE, PROPER, SURNAME, lexicon
from newslint.late import late
from newslint.span import Span

_SMALL = "a-zß-öø-ÿ"
_LOWER = late(rf"[{_SMALL}](?<![\w@#/.'{MASK}-].)[{_SMALL}]*+(?:-[{_SMALL}]+)*+(?![\w@{MASK}]|[-.]\w)")

Forms = dict[str, list[Span]]


def capital_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Names and terms that stand in two sets of capitals in running copy."""
    table = analysis.get(names)
    every = (*_shapes(table), *generics(table, options.get("nouns", ())), *_terms(analysis, table, options))
    for forms in (*every, *regions(analysis)):
        if not _copied(analysis, forms):
            edits = replacing(analysis, forms, preferred := preferred_form(analysis, forms, options))
            yield Conflict("capitals", forms, "clear", preferred, "", edits, _slipped(forms))


def _copied(analysis: Analysis, forms: Forms) -> bool:
    """Whether one of the forms stands only in documents that the story quotes, which keep their own capitals."""
    cited = analysis.get(voices)

    def document(start: int) -> bool:
        return cited.every.holds(start) and not cited.spoken.holds(start)

    return any(all(document(span.start) for span in spans) for spans in forms.values())


def _slipped(forms: Forms) -> str:
    """The form whose shift key came up late (HIllary), where it stands no more often than the other; or ""."""
    late = [f for f in forms if f[:2].isupper() and f[2:].islower() and f.capitalize() in forms]
    return late[0] if late and len(forms[late[0]]) <= len(forms[late[0].capitalize()]) else ""


def _shapes(table: Names) -> Iterator[Forms]:
    """Capitalised words that differ in case alone: LinkedIn, Linkedin; OPEC, Opec; not words that are shouted."""
    met: dict[str, list[str]] = {}
    for form in table.rows:
        if len(form) > 2:
            met.setdefault(form.lower(), []).append(form)
    for forms in met.values():
        if len(forms) < 2:
            continue
        shouted = any(map(str.isupper, forms))
        hidden = DISPLAY | ECHO | (LIST if shouted else 0)
        rows = {f: kept for f in forms if (kept := [r for r in table.rows[f] if not table.flags[r] & hidden])}
        if len(rows) > 1 and (_acronym(table, rows) if shouted else not _two_people(table, rows)):
            yield {f: [table.span(r) for r in kept] for f, kept in rows.items()}


def _acronym(table: Names, rows: Mapping[str, Sequence[int]]) -> bool:
    """Whether forms of which one is all capitals are an acronym and no word or name that is shouted."""
    lex = lexicon()
    caps = next((f for f in rows if f.isupper()), "")
    title = next((f for f in rows if f != caps), "")
    if not caps or lex.is_word(title.lower()) or len(title) > 7:
        return not caps
    flags = lex.flags(title)
    listed = lex.flags(caps) & ABBREVIATION
    if flags & (GIVEN | SURNAME | PLACE) and not (listed and all(table.run(r) == (r, r + 1) for r in rows[title])):
        return False
    return not (
        (flags & PROPER and not listed)
        or all(
            _among_capitals(table, r, opens=bool(listed) or not (flags or _leads(table, r))) for r in table.rows[caps]
        )
        or _person(table, title)
    )


def _two_people(table: Names, rows: Mapping[str, Sequence[int]]) -> bool:
    """Whether each form has given names of its own: Ann MacDonald, Rob Macdonald."""
    given = [{table.before(r) for r in kept} - {"", *TITLES} for kept in rows.values()]
    return all(given) and not set.intersection(*given)


def _among_capitals(table: Names, row: int, *, opens: bool) -> bool:
    """Whether the word stands among others in capitals, or opens a sentence, where `opens` does not let it."""
    flags = table.flags
    after = row + 1 < len(flags) and flags[row + 1] & LEFT and flags[row + 1] & CAPS
    before = flags[row] & LEFT and flags[row - 1] & CAPS and table.words[row - 1] not in ("A", "I")
    return bool(after or before or not (opens or flags[row] & (MID | LEFT)))


def _leads(table: Names, row: int) -> bool:
    """Whether the word opens its block, where some houses set the first in capitals."""
    return not table.starts[row] or table.text[table.starts[row] - 1] == "\n"


def _person(table: Names, form: str) -> bool:
    lex = lexicon()
    return any(lex.is_given(table.before(r)) or table.before(r) in TITLES for r in table.rows[form])


def _terms(analysis: Analysis, table: Names, options: Mapping[str, Any]) -> Iterator[Forms]:
    """Listed terms, and names that no dictionary has in lower case, standing without their capital: romney."""
    lex = lexicon()
    text = analysis.get(folded)
    inside = analysis.get(quoted)
    listed = set(options.get("terms", ()))
    capitalised: dict[str, tuple[str, list[int]]] = {}
    for form, rows in table.rows.items():
        low = form.lower()
        if len(form) < 3 or (low not in table.lower and f"{low}'s" not in table.lower) or form in OPENERS:
            continue
        term = form in listed
        if not term and (form.isupper() or lex.flags(low) or lex.is_word(low) or "-" in form or "'" in form):
            continue
        inner, hidden = (_joined, DISPLAY | ECHO) if term else (_titled, DISPLAY | ECHO | LIST)
        upper = [r for r in rows if table.flags[r] & MID and not table.flags[r] & hidden and not inner(table, r)]
        if upper:
            capitalised[low] = (form, upper)
    lower: dict[str, list[Span]] = {}
    for m in _LOWER.finditer(text) if capitalised else ():
        if m[0] in capitalised and (capitalised[m[0]][0] in listed or not inside.holds(m.start())):
            lower.setdefault(m[0], []).append(Span(*m.span()))
    for low, (form, upper) in capitalised.items():
        if low in lower:
            yield {low: lower[low], form: [table.span(r) for r in upper]}


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
