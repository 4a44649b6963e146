"""Names that nobody listed, spelled two ways: look-alikes are found by key and judged by evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.conflict import Conflict, replacing
from newslint.analysis.names.house.listed import listed
from newslint.analysis.names.lookalikes.evidence import Pair, judge
from newslint.analysis.names.lookalikes.forms import CALENDAR, Form
from newslint.analysis.names.preferred import preferred_form
from newslint.analysis.names.table.shapes import keys
from newslint.analysis.names.table.table import CAPS, LEFT, OPENERS, TITLES, Names, names
from newslint.data.lexicon import PROPER, lexicon
from newslint.span import Span

_CROWD = 40
"""More look-alikes than this under one key say nothing."""
_FEW_PAIRS, _MOST_JOINED, _LONGEST = 1_000, 200, 60
"""Bounds that no story meets but a hostile one: look-alikes judged beside one a form, pairs in one entity, letters."""
_KINDS = ("variant", "person-name", "surface")


@layer("story")
def variants(analysis: Analysis) -> tuple[Conflict, ...]:
    """The names of the story that are spelled two ways, each entity once."""
    table = analysis.get(names)
    lex = lexicon()
    forms: dict[str, Form] = {}
    pairs = []
    known, distinct = listed(analysis.house).words, analysis.house.distinct
    for names_ in islice(_candidates(table), _FEW_PAIRS + len(table.rows)):
        if not (distinct and frozenset(names_) in distinct) and not (known and known.issuperset(names_)):
            one, two = (forms.get(f) or forms.setdefault(f, Form(table, lex, f, table.own(f))) for f in names_)
            pair = judge(one, two) if one.rows and two.rows else None
            if pair:
                pairs.append(pair)
    return (*_merged(analysis, table, pairs, known), *_opened(table))


def _candidates(table: Names) -> Iterator[tuple[str, str]]:
    """Pairs of forms that look alike, in order of the text; each once."""
    met: dict[str, list[str]] = {}
    for form, rows in table.rows.items():
        if (
            not 3 <= len(form) <= _LONGEST
            or table.flags[rows[0]] & CAPS
            or form in TITLES
            or form in OPENERS
            or form in CALENDAR
        ):
            continue
        seen: set[str] = set()
        for key in keys(form):
            others = met.get(key)
            if others is None:
                met[key] = [form]
                continue
            for other in others[:_CROWD]:
                if other not in seen:
                    seen.add(other)
                    yield other, form
            others.append(form)


def _merged(analysis: Analysis, table: Names, pairs: Sequence[Pair], listed: frozenset[str]) -> Iterator[Conflict]:
    """One conflict for each entity: pairs that share a form belong together."""
    entity: dict[str, dict[int, Pair]] = {}
    for pair in pairs:
        joined = {id(pair): pair, **entity.get(pair.major.form, {}), **entity.get(pair.minor.form, {})}
        if len(joined) <= _MOST_JOINED:
            for p in joined.values():
                entity[p.major.form] = entity[p.minor.form] = joined
    for group in [list(g.values()) for g in {id(g): g for g in entity.values()}.values()]:
        best = max(group, key=lambda p: p.score)
        forms = {f.form: f.rows for p in group for f in (p.major, p.minor)}
        places = {form: [table.span(r) for r in rows] for form, rows in forms.items()}
        case = "clear" if best.clear else "likely"
        kind = min((p.kind for p in group), key=_KINDS.index)
        right = [form for form in places if form in listed]
        preferred = preferred_form(analysis, places, {}) or (right[0] if len(right) == 1 else "")
        reason = f"{best.reason} ‘{preferred}’ is in the list of names.".strip() if preferred in right else best.reason
        edits = replacing(analysis, places, preferred)
        majors = {p.major.form if p.slipped else "" for p in group}
        meant = majors.pop() if len(majors) == 1 else ""
        odd = "" if preferred else best.odd
        yield Conflict(kind, places, case, preferred, reason, edits, odd, meant=meant)


def _opened(table: Names) -> Iterator[Conflict]:
    """A name with a hyphen that also stands open: Abu-Laban, Abu Laban."""
    lex = lexicon()
    for form in table.rows:
        first, hyphen, last = form.partition("-")
        if not hyphen or "-" in last or not last[:1].isupper() or last not in table.rows or len(last) < 3:
            continue
        if lex.flags(first) & lex.flags(last.removesuffix("s")) & PROPER:
            continue  # African-American voters, an African American: grammar
        opened = [
            Span(table.starts[r - 1], table.ends[r])
            for r in table.own(last)
            if table.flags[r] & LEFT and table.words[r - 1] == first and table.text[table.ends[r - 1]] == " "
        ]
        rows = table.own(form)
        if opened and rows:
            yield Conflict("surface", {form: [table.span(r) for r in rows], f"{first} {last}": opened}, "likely")
