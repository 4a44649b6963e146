"""Who lacks a speaker: each row of the table, with its near misses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.analysis import Analysis
from newslint.analysis.attribution_faults.faults import faults

Analysed = Callable[[str], Analysis]
_OPENING = "The depot on Mill Lane closed in May.\n\nThe gate was painted on Monday.\n\n"
_ALONE = "“Our street has never been so quiet at night.”"


def found(analysis: Analysis) -> list[tuple[str, str, str]]:
    """Words, case and evidence of each quotation without a speaker."""
    text = analysis.text
    every = [f.match for f in analysis.get(faults) if f.kind == "unattributed"]
    return [(text[m.span.start : m.span.end], m.case, m.evidence) for m in every]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz said: “Our street has never been so quiet.”",
        "“We start on Monday at eight,” said Ana Ruiz. “Our street has never been so quiet.”",
        "Ana Ruiz called the lane “never so quiet as on that night”.",
        "Ana Ruiz said the depot was shut. " + _ALONE,
        "“The gate was locked on Monday,” said Ana Ruiz.\n\n" + _ALONE,
        "The gate was “locked”, Ana Ruiz said.\n\n" + _ALONE,
        "Ana Ruiz said the depot was shut:\n\n" + _ALONE,
        "Ana Ruiz said the depot was shut.\n\n“I have never seen so few lorries in Leeds.”",
        "Ana Ruiz said there was a note at the gate.\n\n“Nobody in Leeds will miss the old lorries.”",
        "Ana Ruiz said the street had been quiet at night since May.\n\n" + _ALONE,
        "The gate has been shut since May, Ana Ruiz said.\n\n" + _ALONE,
        "Committee clerk Tom Okafor said the plan was late.\n\n“The committee believes that these plans should wait.”",
        "Ana Ruiz spoke about the lorries of the depot. (The law bans them.)\n\n“I saw the lorries leave the depot.”",
        "A former clerk of the depot stated in a letter,\n\n" + _ALONE,
        _OPENING + "Rovers manager Ana Ruiz was delighted with the point.\n\n“The boys dug in and deserved all of it.”",
        _OPENING
        + "On the ferry Ruiz appears almost evangelical.\n\n“It carried me to school on every day of my life.”",
        _OPENING + 'She gave an interview.\n\n"“The boys dug in and deserved all of it,” Ruiz said when asked."',
        "“A clerk has called,” said Ana Ruiz.\n\nShe nods and shuts the window.\n\n" + _ALONE,
        "“Is this the depot at the lane?” Ana Ruiz said into the phone.\n\nShe waits.\n\n“I see, thank you so much.”"
        "\n\nLong pause.\n\n“Then tell them to come at eight.”",
        "Ana Ruiz spoke in long sentences.\n\n“It rained on the old gate.”\n\n“The lane was shut at eight.”\n\n"
        + _ALONE,
        "Tom Okafor praised the plan.\n\n“It rained on the old gate!” Ana Ruiz, the clerk, Tweeted on Monday.",
        "''The gate was shut all winter,'' said Ana Ruiz, the author of ''The Lamp,'' a novel.\n\n"
        "“The old lorries never came in May.”",
        "Ana Ruiz said that children know her.\n\n“They come to me and say, ‘Mrs Ruiz, the gate is shut.’”",
        "Q: Is it open?\n\nA: No.\n\nQ: Who says so?\n\nA: Everybody.\n\nIt was a hard winter.\n\n" + _ALONE,
        _OPENING + "She was in “The Lamp on the Hill” for two seasons.",
        _OPENING + "The sign reads “Keep the lane clear at all hours”.",
        _OPENING + "Protesters carried banners: “No lorries in the lane at night”.",
    ],
)
def test_attributed(analysed: Analysed, text: str) -> None:
    """Rows one to three, the tied report above, and what is no speech."""
    assert found(analysed(text)) == []


@pytest.mark.parametrize(
    ("text", "case", "evidence"),
    [
        (_OPENING + _ALONE, "clear", "Nobody has spoken so far."),
        (_OPENING + _ALONE + "\n\nAna Ruiz keeps the gate.", "lent", "Nobody has spoken so far."),
        (_OPENING + _ALONE + " The gate was shut.", "lent", "Nobody has spoken so far."),
        ("The lane where Ana Ruiz lives is dark. It rained.\n\n" + _ALONE, "lent", "Nobody has spoken so far."),
        (_OPENING + "The lane is dark. " + _ALONE, "lent", "Nobody has spoken so far."),
        (_OPENING + "Asked of it, Ana Ruiz shook her head.\n\n" + _ALONE, "lent", "Nobody has spoken so far."),
        (_OPENING + "A man in a red coat opened the gate.\n\n" + _ALONE, "lent", "Nobody has spoken so far."),
        (_OPENING + "It rained on the old gate again.\n\n" + _ALONE, "clear", "Nobody has spoken so far."),
        (
            "“The gate was locked on Monday,” said Ana Ruiz.\n\nThe depot is shut.\n\n" + _ALONE,
            "clear",
            "Last speaker: Ana Ruiz, two paragraphs up.",
        ),
        (
            "“The gate was locked on Monday,” she said.\n\nAna Ruiz opened the gate.\n\n" + _ALONE,
            "lent",
            "Last speaker: she, two paragraphs up.",
        ),
        (
            "Ana Ruiz said the depot was shut.\n\n“Nobody in Leeds will miss the old lorries.”",
            "lent",
            "Last speaker: Ana Ruiz, in the paragraph above.",
        ),
        (
            "Ana Ruiz said they should not close the depot over some question of law.\n\n“They should all be ashamed.”",
            "lent",
            "Last speaker: Ana Ruiz, in the paragraph above.",
        ),
        (
            "The depot belongs to people who said they would close it.\n\n“Nobody in Leeds will miss the old lorries.”",
            "lent",
            "Last speaker: people, in the paragraph above.",
        ),
        (
            _OPENING + _ALONE + "\n\nTom Okafor said the depot would open in June.",
            "lent",
            "Nobody has spoken so far.",
        ),
    ],
)
def test_nobody(analysed: Analysed, text: str, case: str, evidence: str) -> None:
    """An error where nothing lends a speaker, a warning where only a report or somebody who acts may."""
    assert [row[1:] for row in found(analysed(text))] == [(case, evidence)]


@pytest.mark.parametrize(
    ("above", "words", "why"),
    [
        ("“The gate was locked,” said Ana Ruiz.", "“Ruiz has never been to the depot.”", "the words speak of ‘Ruiz’"),
        ("Ana Ruiz said the gate was locked.", "“Ruiz has never been to the gate.”", "the words speak of ‘Ruiz’"),
        ("“Out with the lorries,” the crowd chanted.", "“I came here to listen to you.”", "the words say ‘I’"),
        ("“We saw no lorry,” the residents said.", "“My husband has seen two of them.”", "the words say ‘My’"),
        ("The gate was “never locked”, the report said.", "“They told me that it was open.”", "the words say ‘me’"),
        ("“Is the gate shut?” said Ana Ruiz.", "“No, it has been open all week.”", "‘No’ answers"),
    ],
)
def test_person_and_number(analysed: Analysed, above: str, words: str, why: str) -> None:
    """The one who spoke last cannot have said these words."""
    analysis = analysed(f"Ana Ruiz keeps the depot on Mill Lane.\n\n{above}\n\n{words}")
    rows = found(analysis)
    assert [row[:2] for row in rows] == [(words, "lent")]
    assert rows[0][2].endswith(f"in the paragraph above, but {why}.")


@pytest.mark.parametrize(
    ("above", "words"),
    [
        ("“The gate was locked,” said Ana Ruiz.", "“Okafor has never been to the depot.”"),
        ("“The gate was locked,” said Ana Ruiz.", "“I came here to listen to you.”"),
        ("“The gate was locked,” said Ana Ruiz.", "“I, Ana Ruiz, have never been to the depot.”"),
        ("“We saw no lorry,” the residents said.", "“Our children have seen two of them.”"),
        ("The gate was “never locked”, the letter said.", "“They told me that it was open.”"),
        ("“Our gate is shut,” the Ruiz Company said.", "“The Ruiz Company has nothing to hide.”"),
        ("“Is the gate shut?” asked Ana Ruiz.", "“Or is it open at night?”"),
        ("“The gate is shut,” said Ana Ruiz.", "“No gate in Leeds is open at night.”"),
        ("“Is the gate shut?” said Ana Ruiz.", "“Absolutely, it has to be shut.”"),
        ("“The gate is shut,” said Ana Ruiz.", "“Yes, we need lorries, but not here.”"),
    ],
)
def test_fits(analysed: Analysed, above: str, words: str) -> None:
    """Near misses: who spoke last goes on."""
    assert found(analysed(f"Ana Ruiz keeps the depot on Mill Lane.\n\n{above}\n\n{words}")) == []


def test_who_asked(analysed: Analysed) -> None:
    """Who asked does not answer."""
    text = "“Is the gate of the depot shut?” asked Ana Ruiz.\n\n“It has been shut since the winter.”"
    evidence = "Last speaker: Ana Ruiz, in the paragraph above, who asks."
    assert found(analysed(text)) == [("“It has been shut since the winter.”", "lent", evidence)]


def test_another_between(analysed: Analysed) -> None:
    """Somebody else is reported after the last quotation."""
    text = (
        "“The gate was locked,” said Ana Ruiz. Tom Okafor said it was open.\n\n“Nobody in Leeds will miss the lorries.”"
    )
    evidence = "Last speaker: Tom Okafor, in the paragraph above."
    assert found(analysed(text)) == [("“Nobody in Leeds will miss the lorries.”", "lent", evidence)]


def test_run(analysed: Analysed) -> None:
    """One finding for a run, with its other places."""
    analysis = analysed(_OPENING + f"{_ALONE}\n\n“Even the dogs sleep through it now.”\n\nThe council meets on Monday.")
    (fault,) = [f for f in analysis.get(faults) if f.kind == "unattributed"]
    assert [r.message for r in fault.match.related] == ["and this one"]


def test_pull_quote(analysed: Analysed) -> None:
    """Words that stand in the copy as well are pulled out of it."""
    words = "Nobody in the whole of Leeds will ever miss the sound of the old lorries"
    assert found(analysed(f"{_OPENING}“{words}.”\n\nThe lane is dark.\n\n{words}, and the dogs will sleep.")) == []
