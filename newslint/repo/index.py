"""The names of many stories, counted by story as they pass: memory grows with the names, not with the copy."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from newslint.repo.slips import slips

FamilyForms = tuple[str, str, tuple[str, ...]]
"""Kind of a family, its first form, the forms that a story uses."""


class Counted(NamedTuple):
    """A form and the stories that have it, in order."""

    text: str
    stories: tuple[str, ...]


class Slip(NamedTuple):
    """A rare name that differs by a slip from a frequent one."""

    kind: str
    rare: Counted
    frequent: Counted


class Used(NamedTuple):
    """A family of which the stories use several forms, the one of most stories first."""

    kind: str
    forms: tuple[Counted, ...]


@dataclass(slots=True)
class Index:
    """Form -> the numbers of the stories that have it; a story's number is its place in `paths`."""

    paths: list[str] = field(default_factory=list)
    _names: dict[tuple[str, str], array[int]] = field(default_factory=dict)
    _families: dict[tuple[str, str], dict[str, array[int]]] = field(default_factory=dict)
    _distinct: set[frozenset[str]] = field(default_factory=set)

    def add(
        self,
        path: str,
        names: Iterable[tuple[str, str]],
        families: Iterable[FamilyForms],
        distinct: Iterable[frozenset[str]] = (),
    ) -> None:
        """Count a story: its names, each a kind and a form, and the forms of families that it uses."""
        number = len(self.paths)
        self.paths.append(path)
        for name in names:
            self._names.setdefault(name, array("I")).append(number)
        for kind, first, forms in families:
            counted = self._families.setdefault((kind, first), {})
            for form in forms:
                counted.setdefault(form, array("I")).append(number)
        self._distinct.update(distinct)

    def slips(self) -> list[Slip]:
        """The slips of frequent names, those of the most frequent first."""
        found = []
        for kind in sorted({kind for kind, _ in self._names}):
            count = {form: len(where) for (k, form), where in self._names.items() if k == kind}
            for rare, frequent in slips(count, kind == "person", self._distinct):
                found.append(Slip(kind, self._counted(kind, rare), self._counted(kind, frequent)))
        return sorted(found, key=lambda s: (-len(s.frequent.stories), s.frequent.text, s.rare.text))

    def families(self) -> list[Used]:
        """The families in several forms, those of which most stories leave the usual form first."""
        found = []
        for (kind, _), forms in self._families.items():
            if len(forms) > 1:
                counted = [self._form(form, where) for form, where in forms.items()]
                counted.sort(key=lambda c: (-len(c.stories), c.text))
                found.append(Used(kind, tuple(counted)))
        return sorted(found, key=lambda u: (-sum(len(c.stories) for c in u.forms), u.kind, u.forms[0].text))

    def _counted(self, kind: str, form: str) -> Counted:
        return self._form(form, self._names[kind, form])

    def _form(self, form: str, where: Sequence[int]) -> Counted:
        return Counted(form, tuple(sorted(self.paths[number] for number in where)))
