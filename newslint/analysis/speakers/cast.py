"""The people of a story: whom it names in full, and where it names them again."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from heapq import merge
from itertools import islice

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.mentions.nouns import gender
from newslint.analysis.names.lookalikes.kinship import short_for
from newslint.analysis.speakers.runs import Run, runs
from newslint.span import Span

_FEW = 50
"""People of one surname that are told apart: a bound for hostile copy."""


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


@dataclass(frozen=True)
class Cast:
    """Row i says that [starts[i], ends[i]) in the narration means `people[who[i]]`, in order of the text."""

    people: list[Person]
    starts: array[int] = field(default_factory=lambda: array("I"))
    ends: array[int] = field(default_factory=lambda: array("I"))
    who: array[int] = field(default_factory=lambda: array("I"))
    shown: list[tuple[int, int, int]] = field(default_factory=list)
    """Start, end and person of each name in display copy or inside quotation marks."""

    def everywhere(self) -> Iterator[tuple[int, int, int]]:
        """Start, end and person of every name, inside quotation marks and headlines too, in order."""
        return merge(zip(self.starts, self.ends, self.who, strict=True), self.shown)

    @cached_property
    def rows(self) -> dict[str, int]:
        """The row of `people` with this name."""
        return {person.name: n for n, person in reversed(list(enumerate(self.people)))}

    @cached_property
    def _surnames(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for n, person in enumerate(self.people):
            if person.full:
                found.setdefault(person.words[-1], []).append(n)
        return found

    def named(self, surname: str) -> list[int]:
        """The people with this surname and a given name."""
        return self._surnames.get(surname, [])

    def within(self, start: int, end: int) -> range:
        """The rows that start in [start, end)."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


@layer("story")
def cast(analysis: Analysis) -> Cast:
    """The people of the story, full names tied to their short forms."""
    every = analysis.get(runs)
    people, known = _in_full([r for r in every if len(r.words) > 1 and r.person])
    alone = {r.words[0] for r in every if len(r.words) == 1 and r.person}
    found, namesakes = Cast(people), _Namesakes(people)
    for run in every:
        fits = list(islice(known.get(run.words[-1], ()), _FEW))
        if len(run.words) > 1:
            who = next((n for n in fits if _same(people[n].words, run.words)), None)
        else:
            who = namesakes.meant(run, fits) if fits or run.words[0] in alone else None
        if who is None:
            continue
        namesakes.named.add(who)
        people[who].titles.update(run.titles)
        if run.shown:
            found.shown.append((run.span.start, run.span.end, who))
        else:
            found.starts.append(run.span.start)
            found.ends.append(run.span.end)
            found.who.append(who)
    for person in people:
        peer = next((t for t in ("Lord", "Lady", "Baroness") if t in person.titles), "")
        if peer and not person.full and "Justice" not in person.titles:
            person.name = f"{peer} {person.name}"
    return found


def _in_full(found: list[Run]) -> tuple[list[Person], dict[str, dict[int, None]]]:
    """The people with a full name, and for each word of a name whose it is; those in the narration first."""
    people: list[Person] = []
    known: dict[str, dict[int, None]] = {}
    for run in sorted(found, key=lambda r: r.shown):
        fits = islice(known.get(run.words[-1], ()), _FEW)
        who = next((n for n in fits if _same(people[n].words, run.words)), len(people))
        if who == len(people):
            if run.shown and any(
                people[n].words[-1] == run.words[0] for n in islice(known.get(run.words[0], ()), _FEW)
            ):
                continue  # a headline: Okafor Quits
            people.append(Person(run.words, run.name, run.span))
        elif len(run.words) > len(people[who].words):
            people[who].words, people[who].name = run.words, run.name
        for word in run.words:
            known.setdefault(word, {})[who] = None
    return people, known


def _same(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two full names are one person's: one surname, and a given name, its short form, its initial or none."""
    if len(one) != len(two) and one[-len(two) :] == two[-len(one) :]:
        return True  # Sinéad Mac Giolla, Ms Mac Giolla
    short, long = sorted((one[0], two[0]), key=len)
    return one[-1] == two[-1] and (short == long or short == long[0] or short_for(short, long))


class _Namesakes:
    """Whom a name of one word means where several fit: each title, or none, goes with one of them all story long."""

    def __init__(self, people: list[Person]) -> None:
        self.people = people
        self.named: set[int] = set()
        self.settled: dict[tuple[str, str], int] = {}

    def meant(self, run: Run, fits: list[int]) -> int:
        """The one who fits; of several the one named so far, else somebody who has no more than the surname."""
        word, people = run.words[0], self.people
        fits = [n for n in fits if people[n].words[-1] == word] or fits
        sex = next((s for t in run.titles if (s := gender(t))), "")
        if sex and len(fits) > 1:
            fits = [n for n in fits if any(gender(t) == sex for t in people[n].titles)] or fits
        if len(fits) == 1:
            return fits[0]
        if (word, sex) not in self.settled:
            taken = {self.settled.get((word, other)) for other in ("he", "she") if sex and other != sex}
            free = [n for n in fits if n not in taken]
            named = free if len(free) == 1 else [n for n in free if n in self.named]
            if len(named) != 1:
                named = [len(people)]
                people.append(Person(run.words, run.name, run.span))
            self.settled[word, sex] = named[0]
        return self.settled[word, sex]
