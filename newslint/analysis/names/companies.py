"""One company written in several ways: Orlo Inc., Orlo Incorporated; Reed & Ash, Reed and Ash; JLReed, J.L. Reed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.conflict import Conflict, replacing
from newslint.analysis.names.families import preferred_form
from newslint.analysis.names.table import DISPLAY, ECHO, LETTER, Names, names
from newslint.data.lexicon import lexicon
from newslint.late import late
from newslint.span import Span

Forms = dict[str, list[Span]]
_KINDS = {
    "Inc": "inc", "Incorporated": "inc", "Corp": "corp", "Corporation": "corp", "Co": "co", "Company": "co",
    "Ltd": "ltd", "Limited": "ltd", "PLC": "plc", "Plc": "plc", "LLC": "llc",
}  # fmt: skip
_ENDS = late(r"\s*$|\s+[\"“‘'(]?[A-Z\d]|[\"”’')]")
"""Behind a full stop that may be the sentence's."""
_CLOSED = late(rf"([A-Z]{{2,3}})([A-Z][{LETTER}]{{2,20}})")
_OPEN = late(r"(?<![\w.])(?:[A-Z]\.? ?){2,3}\Z")


def company_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Companies with two forms of one suffix, with & and `and`, with initials closed up and open."""
    table = analysis.get(names)
    for forms in (*_suffixes(table), *_ampersands(table), *_initials(table)):
        preferred = preferred_form(analysis, forms, options)
        yield Conflict("company", forms, "clear", preferred, "", replacing(analysis.text, forms, preferred))


def _suffixes(table: Names) -> Iterator[Forms]:
    """Inc. and Incorporated behind one name; a Smith plc and a Smith Ltd may be two firms."""
    text, starts, ends = table.text, table.starts, table.ends
    met: dict[tuple[str, str], Forms] = {}
    for suffix, kind in _KINDS.items():
        for row in table.rows.get(suffix, ()):
            end = ends[row]
            stop = text[end : end + 1] == "." and suffix != "Company"
            last = row - 1
            gap = text[ends[last] : starts[row]] if row else ""
            if table.flags[row] & (DISPLAY | ECHO) or gap not in (" ", ", ") or (stop and _ENDS.match(text, end + 1)):
                continue
            first = starts[table.run(last)[0]]
            span = Span(first, end + stop)
            met.setdefault((text[first : ends[last]], kind), {}).setdefault(text[first : span.end], []).append(span)
    return (forms for forms in met.values() if len(forms) > 1)


def _ampersands(table: Names) -> Iterator[Forms]:
    """`Reed & Ash` and `Reed and Ash`; of two plain words (Oil & Gas) only in the same longer name."""
    if " & " not in table.text:
        return
    lex = lexicon()
    met: dict[tuple[str, ...], Forms] = {}
    for row in range(1, len(table.words)):
        gap = table.text[table.ends[row - 1] : table.starts[row]]
        if gap in (" & ", " and ") and not (table.flags[row] | table.flags[row - 1]) & (DISPLAY | ECHO):
            first, end = row - 1, row + 1
            if all(lex.is_word(w.lower()) for w in table.words[first:end]):
                first, end = table.run(first)[0], table.run(row)[1]
            span = Span(table.starts[first], table.ends[end - 1])
            form = table.text[span.start : span.end]
            met.setdefault(tuple(table.words[first:end]), {}).setdefault(form, []).append(span)
    yield from (forms for forms in met.values() if len(forms) > 1)


def _initials(table: Names) -> Iterator[Forms]:
    """`JLReed` beside `J.L. Reed` and `JL Reed`."""
    for closed in table.rows:
        parts = _CLOSED.fullmatch(closed) if closed[:2].isupper() and not closed.isupper() else None
        if parts is None:
            continue
        forms: Forms = {}
        for row in table.rows.get(parts[2], ()):
            before = _OPEN.search(table.text, max(0, table.starts[row] - 9), table.starts[row])
            if before and before[0].replace(".", "").replace(" ", "") == parts[1]:
                span = Span(before.start(), table.ends[row])
                forms.setdefault(table.text[span.start : span.end], []).append(span)
        if forms:
            yield {closed: [table.span(r) for r in table.own(closed)], **forms}
