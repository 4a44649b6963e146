"""Listed forms of one thing (countries, places, groups) met in one story."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.conflict import Conflict
from newslint.analysis.names.shapes import SOUND_SLIP, likeness
from newslint.analysis.names.table import CAPS, DISPLAY, LEFT, TITLES, Names, names
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.text import folded
from newslint.late import late
from newslint.span import Edit, Span

_DEFINES = late(
    r"(?:\b(?:known|called|named|dubbed|branded|styled|abbreviated|renamed|termed|referred|acronyms?|initials|formerly|"
    r"previously|once|officially|historically|spelled|aka|a\.k\.a\.|then|now)\b"
    r"(?: then| now| as| to as| to| by| also| simply| variously| locally| for| in \w+)*"
    r"(?: its| the| their)?(?: \w+){0,3}?|\(|\bor| – | - |, or)[ ,:]*(?:the )?[\"“‘'(]*$"
)
_JOINS = late(r"^[”\"’')]*(?:,| or| and|, or|, and|/)+ ?(?:the |as )*[“\"‘']*$")
_AS_NOUN = late(
    r"[.,;:!?)”\"]|'s\b|$|\s(?:and|or|in|is|was|has|had|to|on|for|with|would|will|could|who|that|as|at|by|after|but|from|of|"
    r"into|during|since|when|where|which|says|said|can|may|should|must|does|did|are|were|have|[-–—])\b"
)
_REACH = 70
_OPEN, _CLOSE = "“\"‘'", "”\"’'"


@dataclass(frozen=True, slots=True)
class Family:
    """The forms of one thing. A `short` form may follow the long; an `official` one gives way to the first."""

    forms: tuple[str, ...]
    short: frozenset[str] = frozenset()
    official: frozenset[str] = frozenset()
    preferred: str = ""

    def printed(self, used: Iterable[str]) -> str:
        """The form that the table prints instead of those used, or ""."""
        others = set(used) - {self.forms[0]}
        return self.preferred or (self.forms[0] if others and others <= self.official else "")


@dataclass(frozen=True, slots=True)
class Tables:
    """The families of one rule, ready to search."""

    families: tuple[Family, ...]
    search: AhoCorasick
    patterns: tuple[tuple[str, int], ...]
    """Form and index of its family for each pattern; -1 for a phrase that is none (Islamic State of Mind)."""
    article: frozenset[str]


@dataclass(slots=True)
class _Mentions:
    """The mentions of one family, in order."""

    places: dict[str, list[Span]] = field(default_factory=dict)
    shown: dict[str, list[Span]] = field(default_factory=dict)
    """Those in headlines and captions."""
    joined: dict[str, list[Span]] = field(default_factory=dict)
    """Those inside longer names (Bombay Stock Exchange), which may be another thing."""
    bridges: list[tuple[str, str]] = field(default_factory=list)
    last: str = ""
    end: int = -1
    defining: bool = False


class _Identity:
    """Options by identity, so that a rule's tables are made once."""

    __slots__ = ("options",)

    def __init__(self, options: Mapping[str, Any]) -> None:
        self.options = options

    def __hash__(self) -> int:
        return id(self.options)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identity) and self.options is other.options


def tables(options: Mapping[str, Any]) -> Tables:
    """The families of a rule's options."""
    return _tables(_Identity(options))


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
    patterns = [(form, i) for i, family in enumerate(families) for form in family.forms]
    patterns += [(phrase, -1) for phrase in options.get("ignore", ())]
    search = AhoCorasick([_fold(p) for p, _ in patterns], matchkind=MatchKind.LeftmostLongest)
    return Tables(tuple(families), search, tuple(patterns), frozenset(options.get("article", ())))


def _fold(form: str) -> str:
    return form.replace("’", "'")


def _family(given: Sequence[str] | Mapping[str, Any], chosen: set[str]) -> Family:
    forms = tuple(given["forms"] if isinstance(given, Mapping) else given)
    short = frozenset(given.get("short", ())) if isinstance(given, Mapping) else frozenset[str]()
    return Family(forms, short, preferred=next((f for f in forms if f in chosen), ""))


