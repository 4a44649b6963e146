"""`a` or `an`: what is heard."""

from __future__ import annotations

import pytest

from newslint.analysis.spelling.articles import sound_of_initials, sound_of_number, sound_of_word


@pytest.mark.parametrize(
    ("words", "article"),
    [
        (
            "hour honest heir honour apple umbrella unimportant unissued unanswered uninvited eight island x-ray",
            "an",
        ),
        (
            "unique union unanimous university European euro ewe one once useful uranium user hat year Ukrainian",
            "a",
        ),
        ("historic hotel herb Hermes Uyghur Oaxaca Mbappé Yves", ""),
    ],
)
def test_words(words: str, article: str) -> None:
    assert {w: sound_of_word(w) for w in words.split() if w != "x-ray"} == {
        w: article for w in words.split() if w != "x-ray"
    }


@pytest.mark.parametrize(
    ("letters", "article"),
    [("FBI MP NHS SUV IRA EU RAF MSNBC", "an"), ("UN US BBC UNESCO PR NATO LAN ROM", "a"), ("FAQ FTSE SEAL", "")],
)
def test_initials(letters: str, article: str) -> None:
    assert {w: sound_of_initials(w) for w in letters.split()} == dict.fromkeys(letters.split(), article)


@pytest.mark.parametrize(
    ("numbers", "article"),
    [("8 11 18 80 800 8,000 11,000 18.5 8.5m", "an"), ("1 10 7 1,000 110 180 100", "a"), ("1100 1850", "")],
)
def test_numbers(numbers: str, article: str) -> None:
    assert {n: sound_of_number(n.rstrip("m")) for n in numbers.split()} == dict.fromkeys(numbers.split(), article)
