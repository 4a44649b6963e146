"""Which words are the mention of a speaker: where it starts and ends, and what stands before it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.analysis import Analysis
from newslint.analysis.attributions.attributions import attributions

Analysed = Callable[[str], Analysis]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The retired surgeon said it was “a gift”.", "The retired surgeon"),
        ("Local depot owners have long called it “a gift”.", "Local depot owners"),
        ("Another clerk, who like others asked for no name, said it was “a gift”.", "Another clerk"),
        ("Former gatekeeper Ana Ruiz, also speaking in Leeds, called it “a gift”.", "Former gatekeeper Ana Ruiz"),
        ("The mayor likes “a gift to nobody at all”.", "The mayor"),
        ("The board saw Leeds as “a gift to nobody at all”.", "The board"),
        ("Ruiz’s first two lodgers, Tom and Li Okafor, said it was “a gift”.", "Ruiz’s first two lodgers"),
        ("For example, Ruiz’s claim that it was “a gift” made him laugh.", "Ruiz’s"),
        ("The Lane4All campaign on Monday called it “a gift”.", "The Lane4All campaign"),
        ("The Leeds senator and former clerk of the court said it was “a gift”.",
         "The Leeds senator and former clerk of the court"),
        ("On Monday, many players and coaches said it was “a gift”.", "many players and coaches"),
        ("Ruiz and his players said it was “a gift”.", "Ruiz and his players"),
        ("Ruiz opened the gate and players said it was “a gift”.", "players"),
        ("They can turn to the council and players say it is “a gift”.", "players"),
        ("The careful, 71-year-old clerk said it was “a gift”.", "The careful, 71-year-old clerk"),
        ("They broke the rule, young players said, and it was “a gift”.", "young players"),
        ("In the rain, young players said it was “a gift”.", "young players"),
        ("“We start,” said the aide to President Ruiz.", "the aide to President Ruiz"),
        ("Hundreds of pro-Ruiz players called it “a gift”.", "Hundreds of pro-Ruiz players"),
        ("“We start,” Tom A. Okafor wrote in May.", "Tom A. Okafor"),
        ("As one clerk told the court, it was “a gift”.", "one clerk"),
        ("While Will Okafor admitted it was “a gift”, he left.", "Will Okafor"),
        ("It was “a gift”, according to Belgian authorities.", "Belgian authorities"),
        ("“We start,” said Ana Ruiz of the findings.", "Ana Ruiz"),
        ("“We start,” said Ana Ruiz of the Lane Council.", "Ana Ruiz of the Lane Council"),
        ("“We start,” said rally driver Ana Ruiz.", "rally driver Ana Ruiz"),
        ("“We start,” said Army 1st Lt. Ana Ruiz.", "Army 1st Lt. Ana Ruiz"),
        ("“We start,” said one Ruiz confidant.", "one Ruiz confidant"),
        ("“We start,” said April May on Monday.", "April May"),
        ("“We start,” said the mayor May 4.", "the mayor"),
    ],
)  # fmt: skip
def test_extent(analysed: Analysed, text: str, found: str) -> None:
    """A noun phrase ends before its verb and goes on behind a possessive, a number or an adjective."""
    assert mention(analysed(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Even before the gate was shut, his campaign sent out a letter saying it was “a gift”.", "his campaign"),
        ("Shortly after the vote, the mayor called it “a gift”.", "the mayor"),
        ("Outside the depot in central Leeds, about 200 players met, holding signs and chanting “a gift”.",
         "about 200 players"),
        ("Speaking in Leeds, England, Ruiz went after them, calling it “a gift”.", "Ruiz"),
        ("LEEDS, Dec. 8 (LNA) — In reply to the plan, the lane’s mayor rallied them, calling it “a gift”.",
         "the lane’s mayor"),
        ("Led by the council, the rally called it “a gift”.", "the rally"),
        ("The day before, at a match in Hull, 14-year-old Ana Ruiz called it “a gift”.", "14-year-old Ana Ruiz"),
        ("Holding lamps, the players called it “a gift”.", "the players"),
        ("But a few days later, Ruiz withdrew the plan yet again, calling it “a gift”.", "Ruiz"),
        ("The day after the vote, the mayor called it “a gift”.", "the mayor"),
        ("Ruiz tried to stay calm himself, adding that it was “a gift”.", "Ruiz"),
        ("Last month Ruiz agreed that it was “a gift”.", "Ruiz"),
        ("In a speech to the Lane Centre Mr Ruiz said it was “a gift”.", "Mr Ruiz"),
        ("The former clerk Mr Ruiz said it was “a gift”.", "The former clerk Mr Ruiz"),
        ("The firm employs 7,600 players and insists it was “a gift”.", "The firm"),
        ("A day ahead of the vote, Mr Ruiz called it “a gift”.", "Mr Ruiz"),
        ("First, she wrote that it was “a gift”.", "she"),
        ("Manning wrote that it was “a gift”.", "Manning"),
    ],
)  # fmt: skip
def test_introduced(analysed: Analysed, text: str, found: str) -> None:
    """What stands before the subject is passed over: time, place, a clause, a participle, a dateline."""
    assert mention(analysed(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("But Sen. Ana Ruiz (Hull), noting the rain, said it was “a gift”.", "Sen. Ana Ruiz"),
        ("Ana Ruiz, director of the College at the old depot, said it was “a gift”.", "Ana Ruiz"),
        ("All may see who gives lamps but the report says it was “a gift”.", "the report"),
        ("The clerks who wrote to her on Monday said it was “a gift”.", "The clerks"),
        ("Ana Ruiz, who is head of the Lane College said it was “a gift”.", "Ana Ruiz"),
        ("Ana Ruiz, the High Commissioner for Lanes (UNLC), called it “a gift”.", "Ana Ruiz"),
        ("Ana Ruiz, a former clerk said it was “a gift”.", "Ana Ruiz"),
        ("Ana Ruiz, head of the Lane said it was “a gift”.", "Ana Ruiz"),
        ("In Leeds, West Yorkshire, a former clerk said it was “a gift”.", "a former clerk"),
        ("The gate is shut, a former clerk said, and “a gift”.", "a former clerk"),
        ("As Ana Ruiz, the No. 2 of the College, told us: “It is a gift.”", "Ana Ruiz"),
        ("As usual, Ana Ruiz, a clerk, said it was “a gift”.", "Ana Ruiz"),
        ("But Ana Ruiz, at a firm called Lane, argued that it was “a gift”.", "Ana Ruiz"),
    ],
)
def test_aside(analysed: Analysed, text: str, found: str) -> None:
    """The mention before an aside, not the aside."""
    assert mention(analysed(text)) == found


def mention(analysis: Analysis) -> str:
    """The speaker of the last quotation."""
    speaker = analysis.get(attributions).quoted[-1].speaker
    return "" if speaker is None else analysis.text[speaker.start : speaker.end]
