"""One town in two states, counties or countries: `Lowell, Massachusetts`, `Lowell, Maine`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.table.table import DISPLAY, LEFT, TITLES, Names, names
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.sentences import sentences
from newslint.analysis.speakers.cast import cast
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
_MOST = 4
"""Words of a town."""


def regions(options: Mapping[str, Any]) -> Regions:
    """The regions of a rule's options, the longest first."""
    found: dict[str, list[tuple[str, int, str]]] = {}
    for level, every in enumerate(options.get("regions", ())):
        for name, *others in every:
            for form in (name, *others):
                first = _FIRST.match(form)
                found.setdefault(first[0] if first else form, []).append((form, level, name))
    return {first: sorted(forms, key=lambda f: -len(f[0])) for first, forms in found.items()}


def region_differs(analysis: Analysis, known: Regions) -> Iterator[Match]:
    """Towns of which a single place says another region than the others."""
    towns: dict[tuple[tuple[str, ...], int], dict[str, list[Span]]] = {}
    for town, level, region, span in _pairs(analysis, known):
        towns.setdefault((town, level), {}).setdefault(region, []).append(span)
    rows, text = analysis.get(sentences), analysis.text
    for (town, _), places in towns.items():
        if len(places) != 2:
            continue
        odd, usual = sorted(places, key=lambda r: (len(places[r]), -places[r][0].start))
        here, there = places[odd], places[usual]
        held = [rows.at(s.start) for s in (*here, *there)]
        apart = len(set(held)) == len(held) and len(here) == 1
        if apart and not any(_OTHER.search(text, rows.starts[row], rows.ends[row]) for row in held):
            related = tuple(Related(s, f"{usual} here") for s in there)
            yield Match(here[0], "", (" ".join(town), odd, usual), related)


def _pairs(analysis: Analysis, known: Regions) -> Iterator[tuple[tuple[str, ...], int, str, Span]]:
    """Each town that its region follows in the narration, the level and the name of the region, and where."""
    table, inside, people = analysis.get(names), analysis.get(quoted), analysis.get(cast)
    persons = {end for _, end, who in people.everywhere() if people.people[who].full}
    for first in known.keys() & table.rows.keys():
        for row in table.rows[first]:
            if not row or table.flags[row] & (LEFT | DISPLAY) or inside.holds(table.starts[row]):
                continue
            between = table.text[table.ends[row - 1] : table.starts[row]]
            if between not in (", ", " in ") or table.ends[row - 1] in persons:
                continue
            start = table.starts[row]
            form, level, region = next((f for f in known[first] if table.text.startswith(f[0], start)), ("", 0, ""))
            town = _town(table, row - 1, between == " in ") if form else ()
            end = start + len(form)
            if (
                town
                and town[0] not in known
                and not (_GOES_ON.match(table.text, end) or _LISTED.match(table.text, end))
            ):
                yield town, level, region, Span(table.starts[row - len(town)], end)


def _town(table: Names, last: int, sure: bool) -> tuple[str, ...]:
    """The words of the town that ends with this row, a place that is listed where only `in` ties it to its region."""
    first = table.run(last)[0]
    words = tuple(table.words[first : last + 1])
    if len(words) > _MOST or not TITLES.isdisjoint(words) or (sure and not lexicon().is_place(" ".join(words))):
        return ()
    return words
