"""Listed forms of one thing (countries, places, groups) met in one story."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.conflict import Conflict, opens, replacing
from newslint.analysis.names.families.cities import city_mentions
from newslint.analysis.names.families.mentions import Mentions, Met, mentions
from newslint.analysis.names.preferred import preferred_form
from newslint.analysis.names.table.shapes import FAR_SOUND, SLIP, SOUND_SLIP, likeness
from newslint.analysis.names.table.table import names
from newslint.analysis.text import fold, folded
from newslint.data.lexicon import PLACE, PROPER, lexicon
from newslint.span import Edit, Span


class Family(NamedTuple):
    """The forms of one thing. A `short` form may follow the long; an `official` one gives way to the first."""

    forms: tuple[str, ...]
    short: frozenset[str] = frozenset()
    official: frozenset[str] = frozenset()
    preferred: str = ""

    def printed(self, used: Iterable[str]) -> str:
        """The form that the table prints instead of those used, or ""."""
        others = set(used) - {*self.forms[:1]}
        return self.preferred or (self.forms[0] if others and others <= self.official else "")


class Tables(NamedTuple):
    """The families of one rule, ready to search."""

    families: tuple[Family, ...]
    search: AhoCorasick
    patterns: tuple[tuple[str, int], ...]
    """Form and index of its family for each pattern; -1 for a phrase that is none (Islamic State of Mind)."""
    article: frozenset[str]
    where: Mapping[str, int]
    """Form -> index of its family."""


_CITY = Family(())
"""A city that nobody listed."""


class _Identity:
    """Options and the house's groups by identity, so that a rule's tables are made once."""

    __slots__ = ("groups", "options")

    def __init__(self, options: Mapping[str, Any], groups: Sequence[tuple[str, ...]]) -> None:
        self.options = options
        self.groups = groups

    def __hash__(self) -> int:
        return hash((id(self.options), id(self.groups)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identity) and self.options is other.options and self.groups is other.groups


def tables(options: Mapping[str, Any], groups: Sequence[tuple[str, ...]] = ()) -> Tables:
    """The families of a rule's options, and groups of forms that the house lists."""
    return _tables(_Identity(options, groups))


@lru_cache(maxsize=64)
def _tables(key: _Identity) -> Tables:
    options = key.options
    chosen = set(options.get("prefer", ()))
    families = [_family(f, chosen) for f in options.get("families", ())]
    where = {form: i for i, f in enumerate(families) for form in f.forms}
    for first, *official in options.get("official", ()):
        at = where.get(first, len(families))
        old = families[at] if at < len(families) else _family((first,), chosen)
        forms = (first, *(f for f in old.forms if f != first), *official)
        families[at : at + 1] = [
            Family(forms, old.short, old.official.union(official), next(iter(chosen & set(forms)), ""))
        ]
    where = {fold(form): i for i, f in enumerate(families) for form in f.forms}
    for group in key.groups:
        at = next((where[fold(form)] for form in group if fold(form) in where), len(families))
        own = [form for form in group if fold(form) not in where]
        where.update((fold(form), at) for form in own)
        old = families[at] if at < len(families) else Family(())
        small = old.short.union(form for form in own if form.isupper())
        families[at : at + 1] = [old._replace(forms=(*old.forms, *own), short=small)]
    patterns = [(form, i) for i, family in enumerate(families) for form in family.forms]
    patterns += [(phrase, -1) for phrase in options.get("ignore", ())]
    search = AhoCorasick([fold(p) for p, _ in patterns], matchkind=MatchKind.LeftmostLongest)
    return Tables(tuple(families), search, tuple(patterns), frozenset(options.get("article", ())), where)


def _family(given: Sequence[str] | Mapping[str, Any], chosen: set[str]) -> Family:
    forms = tuple(given["forms"] if isinstance(given, Mapping) else given)
    short = frozenset(given.get("short", ())) if isinstance(given, Mapping) else frozenset[str]()
    return Family(forms, short, preferred=next((f for f in forms if f in chosen), ""))


