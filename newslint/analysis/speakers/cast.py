"""The people of a story: whom it names in full, and where it names them again."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.kinship import short_for
from newslint.analysis.names.table import CAPS, DISPLAY, LEFT, MID, OPENERS, SUFFIXES, TITLES, Names, names
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.speakers.attributions import attributions
from newslint.analysis.speakers.cues import ROLES, TIMES
from newslint.analysis.speakers.nouns import BODIES, DOCUMENTS, gender
from newslint.data.lexicon import PLACE, PROPER, Lexicon, lexicon
from newslint.late import late
from newslint.span import Span

_INTRODUCED = late(r",? (?:\d\d,|who\b|\([A-Z])|, (?:an?|the|his|her|its|their) ")
_NEXT_WORD = late(r"(?: |-)([a-z]+)")
_ROLE_BEFORE = late(r"\b([a-z]+) $")
_NOBODY = BODIES | DOCUMENTS | TIMES | ROLES | {w.lower() for w in OPENERS}
"""Words that are no surname, though they may stand last in a name."""
_LONGEST = 4
"""Words that the name of a person has."""


@dataclass(slots=True)
class Person:
    """Somebody whom the story names: the fullest form and its words, where it first stands, the titles before it."""

    words: tuple[str, ...]
    name: str
    first: Span
    titles: set[str] = field(default_factory=set)

    @property
    def full(self) -> bool:
        """Whether the story gives more than one word of the name."""
        return len(self.words) > 1


@dataclass(frozen=True, slots=True)
class Cast:
    """Row i says that [starts[i], ends[i]) in the narration means `people[who[i]]`, in order of the text."""

    people: list[Person]
    starts: array[int] = field(default_factory=lambda: array("I"))
    ends: array[int] = field(default_factory=lambda: array("I"))
    who: array[int] = field(default_factory=lambda: array("I"))

    def within(self, start: int, end: int) -> range:
        """The rows that start in [start, end)."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


@dataclass(frozen=True, slots=True)
class _Run:
    """A joined name: the titles before it and its own words; `shown` in display copy or inside quotation marks."""

    titles: tuple[str, ...]
    words: tuple[str, ...]
    name: str
    span: Span
    shown: bool
    person: bool


@layer("story")
def cast(analysis: Analysis) -> Cast:
    """The people of the story, full names tied to their short forms."""
    runs = list(_runs(analysis))
    people, known = _in_full([r for r in runs if len(r.words) > 1 and r.person])
    alone = {r.words[0] for r in runs if len(r.words) == 1 and r.person}
    found = Cast(people)
    for run in runs:
        who = _meant(run, found, known, alone)
        if who is None:
            continue
        people[who].titles.update(run.titles)
        if not run.shown:
            found.starts.append(run.span.start)
            found.ends.append(run.span.end)
            found.who.append(who)
    return found


def _runs(analysis: Analysis) -> Iterator[_Run]:
    """The names that may be people's, in order of the text."""
    table, lex, inside = analysis.get(names), lexicon(), analysis.get(quoted)
    both = analysis.get(attributions)
    spoken = {r.speaker.end for r in (*both.quoted, *both.reported) if r.speaker is not None}
    words, flags = table.words, table.flags
    row = 0
    while row < len(words):
        opens, row = row, row + 1
        while row < len(words) and flags[row] & LEFT:
            row += 1
        last = row
        while last - opens > 1 and words[last - 1] in SUFFIXES:
            last -= 1
        first = _past_titles(words, lex, opens, last)
        follows = _NEXT_WORD.match(table.text, table.ends[last - 1])
        noun = follows is not None and (follows[1] in ROLES or follows[1] in BODIES or follows[1] in DOCUMENTS)
        if last - first > _LONGEST or noun:
            continue
        span = Span(table.starts[first], table.ends[last - 1])
        display = bool(flags[first] & DISPLAY)
        titles = tuple(words[opens:first])
        says = span.end in spoken or (row > last and table.ends[row - 1] in spoken)
        yield _Run(
            titles,
            tuple(words[first:last]),
            " ".join(analysis.text[span.start : span.end].split()),
            span,
            display or inside.holds(span.start),
            _is_person(table, lex, first, last, titled=any(t in TITLES for t in titles), says=says and not display),
        )


