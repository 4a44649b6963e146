"""Block quotations: set apart, with or without marks."""

from __future__ import annotations

import pytest

from newslint.analysis import Analysis
from newslint.analysis.attributions.attributions import attributions
from newslint.analysis.quotations.pairing import pairing
from newslint.analysis.quotations.quotations import quotations
from newslint.analysis.quotations.quoted import quoted
from newslint.formats import html, markdown, plain

STORIES = {
    "story.md": "Tom Okafor wrote:\n\n> We start on Monday.\n>\n> Nobody called us. — Tom Okafor\n\nIt rained.\n",
    "story.html": "<p>Tom Okafor wrote to staff:</p><blockquote><p>We start on Monday.</p><p>Nobody called us.</p>"
    "<p>— Tom Okafor (@okafor) May 3</p></blockquote><p>It rained.</p>",
    "story.txt": "Tom Okafor wrote to staff:\n\n> We start on Monday.\n>\n> Nobody called us.\n\nIt rained.\n",
}


def analysed(name: str, source: str) -> Analysis:
    """The analysis of a story in the format of its name."""
    reader = {"md": markdown, "html": html, "txt": plain}[name.split(".")[1]]
    return Analysis(reader.read(name, source))


@pytest.mark.parametrize("name", STORIES)
def test_a_block_quotation_without_marks(name: str) -> None:
    """One quotation, a segment a paragraph, without the line that names its source."""
    analysis = analysed(name, STORIES[name])
    (q,) = analysis.get(quotations)
    assert [analysis.text[s.start : s.end] for s in q.segments] == ["We start on Monday.", "Nobody called us."]
    assert (q.marks, q.kind, q.closed, q.words) == ((), "speech", True, 7)
    assert (q.start, q.end) == (q.segments[0].start, q.segments[1].end)
    speaker = analysis.get(attributions).quoted[0].speaker
    assert speaker is not None
    assert analysis.text[speaker.start : speaker.end] == "Tom Okafor"
    inside = analysis.get(quoted)
    assert inside.holds(q.start)
    assert not inside.holds(analysis.text.index("It rained"))


def test_marks_inside_a_block_quotation_count() -> None:
    """An extract from a report with its own speakers: each marked quotation is one."""
    analysis = analysed("story.md", "The report said:\n\n> “We start,” said Ana Ruiz. “Never.”\n\nIt rained.\n")
    assert [q.words for q in analysis.get(quotations)] == [2, 1]


def test_marks_round_a_block_quotation() -> None:
    """One pair round the whole."""
    analysis = analysed("story.md", "The report said:\n\n> “We start.\n>\n> Nobody called.”\n\nIt rained.\n")
    (q,) = analysis.get(quotations)
    assert [analysis.text[s.start : s.end] for s in q.segments] == ["We start.", "Nobody called."]
    assert not analysis.get(pairing).unclosed


@pytest.mark.parametrize("source", ["Ana Ruiz", "Dr. Ana Ruiz, May 3", "J. R. Okafor", "Cllr. A.B. Ruiz"])
def test_the_line_that_names_the_source(source: str) -> None:
    """It is none of the quoted words, whatever stops stand in a title or in initials."""
    analysis = analysed("story.md", f"They wrote:\n\n> We start — all of us. Nobody called. — {source}\n\nIt rained.\n")
    (q,) = analysis.get(quotations)
    assert analysis.text[q.start : q.end] == "We start — all of us. Nobody called."


def test_two_block_quotations_stay_two() -> None:
    """A paragraph of the story stands between."""
    analysis = analysed("story.md", "Ruiz wrote:\n\n> We start.\n\nOkafor wrote:\n\n> We wait.\n")
    assert [q.words for q in analysis.get(quotations)] == [2, 2]


BOXES = {
    "bold.md": "> **Night flights in figures**\n>\n> The plan allows 104 landings a year.\n",
    "label.md": "> Background: The plan allows 104 landings a year.\n",
    "list.md": "> - 104 landings a year\n> - six on public holidays\n",
    "bold.html": "<blockquote><p><b>Night flights</b></p><p>The plan allows 104 landings a year.</p></blockquote>",
}


@pytest.mark.parametrize("name", BOXES)
def test_a_box_is_no_quotation(name: str) -> None:
    around = ("<p>", "</p>") if name.endswith("html") else ("", "\n\n")
    before, led = (around[0] + words + around[1] for words in ("Tom Okafor said no.", "Tom Okafor wrote:"))
    analysis = analysed(name, before + BOXES[name])
    assert not analysis.get(quotations)
    assert not analysis.get(quoted).starts
    assert analysed(name, led + BOXES[name]).get(quotations)