def family_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Families of which a story uses two forms that nothing in it explains."""
    kind = options["kind"]
    house = analysis.house
    tables_ = tables(options, house.places if kind == "place" else house.organisations if kind == "alias" else ())
    for index, found in mentions(analysis, _met(analysis, tables_, kind), kind).items():
        family = tables_.families[index] if index < len(tables_.families) else _CITY
        places, bridges = _counted(family, found, kind)
        if kind == "country":
            places = _unintroduced(analysis, family, places)
        if len(places) < 2 or len(_groups(family, places, bridges)) < 2:
            continue
        preferred = preferred_form(analysis, (*family.forms, *places), options) or family.printed(places)
        everywhere = {f: sorted({*spans, *found.shown.get(f, [])}) for f, spans in places.items()}
        for form, spans in found.shown.items():
            everywhere.setdefault(form, spans)
        article = {f for f in (*places, preferred) if f in tables_.article or f in family.official or _state(f, kind)}
        edits = tuple(
            _with_article(analysis, edit, f in article, preferred in article)
            for f, spans in places.items()
            for edit in replacing(analysis, {_unshouted(f, family): spans}, preferred)
        )
        yield Conflict(kind, everywhere, "clear", preferred, "", edits)


def _met(analysis: Analysis, tables_: Tables, kind: str) -> list[Met]:
    """The listed forms in the text, and the cities that bear two names, in order."""
    text = analysis.get(folded)
    met = [
        Met(start, end, *tables_.patterns[pattern])
        for pattern, start, end in tables_.search.find_matches_as_indexes(text)
    ]
    met = _small(analysis, tables_, met)
    if kind == "place":
        starts = [m.start for m in met]
        for city, found in city_mentions(analysis.get(names), lexicon()):
            listed = [tables_.where[m.form] for m in found if m.form in tables_.where]
            family = listed[0] if listed else len(tables_.families) + city
            for m in found:
                before = bisect_right(starts, m.start) - 1
                if before < 0 or met[before].end <= m.start:
                    met.append(m._replace(family=family))
        met.sort()
    return met


def _small(analysis: Analysis, tables_: Tables, met: list[Met]) -> list[Met]:
    """The forms met; a capital that only opens a sentence is left out: Al-Qaida for al-Qaida."""
    doubtful = {}
    for at, m in enumerate(met):
        small = m.form[0].lower() + m.form[1:]
        if m.family >= 0 and small != m.form and small in tables_.families[m.family].forms and opens(analysis, m.start):
            doubtful[at] = m._replace(form=small)
    own = {m.form for at, m in enumerate(met) if at not in doubtful}
    return [doubtful[at] if at in doubtful and m.form not in own else m for at, m in enumerate(met)]


def _counted(family: Family, found: Mentions, kind: str) -> tuple[dict[str, list[Span]], list[tuple[str, str]]]:
    """The mentions that are the story's own choice of a form, and which forms it explains by which."""
    places, bridges = found.places, found.bridges
    extra: list[tuple[str, Iterable[Span]]] = []
    for form, joined in found.joined.items():
        if any(_sounds(form, f) for f in (*places, *found.joined) if f != form):
            extra.append((form, joined))
        else:
            names_ = {b for f, others in found.joined.items() if f != form for b in others.values()}
            extra.append((form, [s for s, beside in joined.items() if beside in names_]))
    for lent, least in ((found.lent, SLIP if kind == "place" else SOUND_SLIP), (found.past, FAR_SOUND)):
        extra += [(f, spans) for f, spans in lent.items() if any(_desks(f, g, kind, least) for g in places if g != f)]
    if family.official.intersection(places):
        short = [f for f in family.forms if f not in family.official]
        extra += [(f, [*found.lent.get(f, ()), *found.shown.get(f, ())]) for f in short]
    if kind != "country":
        extra += found.shown.items()
    if kind == "alias":  # a part of a name stands for it: Nusra, Nusra Front
        forms = {*places, *found.shown}
        longer = {*forms, *(a for a, _ in bridges)}
        parts = [(a, b) for a in longer for b in forms if a != b and f" {b} " in f" {a} "]
        bridges = [*bridges, *parts, *((b, c) for a, b in parts for d, c in bridges if a == d)]
    people = {f for f, joined in found.joined.items() if any(_person(f, *beside) for beside in joined.values())}
    places = {f: list(spans) for f, spans in places.items() if f not in people}
    for form, spans in extra:
        if spans and form not in people:
            places[form] = sorted({*places.get(form, []), *spans})
    return places, bridges


