"""Names that nobody listed, spelled two ways: look-alikes, decided by what the story says of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.conflict import Conflict
from newslint.analysis.names.shapes import FAR_SLIP, SAME, SLIP, SOUND, SOUND_SLIP, keys, likeness, plain
from newslint.analysis.names.table import (
    CAPS,
    DISPLAY,
    LIST,
    MID,
    OPENERS,
    SUFFIXES,
    TITLED,
    TITLES,
    Names,
    names,
)
from newslint.data.lexicon import PROPER, Lexicon, lexicon

CLEAR, LIKELY = 5.0, 3.0
"""Scores from which a pair is reported as certain, and at all."""
_ENDINGS = frozenset(
    """
    s es n an ian i ese ish ic ist ism er ers ans ians is ists ite ites y al
    """.split()  # noqa: SIM905
)
_CITIZEN = re.compile(r"(?<=[a-z]{3})(?:ish|ese|i?an|ine|[aeioyn])?s?$")
_GENDERED = (("ov", "ova"), ("ev", "eva"), ("in", "ina"), ("sky", "skaya"), ("ski", "ska"))
_FEW_CAPITALS = frozenset(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September
    October November December
    """.split()  # noqa: SIM905
)
_COMMON = 3.3
"""How frequent (zipf) a word is that a reader takes for a word rather than a name."""
_CROWD = 40
"""More look-alikes than this under one key say nothing."""


@dataclass(frozen=True)
class Form:
    """One form of a name and what stands round its mentions."""

    table: Names
    lex: Lexicon
    form: str
    rows: Sequence[int]

    @cached_property
    def given(self) -> frozenset[str]:
        """Name words joined on the left of a mention, titles left out."""
        return frozenset(w for r in self.rows if self._name(w := self.table.before(r)))

    @cached_property
    def following(self) -> frozenset[str]:
        """Name words joined on the right of a mention."""
        return frozenset(w for r in self.rows if self._name(w := self.table.after(r)))

    def _name(self, word: str) -> bool:
        """Whether a neighbour is a name and not a title, a shout or a word with a capital."""
        if not word or word in TITLES or word in OPENERS or word in SUFFIXES or word.isupper():
            return False
        return not self.lex.is_word(word.lower()) or self.lex.is_given(word)

    @cached_property
    def alone(self) -> int:
        """Mentions without a name word on either side."""
        return sum(not self.table.before(r) and not self.table.after(r) for r in self.rows)

    @cached_property
    def titled(self) -> bool:
        """Whether a mention follows a title."""
        return any(self.table.flags[r] & TITLED for r in self.rows)

    @cached_property
    def mid(self) -> bool:
        """Whether its capital stands in mid-sentence somewhere, so that it is a name."""
        return any(self.table.flags[r] & (MID | DISPLAY) == MID for r in self.rows)

    @cached_property
    def listed(self) -> bool:
        """Whether all its mentions stand in lists of names or display copy."""
        return all(self.table.flags[r] & (LIST | DISPLAY) for r in self.rows)

    @cached_property
    def word(self) -> bool:
        """Whether it is an English word too, one that is common or that the story itself uses."""
        low = self.form.lower()
        return self.lex.is_word(low) and (self.lex.zipf(low) >= _COMMON or low in self.table.lower)

    @cached_property
    def place(self) -> bool:
        return self.lex.is_place(self.form)

    @cached_property
    def proper(self) -> bool:
        """Whether dictionaries have it as a proper noun or adjective."""
        return bool(self.lex.flags(self.form) & PROPER)

    @cached_property
    def known(self) -> bool:
        """Whether any list has it."""
        lex = self.lex
        return self.word or self.place or self.proper or lex.is_given(self.form) or lex.is_surname(self.form)

    @cached_property
    def person(self) -> bool:
        """Whether the story introduces it by a given name or a title."""
        return self.titled or any(self.lex.is_given(g) for g in self.given)


@layer("story")
def variants(analysis: Analysis) -> tuple[Conflict, ...]:
    """The names of the story that are spelled two ways, each entity once."""
    table = analysis.get(names)
    pairs = []
    forms: dict[str, Form] = {}
    lex = lexicon()
    for a, b in _candidates(table):
        if frozenset((a, b)) in analysis.house.distinct:
            continue
        one, two = (forms.setdefault(f, Form(table, lex, f, table.rows[f])) for f in (a, b))
        pair = judge(one, two)
        if pair:
            pairs.append(pair)
    return tuple(_merged(table, pairs))


