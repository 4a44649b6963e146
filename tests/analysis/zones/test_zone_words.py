"""Quoted words, charges and pleas of a headline against the story."""

from __future__ import annotations

import pytest

from newslint.analysis import Analysis
from newslint.analysis.zones.charges import charges, pleas
from newslint.analysis.zones.quoted_words import quoted_words
from newslint.formats import read_text

BODY = (
    "{} The board of the company met on Monday and said that the ferries would run as before, that nobody would lose a "
    "post and that fares would not rise before the summer. A spokesman would not say what the search had cost. The last"
    " boat of the day was full, and people stood on the pier to watch it leave, as they do each year."
)


def story(headline: str, body: str) -> Analysis:
    return Analysis(read_text(f"{headline}\n\n{BODY.format(body)}", "x.txt"))


@pytest.mark.parametrize(
    ("headline", "missing"),
    [
        ("Ferry board ‘wrecked by vandals’", [("wrecked", "vandals")]),
        ('Ferry board "wrecked by vandals"', [("wrecked", "vandals")]),
        ("Ferry board ‘is tired’ of it", []),
        ("Ferry board’s ‘pier boats’ sold", []),
        ("Dogs' boats and cats' piers are sold", []),
    ],
)
def test_words_that_nobody_says(headline: str, missing: list[tuple[str, ...]]) -> None:
    assert [u.missing for u in story(headline, "“We tire of boats,” they said.").get(quoted_words)] == missing


@pytest.mark.parametrize(
    ("headline", "body", "found"),
    [
        ("Man charged with murder", "Tom Poe is charged with manslaughter, murder squad officers said.", ["murder"]),
        ("Man accused of rape", "Tom Poe has denied sexual assault.", ["rape"]),
        ("Clerk found guilty of theft", "Tom Poe denies theft; the trial goes on.", ["found guilty"]),
        ("Man charged with murder", "Tom Poe is charged with murder and manslaughter.", []),
        ("Clerk not guilty of theft", "Tom Poe denies theft; the trial goes on.", []),
        ("A murder of crows", "Tom Poe is charged with manslaughter.", []),
    ],
)
def test_charges(headline: str, body: str, found: list[str]) -> None:
    analysis = story(headline, body)
    assert [analysis.words(c.span) for c in charges(analysis)] == found


def test_a_plea_of_somebody_else_is_another_plea() -> None:
    assert list(pleas(story("Plea", "Ruth Harker pleaded guilty. Ruth Harker pleaded not guilty.")))
    assert not list(pleas(story("Plea", "Ruth Harker pleaded guilty. Tom Poe pleaded not guilty.")))
    assert not list(pleas(story("Plea", "Ruth Harker pleaded guilty. Earlier Ruth Harker pleaded not guilty.")))
