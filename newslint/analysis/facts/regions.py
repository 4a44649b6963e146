"""One town in two states, counties or countries: `Lowell, Massachusetts`, `Lowell, Maine`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.table.table import DISPLAY, LEFT, TITLES, Names, names
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.sentences import sentences
from newslint.analysis.speakers.cast import cast
from newslint.analysis.two_forms import related_forms
from newslint.data.lexicon import lexicon
from newslint.finding import Match, Related
from newslint.late import late
from newslint.span import Span

Regions = Mapping[str, Sequence[tuple[str, int, str]]]
"""First word of a region -> the form, its level, its name."""
_FIRST = late(r"\w+")
_GOES_ON = late(r"[ -][A-Z]|\w|'")
"""What stands behind a form that is a part of a longer name: Washington Post."""
_OTHER = late(r"\b(?:another|other|namesakes?|unlike|not|same name|confused?)\b")
_LISTED = late(r",? (?:and|or) [A-Z]|, [A-Z][\w.]+(?:,? (?:and|or) |,|;)")
"""What stands behind the second country of a list: Chad, Iraq and Syria."""
_NONE = ("", 0, "")
_MOST = 4
"""Words of a town."""
_MANNERS = 3
"""In full, shortened, postal: a state that has all three can stand in each."""


def regions(options: Mapping[str, Any]) -> Regions:
    """The regions of a rule's options, the longest first."""
    found: dict[str, list[tuple[str, int, str]]] = {}
    for level, every in enumerate(options.get("regions", ())):
        for name, *others in every:
            for form in (name, *others):
                first = _FIRST.match(form)
                found.setdefault(first[0] if first else form, []).append((form, level, name))
    return {first: sorted(forms, key=lambda f: -len(f[0])) for first, forms in found.items()}


class _Place(NamedTuple):
    """A town and the region behind it, as it is written there, in the narration."""

    town: tuple[str, ...]
    level: int
    region: str
    form: str
    span: Span
    until: int
    """Where the town ends."""


def region_differs(analysis: Analysis, known: Regions) -> Iterator[Match]:
    """Towns of which a single place says another region than the others."""
    towns: dict[tuple[tuple[str, ...], int], dict[str, list[Span]]] = {}
    for place in _places(analysis, known):
        towns.setdefault((place.town, place.level), {}).setdefault(place.region, []).append(place.span)
    rows, text = analysis.get(sentences), analysis.text
    for (town, _), found in towns.items():
        if len(found) != 2:
            continue
        odd, usual = sorted(found, key=lambda r: (len(found[r]), -found[r][0].start))
        here, there = found[odd], found[usual]
        held = [rows.at(s.start) for s in (*here, *there)]
        apart = len(set(held)) == len(held) and len(here) == 1
        if apart and not any(_OTHER.search(text, rows.starts[row], rows.ends[row]) for row in held):
            related = tuple(Related(s, f"{usual} here") for s in there)
            yield Match(here[0], "", (" ".join(town), odd, usual), related)


def region_mix(analysis: Analysis, known: Regions) -> Iterator[Match]:
    """Regions in two forms behind a town and a comma, or in a manner that others do not have; datelines left out."""
    regions: dict[str, dict[str, list[Span]]] = {}
    for place in _places(analysis, known):
        span = Span(place.span.end - len(place.form), place.span.end)
        if not place.town[-1].isupper() and analysis.text.endswith(", ", 0, span.start):
            regions.setdefault(place.region, {}).setdefault(place.form, []).append(span)
    for found in regions.values():
        if len(found) > 1:
            odd, *others = sorted(found, key=lambda f: (len(found[f]), -found[f][0].start))
            related = tuple(Related(s, f"‘{form}’ here") for form in others for s in found[form])
            yield Match(found[odd][0], "", (odd, others[-1]), related)
    if len(regions) > 1 and all(len(found) == 1 for found in regions.values()):
        yield from _manners(analysis, regions, known)


def _manners(analysis: Analysis, regions: Mapping[str, Mapping[str, list[Span]]], known: Regions) -> Iterator[Match]:
    """The manner (in full, shortened, postal) that fewer towns have, where their region could stand in the others'."""
    could: dict[str, set[str]] = {}
    for row in known.values():
        for form, _, name in row:
            could.setdefault(name, set()).add(_manner(form, name))
    found: dict[str, list[Span]] = {}
    for name, forms in regions.items():
        for form, spans in forms.items():
            if len(could[name]) == _MANNERS:
                found.setdefault(_manner(form, name), []).extend(spans)
    if len(found) > 1:
        odd, *others = sorted((sorted(spans) for spans in found.values()), key=lambda s: (len(s), -s[0].start))
        usual = [span for spans in others for span in spans]
        values = (analysis.words(odd[0]), analysis.words(others[-1][0]))
        yield Match(odd[0], "", values, related_forms(analysis, odd, usual))


def _manner(form: str, name: str) -> str:
    return "full" if form == name else "short" if form.endswith(".") else "postal"


_SCHOOLS = frozenset(("College", "University", "School", "Hospital"))


def _places(analysis: Analysis, known: Regions) -> list[_Place]:
    """Each town that its region follows in the narration, in order of the text."""
    table, inside, people = analysis.get(names), analysis.get(quoted), analysis.get(cast)
    found = []
    for row in (row for first in known.keys() & table.rows.keys() for row in table.rows[first]):
        start = table.starts[row]
        if not row or table.flags[row] & (LEFT | DISPLAY) or inside.holds(start):
            continue
        between = table.text[table.ends[row - 1] : start]
        if between not in (", ", " in "):
            continue
        form, level, region = next((f for f in known[table.words[row]] if table.text.startswith(f[0], start)), _NONE)
        town = _town(table, row - 1, between == " in ") if form else ()
        end = start + len(form)
        if town and town[0] not in known and not (_GOES_ON.match(table.text, end) or _LISTED.match(table.text, end)):
            found.append(
                _Place(town, level, region, form, Span(table.starts[row - len(town)], end), table.ends[row - 1])
            )
    persons = {end for _, end, who in people.everywhere() if people.people[who].full} if found else set()
    return sorted((p for p in found if p.until not in persons), key=lambda p: (p.span.start, p.span.end))


def _town(table: Names, last: int, sure: bool) -> tuple[str, ...]:
    """The words of the town that ends with this row, a place that is listed where only `in` ties it to its region."""
    first = table.run(last)[0]
    words = tuple(table.words[first : last + 1])
    if (
        len(words) > _MOST
        or not TITLES.isdisjoint(words)
        or words[-1] in _SCHOOLS
        or (sure and not lexicon().is_place(" ".join(words)))
    ):
        return ()
    return words
