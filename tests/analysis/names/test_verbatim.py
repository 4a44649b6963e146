"""Somebody else's text in a story: its forms of a name are not the desk's."""

from __future__ import annotations

import pytest
from stories import findings, said

from newslint.analysis import Analysis
from newslint.analysis.names.table.shown import shown
from newslint.analysis.names.table.verbatim import posts
from newslint.formats import read_text


def _lines(story: str) -> list[str]:
    analysis = Analysis(read_text(story, "story.txt"))
    return [analysis.text[start:end].strip() for start, end in analysis.get(posts)]


@pytest.mark.parametrize(
    ("story", "own"),
    [
        ("The guild wrote:\n\nI thank our friends.\n\nIt rained.", ["I thank our friends."]),
        (
            "The guild said in a statement:\n\nThe dam is ours, and we keep it.\n\nIt rained.",
            ["The dam is ours, and we keep it."],
        ),
        ("From: Ann\nSubject: the dam\n\nIt rained.", ["From: Ann", "Subject: the dam"]),
        ("Paid Notice: Deaths ASHDOWN\n\nPaul sailed.", ["Paid Notice: Deaths ASHDOWN\n\nPaul sailed."]),
        ("The guild wrote:\n\n“I thank our friends,” and no more.", []),
        ("The guild has three aims:\n\nI asked which. It rained.", []),
        ("The guild wrote on Monday. I asked why:\n\nThe dam is old.", []),
    ],
)
def test_whole_texts(story: str, own: list[str]) -> None:
    assert _lines(story) == own


def test_display_copy_among_the_paragraphs() -> None:
    story = "US ships sail.\n\nABSTRACT.\n\nThe US pays.\n\nFULL TEXT.\n\nUN: OLD MEN PAY FOR IT The U.S. man did."
    analysis = Analysis(read_text(story, "story.txt"))
    found = analysis.get(shown)
    told = [story[s:e] for s, e in zip(found.starts, found.ends, strict=True)]
    assert told == ["US ships sail.", "The US pays.", "UN: OLD MEN PAY FOR IT"]
    assert not said(story, "naming.abbreviation")


def test_a_document_keeps_its_capitals() -> None:
    story = "Her board follows the Marsh Party. The guild wrote: “The Marsh party is no friend of ours.”"
    assert not findings(story, "naming.capitals")
    (finding,) = findings(story.replace("wrote", "said"), "naming.capitals")
    assert str(finding.severity) == "warning"


def test_counts_are_of_each_abbreviation() -> None:
    (finding,) = findings("A U.S. envoy left. The UN asked the UK why. The UN slept.", "abbreviations.stops-mix")
    assert finding.message.endswith(": ‘U.S.’ (1) beside ‘UN’ (2) and ‘UK’ (1).")


def test_household_initials_are_a_suggestion() -> None:
    (finding,) = findings("Gross domestic product (GDP) rose. Shares fell.", "abbreviations.defined-unused")
    assert str(finding.severity) == "suggestion"


@pytest.mark.parametrize(
    "story",
    [
        "Traders sold in Mumbai. The road from Mumbai's Bombay market is old.",
        "A place known as Mumbai to some and Bombay to sailors, it rained. In Mumbai it snowed; in Bombay it thawed.",
    ],
)
def test_two_names_that_the_story_explains(story: str) -> None:
    assert not said(story, "naming.place")
