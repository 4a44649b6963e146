"""Running quotations, and what looks like one but has lost its closing mark."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.analysis import Analysis
from newslint.analysis.quotations.pairing import pairing
from newslint.analysis.quotations.quotations import quotations

Analysed = Callable[[str], Analysis]


@pytest.mark.parametrize(
    "text",
    [
        "“We start,” Ruiz said. “Nobody called.\n\n“We wait,” she said with a grin.",
        "“We start,” Ruiz said. “Nobody called.\n\n“We wait,” Ruiz continued. “Or not.”",
        "“Nobody called.\n\n“We wait,” said Ana Ruiz.",
        "Ruiz said: “We met Tom Okafor.\n\n“We wait.” Okafor said that he had called.",
        "Ruiz said: “[We] wait for the council.\n\n“… and then we leave.”",
        "Ruiz said the plan was “a gift to nobody”.\n\n“We wait,” she said.",
        "“We start,” he said, “but only when we can.\n\n“Nobody called.”",
        '"We start," he said, "but only when we can. "Nobody called us at all."',
    ],
)
def test_it_runs_on(analysed: Analysed, text: str) -> None:
    """The same speaker goes on, or nothing says otherwise; a closed fragment may stand above a new quotation."""
    assert not analysed(text).get(pairing).unclosed


@pytest.mark.parametrize(
    "text",
    [
        # somebody’s clause stands inside
        "“We start, the two-term mayor will say on Monday.\n\n“Nobody called,” he will say.",
        "“We start, said former North Mill mayor Ana Ruiz. “Nobody called.”",
        "“We start, Mayor Ana Ruiz (Ind.) said in a note. “Nobody called.”",
        "“We start, Okafor started.\n\n“Nobody called,” said Ruiz.",
        "“We start on Monday, the statement read.\n\n“Nobody called,” it said.",
        # the words that follow are somebody else’s
        "“We start,” said Ana Ruiz of the depot. “Nobody called.\n\n“We wait,” declared Tom Okafor, 29.",
        "“We start,” said a driver. “Nobody called.\n\n“We wait,” added another driver. “Or not.”",
        "“We start,” Ruiz said. “Nobody called. Her deputy, Tom Okafor, agreed. “We wait,” Okafor said.",
        # a fragment closes in its own paragraph
        "It would be dearer than glue, “because nobody pays for paint.\n\n“How sad,” she said.",
        # the marks are of another kind
        '"We start on Monday and go on all week.\n\n“Nobody called,” said Okafor.',
    ],
)
def test_the_closing_mark_is_lost(analysed: Analysed, text: str) -> None:
    """One alarm each."""
    assert len(analysed(text).get(pairing).unclosed) == 1


def test_segments_of_paragraphs_set_as_one(analysed: Analysed) -> None:
    """Paragraph breaks lost on the way: the opening marks stay in, and the speaker behind the last is the same."""
    analysis = analysed('"We start," he said. "Nobody called. "We wait, as ever," said Dr Ruiz. Okafor said: "No."')
    assert [len(q.segments) for q in analysis.get(quotations)] == [1, 2, 1]
    assert not analysis.get(pairing).unclosed
