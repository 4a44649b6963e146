"""What many stories together say of names."""

from __future__ import annotations

import pytest

from newslint.repo.index import Index
from newslint.repo.slips import slips


def test_a_name_that_one_story_spells_otherwise_is_a_slip() -> None:
    index = Index()
    for n in range(5):
        index.add(f"{n}.txt", [("person", "Jonas Wierzbicki")], [])
    index.add("a.txt", [("person", "Jonas Wierzbiki")], [])
    (slip,) = index.slips()
    assert (slip.rare.text, slip.rare.stories) == ("Jonas Wierzbiki", ("a.txt",))
    assert (slip.frequent.text, len(slip.frequent.stories)) == ("Jonas Wierzbicki", 5)


@pytest.mark.parametrize(
    ("rare", "frequent", "people"),
    [
        ("Jonas Wierzbiki", "Jonas Wierzbicki", True),
        ("Joans Wierzbicki", "Jonas Wierzbicki", True),
        ("Ana R. Okafr", "Ana Okafor", True),
        ("Marc Brannigan", "Mark Brannigan", True),
        ("Marsh Drianage Board", "Marsh Drainage Board", False),
        ("Harbour Employee International Union", "Harbour Employees International Union", False),
    ],
)
def test_one_slip_beside_the_same_other_part(rare: str, frequent: str, people: bool) -> None:
    assert list(slips({rare: 1, frequent: 4}, people, ())) == [(rare, frequent)]


@pytest.mark.parametrize(
    ("rare", "frequent", "people"),
    [
        ("Pete Brannigan", "Peter Brannigan", True),
        ("Jim Brannigan", "Jimmy Brannigan", True),
        ("Ron Brannigan", "Don Brannigan", True),
        ("Paula Brannigan", "Paul Brannigan", True),
        ("Maria Brannigan", "Mario Brannigan", True),
        ("Ana Terry", "Ana Kerry", True),
        ("Jonas Wierzbicki", "Ana Wierzbiki", True),
        ("Golden Globe", "Golden Globes", False),
        ("Marsh Drainage Boards", "Marsh Drainage Board", False),
        ("Green Houses", "Green Horses", False),
    ],
)
def test_two_people_and_two_things_are_no_slip(rare: str, frequent: str, people: bool) -> None:
    assert list(slips({rare: 1, frequent: 9}, people, ())) == []


@pytest.mark.parametrize("counts", [(3, 9), (1, 3)])
def test_only_a_rare_name_beside_a_frequent_one(counts: tuple[int, int]) -> None:
    assert list(slips(dict(zip(("Ana Okafr", "Ana Okafor"), counts, strict=True)), True, ())) == []


@pytest.mark.parametrize("pair", [("Okafr", "Okafor"), ("Ana Okafr", "Ana Okafor")])
def test_a_pair_that_the_house_keeps_apart_is_silent(pair: tuple[str, str]) -> None:
    assert list(slips({"Ana Okafr": 1, "Ana Okafor": 9}, True, {frozenset(pair)})) == []


def test_families_are_counted_by_form_and_story() -> None:
    index = Index()
    for n in range(3):
        index.add(f"{n}.txt", [], [("place", "Kyiv", ("Kyiv",)), ("place", "Lviv", ("Lviv",))])
    index.add("a.txt", [], [("place", "Kyiv", ("Kiev", "Kyiv"))])
    (used,) = index.families()
    assert [(c.text, len(c.stories)) for c in used.forms] == [("Kyiv", 4), ("Kiev", 1)]
    assert used.forms[1].stories == ("a.txt",)
