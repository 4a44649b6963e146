"""Names given in full, and the same names standing alone: the ground for questions of what people are called."""

from __future__ import annotations

import re

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.lookalikes.forms import CALENDAR
from newslint.analysis.names.table.table import (
    CAPS,
    COURTESY,
    DISPLAY,
    ECHO,
    LEFT,
    LIST,
    OPENERS,
    SUFFIXES,
    TITLES,
    Names,
    names,
)
from newslint.analysis.quotations.quoted import quoted
from newslint.data.lexicon import lexicon
from newslint.span import Span

_BEFORE = COURTESY | CALENDAR
"""Words that are joined before a name alone: Mr Ruiz, on Monday Ruiz."""
InFull = dict[str, dict[str, list[int]]]
"""Surname -> given name -> rows of the surname."""


_JOINED = re.compile(b"[%s]" % b"".join(b"\\x%02x" % f for f in range(256) if f & (LEFT | DISPLAY | CAPS) == LEFT))
"""The flags of a row that is joined to the one before, in running copy."""


@layer("story")
def in_full(analysis: Analysis) -> InFull:
    """The last words of joined names in running copy, each with the nearest word joined before it."""
    table = analysis.get(names)
    words, flags = table.words, table.flags
    found: InFull = {}
    end = len(words)
    for m in _JOINED.finditer(flags):
        row = m.start()
        if len(words[row]) < 2 or (row + 1 < end and flags[row + 1] & LEFT and words[row + 1] not in SUFFIXES):
            continue
        given = table.before(row)
        if given and not (given in TITLES or given in OPENERS or given in CALENDAR):
            found.setdefault(words[row], {}).setdefault(given, []).append(row)
    return found


def opens(table: Names, row: int) -> bool:
    """Whether a name begins with this row: only a title, a day or a role may be joined before it."""
    before = table.words[row - 1]
    if not table.flags[row] & LEFT or before in TITLES or before in CALENDAR:
        return True
    return lexicon().is_word(before.lower()) and not lexicon().is_given(before)


def alone(analysis: Analysis, *form: str) -> list[Span]:
    """Where these words, with a courtesy title or nothing before them, name somebody in the narration."""
    table, inside, found = analysis.get(names), analysis.get(quoted), []
    text, flags, words = table.text, table.flags, table.words
    for row in table.rows.get(form[0], ()):
        start, end = table.starts[row], row + len(form)
        if flags[row] & (DISPLAY | LIST | CAPS | ECHO) or inside.holds(start) or table.run(row)[1] != end:
            continue
        if words[row:end] != [*form] or text.endswith(("the ", "The ", "-", "/"), max(0, start - 4), start):
            continue
        if not flags[row] & LEFT or words[row - 1] in _BEFORE:
            found.append(table.joined(row, end))
    return found