def _candidates(table: Names) -> Iterator[tuple[str, str]]:
    """Pairs of forms that look alike, in order of the text; each once."""
    met: dict[str, list[str]] = {}
    seen: set[tuple[str, str]] = set()
    for form, rows in table.rows.items():
        if len(form) < 3 or form in TITLES or form in OPENERS or form in _FEW_CAPITALS or table.flags[rows[0]] & CAPS:
            continue
        for key in keys(form):
            others = met.setdefault(key, [])
            if others:
                for other in others[:_CROWD]:
                    if (other, form) not in seen:
                        seen.add((other, form))
                        yield other, form
            others.append(form)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two forms of one name: the one with more mentions first."""

    major: Form
    minor: Form
    score: float
    kind: str
    evidence: str


def judge(one: Form, two: Form) -> Pair | None:
    """What the story says of two look-alikes: None when they may well be two names."""
    alike = likeness(one.form, two.form)
    if not alike or one.form.lower() == two.form.lower() or _part(one.form, two.form) or _derived(one, two):
        return None
    major, minor = (one, two) if len(one.rows) >= len(two.rows) else (two, one)
    if not minor.mid and not minor.given and not minor.following and minor.word:
        return None
    if not major.mid and not major.given and not major.following and major.word:
        return None
    shared_given = _shared(major.given, minor.given)
    shared_next = _shared(major.following, minor.following)
    if _joined(major, minor):
        return None
    score, reasons = alike, []
    if shared_given:
        score += 2
        reasons.append(f"Both follow ‘{min(shared_given)}’.")
    elif major.given and minor.given:
        score -= 2.5
    if shared_next:
        score += 2
        reasons.append(f"Both stand before ‘{min(shared_next)}’.")
    elif major.following and minor.following and not shared_given:
        score -= 2.5
    if not shared_given and not shared_next:
        score += _roles(major, minor, reasons)
    score -= _familiarity(major, minor, alike, bool(shared_given or shared_next))
    if minor.listed and not shared_given:
        score -= 1
    if score < LIKELY:
        return None
    kind = "variant"
    if alike == SAME:
        kind = "surface"
    elif shared_next and not shared_given and (major.lex.is_given(major.form) or minor.lex.is_given(minor.form)):
        if _short_for(major.form, minor.form):
            return None
        kind = "person-name"
    return Pair(major, minor, score, kind, " ".join(reasons))


def _roles(major: Form, minor: Form, reasons: list[str]) -> float:
    """What the roles of two forms without a shared neighbour say."""
    score = 0.0
    orphan, parent = (minor, major) if not minor.given else (major, minor)
    if major.given and minor.given:
        return -0.5
    if parent.given and not orphan.given:
        if orphan.following and not parent.following:
            return -2.0  # a given name against a surname: David, Davis
        if orphan.following:
            return -1.0
        score += 1
        given = sorted(parent.given, key=lambda g: (not parent.lex.is_given(g), g))[0]
        if parent.person:
            reasons.append(f"‘{given} {parent.form}’ is introduced, ‘{orphan.form}’ never is.")
    if (major.following and not minor.following and minor.given) or (
        minor.following and not major.following and major.given
    ):
        score -= 1.5
    if len(minor.rows) == 1 and len(major.rows) > 2:
        score += 0.5
    return score


def _familiarity(major: Form, minor: Form, alike: float, shared: bool) -> float:
    """How much two names that are both known to be names or words of their own speak against one name."""
    cost = 0.0
    lex = major.lex
    if not minor.known:
        cost -= 0.5
        if not major.known:
            cost -= 0.5
    if major.word and minor.word:
        cost += 2.5 if not shared else 1.0
    elif minor.word or major.word:
        cost += 1.0 if alike > SOUND and not shared else 1.5
    if major.place and minor.place:
        cost += 1.5 if alike in (SOUND_SLIP, SAME) else 3.0
    elif (major.known and minor.known) and not (major.word or minor.word):
        cost += 1.5 if not shared else 0.5
    if lex.is_given(major.form) and lex.is_given(minor.form):
        if plain(major.form)[-1] != plain(minor.form)[-1] and {plain(major.form)[-1], plain(minor.form)[-1]} & set(
            "ao"
        ):
            cost += 3.0  # Mario, Maria
        elif not shared:
            cost += 1.0
    if min(len(major.form), len(minor.form)) < 5 and not shared:
        cost += 1.5
    if alike == SLIP and minor.known and not shared:
        cost += 1.5 if minor.proper and major.proper else 0.5
    if alike in (SOUND, FAR_SLIP) and not shared and (minor.place or major.place or major.word or minor.word):
        cost += 1.0
    return cost


def _shared(one: frozenset[str], two: frozenset[str]) -> set[str]:
    """Given names of one that are also, or begin like, given names of the other."""
    found = set(one & two)
    if not found:
        found = {
            g for g in one for h in two if g[:1] == h[:1] and (len(g) == 1 or len(h) == 1 or likeness(g, h) > SLIP)
        }
    return found


def _derived(one: Form, two: Form) -> bool:
    """Whether one form is the other with an ending of English: a plural, a citizen, a woman of the name."""
    short, long = sorted((plain(one.form), plain(two.form)), key=len)
    if short == long:
        return False
    if _CITIZEN.sub("", short) == _CITIZEN.sub("", long) and (one.place or two.place or one.proper or two.proper):
        return True
    stem = short
    while stem and not long.startswith(stem):
        stem = stem[:-1]
    if len(short) - len(stem) > 2:
        return False
    end, was = long[len(stem) :], short[len(stem) :]
    if not was and end in ("s", "es"):
        return short[-1] != "s"
    if end in _ENDINGS and was in ("", "a", "y", "e", "s", "o", "i", "as", "us", "ia"):
        longer = one if plain(one.form) == long else two
        shorter = two if longer is one else one
        if end == "n" and short[-1] == "a" and not was:
            return True
        if end in ("i", "y", "er", "al", "n", "s") and not was:
            return shorter.place or longer.word or shorter.word or (end == "s" and short[-1] != "s")
        if was:
            return shorter.place or longer.word or (was == "y" and end in ("ies", "ians"))
        return True
    if was + end in ("ao", "oa"):
        return one.word or two.word or one.lex.is_given(one.form) or two.lex.is_given(two.form)
    return any(short.endswith(m) and long.endswith(f) for m, f in _GENDERED)


def _part(one: str, two: str) -> bool:
    """Whether one form is a part of the other, a compound with a hyphen."""
    return one in two.split("-") or two in one.split("-")


def _short_for(one: str, two: str) -> bool:
    """Whether one given name is the other cut short: Steve, Steven; Jon, Jonathan; but not Ann, Anne."""
    short, long = sorted((one.lower(), two.lower()), key=len)
    return long.startswith(short) and (long[len(short) :] == "n" or len(long) > len(short) + 1)


def _joined(one: Form, two: Form) -> bool:
    """Whether a mention of one stands beside one of the other as another: Ali and Aly, Kim vs. Khim."""
    table = one.table
    for row in one.rows:
        for other in (row - 1, row + 1):
            if 0 <= other < len(table.words) and table.words[other] == two.form:
                first, second = min(row, other), max(row, other)
                gap = table.text[table.ends[first] : table.starts[second]]
                if len(gap) < 9 and "\n" not in gap and "." not in gap[:1]:
                    return True
    return False


@cache
def _rank(kind: str) -> int:
    return ("variant", "person-name", "surface").index(kind)


def _merged(table: Names, pairs: Sequence[Pair]) -> Iterator[Conflict]:
    """One conflict for each entity: pairs that share a form belong together."""
    groups: list[list[Pair]] = []
    for pair in pairs:
        mine = [
            g
            for g in groups
            if any(
                p.major.form in (pair.major.form, pair.minor.form) or p.minor.form in (pair.major.form, pair.minor.form)
                for p in g
            )
        ]
        merged = [p for g in mine for p in g] + [pair]
        groups = [g for g in groups if g not in mine] + [merged]
    for group in groups:
        best = max(group, key=lambda p: p.score)
        forms = {f.form: f.rows for p in group for f in (p.major, p.minor)}
        places = {form: [table.span(r) for r in rows] for form, rows in forms.items()}
        case = "clear" if best.score >= CLEAR else "likely"
        yield Conflict(min((p.kind for p in group), key=_rank), places, case, "", best.evidence)