def _unintroduced(analysis: Analysis, family: Family, places: dict[str, list[Span]]) -> dict[str, list[Span]]:
    """The mentions without an official name that introduces the state: The Republic of Turkey denies …, once and first.

    It holds the short name, so that nobody takes the two for two states.
    """
    first = min(places, key=lambda f: places[f][0], default="")
    if first not in family.official or len(places[first]) > 1 or not first.endswith(family.forms[0]):
        return places
    at = places[first][0].start - len("The ")
    if not analysis.text.startswith("The ", at) or not opens(analysis, at):
        return places
    return {f: spans for f, spans in places.items() if f != first}


def _person(form: str, before: str, after: str) -> bool:
    """Whether a place's name stands in a person's: Tom Holland, Chad Morrow; nobody is called Qom."""
    lex = lexicon()
    return (lex.is_given(before) and lex.is_surname(form)) or (lex.is_given(form) and lex.is_surname(after))


def _sounds(one: str, two: str) -> bool:
    """Whether two forms are one name spelled two ways."""
    return likeness(one, two) >= SOUND_SLIP


def _desks(one: str, two: str, kind: str, least: float) -> bool:
    """Whether the desk chose between the two forms, whoever speaks: by its spelling, or for a name out of English."""
    if likeness(one, two) >= least and one.lower() != two.lower():
        return True
    return kind == "place" and not all(lexicon().flags(f) & (PROPER | PLACE) for f in (one, two))


def families_named(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[tuple[Family, frozenset[str]]]:
    """Each family that the story names, with the forms that it uses for their own sake, its own words only."""
    tables_, kind = tables(options), options["kind"]
    for index, found in mentions(analysis, _met(analysis, tables_, kind), kind).items():
        used = frozenset((*found.places, *found.shown))
        if used and index < len(tables_.families):
            yield tables_.families[index], used


def _groups(family: Family, places: Mapping[str, Sequence[Span]], bridges: Sequence[tuple[str, str]]) -> set[str]:
    """The forms that stay apart when those that the story explains by one another are counted as one."""
    root = {f: f[:1].lower() + f[1:] for f in places}
    for a, b in bridges:
        if a in root and b in root:
            old, new = root[a], root[b]
            root = {f: new if r == old else r for f, r in root.items()}
    long = [f for f in places if f not in family.short]
    for form in family.short:
        if form in places and long and max(s.start for f in long for s in places[f]) < places[form][0].start:
            old = root[form]
            root = {f: root[long[0]] if r == old else r for f, r in root.items()}
    return set(root.values())


def _unshouted(form: str, family: Family) -> str:
    """The form with small letters if it is no abbreviation: Kiev for KIEV."""
    return form.title() if form.isupper() and len(form) > 3 and form not in family.forms else form


def _state(form: str, kind: str) -> bool:
    """Whether these are the initials of a state: the UAE, the KSA."""
    return kind == "country" and form.isupper()


def _with_article(analysis: Analysis, edit: Edit, old: bool, new: bool) -> Edit:
    """The edit with the article that the preferred form takes, or without the one that the other took."""
    start, text = edit.span.start, edit.text
    has = analysis.get(folded)[max(0, start - 4) : start].lower() == "the "
    if has and old and not new:
        first = text[0].upper() if opens(analysis, start - 4) else text[0]
        return Edit(Span(start - 4, edit.span.end), f"{first}{text[1:]}")
    if new and not old and not has:
        return Edit(edit.span, f"{'The' if opens(analysis, start) else 'the'} {text}")
    return edit
