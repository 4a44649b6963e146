"""Lines end at LF, CRLF and CR alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint.lines import Lines

TEXT = st.text(alphabet="ab \n\r\u2028\u0085\x0b\x0c😀é", max_size=40)


def test_each_line_end() -> None:
    lines = Lines("a\nb\r\nc\rd\u2028e")
    assert len(lines) == 4
    assert [lines.place(i) for i in (0, 1, 2, 5, 7, 9)] == [(1, 1), (1, 2), (2, 1), (3, 1), (4, 1), (4, 3)]


def test_empty() -> None:
    assert Lines("").place(0) == (1, 1)
    assert (Lines("").start(1), Lines("").end(1)) == (0, 0)


@given(TEXT)
def test_lines_tile_the_text(text: str) -> None:
    lines = Lines(text)
    parts = [text[lines.start(n) : lines.end(n)] for n in range(1, len(lines) + 1)]
    assert parts == text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


@given(TEXT)
def test_a_place_leads_back(text: str) -> None:
    lines = Lines(text)
    for offset in range(len(text) + 1):
        line, column = lines.place(offset)
        assert lines.start(line) + column - 1 == offset
