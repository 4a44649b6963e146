"""How speech tags are joined to the words in front of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.analysis import Analysis
from newslint.analysis.quotations.tags import tags

Analysed = Callable[[str], Analysis]


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("“We start on Monday,” said Ana Ruiz. “We never stop.”", []),
        ("“We start on Monday” said Ana Ruiz.", ["none"]),
        ("“We start on Monday.” said Ana Ruiz.", ["stop"]),
        ("“We start on Monday.” Ana Ruiz said.", ["stop"]),
        ("“We start on Monday.” Ana Ruiz said so.", []),
        ("“We start at 9 a.m.” she said.", []),
        ("“We start on Monday,” She said.", ["capital"]),
        ("“Do we start on Monday?” She said it twice.", []),
        ("“We start on Monday,” said, Ana Ruiz.", ["comma"]),
        ("“We start on Monday,” she said. “and never stop.”", ["small"]),
        ("“We start on Monday,” she said, “We never stop.”", ["splice"]),
        ("“We start on Monday,” she said, “Ruiz never stops.”", []),
        ("The sign “start on Monday” said little.", []),
    ],
)
def test_tags(analysed: Analysed, text: str, cases: list[str]) -> None:
    """The case says which slip it is."""
    assert [fault.match.case for fault in analysed(text).get(tags)] == cases
