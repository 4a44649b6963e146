"""Places: plain text to source and back."""

from __future__ import annotations

import pytest

from newslint.formats import read_text
from newslint.span import Edit, Segment, SourceMap, Span

MAP = SourceMap((Segment(0, 3, 10, 3, True), Segment(3, 1, 13, 5, False), Segment(4, 2, 20, 2, True)))
"""`Q&A` as `<b>Q&amp;…`: three letters, an entity, two letters behind a tag."""


def test_touches_and_holds() -> None:
    assert Span(0, 3).touches(Span(2, 5))
    assert not Span(0, 3).touches(Span(3, 5))
    assert Span(0, 5).holds(Span(1, 5))
    assert not Span(0, 5).holds(Span(1, 6))
    assert len(Span(2, 5)) == 3


def test_no_segments_is_the_identity() -> None:
    assert SourceMap().to_source(Span(3, 9)) == Span(3, 9)
    assert SourceMap().edits(Span(3, 9), "x") == (Edit(Span(3, 9), "x"),)


def test_to_source() -> None:
    assert MAP.to_source(Span(0, 3)) == Span(10, 13)
    assert MAP.to_source(Span(1, 4)) == Span(11, 18)
    assert MAP.to_source(Span(3, 4)) == Span(13, 18)
    assert MAP.to_source(Span(3, 6)) == Span(13, 22)
    assert MAP.to_source(Span(4, 4)) == Span(20, 20)
    assert MAP.to_source(Span(6, 6)) == Span(22, 22)


def test_edits_leave_the_markup_between_alone() -> None:
    assert MAP.edits(Span(2, 5), "new") == (Edit(Span(12, 13), "new"), Edit(Span(13, 18), ""), Edit(Span(20, 21), ""))


@pytest.mark.parametrize(
    ("path", "source", "after"),
    [
        ("x.md", "in the *the* city", "in *new* city"),
        ("x.md", "in **the** the city", "in **new** city"),
        ("x.md", "In it.\n\nthe [the](url) city", "In it.\n\n[new](url) city"),
        ("x.html", "<p>in the <b>the <i>the</i></b> city", "<p>in <b><i>new</i></b> city"),
    ],
)
def test_edits_leave_no_empty_emphasis(path: str, source: str, after: str) -> None:
    document = read_text(source, path)
    start, end = document.text.index("the"), document.text.index(" city")
    for e in reversed(document.map.edits(Span(start, end), "new")):
        source = source[: e.span.start] + e.text + source[e.span.end :]
    assert source == after


def test_edits_over_two_paragraphs_keep_their_tags() -> None:
    source = "<p>The harbour</p><p>Share</p><p>reopened.</p>"
    document = read_text(source, "x.html")
    start = document.text.index("Share")
    edits = document.map.edits(Span(start, start + len("Share\n\n")), "")
    for e in sorted(edits, key=lambda e: -e.span.start):
        source = source[: e.span.start] + e.text + source[e.span.end :]
    assert source == "<p>The harbour</p><p></p><p>reopened.</p>"
