"""The house's list of names, ready to be met in stories: where each stands, and by what a slip of it is found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from unicodedata import combining

from ahocorasick_rs import AhoCorasick, MatchKind

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.table.shapes import plain
from newslint.analysis.text import fold, folded
from newslint.house import House, Person
from newslint.span import Span


@dataclass(frozen=True)
class Listed:
    """Form i of the list, with its words; `people[i]` is whose it is, None for places and organisations."""

    forms: list[str] = field(default_factory=list)
    people: list[Person | None] = field(default_factory=list)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of a name in the list."""
        return frozenset(word for form in self.forms for word in form.split())

    @cached_property
    def small(self) -> frozenset[str]:
        """Those in lower case: van, bin, e-mail."""
        return frozenset(word for word in self.words if word.islower())

    @cached_property
    def last(self) -> frozenset[str]:
        """The last words of the people's names."""
        found = (form.rpartition(" ")[2] for form, person in zip(self.forms, self.people, strict=True) if person)
        return frozenset(found)

    @cached_property
    def search(self) -> AhoCorasick:
        """Finds the forms in a text."""
        return AhoCorasick(self.forms, matchkind=MatchKind.LeftmostLongest, store_patterns=False)

    @cached_property
    def dated(self) -> bool:
        """Whether the list says of anybody from when or until when."""
        return any(person and (person.since or person.until) for person in self.people)

    @cached_property
    def by_form(self) -> dict[str, list[int]]:
        """The entries of each form: two people may bear one name."""
        found: dict[str, list[int]] = {}
        for index, form in enumerate(self.forms):
            found.setdefault(form, []).append(index)
        return found

    @cached_property
    def frames(self) -> dict[str, list[int]]:
        """The forms of several words by all but one of them, in plain letters: `ana *`, `* ruiz`."""
        found: dict[str, list[int]] = {}
        for index, form in enumerate(self.forms):
            for key in frames([plain(word) for word in parts(form.split())] if " " in form else ()):
                found.setdefault(key, []).append(index)
        return found

    @cached_property
    def lone(self) -> dict[str, list[int]]:
        """The names by the word that stands for each alone (surname, name of one word), in plain letters."""
        found: dict[str, list[int]] = {}
        for index, (form, person) in enumerate(zip(self.forms, self.people, strict=True)):
            if person or " " not in form:
                word = plain(form.rpartition(" ")[2])
                if len(word) > 3:
                    found.setdefault(word, []).append(index)
        return found

    @cached_property
    def slips(self) -> dict[str, list[str]]:
        """The words of `lone` by their letters, and by all but one of them."""
        found: dict[str, list[str]] = {}
        for word in self.lone:
            for key in less(word):
                found.setdefault(key, []).append(word)
        return found


@lru_cache(maxsize=1 << 16)
def less(word: str) -> frozenset[str]:
    """The word, and the word without each of its letters: two that are one slip apart share one of these."""
    return frozenset((word, *(word[:i] + word[i + 1 :] for i in range(len(word)))))


def parts(words: Sequence[str]) -> list[str]:
    """The words of a name without its initials."""
    return [word for word in words if len(word) > 2 or (len(word) == 2 and word[1] != ".")]


def frames(words: Sequence[str]) -> Iterator[str]:
    """Two words or more with each of them in turn left out."""
    for at in range(len(words) if len(words) > 1 else 0):
        yield " ".join((*words[:at], "*", *words[at + 1 :]))


class _Same:
    """A house by identity: the list is made ready once."""

    __slots__ = ("house",)

    def __init__(self, house: House) -> None:
        self.house = house

    def __hash__(self) -> int:
        return id(self.house)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.house is other.house


def listed(house: House) -> Listed:
    """The list of a house."""
    return _listed(_Same(house))


@lru_cache(maxsize=16)
def _listed(key: _Same) -> Listed:
    house, found = key.house, Listed()
    named: list[tuple[str, Person | None]] = [(form, person) for person in house.people for form in person.forms]
    named += [(form, None) for groups in (house.places, house.organisations) for group in groups for form in group]
    for form, person in named:
        if form.strip():
            found.forms.append(" ".join(fold(form).split()))
            found.people.append(person)
    return found


@layer("story")
def mentions(analysis: Analysis) -> tuple[tuple[Span, str], ...]:
    """The names of the list where the story spells them as the list does, in order, the longest at each place."""
    names = listed(analysis.house)
    if not names.forms:
        return ()
    text = analysis.get(folded)
    found = names.search.find_matches_as_indexes(text)
    return tuple((Span(start, end), names.forms[i]) for i, start, end in found if whole(text, start, end))


def whole(text: str, start: int, end: int) -> bool:
    """Whether no letter or figure stands on either side, and no accent of its own code point behind."""
    after = text[end : end + 1]
    return not (text[start - 1 : start].isalnum() or after.isalnum() or (after and combining(after)))