def _past_titles(words: list[str], lex: Lexicon, first: int, last: int) -> int:
    """The row of the first word that is no title, office or place before the name."""
    for row in range(last - 2, first - 1, -1):
        if words[row] in TITLES or words[row].lower() in ROLES or (words[row].isupper() and len(words[row]) > 1):
            return row + 1
    while (
        last - first > 2
        and not lex.is_given(words[first])
        and (words[first].isupper() or lex.flags(words[first]) & (PLACE | PROPER))
    ):
        first += 1
    return first


def _is_person(table: Names, lex: Lexicon, first: int, last: int, *, titled: bool, says: bool) -> bool:
    """Whether the words may be the name of a person and of nothing else."""
    given, surname = table.words[first], table.words[last - 1]
    low = surname.lower()
    if low in _NOBODY or len(surname) < 2 or table.text[table.starts[first] - 1 : table.starts[first]] == "(":
        return False
    alone = last - first == 1
    listed = lex.is_surname(surname)
    common = lex.is_word(low) and not (listed and (not alone or _mid(table, surname)))
    if common or (alone and table.flags[first] & CAPS) or titled:
        return titled and not common
    place = bool(lex.flags(given) & (PLACE if alone and says else PLACE | PROPER))
    if alone:
        return not place and (listed or (says and not lex.flags(surname)))
    names = (lex.is_given(w) or lex.is_surname(w) or len(w) == 1 for w in table.words[first + 1 : last])
    headlined = table.flags[first] & DISPLAY and not all(names)
    if lex.is_given(given) or (len(given) == 1 and last - first > 2):
        return not headlined
    if lex.is_word(given.lower()) or place or headlined:
        return False
    told = _ROLE_BEFORE.search(table.text, max(0, table.starts[first] - 20), table.starts[first])
    apposed = _INTRODUCED.match(table.text, table.ends[last - 1])
    return says or apposed is not None or (told is not None and told[1] in ROLES)


def _mid(table: Names, word: str) -> bool:
    """Whether a word stands with its capital in mid-sentence somewhere."""
    return any(table.flags[row] & (MID | DISPLAY) == MID for row in table.rows[word])


def _in_full(runs: list[_Run]) -> tuple[list[Person], dict[str, list[int]]]:
    """The people with a full name, and for each word of a name whose it is; those in the narration first."""
    people: list[Person] = []
    known: dict[str, list[int]] = {}
    for run in sorted(runs, key=lambda r: r.shown):
        who = next((n for n in known.get(run.words[-1], ()) if _same(people[n].words, run.words)), len(people))
        if who == len(people):
            if run.shown and any(people[n].words[-1] == run.words[0] for n in known.get(run.words[0], ())):
                continue  # a headline: Okafor Quits
            people.append(Person(run.words, run.name, run.span))
        elif len(run.words) > len(people[who].words):
            people[who].words, people[who].name = run.words, run.name
        for word in run.words:
            if who not in known.setdefault(word, []):
                known[word].append(who)
    return people, known


def _same(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two full names are one person's: one surname, and a given name, its short form or its initial."""
    short, long = sorted((one[0], two[0]), key=len)
    return one[-1] == two[-1] and (short == long or short == long[0] or short_for(short, long))


def _meant(run: _Run, found: Cast, known: dict[str, list[int]], alone: set[str]) -> int | None:
    """Whom a name means: None for nobody; where two people fit, somebody who has no more than the surname."""
    people = found.people
    fits = known.get(run.words[-1], [])
    if len(run.words) > 1:
        return next((n for n in fits if people[n].full and _same(people[n].words, run.words)), None)
    word = run.words[0]
    fits = [n for n in fits if people[n].words[-1] == word] or fits
    sex = next((s for t in run.titles if (s := gender(t))), "")
    if sex and len(fits) > 1:
        fits = [n for n in fits if any(gender(t) == sex for t in people[n].titles)] or fits
    if len(fits) == 1:
        return fits[0]
    if not fits and word not in alone:
        return None
    key = f"{sex} {word}"
    if key not in known:
        others = {
            who for other in {"he", "she", ""} - {sex} for who in known.get(f"{other} {word}", ()) if sex and other
        }
        free = [n for n in fits if n not in others]
        named = [n for n in free if n in found.who] if len(free) > 1 else free
        known[key] = named if len(named) == 1 else [len(people)]
    if known[key][0] == len(people):
        people.append(Person(run.words, run.name, run.span))
    return known[key][0]
