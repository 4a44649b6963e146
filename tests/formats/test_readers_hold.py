"""What holds for every reader, whatever it is given."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from soups import HTML, MARKDOWN, soup

from newslint.document import Document
from newslint.formats import read_text
from newslint.formats.encodings import printable
from newslint.span import Span

ANY = (
    st.text(max_size=200)
    | soup(["\n", "\r\n", "\r", "\n\n", "- ", "x" * 60 + " ", "By Ann Lee"])
    | soup(MARKDOWN)
    | soup(HTML)
)


def holds(document: Document) -> None:
    """The promises of Document and SourceMap."""
    text, source, segments = document.text, document.source, document.map.segments
    text.encode()
    at = 0
    for s in segments:
        assert s.text == at
        assert s.length > 0 or (s.source_length and not s.verbatim)
        assert 0 <= s.source <= s.source + s.source_length <= len(source)
        if s.verbatim:
            assert s.length == s.source_length
            assert text[s.text : s.text + s.length] == printable(source[s.source : s.source + s.source_length])
        at += s.length
    if segments:
        assert at == len(text)
    else:
        assert len(text) in (0, len(source))
    end = -1
    for block in document.blocks:
        assert 0 <= block.span.start < block.span.end <= len(text)
        assert block.span.start > end
        assert end < 0 or "\n" in text[end : block.span.start].replace("\r", "\n")
        assert text[block.span.start : block.span.end].strip()
        end = block.span.end
    for inline in document.inlines:
        assert 0 <= inline.span.start < inline.span.end <= len(text)
    for link in document.links:
        assert 0 <= link.span.start < link.span.end <= len(text) and link.address
    for comment in document.comments:
        assert comment.words in source


@pytest.mark.parametrize("kind", ["txt", "md", "html"])
@settings(max_examples=150, deadline=None)
@given(source=ANY, data=st.data())
def test_any_text(kind: str, source: str, data: st.DataObject) -> None:
    document = read_text(source, f"story.{kind}")
    holds(document)
    start = data.draw(st.integers(0, len(document.text)))
    end = data.draw(st.integers(start, len(document.text)))
    place = document.map.to_source(Span(start, end))
    assert 0 <= place.start <= place.end <= len(source)
    edits = document.map.edits(Span(start, end), "NEW")
    taken = sorted(e.span for e in edits)
    assert all(a.end <= b.start for a, b in pairwise(taken))
    assert all(0 <= e.span.start <= e.span.end <= len(source) for e in edits)
    assert sum(e.text == "NEW" for e in edits) == 1


@pytest.mark.parametrize("kind", ["txt", "md", "html"])
@given(words=st.lists(st.sampled_from(["harbour", "ferry", "café", "😀", "İ", "ﬁ", "fare"]), min_size=1, max_size=8))
def test_words_are_found_again(kind: str, words: list[str]) -> None:
    """A replaced word leaves every other byte of the story as it was."""
    sentence = " ".join(words)
    source = {"txt": f"{sentence}\r\n", "md": f"> **{sentence}**\n", "html": f"<p><b>{sentence}</b>"}[kind]
    document = read_text(source, f"x.{kind}")
    block = document.blocks[0]
    (edit,) = document.map.edits(block.span, "NEW")
    assert source[: edit.span.start] + edit.text + source[edit.span.end :] == source.replace(sentence, "NEW")


KEPT_HTML = [
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<h1>",
    "</li>",
    "<b>",
    "</i>",
    "<b ",
    "< ",
    "<",
    "&",
    "&amp;",
    "<br/>",
    "<td>",
    "</",
]
KEPT_MARKDOWN = [
    "*",
    "**",
    "_",
    "> ",
    "- ",
    "# ",
    "\n",
    "\n\n",
    "  \n",
    "a ~~b~~ ",
    "a `b` ",
    "$",
    "&amp;",
    "\\",
    "[",
    "]",
    "| ",
    "    ",
    "===\n",
    "1. ",
]


@pytest.mark.parametrize(("kind", "pieces"), [("html", KEPT_HTML), ("md", KEPT_MARKDOWN), ("txt", KEPT_MARKDOWN)])
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_broken_markup_loses_no_words(kind: str, pieces: list[str], data: st.DataObject) -> None:
    parts = data.draw(st.lists(st.sampled_from([*pieces, " ", "harbour ", "ferry "]), max_size=30))
    source = "".join(parts)
    text = read_text(source, f"x.{kind}").text
    assert [text.count(w) for w in ("harbour", "ferry")] == [source.count(w) for w in ("harbour", "ferry")]
