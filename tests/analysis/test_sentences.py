"""Where sentences end, and where they do not."""

from __future__ import annotations

import pytest

from newslint.analysis import Analysis
from newslint.analysis.sentences import sentences
from newslint.formats import plain


def split(text: str) -> list[str]:
    """The sentences of a plain-text story."""
    analysis = Analysis(plain.read("story.txt", text))
    rows = analysis.get(sentences)
    return [analysis.text[rows.starts[i] : rows.ends[i]] for i in range(len(rows))]


@pytest.mark.parametrize(
    "text",
    [
        "“Must we start?” he said.",
        "“We start!” said Ruiz.",
        "The U.S. Senate met.",
        "He left the U.S. on Monday.",
        "Mr. Okafor and Dr. Ruiz met Sen. Ana Lindqvist.",
        "She lives at No. 10 Mill Lane.",
        "J. B. Okafor and Tom F. Ruiz met.",
        "It opened on Aug. 16 at 4 p.m. on Monday.",
        "The price rose 3.5 per cent.",
        "Okafor Inc. and Ruiz Co. merged.",
        "He came from St. Albans.",
        "“I . . . don’t know,” she said.",
        "It was ... odd.",
        "See example.com for more.",
    ],
)
def test_one_sentence(text: str) -> None:
    """None of these stops ends a sentence."""
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The gate is shut. It opens in May.", ["The gate is shut.", "It opens in May."]),
        ("He left the U.S. The gate was shut.", ["He left the U.S.", "The gate was shut."]),
        ("“We start.” Ruiz left.", ["“We start.”", "Ruiz left."]),
        ("We met at 4 p.m. The gate was shut.", ["We met at 4 p.m.", "The gate was shut."]),
        ("Why? Nobody knows.", ["Why?", "Nobody knows."]),
        ("We start.\n\nNobody called.", ["We start.", "Nobody called."]),
        ("‘We start.’ ‘No!’", ["‘We start.’", "‘No!’"]),
        ("No.", ["No."]),
        ("", []),
    ],
)
def test_several(text: str, found: list[str]) -> None:
    """Where sentences end."""
    assert split(text) == found


def test_at() -> None:
    """The row of an offset: its sentence, or the one before it."""
    analysis = Analysis(plain.read("story.txt", "The gate is shut. It opens in May."))
    rows = analysis.get(sentences)
    assert rows.at(0) == 0
    assert rows.at(20) == 1
    assert rows.at(1000) == 1
