"""One thing that a story tells of a person, and the people of whom it may be told."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.attributions.clauses import outside
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.sentences import sentences
from newslint.analysis.speakers.cast import cast
from newslint.finding import Match, Related
from newslint.late import late
from newslint.span import Span

_CAREER = late(
    r"\b(?:until|turn(?:s|ed|ing)|became|becom(?:e|es|ing)|used to|retired|replac(?:ed|es|ing)|succeed(?:ed|s|ing)|"
    r"successor|predecessor|stepped down|resign(?:s|ed|ing)|appointed|promoted|elected|named as|"
    r"(?:his|her|their) (?:son|daughter|father|mother|brother|sister|wife|husband|uncle|aunt|cousin|namesake))\b"
)
"""Words of a sentence that tells how somebody got or left an office, or of kin."""
_THEN = late(r"\b(?:[Tt]hen|ago|[Ww]hen|[Ll]ater|[Aa]t the time|(?:1[89]|20)\d\d)\b")
"""Words before a name that may tell of another day than the story's."""
_NEAR = 600
"""Code points of an endless sentence that are looked at."""


class Fact(NamedTuple):
    """What somebody of the cast is said to be: two facts of one `topic` exclude each other if no `value` is in both."""

    who: int
    topic: str
    value: frozenset[str]
    words: str
    span: Span


class Named(NamedTuple):
    """Row i names `who[i]` of the cast in the newspaper's own words, and nobody else can be meant."""

    starts: list[int]
    ends: list[int]
    who: list[int]

    def ending(self, at: int) -> int:
        """The row of the name that ends here, or -1."""
        row = bisect_left(self.ends, at)
        return row if row < len(self.ends) and self.ends[row] == at else -1

    def next(self, at: int) -> int:
        """The row of the first name that starts at or behind this offset, or -1."""
        row = bisect_left(self.starts, at)
        return row if row < len(self.starts) else -1


@layer("story")
def named(analysis: Analysis) -> Named:
    """The names of people outside quotation marks; a surname that two people bear counts only with a given name."""
    found, inside = analysis.get(cast), analysis.get(quoted)
    bearers: dict[str, set[int]] = {}
    for n, person in enumerate(found.people):
        bearers.setdefault(person.words[-1], set()).add(n)
    rows = []
    for start, end, who in found.everywhere():
        person = found.people[who]
        alone = len(bearers[person.words[-1]]) == 1 or " " in analysis.text[start:end]
        if alone and not inside.holds(start):
            rows.append((start, end, who))
    return Named([r[0] for r in rows], [r[1] for r in rows], [r[2] for r in rows])


def sentence(analysis: Analysis, at: int) -> Span:
    """The sentence that holds this offset, as far as it is near."""
    rows = analysis.get(sentences)
    row = rows.at(at)
    return Span(max(rows.starts[row], at - _NEAR), min(rows.ends[row], at + _NEAR))


def another_time(analysis: Analysis, span: Span) -> bool:
    """Whether the sentence may tell of another day than the story's."""
    around = sentence(analysis, span.start)
    text = analysis.get(outside)
    return bool(_CAREER.search(text, around.start, around.end) or _THEN.search(text, around.start, span.start))


def contradictions(analysis: Analysis, facts: Iterable[Fact]) -> Iterator[Match]:
    """For each person the first fact that is not what was said first, both places shown."""
    people = analysis.get(cast).people
    first: dict[tuple[int, str], Fact] = {}
    done: set[int] = set()
    for fact in sorted(facts, key=lambda f: f.span.start):
        other = first.setdefault((fact.who, fact.topic), fact)
        if fact.who not in done and other.value.isdisjoint(fact.value):
            done.add(fact.who)
            related = (Related(other.span, f"‘{other.words}’ here"),)
            yield Match(fact.span, "", (people[fact.who].name, fact.words, other.words), related)
