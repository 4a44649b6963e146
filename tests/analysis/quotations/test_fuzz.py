"""No story, however broken its marks, stops the analyses; and every place stays inside the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.analysis import Analysis
from newslint.analysis.quotations.faults import faults
from newslint.analysis.quotations.quotations import quotations
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.quotations.stops import word_faults
from newslint.analysis.speakers.attributions import attributions
from newslint.analysis.speakers.faults import faults as speaker_faults
from newslint.formats import plain

_STORY = (
    "Depot shut\n\n“We start on Monday,” said Ana Ruiz, who keeps the gate. “Nobody called.”\n\n"
    "Tom Okafor told AFP the plan was “a gift to nobody”, adding: “We wait.\n\n"
    "“And we wait on,” he said, according to Reuters.\n\n‘It’s the ’90s,’ she added. "
    'He is 6\'2". "Not so," says Mr Lindqvist [the owner].\n'
)
_PIECES = st.sampled_from(
    [
        "“",
        "”",
        "‘",
        "’",
        '"',
        "'",
        "''",
        "``",
        "«",
        "»",
        "„",
        "\n",
        "\n\n",
        " ",
        ".",
        ",",
        ":",
        "—",
        "[",
        "(",
        " said ",
        " he added",
        " I said",
        "Ruiz ",
        "U.S. ",
        "\u202a",
        "\u00a0",
        "İ",
    ]
)


@st.composite
def broken(draw: st.DrawFn) -> str:
    """The story with marks put in, taken out and swapped."""
    text = _STORY
    for _ in range(draw(st.integers(0, 8))):
        at = draw(st.integers(0, len(text)))
        end = min(len(text), at + draw(st.integers(0, 3)))
        text = text[:at] + draw(st.one_of(_PIECES, st.just(""))) + text[end:]
    return text


@settings(max_examples=250, deadline=None)
@given(st.one_of(broken(), st.lists(_PIECES, max_size=40).map("".join)))
def test_nothing_raises(text: str) -> None:
    """All layers of quotations and speakers on a broken story."""
    analysis = Analysis(plain.read("story.txt", text))
    size = len(analysis.text)
    last = 0
    for q in analysis.get(quotations):
        assert last <= q.start < q.end <= size
        assert all(s.start <= s.end for s in q.segments)
        last = q.segments[-1].end
    inside = analysis.get(quoted)
    assert list(inside.starts) == sorted(inside.starts)
    both = analysis.get(attributions)
    assert len(both.quoted) == len(analysis.get(quotations))
    for fault in (*analysis.get(faults), *analysis.get(word_faults), *analysis.get(speaker_faults)):
        assert 0 <= fault.match.span.start < fault.match.span.end <= size
        assert all(0 <= r.span.start <= r.span.end <= size for r in fault.match.related)


@pytest.mark.parametrize(
    "text",
    [
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
    ids=range(12),
)
def test_endless_lines_end(text: str) -> None:
    """No pattern is quadratic in the length of a sentence or the number of marks: each takes well under a second."""
    analysis = Analysis(plain.read("story.txt", text))
    analysis.get(faults)
    analysis.get(word_faults)
    analysis.get(speaker_faults)
