"""No story, however broken its marks, stops the analyses; and every place stays inside the text."""

from __future__ import annotations

import pytest
from consistent import assert_consistent
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.analysis import Analysis
from newslint.formats import html, markdown, plain

_STORY = (
    "Depot shut\n\n“We start on Monday,” said Ana Ruiz, who keeps the gate. “Nobody called.”\n\n"
    "Tom Okafor told AFP the plan was “a gift to nobody”, adding: “We wait.\n\n"
    "“And we wait on,” he said, according to Reuters.\n\n‘It’s the ’90s,’ she added. "
    'He is 6\'2". "Not so," says Mr Lindqvist [the owner].\n'
)
_PIECES = st.sampled_from(
    (
        *"“”‘’\"'«»„.,:—[(\u202a\u00a0İ ",
        *("''", "``", "\n", "\n\n", "\n> ", "6’2”", "’90s", "s’ ", " said ", " he added", " I said", "Ruiz ", "U.S. "),
    )
)
_SETTINGS = (
    str.maketrans({}),
    str.maketrans("“”‘’", "\"\"''"),
    str.maketrans("“”‘’", "‘’“’"),
    str.maketrans("“”", "«»"),
    str.maketrans("“”", "„“"),
    str.maketrans({"“": "``", "”": "''", "‘": "'", "’": "'"}),
)
"""The ways that a house may set the marks of the story."""


@st.composite
def broken(draw: st.DrawFn) -> str:
    """The story in one house's marks, with marks put in, taken out and swapped."""
    text = _STORY.translate(draw(st.sampled_from(_SETTINGS)))
    for _ in range(draw(st.integers(0, 8))):
        at = draw(st.integers(0, len(text)))
        end = min(len(text), at + draw(st.integers(0, 3)))
        text = text[:at] + draw(st.one_of(_PIECES, st.just(""))) + text[end:]
    return text


@settings(max_examples=1000, deadline=None)
@given(st.one_of(broken(), st.lists(_PIECES, max_size=40).map("".join)), st.sampled_from(("txt", "md", "html")))
def test_nothing_raises(text: str, suffix: str) -> None:
    """All layers of quotations and speakers on a broken story, some of its paragraphs block quotations."""
    source = "".join(f"<p>{line}</p>\n" for line in text.split("\n")) if suffix == "html" else text
    reader = {"txt": plain, "md": markdown, "html": html}[suffix]
    assert_consistent(Analysis(reader.read(f"story.{suffix}", source)))


@pytest.mark.parametrize(
    "text",
    [
        "“, A (b) " * 3000 + "\n\n“x",
        "‘" * 5000,
        "‘a’ said A " * 3000,
        "a’ " * 3000 + "‘a\n\n‘b",
        "‘x the players’ of A " * 2000,
        '“5" ' * 3000,
        "> “a\n>\n> b\n\n" * 1500,
        "> a — A\n\nb\n\n" * 1500,
        "“" * 5000,
        "‘a " * 4000,
        "“a” he said " * 3000,
        "he said " * 4000,
        "“a b c. " * 3000,
        "I said. “x” " * 2000,
        "“" + "A" * 20000 + "\n\n“B",
        "“" + ", A B C D E F G" * 2000 + "\n\n“B",
        '"a “b ' * 3000 + "\n\n“x",
        '"a\n\n“b\n\n' * 2000,
        "\ufffc“\ufffc" * 4000,
        "Gulf sources said, critics say asked not to be named " * 1500,
    ],
    ids=range(20),
)
def test_endless_lines_end(text: str) -> None:
    """No pattern is quadratic in the length of a sentence or the number of marks: each takes well under a second."""
    assert_consistent(Analysis(plain.read("story.txt", text)))
