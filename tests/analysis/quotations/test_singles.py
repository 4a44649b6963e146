"""Stories set in single marks, as many British papers print them: ‘…’ outside, “…” inside, apostrophes everywhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.analysis import Analysis
from newslint.analysis.quotations.faults import faults
from newslint.analysis.quotations.pairing import pairing
from newslint.analysis.quotations.quotations import quotations

Analysed = Callable[[str], Analysis]
REST = "\n\n‘Nobody called,’ she said.\n\n‘We wait,’ she said. ‘Or not.’"


def words(analysis: Analysis) -> list[str]:
    """The words of each quotation, paragraphs joined by a bar."""
    return ["|".join(analysis.text[s.start : s.end] for s in q.segments) for q in analysis.get(quotations)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("‘We read “The Lamp” out,’ said Ruiz.", "We read “The Lamp” out,"),
        ("‘So-called 'cuts' by the players' union hurt,’ said Ruiz.", "So-called 'cuts' by the players' union hurt,"),
        ("‘They called it 'Lyin' Ned's' yard,’ said Ruiz.", "They called it 'Lyin' Ned's' yard,"),
        ("‘It was beyond the ‘pale,'’ said Ruiz.", "It was beyond the ‘pale,'"),
        ("‘'Lamp and Key' was shut,’ said Ruiz.", "'Lamp and Key' was shut,"),
        ("The ‘90 to 95 per cent’ came from Ruiz.", "90 to 95 per cent"),
        ("Her ‘#gateopen’ post was read by all.", "#gateopen"),
        ("She said: ‘… not in my time.’", "… not in my time."),
        ("She said: ‘ not in my time.’", " not in my time."),
        ("She said: ‘Not in my time, ’ and left.", "Not in my time, "),
        ("The gate was shut.‘Nobody had a key.’", "Nobody had a key."),
        ("She called it ‘beyond the pale‘, and left.", "beyond the pale"),
        ("She called it ’Beyond the Pale’, and left.", "Beyond the Pale"),
        ("‘Goin’ home in the ’90s, ’cause we’d lost,’ said Ruiz.", "Goin’ home in the ’90s, ’cause we’d lost,"),
    ],
)
def test_one_quotation(analysed: Analysed, text: str, found: str) -> None:
    """What stands between the marks, whatever stands in them."""
    analysis = analysed(text + REST)
    assert words(analysis) == [found, "Nobody called,", "We wait,", "Or not."]
    assert not [f for f in analysis.get(faults) if f.kind in ("unclosed", "unopened")]


def test_marks_of_two_quotations_touch(analysed: Analysed) -> None:
    """A headline and its words without a space between."""
    analysis = analysed("‘DEPOT SHUT’‘The gate was shut on Monday.’ [Gazette]" + REST)
    assert words(analysis)[:2] == ["DEPOT SHUT", "The gate was shut on Monday."]


@pytest.mark.parametrize(
    "text",
    [
        "‘We start on Monday, said Ana Ruiz, who left.",
        "‘We start on Monday, said Ana Ruiz, of the players’ union.",
        "Ruiz said it was ‘really a matter of time.\n\n‘We wait,’ she said.",
        "Ruiz said the plan was dearer than glue, ‘because nobody pays.\n\n‘We wait,’ she said.",
    ],
)
def test_a_lost_closing_mark(analysed: Analysed, text: str) -> None:
    """An apostrophe is no closing mark when somebody’s clause stands in front of it."""
    assert len(analysed(text + REST).get(pairing).unclosed) == 1


@pytest.mark.parametrize(
    "text",
    ["We start on Monday,’ said Ana Ruiz.", "Ruiz called it a gift to nobody’ and left.", "We start,’ she said."],
)
def test_a_lost_opening_mark(analysed: Analysed, text: str) -> None:
    """A closing mark that can be no apostrophe."""
    (mark,) = analysed(text + REST).get(pairing).unopened
    assert text[mark.start] == "’"


def test_a_short_story_in_single_marks(analysed: Analysed) -> None:
    """One mark that closes words, or a curly one that opens them, tells how a story is set."""
    assert len(analysed("Ana Ruiz said on Monday that she was ‘proud of the gate.").get(pairing).unclosed) == 1
    assert not analysed("Ana Ruiz was 'proud of the gate. “We start,” she said.").get(pairing).unclosed
    assert len(analysed("‘We start on Monday, said Ruiz. ‘Nobody called.’").get(pairing).unclosed) == 1
    assert len(analysed("We start on Monday,’ said Ruiz.").get(pairing).unopened) == 1


@pytest.mark.parametrize(
    "text",
    [
        "It was the players’ night and the Joneses’ house. Ol’ Tom sang wi’ gusto, an’ the ’90s were back.",
        "It was the Joneses’ (late) reply to the depots’ £75 fee, and the players’ “lamp” burnt.",
        "She met ’Arry and the players’ union, and the class of ‘08 and its masters’ choir.",
        "The U.S.’ view was Ruiz’ view. She met ’Arry and ’Enry. ’Twas cold; rock ’n’ roll was on.",
    ],
)
def test_apostrophes_are_no_marks(analysed: Analysed, text: str) -> None:
    """Plural possessives, elisions and decades, in a story set in single marks."""
    analysis = analysed(text + REST)
    assert words(analysis)[-3:] == ["Nobody called,", "We wait,", "Or not."]
    assert words(analysis)[:-3] == (["lamp"] if "“" in text else [])
    assert not analysis.get(pairing).unclosed
    assert not analysis.get(pairing).unopened


def test_running_quotation(analysed: Analysed) -> None:
    """Opened in each paragraph, closed in the last."""
    analysis = analysed("Ruiz said: ‘We start.\n\n‘Nobody called.\n\n‘We wait,’ she added. ‘Or not.’")
    assert words(analysis) == ["We start.|Nobody called.|We wait,", "Or not."]
    assert not analysis.get(pairing).unclosed


def test_headline_in_single_marks_above_double_ones(analysed: Analysed) -> None:
    """Most desks: single in the headline, double in the body."""
    analysis = analysed("Depot plan is ‘absurd’, says Ruiz\n\n“We start on Monday,” said Ana Ruiz, who runs it.")
    assert words(analysis) == ["absurd", "We start on Monday,"]
    assert not analysis.get(pairing).single
