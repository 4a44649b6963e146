"""The people of a story: whom it names in full, and where it names them again."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import dataclass, field

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.kinship import short_for
from newslint.analysis.speakers.nouns import gender
from newslint.analysis.speakers.runs import Run, runs
from newslint.span import Span


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


@layer("story")
def cast(analysis: Analysis) -> Cast:
    """The people of the story, full names tied to their short forms."""
    every = analysis.get(runs)
    people, known = _in_full([r for r in every if len(r.words) > 1 and r.person])
    alone = {r.words[0] for r in every if len(r.words) == 1 and r.person}
    found = Cast(people)
    for run in every:
        who = _meant(run, found, known, alone)
        if who is None:
            continue
        people[who].titles.update(run.titles)
        if not run.shown:
            found.starts.append(run.span.start)
            found.ends.append(run.span.end)
            found.who.append(who)
    return found


def _in_full(runs: list[Run]) -> tuple[list[Person], dict[str, list[int]]]:
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
    """Whether two full names are one person's: one surname, and a given name, its short form, its initial or none."""
    if len(one) != len(two) and min(one, two, key=len) == max(one, two, key=len)[-min(len(one), len(two)) :]:
        return True  # Sinéad Mac Giolla, Ms Mac Giolla
    short, long = sorted((one[0], two[0]), key=len)
    return one[-1] == two[-1] and (short == long or short == long[0] or short_for(short, long))


def _meant(run: Run, found: Cast, known: dict[str, list[int]], alone: set[str]) -> int | None:
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
