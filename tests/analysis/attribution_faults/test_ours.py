"""A speaker's own we and our, reported outside of marks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.analysis import Analysis
from newslint.analysis.attribution_faults.faults import faults

Analysed = Callable[[str], Analysis]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Ruiz said our drivers were late.", 1),
        ("Ana Ruiz said last week that we would wait.", 1),
        ("Ana Ruiz told the board that our drivers were late.", 1),
        ("Ana Ruiz told us that the drivers were late.", 0),
        ("Ana Ruiz said our drivers were late. Our own did not say.", 0),
        ("Ana Ruiz, who runs our depot, said it was late.", 0),
        ("We said our drivers were late.", 0),
        ("Some say our tea is too weak.", 0),
        ("Ana Ruiz said “our drivers” were late.", 0),
    ],
)
def test_ours(analysed: Analysed, text: str, found: int) -> None:
    """Only where nobody else tells the story in the first person, and somebody with a name or a role speaks."""
    cases = [f.match.case for f in analysed(text).get(faults) if f.kind == "first-person-outside"]
    assert cases == ["reported"] * found
