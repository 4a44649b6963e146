"""Initials of one person with spaces, with full stops or with neither: J. R. Smith, J.R. Smith, JR Smith."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import ascii_uppercase
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.conflict import Conflict
from newslint.analysis.names.people.in_full import opens
from newslint.analysis.names.table.table import DISPLAY, ECHO, LEFT, LETTER, OPENERS, UPPER, names
from newslint.analysis.quotations.quoted import quoted
from newslint.data.lexicon import lexicon
from newslint.late import late
from newslint.span import Span

_NAME = late(
    rf"((?:[{UPPER}]\. ?|[{UPPER}] (?=[{UPPER}])|[{UPPER}]{{2,3}} ){{1,3}})([{UPPER}][{LETTER}'-]*[a-z][{LETTER}'-]*)"
)
_LETTERS = late(r"[ .]+")
_MOST = 3


def initialled_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """The people whose initials are written in several ways."""
    table, inside, lex = analysis.get(names), analysis.get(quoted), lexicon()
    forms: dict[tuple[str, str, str], dict[str, list[Span]]] = {}
    if not any(letter in table.rows for letter in ascii_uppercase):
        return
    for word, rows in table.rows.items():
        if len(word) > _MOST or not word.isupper() or word in OPENERS:
            continue
        for row in rows:
            if table.flags[row] & (DISPLAY | ECHO) or inside.holds(table.starts[row]):
                continue
            if table.flags[row] & LEFT and len(table.words[row - 1]) == 1:
                continue  # the second initial
            m = _NAME.match(table.text, table.starts[row])
            if m is None or (lex.is_word(m[2].lower()) and not lex.is_surname(m[2])):
                continue  # the US Open
            given = table.words[row - 1] if not opens(table, row) else ""
            start = table.starts[row - 1] if given else m.start()
            span = Span(start, m.end())
            key = given, _LETTERS.sub("", m[1]), m[2]
            forms.setdefault(key, {}).setdefault(table.text[span.start : span.end], []).append(span)
    for (given, letters, _), places in forms.items():
        if len(places) > 1 and (given or len(letters) > 1):
            yield Conflict("surface", {form: sorted(spans) for form, spans in places.items()}, "likely")
