"""Particles of a surname that later references keep here and drop there: al-Halabi said, Halabi said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.conflict import Conflict
from newslint.analysis.names.lookalikes.forms import CALENDAR
from newslint.analysis.names.table.table import CAPS, DISPLAY, ECHO, LEFT, LIST, OPENERS, TITLES, Names, names
from newslint.analysis.quotations.quoted import quoted
from newslint.data.lexicon import lexicon
from newslint.late import late
from newslint.span import Span
from newslint.words import word_set

_CAPITAL = word_set("Al El Bin Ibn Ben Van Von Der Den De Da Di Du Del Dos La Le Ter Ten")
_LOWER = word_set("al- el- bin ibn ben van von der den de da di du del dos la le ter ten")
_ROYAL = word_set("King Queen Prince Princess Sheikh Pope")
_NO_NAME = OPENERS | CALENDAR | (TITLES - _ROYAL)
_PARTICLES = late(
    r"(?<![\w'-])(?:(?:al|el|bin|ibn|ben|van|von|der|den|de|da|di|du|del|dos|la|le|ter|ten)[ -]){1,3}$", re.I
)
_WORD = late(r"([\w'-]+)\.? $")
_BACK = 20
"""Code points of particles, and of the word before them, that are looked at."""


def particle_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """The people whose surname has a particle, or a capital at it, in some later references and not in others."""
    table = analysis.get(names)
    if _LOWER.isdisjoint(table.lower) and _CAPITAL.isdisjoint(table.rows) and "Al-" not in table.text:
        return
    for core, givens in _cores(table).items():
        places = next((found for found in _references(analysis, core, givens) if len(found) > 1), None)
        if places:
            yield Conflict("particle", places)


def _cores(table: Names) -> dict[str, set[str]]:
    """Surnames behind a particle, without it, each with the given names before."""
    words, flags, starts, ends = table.words, table.flags, table.starts, table.ends
    found: dict[str, set[str]] = {}
    for row in range(1, len(words)):
        word = words[row]
        capital = word[2:3] == "-" and word[:2] in ("Al", "El")
        if not flags[row] & LEFT or not (capital or starts[row] > ends[row - 1] + 2 or words[row - 1] in _CAPITAL):
            continue
        first = row - 1
        while words[first] in _CAPITAL and flags[first] & LEFT:
            first -= 1
        given = words[first]
        if first < row - 1 and not _given(given, words[row - 1]):
            continue
        if not (given in _NO_NAME or given in TITLES or given in _CAPITAL):
            found.setdefault(word[3:] if capital else word, set()).add(given)
    return found


def _given(word: str, particle: str) -> bool:
    """Whether the word before a particle with a capital is a given name: not so in Defender Ben Whitlow."""
    lex = lexicon()
    return lex.is_given(word) or not (lex.is_given(particle) or lex.is_word(word.lower()))


def _references(analysis: Analysis, core: str, givens: set[str]) -> list[dict[str, list[Span]]]:
    """The forms of later references to a person, and those in full; none where somebody else bears the name."""
    table, inside, lex = analysis.get(names), analysis.get(quoted), lexicon()
    text, flags = table.text, table.flags
    found: dict[str, list[Span]] = {}
    full: dict[str, dict[str, list[Span]]] = {}
    opening: list[Span] = []
    for row in sorted(r for form in (core, f"Al-{core}", f"El-{core}") for r in table.rows.get(form, ())):
        start = table.starts[row]
        if flags[row] & (DISPLAY | LIST | CAPS | ECHO) or inside.holds(start):
            continue
        particles = _PARTICLES.search(text, start - _BACK if start > _BACK else 0, start)
        span = Span(particles.start() if particles else start, table.ends[row])
        before = _WORD.search(text, max(0, span.start - _BACK), span.start)
        word = before[1] if before else ""
        joined = word[:1].isupper() and word not in _NO_NAME and not word.endswith("'s")
        bare = span.start == start and table.words[row] == core
        if (bare and ((joined and word not in givens) or word in ("in", "at", "near"))) or table.after(row):
            return []  # somebody else's, or a place
        if before and word in givens:
            span = Span(before.start(), span.end)
            full.setdefault(word, {}).setdefault(text[span.start : span.end], []).append(span)
        if joined or word.lower() == "the":
            continue
        if bare and (lex.is_place(core) or core.lower() in table.lower):
            continue
        if span.start > 1 and text[span.start - 1] == " " and text[span.start - 2] not in ".?!”\"'":
            found.setdefault(text[span.start : span.end], []).append(span)
        else:
            opening.append(span)
    for span in opening:  # a capital there says nothing
        form = text[span.start : span.end]
        found.setdefault(next((f for f in found if f.lower() == form.lower()), form), []).append(span)
    return [{form: sorted(spans) for form, spans in forms.items()} for forms in (found, *full.values())]
