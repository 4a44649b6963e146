"""The whole mention of a speaker: what tells who that is belongs to it, what tells of the speech does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.analysis import Analysis
from newslint.analysis.attributions.attributions import attributions
from newslint.analysis.mentions.mentions import mention

Analysed = Callable[[str], Analysis]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“We start,” said Ana Ruiz, a nurse who left the depot in May, in a statement.",
         "Ana Ruiz, a nurse who left the depot in May"),
        ("“We start,” said Ana Ruiz, president of the Lane Union.", "Ana Ruiz, president of the Lane Union"),
        ("“We start,” said Ana Ruiz, 43, of Hull, on Monday.", "Ana Ruiz, 43, of Hull"),
        ("“We start,” said Ana Ruiz, the depot’s former owner. “At six.”", "Ana Ruiz, the depot’s former owner"),
        ("“We start,” said Ana Ruiz, who keeps the gate, adding that it rained.", "Ana Ruiz, who keeps the gate"),
        ("“We start,” said Ana Ruiz, author of “The Lane”, at six.", "Ana Ruiz, author of “The Lane”"),
        ("“We start,” said an aide who asked not to be named and described the gate.",
         "an aide who asked not to be named"),
        ("“We start,” said Ana Ruiz, who also said that it rained.", "Ana Ruiz"),
        ("“We start,” said Ana Ruiz, a week after the gate was shut.", "Ana Ruiz"),
        ("“We start,” said Ana Ruiz, speaking for the first time.", "Ana Ruiz"),
        ("“We start,” said Ana Ruiz, as the rain fell.", "Ana Ruiz"),
        ("“We start,” said Ruiz, instead of going home.", "Ruiz"),
        ("“We start,” said Ana Ruiz of Okafor’s plan.", "Ana Ruiz"),
        ("“We start,” said the clerks, which was late.", "the clerks"),
        ("It was “a gift”, according to figures compiled by the Lane Council.", "figures compiled by the Lane Council"),
        ("“We start,” said the mayor.", "the mayor"),
        ("“We start,” she said, a nurse to the end.", "she"),
    ],
)  # fmt: skip
def test_behind_the_cue(analysed: Analysed, text: str, found: str) -> None:
    """The mention ends at the comma that closes it, or with the sentence."""
    assert mentions(analysed(text))[0] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“We start,” Ana Ruiz, a nurse from Leeds, told the court.", "Ana Ruiz, a nurse from Leeds"),
        ("Ana Ruiz (Leeds) said it was “a gift to nobody”.", "Ana Ruiz (Leeds)"),
        ("Ana Ruiz, 43, of Hull, who drives a van, said it was “a gift to nobody”.",
         "Ana Ruiz, 43, of Hull, who drives a van"),
        ("Ana Ruiz, head of the union, wrote to the council, calling it “a gift to nobody”.",
         "Ana Ruiz, head of the union"),
        ("Ana Ruiz, who is head of the College said it was “a gift”.", "Ana Ruiz, who is head of the College"),
        ("Ruiz — the youngest of them — said it was “a gift to nobody”.", "Ruiz — the youngest of them"),
        ("The mayor herself said it was “a gift to nobody”.", "The mayor herself"),
        ("The aides who wrote to her on Monday say it was “a gift”.", "The aides who wrote to her on Monday"),
        ("The mayor stopped by the gate, saying it was “a gift”.", "The mayor"),
        ("Asked by the mayor, Ruiz said, in the end, that it was “a gift”.", "Ruiz"),
        ("Ana Ruiz, speaking on Monday, said it was “a gift to nobody”.", "Ana Ruiz"),
        ("Ruiz, who was in Leeds on Monday, said it was “a gift to nobody”.", "Ruiz"),
        ("According to Ana Ruiz, a nurse, it was “a gift to nobody”.", "Ana Ruiz, a nurse"),
        ("According to Ana Ruiz, the gate had been, in May, “a gift to nobody”.", "Ana Ruiz"),
        ("According to Ruiz, Leeds lost the gate in May, when it was “a gift to nobody”.", "Ruiz"),
    ],
)  # fmt: skip
def test_before_the_cue(analysed: Analysed, text: str, found: str) -> None:
    """The mention ends at a comma that stands before the cue."""
    assert mentions(analysed(text))[-1] == found


def test_nobody(analysed: Analysed) -> None:
    """A quotation without a speaker has no mention."""
    assert mentions(analysed("The depot closed in May.\n\n“Our street has never been so quiet.”")) == [""]


def mentions(analysis: Analysis) -> list[str]:
    """The mention of each quotation."""
    spans = [mention(analysis, r) for r in analysis.get(attributions).quoted]
    return ["" if s is None else analysis.text[s.start : s.end] for s in spans]
