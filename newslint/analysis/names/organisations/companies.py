"""One company written in several ways: Orlo Inc., Orlo Incorporated; Reed & Ash, Reed and Ash; JLReed, J.L. Reed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.conflict import Conflict, replacing
from newslint.analysis.names.preferred import preferred_form
from newslint.analysis.names.table.table import DISPLAY, ECHO, LETTER, Names, names
from newslint.data.lexicon import lexicon
from newslint.late import late
from newslint.span import Span

Forms = dict[str, list[Span]]
_KINDS = {
    "Inc": "inc", "Incorporated": "inc", "Corp": "corp", "Corporation": "corp", "Co": "co", "Company": "co",
    "Ltd": "ltd", "Limited": "ltd", "PLC": "plc", "Plc": "plc", "LLC": "llc",
}  # fmt: skip
_IN_FULL = ("Incorporated", "Corporation", "Company", "Limited")
_ENDS = late(r"\s*$|\s+[\"“‘'(]?[A-Z\d]|[\"”’')]")
"""Behind a full stop that may be the sentence's."""
_SINGLE = late(r"'s\b| (?:is|was|has|says|Inc|Corp|Co|Ltd|Limited|LLC|LLP|PLC|plc)\b")
_OF_FIRM = late(r"\b(?:at|of|in|for|firm|company) \Z")
_SEVERAL = late(r"[a-z]s \Z")
"""Round `Reed and Ash`: what follows and comes before one firm, and a plural noun, which names two people."""
_NEAR = 12
_CLOSED = late(rf"([A-Z]{{2,3}})([A-Z][{LETTER}]{{2,20}})")
_OPEN = late(r"(?<![\w.])(?:[A-Z]\.? ?){2,3}\Z")


def company_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Companies with two forms of one suffix, with & and `and`, with initials closed up and open."""
    table = analysis.get(names)
    for forms in (*_suffixes(table), *_ampersands(table), *_initials(table)):
        preferred = preferred_form(analysis, forms, options)
        firm = all(_one_firm(table, span) for form, spans in forms.items() if " and " in form for span in spans)
        edits = replacing(analysis, forms, preferred)
        yield Conflict("company", forms, "clear" if firm else "likely", preferred, "", edits)


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
    return (forms for forms in map(_unintroduced, met.values()) if len(forms) > 1)


def _unintroduced(forms: Forms) -> Forms:
    """The forms without one that has its suffix in full once, first of all: Orlo Corporation, then Orlo Corp."""
    first = min(forms, key=lambda form: forms[form][0])
    introduces = len(forms[first]) == 1 and first.rpartition(" ")[2] in _IN_FULL
    return {form: spans for form, spans in forms.items() if form != first or not introduces}


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
            if gap == " and " and (_after(table, span, _SEVERAL) or lex.is_given(table.before(first))):
                continue  # its two founders
            form = table.text[span.start : span.end]
            met.setdefault(tuple(table.words[first:end]), {}).setdefault(form, []).append(span)
    yield from (forms for forms in met.values() if len(forms) > 1)


def _one_firm(table: Names, span: Span) -> bool:
    """Whether what stands round `Reed and Ash` is said of one thing."""
    return bool(_SINGLE.match(table.text, span.end)) or _after(table, span, _OF_FIRM)


def _after(table: Names, span: Span, words: re.Pattern[str]) -> bool:
    return words.search(table.text, max(0, span.start - _NEAR), span.start) is not None


def _initials(table: Names) -> Iterator[Forms]:
    """`JLReed` beside `J.L. Reed` and `JL Reed`."""
    opened: dict[str, dict[str, list[Span]]] = {}
    for closed in table.rows:
        parts = _CLOSED.fullmatch(closed) if closed[:2].isupper() and not closed.isupper() else None
        if parts is None:
            continue
        letters, word = parts.groups()
        if word not in opened:
            opened[word] = _opened(table, word)
        forms: Forms = {}
        for span in opened[word].get(letters, ()):
            forms.setdefault(table.text[span.start : span.end], []).append(span)
        if forms:
            yield {closed: [table.span(r) for r in table.own(closed)], **forms}


def _opened(table: Names, word: str) -> dict[str, list[Span]]:
    """The letters that stand before a word with spaces or full stops, and where."""
    found: dict[str, list[Span]] = {}
    for row in table.rows.get(word, ()):
        before = _OPEN.search(table.text, max(0, table.starts[row] - 9), table.starts[row])
        if before:
            letters = before[0].replace(".", "").replace(" ", "")
            found.setdefault(letters, []).append(Span(before.start(), table.ends[row]))
    return found
