"""Words in the first person without marks, and words given twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.analysis import Analysis
from newslint.analysis.attribution_faults.faults import faults

Analysed = Callable[[str], Analysis]


def found(analysis: Analysis, kind: str) -> list[str]:
    """The words reported."""
    return [analysis.text[f.match.span.start : f.match.span.end] for f in analysis.get(faults) if f.kind == kind]


@pytest.mark.parametrize(
    "words",
    [
        "I never had the key, she said.",
        "I’ve never had the key, said Ana Ruiz, who keeps the depot.",
        "But I never had the key, the clerk said on Monday.",
        "In May, I had no key, she said.",
        "Ruiz told the council: I never had the key.",
    ],
)
def test_tagged(analysed: Analysed, words: str) -> None:
    """A tag of somebody else says that the writer is not meant."""
    assert found(analysed(f"“The gate was open,” said Ana Ruiz. {words} “We saw it.”"), "first-person-outside") == [
        words
    ]


@pytest.mark.parametrize(
    "words",
    [
        "I never had the key, I said.",
        "When I asked her, she said it was late.",
        "I guess that settles it, said the drivers.",
        "I never had the key, she said it was late.",
        "It was a thing I’d never heard, a thought that a clerk, not a judge, would say.",
        "The worst was World War I, she said.",
        "Part I was late, she said.",
        "“I never had the key,” she said.",
        "I never had the key,” she said.",
        "I never had the key,’ she said.",
        "I had left. I knew it. I never had the key, she said.",
    ],
)
def test_not_tagged(analysed: Analysed, words: str) -> None:
    """The writer speaks, a numeral, a mark that another rule reports, a story that its writer tells."""
    assert found(analysed(f"“The gate was open,” said Ana Ruiz.\n\n{words}"), "first-person-outside") == []


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Ana Ruiz said: “The gate was locked on Monday,” Ruiz said.", ["Ruiz said"]),
        ("Ana Ruiz told Lane Radio: “The gate was locked on Monday,” she said.", ["she said"]),
        ("It was late, but she added, “The gate was locked on Monday,” Ruiz said.", ["Ruiz said"]),
        ("One message said: “The gate was locked on Monday,” according to the council.", []),
        ("Ana Ruiz declared the need for a good lock: “The gate was open,” she said.", []),
        ("When a driver shouted, “The gate,” Ruiz joked, “It is locked.”", []),
        ("Ana Ruiz said: “The gate,” and left. “The gate was locked on Monday,” she said.", []),
    ],
)
def test_double(analysed: Analysed, text: str, tag: list[str]) -> None:
    """In front and behind; a channel behind is no second speaker."""
    assert found(analysed(text), "double-attribution") == tag
