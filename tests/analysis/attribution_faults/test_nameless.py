"""Sources without a name, and what excuses them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.analysis import Analysis
from newslint.analysis.attribution_faults.faults import faults

Analysed = Callable[[str], Analysis]
_ABOVE = "The depot closed in May.\n\nThe lane is quiet.\n\nThe gate was painted.\n\n"


def kinds(analysis: Analysis) -> list[str]:
    """The kinds of fault that are about nameless sources."""
    return [f.kind for f in analysis.get(faults) if f.kind in ("vague", "anonymous", "anonymous-reason")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A clerk who asked not to be named said the gate was open.", ["anonymous"]),
        ("A clerk, who spoke on condition of anonymity to discuss the plan, said it was open.", ["anonymous-reason"]),
        ("A clerk who asked not to be named because he feared for his job said so.", ["anonymous-reason"]),
        ("A clerk who requested anonymity to avoid a fine said the gate was open.", ["anonymous-reason"]),
        ("A clerk who declined to be named said so. He is not authorised to speak.", ["anonymous-reason"]),
        ("The gate was open, a clerk told the Lane Herald on condition of anonymity.", ["anonymous-reason"]),
        ("“I asked not to be named,” said Ana Ruiz.", []),
        ("One insider said it was open. It was locked, said a source inside the depot.", ["anonymous"]),
        ("A source said it was open. She was not authorised to speak.", []),
        ("A source at the depot, Tom Okafor, said it was open.", []),
        ("It was open, according to a source, because the clerk was late.", []),
    ],
)
def test_anonymity(analysed: Analysed, text: str, found: list[str]) -> None:
    """A reason beside it or another paper's source is only the house's reminder."""
    assert kinds(analysed(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Depot sources said the gate was open.", ["vague"]),
        ("Sources told the council that the gate was open.", ["vague"]),
        ("It was open, according to two sources close to the depot. It was not locked, sources said.", ["anonymous"]),
        ("The plan, a depot source said, is late. The gate, sources said, is not.", ["anonymous"]),
        ("The depot has new sources of income. Sources told the council that it was open.", ["vague"]),
        ("Two depot sources said the gate was open.", []),
        ("The sources said the gate was open.", []),
        ("He read a Lane Herald story in which depot sources said the gate was open.", []),
        ("Critics say the gate is too low.", []),
        (_ABOVE + "Critics say the gate is too low.", ["vague"]),
        (_ABOVE + "Her critics say the gate is too low.", []),
        (_ABOVE + "Critics say the gate is too low. “A child could climb it.”", []),
        (_ABOVE + "Critics say the gate is too low.\n\nIt rained.\n\nIt is dangerous, said Ana Ruiz.", []),
        ("Ana Ruiz came.\n\n" + _ABOVE + "Critics say it is too low.\n\nIt is not, said Ruiz.", ["vague"]),
        (_ABOVE + "Many economists say it will pay.\n\nIt rained.\n\nIt is dangerous, said Ana Ruiz.", ["vague"]),
        (_ABOVE + "Many economists say it will pay.\n\nIt will not, said Tom Okafor of the College.", []),
    ],
)
def test_plurals(analysed: Analysed, text: str, found: list[str]) -> None:
    """Silent at the top, where they are counted or told of, and where somebody of them speaks below."""
    assert kinds(analysed(text)) == found


def test_the_whole_plural_is_the_place(analysed: Analysed) -> None:
    found = analysed("Law enforcement sources said the gate was open.").get(faults)
    assert [(f.match.span.start, f.match.span.end) for f in found if f.kind == "vague"] == [(0, 23)]
