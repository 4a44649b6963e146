"""Two speakers side by side, and people who add to nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.analysis import Analysis
from newslint.analysis.attribution_faults.faults import faults

Analysed = Callable[[str], Analysis]
_FIRST = "“The gate was locked,” Ana Ruiz said. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (_FIRST + "“Nobody had the key to it,” said Tom Okafor.", ["Tom Okafor"]),
        (_FIRST + "“Nobody had the key to it,” said the driver, Tom Okafor.", ["Tom Okafor"]),
        (_FIRST + "“Nobody had the key to it,” said the driver.", []),
        (_FIRST + "“Nobody had the key to it,” said her son, Tom Ruiz.", ["Tom Ruiz"]),
        (_FIRST + "Her son, Tom Ruiz, shrugged. “Nobody had the key to it,” said Ruiz.", []),
        (_FIRST + "Tom Okafor shrugged. “Nobody had the key to it,” Okafor said.", []),
        (_FIRST + "“Nobody had the key to it,” answered Tom Okafor.", []),
        ("Tom Okafor saw it. " + _FIRST + "“Nobody had the key to it,” said Okafor.", []),
    ],
)
def test_two_speakers(analysed: Analysed, text: str, found: list[str]) -> None:
    """The second one is named only behind the words, and by name."""
    every = [f.match.values[0] for f in analysed(text).get(faults) if f.kind == "two-speakers"]
    assert every == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“Nobody has the key,” continued Tom Okafor.", 1),
        ("“Nobody has the key,” added Tom Okafor.", 1),
        (_FIRST + "\n\n“Nobody has the key,” added Tom Okafor.", 0),
        (_FIRST + "\n\nIt rained.\n\n“Nobody has the key,” added Tom Okafor.", 1),
        ("Tom Okafor came. “Nobody has the key,” continued Tom Okafor.", 1),
        ("Tom Okafor said it was shut. “Nobody has the key,” continued Tom Okafor.", 0),
        ("“Nobody has the key,” the letter continued.", 0),
    ],
)
def test_added_first(analysed: Analysed, text: str, found: int) -> None:
    """A name in full may add to what is quoted right above; nobody goes on before a beginning."""
    assert sum(f.kind == "added-first" for f in analysed(text).get(faults)) == found