def family_conflicts(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Families of which a story uses two forms that nothing in it explains."""
    tables_ = tables(options)
    found = _mentions(analysis, tables_, options["kind"])
    for index, mentions in found.items():
        family = tables_.families[index]
        places = mentions.places
        for form, spans in mentions.joined.items():
            if any(likeness(form, other) >= SOUND_SLIP for other in (*places, *mentions.joined) if other != form):
                places[form] = sorted([*places.get(form, []), *spans])
        if options["kind"] == "alias":
            places = {f: sorted(places.get(f, []) + mentions.shown.get(f, [])) for f in {**places, **mentions.shown}}
        bridges = mentions.bridges
        if options["kind"] == "alias":  # a part of a name stands for it: Nusra, Nusra Front
            bridges = [*bridges, *((a, b) for a in places for b in places if a != b and f" {a} " in f" {b} ")]
        if len(places) < 2 or len(_groups(family, places, bridges)) < 2:
            continue
        if any(frozenset((a, b)) in analysis.house.distinct for a in places for b in places):
            continue
        preferred = _house(analysis, family.forms) or family.printed(places)
        everywhere = {f: sorted({*spans, *mentions.shown.get(f, [])}) for f, spans in places.items()}
        for form, spans in mentions.shown.items():
            everywhere.setdefault(form, spans)
        edits = tuple(
            e
            for f, spans in places.items()
            if preferred and f != preferred
            for s in spans
            for e in _edit(analysis.get(folded), s, f, preferred, tables_.article)
        )
        yield Conflict(options["kind"], everywhere, "clear", preferred, "", edits)


def _house(analysis: Analysis, forms: Iterable[str]) -> str:
    """The form that the house prints for any of these, or ""."""
    return next((analysis.house.preferred[f] for f in forms if f in analysis.house.preferred), "")


def preferred_form(analysis: Analysis, forms: Iterable[str], options: Mapping[str, Any]) -> str:
    """The form to print, by the house or by the rule's `prefer`; "" when nobody says."""
    chosen = options.get("prefer", ())
    return _house(analysis, forms) or next((f for f in forms if f in chosen), "")


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


def _mentions(analysis: Analysis, tables_: Tables, kind: str) -> dict[int, _Mentions]:
    text = analysis.get(folded)
    table = analysis.get(names)
    inside = analysis.get(quoted)
    found: dict[int, _Mentions] = {}
    for pattern, start, end in tables_.search.find_matches_as_indexes(text):
        form, index = tables_.patterns[pattern]
        if index < 0 or not _bounded(text, start, end, form):
            continue
        row = bisect_left(table.starts, start)
        itself = _itself(table, row, end, kind, form)
        if itself is None:
            continue
        if form.startswith("the ") and not _AS_NOUN.match(text, end):
            continue
        if inside.holds(start) and not (text[start - 1] in _OPEN and text[end : end + 1] in tuple(_CLOSE)):
            continue
        span = Span(start, end)
        mentions = found.setdefault(index, _Mentions())
        head = text[max(0, start - _REACH) : start].rpartition("\n")[2]
        between = text[mentions.end : start] if mentions.end >= 0 else ""
        if (mentions.defining and _JOINS.match(between)) or _defined(head, text, end):
            if mentions.last and "\n" not in between and len(between) < 200:
                mentions.bridges.append((mentions.last, form))
            mentions.defining = True
            mentions.end = end
            continue
        if not itself:
            mentions.joined.setdefault(form, []).append(span)
            continue
        display = row < len(table.flags) and table.starts[row] < end and table.flags[row] & DISPLAY
        (mentions.shown if display else mentions.places).setdefault(form, []).append(span)
        mentions.last, mentions.end, mentions.defining = form, end, False
    return found


def _bounded(text: str, start: int, end: int, form: str) -> bool:
    """Whether the match is whole words."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before and (before.isalnum() or before in "@#/.&_" or (before == "-" and text[start - 2 : start - 1].isupper())):
        return False
    if after and (after.isalnum() or after in "@_" or (after in ".&/" and text[end + 1 : end + 2].isalnum())):
        return False
    return not (after == "-" and form.isupper() and text[end + 1 : end + 2].isupper())


def _itself(table: Names, row: int, end: int, kind: str, form: str) -> bool | None:
    """Whether the words name the thing alone, not in a longer name (Bombay Stock Exchange); None when shouted."""
    if row >= len(table.words) or table.starts[row] >= end:
        return True
    if table.flags[row] & DISPLAY:
        return True
    last = row
    while last + 1 < len(table.words) and table.starts[last + 1] < end:
        last += 1
    joined = last + 1 < len(table.words) and table.flags[last + 1] & LEFT
    if form.isupper():
        beside = (row and table.flags[row] & LEFT and table.flags[row - 1] & CAPS) or (
            joined and table.flags[last + 1] & CAPS
        )
        if beside and len(form) < 4:
            return None
    if kind not in ("country", "place"):
        return True
    if table.flags[row] & LEFT and table.words[row - 1] not in TITLES:
        return False
    return not joined or table.words[last + 1] in TITLES


def _defined(head: str, text: str, end: int) -> bool:
    """Whether a mention only says what else the thing is called: also known as ISIS, (IS), formerly Burma."""
    if _DEFINES.search(head):
        return True
    opened = head.rfind("(")
    if opened < 0 or ")" in head[opened:]:
        return False
    closed = text.find(")", end, end + _REACH)
    return closed >= 0 and len(text[end:closed].split()) < 8


def _edit(text: str, span: Span, form: str, preferred: str, article: frozenset[str]) -> Iterator[Edit]:
    """The edits that put the preferred form here, its article with it."""
    before = text[max(0, span.start - 4) : span.start]
    has = before.lower() == "the "
    if has and preferred not in article:
        yield Edit(Span(span.start - 4, span.end), preferred)
    elif not has and preferred in article and form not in article:
        yield Edit(span, f"the {preferred}")
    else:
        yield Edit(span, preferred)
