"""Words as they were spoken: what only differs in the writing has one form."""

from __future__ import annotations

import pytest

from newslint.transcripts.words import words

SAME = [
    ("twenty-five ships", "25 ships"),
    ("one hundred and fifty", "150"),
    ("a thousand", "1,000"),
    ("two point five million pounds", "£2.5m"),
    ("two and a half million pounds", "£2.5 million"),
    ("five-million-dollar", "$5 million"),
    ("nineteen ninety-six", "1996"),
    ("twenty sixteen", "2016"),
    ("the twenty-first of May", "the 21st of May"),
    ("fifty percent", "50%"),
    ("I don’t, I can't, I cannot", "I do not, I can not, I can not"),
    ("we'll see they're gone", "we will see they are gone"),
    ("I’d’ve, shouldn't've", "I'd have, should not have"),
    ("on March third, May 21st", "on March 3, May 21"),
    ("3rd June", "3 June"),
    ("gonna, wanna", "going to, want to"),
    ("goin’ home", "going home"),
    ("‘never again’", "never again"),
    ("’em ’cause", "them because"),
    ("the harbour’s colour", "the harbor's color"),
    ("the U.S. Navy", "the US navy"),
    ("café", "cafe"),
    ("well-known", "well known"),
    ("Mr Ortega & Dr. Ruiz", "mister Ortega and doctor Ruiz"),
    ("OK", "okay"),
]
OTHER = [
    ("has", "is"),
    ("the 3rd", "the 3"),
    ("15", "50"),
    ("twenty, thirty ships", "2030 ships"),
    ("ten men, two boats", "12 boats"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_ways_to_write_the_same(one: str, other: str) -> None:
    assert words(one).forms == words(other).forms


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_other_words_stay_other_words(one: str, other: str) -> None:
    assert words(one).forms != words(other).forms


def test_a_word_keeps_its_place() -> None:
    text = "We don't need twenty-five ships."
    found = words(text)
    places = [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)]
    assert list(zip(found.forms, places, strict=True)) == [
        ("we", "We"), ("do", "don't"), ("not", "don't"), ("need", "need"), ("25", "twenty-five"), ("ships", "ships"),
    ]  # fmt: skip


def test_endless_figures_and_number_words_cost_little() -> None:
    assert len(words("1" * 5000 + " " + "one " * 50_000)) == 50_001
