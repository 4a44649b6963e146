"""Which keys of mentions mean one thing: explained letters, initials, a firm with and without its Inc."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from newslint.analysis.entities.kinds import Kind, is_person
from newslint.analysis.entities.words import COMPANY
from newslint.analysis.mentions.nouns import gender
from newslint.analysis.names.table.table import SUFFIXES
from newslint.analysis.speakers.cast import Person
from newslint.data.lexicon import Lexicon
from newslint.words import word_set

_LEGAL = word_set("inc corp corporation ltd limited plc llc llp co company group holdings party")
"""Last words that a second mention leaves out."""
_FIRMS = _LEGAL | {word.lower() for word in COMPANY}
_SMALL = word_set("of for and the on in to & at")


class Joins:
    """Sets of keys, joined two by two."""

    def __init__(self) -> None:
        self._up: dict[str, str] = {}

    def root(self, key: str) -> str:
        """The key that stands for all that are joined with this one."""
        while (up := self._up.get(key, key)) != key:
            self._up[key] = self._up.get(up, up)
            key = up
        return key

    def join(self, one: str, two: str) -> None:
        """These two mean one thing."""
        a, b = self.root(one), self.root(two)
        if a != b:
            self._up[max(a, b)] = min(a, b)


def by_words(keys: Mapping[str, Kind | None]) -> Iterator[tuple[str, str]]:
    """Pairs of keys that their words show to be one: national health service, nhs; tesco plc, tesco."""
    spelled: dict[str, list[str]] = {}
    for key in keys:
        words = key.replace("-", " ").split()
        if len(words) > 2 or (len(words) == 2 and keys[key] == "organisation"):
            for letters in {"".join(w[0] for w in words), "".join(w[0] for w in words if w not in _SMALL)}:
                spelled.setdefault(letters, []).append(key)
        if len(words) > 1 and words[-1].strip(".") in _LEGAL and " ".join(words[:-1]) in keys:
            yield key, " ".join(words[:-1])
    for letters, full in spelled.items():
        if len(full) == 1 and letters in keys:
            yield full[0], letters


def firms(kinds: Mapping[str, Kind | None]) -> Iterator[tuple[str, str]]:
    """Pairs of keys where one word stands for the one body that begins with it: Ford, Ford Motor Co."""
    begun: dict[str, list[str]] = {}
    for key, kind in kinds.items():
        if kind == "organisation" and " " in key and key.split()[-1] in _FIRMS:
            begun.setdefault(key.split()[0], []).append(key)
    for word, bodies in begun.items():
        if len(bodies) == 1 and word in kinds and kinds[word] is None:
            yield bodies[0], word


def people_alike(
    people: Sequence[Person], keys: Mapping[str, Sequence[str]], lex: Lexicon
) -> Iterator[tuple[str, str]]:
    """Pairs of keys that are one person: Mr Harle and President Harle, and names that nothing but their words tells.

    `keys` are those of the pieces, with their words.
    """
    by_name: dict[str, list[int]] = {}
    for n, person in enumerate(people):
        for form in {person.words[-1].casefold(), " ".join(person.words).casefold(), person.name.casefold()}:
            by_name.setdefault(form, []).append(n)
    for found in by_name.values():
        bare = [n for n in found if not people[n].full]
        for one, two in pairwise(bare):
            sexes = {gender(t) for n in (one, two) for t in people[n].titles} - {""}
            if len(sexes) < 2:
                yield f"person {one}", f"person {two}"
    alone = [key for key, words in keys.items() if len(words) == 1]
    in_full: dict[str, list[str]] = {}
    for key, words in keys.items():
        if len(words) > 1 and words[-1].casefold() not in by_name and is_person(words, lex):
            in_full.setdefault(words[-1].casefold(), []).append(key)
    for key, words in (*keys.items(), *((f"person {n}", p.words) for n, p in enumerate(people))):
        if len(words) > 1 and is_person(words, lex) and not lex.is_place(words[0]):  # Khizr and Ghazala Khan
            in_full.setdefault(words[0].casefold(), []).append(key)
    yield from ((in_full[key][0], key) for key in alone if len(in_full.get(key, ())) == 1)
    for key, words in keys.items():
        name = " ".join(w for w in words if w not in SUFFIXES and len(w) > 1).casefold()
        short = f"{words[0]} {words[-1]}".casefold()
        found = by_name.get(key) or by_name.get(name) or (by_name.get(short) if len(words) > 1 else None) or []
        if not found and len(words) > 1 and is_person(words, lex):
            found = [n for n in by_name.get(words[-1].casefold(), ()) if not people[n].full]
        if found and (len({people[n].words[-1] for n in found}) == 1) and len([n for n in found if people[n].full]) < 2:
            yield key, f"person {next((n for n in found if people[n].full), found[0])}"
