"""Single words of a headline that go against its manner of capitals."""

from __future__ import annotations

import pytest

from newslint.analysis import Analysis
from newslint.analysis.zones.letter_case import odd_words
from newslint.formats.plain import read

BODY = (
    "The old mill was sold on Monday after a strike at the bank, the board of Wexmoor council said. Ruth May bought it."
)


def odd(headline: str, body: str = BODY) -> list[str]:
    """The words reported."""
    analysis = Analysis(read("x.txt", f"{headline}\n\n{body}\n\nThe work goes on.\n"))
    return [analysis.words(word.span) for word in odd_words(analysis)]


@pytest.mark.parametrize(
    ("headline", "words"),
    [
        ("Wexmoor Board sells Mill After Long Strike", ["sells"]),
        ("Mill Sold After Strike at bank", ["bank"]),
        ("Board To Sell Its Mill, bank Says", ["bank"]),
        ("Strike at mill leaves Board in debt again", ["Board"]),
        ("Mill sold after long strike, Bank says", ["Bank"]),
        ("Mill sold to Ruth May after strike", []),
        ("Ruth May Buys Mill After Strike", []),
        ("Mill sold: Board gives its reasons at last", []),
        ("Mill sold after ‘Strike of the century’ in town", []),
        ("Board of Wexmoor Council sells mill", []),
        ("Wexmoor mill to be Sold after long bank Strike", ["Sold"]),
        ("Wexmoor Sells mill at auction After Strike", []),
        ("What Now?", []),
    ],
)
def test_what_goes_against_the_others(headline: str, words: list[str]) -> None:
    assert odd(headline) == words


def test_a_word_that_is_a_name_in_the_story() -> None:
    body = "The old mill was sold to Power on Monday, the board said. Lights in the mill had no power."
    assert odd("Mill in debt sold to Power at last", body) == []
