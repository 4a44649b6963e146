"""Names of a story that are nearly one of the house's list, and those that the house does not print."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.conflict import Conflict, opens, replacing
from newslint.analysis.names.house.listed import Listed, frames, less, listed, mentions, parts, whole
from newslint.analysis.names.lookalikes.forms import CALENDAR, Form
from newslint.analysis.names.lookalikes.kinship import derived, man_and_woman, part, short_for
from newslint.analysis.names.table.shapes import SAME, SLIP, SOUND, likeness, plain
from newslint.analysis.names.table.table import CAPS, OPENERS, TITLES, Names, names
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.text import fold, folded
from newslint.data.lexicon import lexicon
from newslint.house import Person
from newslint.late import late
from newslint.span import Span

_MOST_WORDS = 4
"""Words of a name that is compared with the list."""
_MOST_ROWS = 50
"""Mentions of one form that are asked for a role beside them."""
_NEAR = 60
"""Code points from a name in which a role is looked for."""
_MATES = 2
"""How many others of a team make a story one about it."""
_OF = late(r",| (?:of|for|at|in|to|on)\b")
_STOP = late(r"[.!?;\n]\s")


class _Meant(NamedTuple):
    """A name of the list that a form may stand for: the word, the whole name, whose it is, whether the rest agrees.

    With the rest the name is `written` in the story.
    """

    alike: float
    word: str
    form: str
    person: Person | None
    backed: bool
    written: str = ""


def near_listed(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Names that differ by a slip from one of the list and are themselves in none."""
    known = listed(analysis.house)
    if not known.forms:
        return
    table, lex = analysis.get(names), lexicon()
    for word, rows in table.rows.items():
        if len(word) < 4 or word in known.words or table.flags[rows[0]] & CAPS or word in _NO_NAMES:
            continue
        form = Form(table, lex, word, table.own(word))
        found = _in_full(known, form) or _alone(known, form)
        if found and not form.word and not form.place and form.name:
            yield from _conflict(analysis, form, found)


_NO_NAMES = OPENERS | TITLES | CALENDAR


def _conflict(analysis: Analysis, form: Form, found: Sequence[_Meant]) -> Iterator[Conflict]:
    """The conflict of a form with the best of what it may stand for."""
    distinct = analysis.house.distinct
    found = [m for m in found if frozenset((form.form, m.word)) not in distinct]
    agreed = [(m, why) for m in found if (why := _agrees(analysis, form, m))]
    best, reason = agreed[0] if agreed else (found[0], "") if found else (None, "")
    if best is None or (not agreed and len({m.word for m in found if m.alike == best.alike}) > 1):
        return
    stranger = form.surname or form.a_given or form.proper
    if stranger and not best.backed and not agreed:
        return
    sure = best.alike < SAME and (bool(agreed) if stranger or not best.backed else True)
    table, own = form.table, {"", *best.form.split()}
    spans = [table.span(r) for r in form.rows if not best.backed or table.before(r) in own or table.before(r) in TITLES]
    printed = analysis.words(spans[0])
    forms = best.word, best.form, best.written or printed
    word, full, whole_ = (w.replace("'", "’") if "’" in analysis.text else w for w in forms)
    edits = replacing(analysis, {printed: spans}, word)
    yield Conflict(
        "listed", {printed: spans}, "clear" if sure else "likely", word, reason, edits, printed, (full, whole_)
    )


def _in_full(known: Listed, form: Form) -> list[_Meant]:
    """Names of the list of which a mention has all other words."""
    found: dict[int, _Meant] = {}
    asked: set[str] = set()
    for row in form.rows:
        if known.words.isdisjoint((form.table.before(row), form.table.after(row))):
            continue
        words, at = _name(form.table, row)
        for first in range(max(0, at - _MOST_WORDS + 1), at + 1):
            for end in range(max(first + 2, at + 1), min(len(words), first + _MOST_WORDS) + 1):
                key = [*frames([plain(w) for w in words[first:end]])][at - first]
                indexes = () if key in asked else known.frames.get(key, ())
                asked.add(key)
                for index in indexes:
                    meant = parts(known.forms[index].split())[at - first]
                    alike = likeness(form.form, meant)
                    if alike < SOUND and not form.known and _one_slip(form.form, meant):
                        alike = SLIP
                    if alike >= SOUND and _same_kind(form, meant, end < len(words) or at + 1 < end):
                        found[index] = _Meant(
                            alike, meant, known.forms[index], known.people[index], True, " ".join(words[first:end])
                        )
    return sorted(found.values(), key=lambda m: (-m.alike, m.form))


def _one_slip(one: str, two: str) -> bool:
    """Whether two short words are a slip apart, wherever it is."""
    return abs(len(one) - len(two)) < 2 and not less(plain(one)).isdisjoint(less(plain(two)))


