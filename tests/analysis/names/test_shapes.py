"""How alike two names look."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analysis.names.table.shapes import (
    FAR_SLIP,
    SAME,
    SLIP,
    SOUND,
    SOUND_SLIP,
    keys,
    likeness,
    plain,
    skeleton,
)


@pytest.mark.parametrize(
    ("one", "two", "alike"),
    [
        ("Ruíz", "Ruiz", SAME),
        ("O'Leary", "OLeary", SAME),
        ("Terkhan", "Tarkhan", SOUND_SLIP),
        ("Prescot", "Prescott", SOUND_SLIP),
        ("Qasimi", "Kasimi", SOUND_SLIP),
        ("MacBride", "McBride", SOUND_SLIP),
        ("Kowalik", "Kovalik", SOUND_SLIP),
        ("Bartek", "Bartel", SLIP),
        ("Yousef", "Yusuf", SOUND),
        ("Shaun", "Sean", SOUND),
        ("Brandvoldt", "Brandevold", FAR_SLIP),
        ("Iran", "Iraq", 0.0),
        ("Bo", "Ba", 0.0),
        ("Hall", "Ball", 0.0),
    ],
)
def test_likeness(one: str, two: str, alike: float) -> None:
    assert likeness(one, two) == alike
    assert likeness(two, one) == alike
    if alike:
        assert set(keys(one)) & set(keys(two))


def test_plain_letters() -> None:
    assert plain("O’Søren-Đukić") == "osorendukic"
    assert skeleton("Jeffrey") == skeleton("Jeffery") != ""


NAME = st.text(alphabet="abcdefghijklmnopqrstuvwxyzéø'-", min_size=1, max_size=14).map(str.capitalize)


@given(NAME, NAME)
def test_likeness_is_symmetric_and_never_raises(one: str, two: str) -> None:
    assert likeness(one, two) == likeness(two, one)


@given(NAME, st.integers(0, 12))
def test_a_dropped_letter_meets_its_name(name: str, at: int) -> None:
    word = plain(name)
    if len(word) > 5 and at < len(word):
        assert set(keys(word)) & set(keys(word[:at] + word[at + 1 :]))


def test_the_keys_of_a_name_stand_in_one_order() -> None:
    assert keys("Lunden") == ("lunden", "#lndn", "unden", "lnden", "luden", "lunen", "lundn", "lunde")
