"""Names of two versions: who and what came or went, and whose spelling, title or age changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from rapidfuzz.distance import OSA

from newslint.compare.people import Person, contradictions
from newslint.compare.version import Version
from newslint.late import late
from newslint.span import Span
from newslint.transcripts.words import words

Kind = Literal["came", "went", "spelling", "title", "age"]
_SLIP = 4
"""Letters for each of which two words of one name may differ by one."""
_PART = late(r"[^\W_]+(?:['’][^\W_]+)*")


class Named(NamedTuple):
    """A name that differs: whose it is, what each version has (nothing where it came or went), and where."""

    kind: Kind
    name: str
    old: Span | None
    new: Span | None
    old_words: str
    new_words: str


@dataclass(frozen=True, slots=True)
class _Name:
    """Somebody or something that a version names, the first place of each form, what is told of a person."""

    name: str
    forms: dict[str, Span]
    person: Person

    @property
    def first(self) -> Span:
        return next(iter(self.forms.values()))


def renamed(old: Version, new: Version) -> list[Named]:
    """The names that differ, each once for each thing that does."""
    ones, others = _names(old), _names(new)
    pairs = _pairs(ones, others)
    gone = [n for i, n in enumerate(ones) if i not in pairs and not _stands(n, new)]
    come = [n for j, n in enumerate(others) if j not in pairs.values() and not _stands(n, old)]
    both = [(ones[i], others[j]) for i, j in pairs.items()]
    for one in list(gone):
        if other := next((o for o in come if _slip(one.name, o.name)), None):
            gone.remove(one)
            come.remove(other)
            both.append((one, other))
    found = [difference for pair in both for difference in _differences(*pair)]
    found += (Named("went", n.name, n.first, None, n.name, "") for n in gone)
    found += (Named("came", n.name, None, n.first, "", n.name) for n in come)
    return found


def _names(version: Version) -> list[_Name]:
    analysis, found = version.analysis, version.entities
    made = []
    for name, spans in zip(found.names, found.mentions(), strict=True):
        forms: dict[str, Span] = {}
        for span in spans:
            forms.setdefault(analysis.words(span).removesuffix("’s").removesuffix("'s"), span)
        made.append(_Name(name, forms, version.people.get(name) or Person()))
    return made


def _pairs(ones: list[_Name], others: list[_Name]) -> dict[int, int]:
    """The names that stand in both: first those with the same fullest form, then those that share any."""
    found: dict[int, int] = {}
    ways: tuple[Callable[[_Name], Iterable[str]], ...] = (lambda n: [n.name], lambda n: n.forms)
    for told in ways:
        taken = set(found.values())
        where = {form.lower(): j for j, n in reversed([*enumerate(others)]) if j not in taken for form in told(n)}
        for i, one in enumerate(ones):
            j = next((where[form.lower()] for form in told(one) if form.lower() in where), -1)
            if i not in found and j >= 0 and j not in taken:
                found[i] = j
                taken.add(j)
    return found


def _stands(name: _Name, version: Version) -> bool:
    """Whether the version has the name in any of its forms, taken for a name there or not."""
    index = version.words
    return any(next(index.runs(index.numbers(words(form).forms)), -1) >= 0 for form in name.forms)


def _differences(one: _Name, other: _Name) -> Iterator[Named]:
    """The first form that the new version spells otherwise, and what it tells otherwise."""
    gone, come = ([form for form in a.forms if form not in b.forms] for a, b in ((one, other), (other, one)))
    slip = next(((before, after) for before in gone for after in come if _slip(before, after)), None)
    if slip:
        before, after = slip
        yield Named("spelling", one.name, one.forms[before], other.forms[after], before, after)
    for told in contradictions(one.person, other.person):
        yield Named(told.kind, one.name, told.old, told.new, told.old_words, told.new_words)


def _slip(before: str, after: str) -> bool:
    """Whether two forms are one in two spellings: as many words, of which some differ by a letter or two."""
    if before.lower() == after.lower() and (before.isupper() or after.isupper()):  # a headline in capitals
        return False
    ones, others = _PART.findall(before), _PART.findall(after)
    return len(ones) == len(others) and all(_like(a, b) for a, b in zip(ones, others, strict=True))


def _like(one: str, other: str) -> bool:
    if one.lower() == other.lower():
        return True
    return len(one) >= _SLIP and OSA.distance(one.lower(), other.lower()) <= max(len(one), len(other)) // _SLIP