def _alone(known: Listed, form: Form) -> list[_Meant]:
    """Names of the list by whose last word a form may be meant that no other given name stands before."""
    word = plain(form.form)
    if len(word) < 5:
        return []
    found = []
    for near in {near for key in less(word) for near in known.slips.get(key, ())}:
        for index in known.lone[near]:
            whole_, person = known.forms[index], known.people[index]
            given, _, meant = whole_.rpartition(" ")
            alike = likeness(form.form, meant)
            if alike < SLIP or form.following or not _same_kind(form, meant, False):
                continue
            if not form.given or any(likeness(g, given.partition(" ")[0]) >= SOUND for g in form.given):
                found.append(_Meant(alike, meant, whole_, person, False))
    return sorted(found, key=lambda m: (-m.alike, m.form))


def _name(table: Names, row: int) -> tuple[list[str], int]:
    """The words of the joined name that holds a row, and which of them is the row's."""
    first, end = table.run(row)
    first = max(first, row - _MOST_WORDS)
    last = min(end, row + _MOST_WORDS) - 1
    before = parts(table.text[table.starts[first] : table.starts[row]].split())
    return [*before, *parts(table.text[table.starts[row] : table.ends[last]].split())], len(before)


def _same_kind(form: Form, meant: str, given: bool) -> bool:
    """Whether nothing of grammar or kinship explains that the two differ."""
    other = Form(form.table, form.lex, meant, ())
    if derived(form, other) or part(form.form, meant) or man_and_woman(form, other):
        return False
    return not (given and (form.a_given or other.a_given) and short_for(form.form, meant))


def _agrees(analysis: Analysis, form: Form, meant: _Meant) -> str:
    """What in the story says that this person is meant: the role beside the name, or others of the team."""
    if meant.person is None:
        return ""
    head = role_head(meant.person.role)
    if head and any(_beside(form.table, row, head) for row in form.rows[:_MOST_ROWS]):
        return f"The list has {meant.form} as {meant.person.role}."
    group = _group(meant.person)
    if group and analysis.get(_met)[group] - (meant.form in {f for _, f in analysis.get(mentions)}) >= _MATES:
        return f"Others of {group[0] or group[1]} are in the story."
    return ""


def role_head(role: str) -> str:
    """What a role is called without whose it is: mayor of Port Lowell, mayor."""
    m = _OF.search(role)
    return (role[: m.start()] if m else role).lower()


def _beside(table: Names, row: int, head: str) -> bool:
    """Whether the words stand near a name, in its sentence."""
    first, end = table.run(row)
    start, stop = table.starts[first], table.ends[end - 1]
    before = _STOP.split(table.text[max(0, start - _NEAR) : start])[-1]
    after = _STOP.split(table.text[stop : stop + _NEAR])[0]
    return re.search(rf"(?<!\w){re.escape(head)}(?!\w)", f"{before}|{after}".lower()) is not None


def _group(person: Person) -> tuple[str, str] | None:
    return (person.team, person.tag) if person.team or person.tag else None


@layer("story")
def _met(analysis: Analysis) -> Counter[tuple[str, str]]:
    """How many of each team, or of each tag where no team is said, the story names."""
    known = listed(analysis.house)
    groups: Counter[tuple[str, str]] = Counter()
    for form in dict.fromkeys(form for _, form in analysis.get(mentions)):
        people = (known.people[index] for index in known.by_form[form])
        groups.update({group for person in people if person and (group := _group(person))})
    return groups


class _Way(NamedTuple):
    """A form as it is written, without a sentence's capital, what is printed instead, and the entry that says so."""

    written: str
    form: str
    meant: str
    entry: str


@lru_cache(maxsize=16)
def _unprinted(preferred: tuple[tuple[str, str], ...]) -> tuple[AhoCorasick, list[_Way]]:
    """Finds forms, plurals of words too, and those that are printed."""
    instead = {form: (meant, form) for form, meant in preferred} | {meant: (meant, meant) for _, meant in preferred}
    for form, meant in preferred:
        if form[:1].islower() and form[-1] != "s":
            instead.setdefault(f"{form}s", (f"{meant}s", form))
    ways = {form: _Way(form, form, *told) for form, told in instead.items()}
    for form, told in instead.items():
        opening = form[:1].upper() + form[1:]
        ways.setdefault(opening, _Way(opening, form, *told))
    folded_ = [fold(way) for way in ways]
    return AhoCorasick(folded_, matchkind=MatchKind.LeftmostLongest, store_patterns=False), [*ways.values()]


def unprinted(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Conflict]:
    """Forms that the house does not print, in the narration."""
    preferred = tuple((form, meant) for form, meant in analysis.house.preferred.items() if form != meant)
    if not preferred:
        return
    text, inside = analysis.get(folded), analysis.get(quoted)
    search, ways = _unprinted(preferred)
    found: dict[str, dict[_Way, list[Span]]] = {}
    for index, start, end in search.find_matches_as_indexes(text):
        way = ways[index]
        if way.form == way.meant or not whole(text, start, end) or inside.holds(start):
            continue
        if way.written == way.form or opens(analysis, start):
            way = way._replace(written=way.form)
            found.setdefault(way.entry, {}).setdefault(way, []).append(Span(start, end))
    for met in found.values():
        places = {way.form: spans for way, spans in met.items()}
        edits = [edit for way, spans in met.items() for edit in replacing(analysis, {way.form: spans}, way.meant)]
        first = next(iter(met))
        yield Conflict("preferred", places, "clear", first.meant, "", tuple(edits), first.form)
