"""Abbreviations made of capitals, with full stops and without: U.S., US, USA."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Any, NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.conflict import Conflict, replacing
from newslint.analysis.names.families.mentions import AS_NOUN
from newslint.analysis.names.preferred import preferred_form
from newslint.analysis.names.table.shown import shown
from newslint.analysis.names.table.table import CAPS, DISPLAY, ECHO, LEFT, OPENERS, Names, names
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.text import MASK, folded
from newslint.late import late
from newslint.span import Span

_INITIALS = late(rf"[A-Z](?<![\w.@#/&'{MASK}].)(?:\.(?:[A-Z]\.){{1,5}}|[A-Z]{{1,5}}(?![\w&{MASK}]|\.[\w]|/[A-Z]))")

_NEXT = late(r"[ -][\w'-]{1,40}")


class Initials(NamedTuple):
    """Letters -> form as it stands -> places; `narrated` in running copy, `shown` in headlines and captions."""

    narrated: dict[str, dict[str, list[Span]]]
    shown: dict[str, dict[str, list[Span]]]


@layer("story")
def initials(analysis: Analysis) -> Initials:
    """All abbreviations of capitals outside of quotation marks and of shouted words."""
    text = analysis.get(folded)
    table = analysis.get(names)
    inside, above = analysis.get(quoted), analysis.get(shown)
    found = Initials({}, {})
    for m in _INITIALS.finditer(text):
        start, end = m.span()
        row = bisect_right(table.starts, start) - 1
        flag = table.flags[row] if row >= 0 and table.starts[row] == start else 0
        near = flag or (table.flags[row] if row >= 0 and text.find("\n", table.starts[row], start) < 0 else 0)
        if inside.holds(start) or near & ECHO or (flag & CAPS and _shouted(table, row)):
            continue
        display = near & DISPLAY or above.holds(start)
        forms = (found.shown if display else found.narrated).setdefault(m[0].replace(".", ""), {})
        forms.setdefault(m[0], []).append(Span(start, end))
    return found


def _shouted(table: Names, row: int) -> bool:
    """Whether the word stands among words that are all capitals too (TELL US NOW)."""
    flags = table.flags
    before = flags[row] & LEFT and flags[row - 1] & CAPS and len(table.words[row - 1]) > 1
    after = row + 1 < len(flags) and flags[row + 1] & LEFT and flags[row + 1] & CAPS
    return bool(before and after) or bool((before or after) and table.words[row] in ("US", "IT", "IS", "AM", "OR"))


def _alone(table: Names, span: Span) -> bool:
    """Whether no other name word is joined to it (Emerge USA, USA For Africa)."""
    row = bisect_right(table.starts, span.start) - 1
    if row < 0 or table.starts[row] != span.start:
        return True
    return not table.flags[row] & LEFT and not (row + 1 < len(table.flags) and table.flags[row + 1] & LEFT)


def abbreviations(analysis: Analysis, options: Mapping[str, Any]) -> dict[str, dict[str, list[Span]]]:
    """The abbreviations of the narration that a rule minds: letters (US for USA too) -> form -> places."""
    skip = set(options.get("skip", ()))
    narrated, same = analysis.get(initials).narrated, _same(options)
    left = ignored(analysis, options) if narrated else set()
    groups: dict[str, dict[str, list[Span]]] = {}
    for letters, forms in narrated.items():
        if letters not in skip:
            group = groups.setdefault(same.get(letters, letters), {})
            for form, spans in forms.items():
                kept = [s for s in spans if s.start not in left]
                if same.get(letters, letters) != letters:
                    kept = [s for s in kept if _alone(analysis.get(names), s)]
                if kept:
                    group[form] = kept
    return groups


def _same(options: Mapping[str, Any]) -> dict[str, str]:
    """Letters -> those of their family that stand for all."""
    return {letters: family[0] for family in options.get("families", ()) for letters in family}


def initials_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Abbreviations in two forms: with and without stops, or two lengths that the options list as one (US, USA)."""
    shown, same = analysis.get(initials).shown, _same(options)
    for key, forms in abbreviations(analysis, options).items():
        if len(forms) < 2:
            continue
        if len({form.replace(".", "") for form in forms}) > 1 and not _one_job(analysis, forms):
            continue
        everywhere = dict(forms)
        for letters in (x for x in shown if same.get(x, x) == key):
            for form, spans in shown[letters].items():
                everywhere[form] = sorted([*everywhere.get(form, []), *spans])
        preferred = preferred_form(analysis, everywhere, options)
        edits = replacing(analysis, forms, preferred)
        yield Conflict("abbreviation", everywhere, "clear", preferred, "", edits)


def _one_job(analysis: Analysis, forms: Mapping[str, Iterable[Span]]) -> bool:
    """Whether one form does what another does, but for stops; a house may write `in the USA` beside `a U.S. envoy`."""
    if any(form.count(".") > 2 for form in forms):
        return True
    text = analysis.get(folded)
    jobs = {form: {_is_noun(text, span.start, span.end) for span in spans} for form, spans in forms.items()}
    return any(jobs[a] & jobs[b] or a.replace(".", "") == b.replace(".", "") for a, b in combinations(forms, 2))


def _is_noun(text: str, start: int, end: int) -> bool:
    """Whether the abbreviation there stands for the country and does not say whose the next word is."""
    if AS_NOUN.match(text, end):
        return True
    after = _NEXT.match(text, end)
    return after is None or after[0][1:] in OPENERS or (after[0].endswith("ed") and text.endswith("the ", 0, start))


def ignored(analysis: Analysis, options: Mapping[str, Any]) -> set[int]:
    """Where an abbreviation is part of a name that is spelled so (USA Today, US Airways)."""
    text = analysis.get(folded)
    found: set[int] = set()
    for phrase in options.get("ignore", ()):
        at = text.find(phrase)
        while at >= 0:
            found.update(at + m.start() for m in re.finditer(r"\b[A-Z]", phrase))
            at = text.find(phrase, at + 1)
    return found
