"""Markdown: what is copy, what it is, and where it stood."""

from __future__ import annotations

import datetime
import time

import pytest

from newslint.document import Document
from newslint.formats import read_text
from newslint.span import Span


def read(source: str) -> Document:
    return read_text(source, "story.md")


def zones(source: str) -> list[tuple[str, str]]:
    d = read(source)
    return [(b.scope, d.text[b.span.start : b.span.end]) for b in d.blocks]


def at(d: Document, words: str) -> str:
    """The source of the first place of these words."""
    start = d.text.index(words)
    span = d.map.to_source(Span(start, start + len(words)))
    return d.source[span.start : span.end]


def test_blocks() -> None:
    found = zones(
        "# Fares rise\n\nThe *council* voted.\n\n## What next\n\n> Not *us*,\n> they said.\n> > Never.\n\n"
        "- one\n  fare\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\n```py\nx = 1\n```\n\n![A pier](p.jpg)\n"
    )
    assert found == [
        ("text.headline.heading.h1", "Fares rise"),
        ("text.paragraph", "The council voted."),
        ("text.heading.h2.crosshead", "What next"),
        ("text.blockquote.paragraph", "Not us, they said."),
        ("text.blockquote.paragraph", "Never."),
        ("text.list", "one fare"),
        ("text.list", "two"),
        ("text.table.cell", "a"),
        ("text.table.cell", "b"),
        ("text.table.cell", "c"),
        ("text.table.cell", "d"),
        ("text.code", "x = 1"),
        ("text.alt", "A pier"),
    ]


@pytest.mark.parametrize(
    ("source", "words", "stood"),
    [
        ("## foo ##", "foo", "foo"),
        ("  ###   bar    ###", "bar", "bar"),
        ("# foo ##################################", "foo", "foo"),
        ("##### foo ##", "foo", "foo"),
        ("### foo ###     ", "foo", "foo"),
        ("### foo ### b", "foo ### b", "foo ### b"),
        ("# foo#", "foo#", "foo#"),
        ("### foo \\###", "foo ###", "foo \\###"),
        ("## foo #\\##", "foo ###", "foo #\\##"),
        ("# foo \\#", "foo #", "foo \\#"),
        ("#\tfoo\t#\t", "foo", "foo"),
        ("> # 😀 *foo* #", "😀 foo", "😀 *foo"),
        ("# the `#` #", "the #", "the `#"),
        ("foo #\n=====", "foo #", "foo #"),
        ("# foo # <!-- no end -->", "foo #", "foo #"),
        ("# foo <!-- an end --> #", "foo", "foo"),
    ],
)
def test_signs_that_close_a_heading_are_no_copy(source: str, words: str, stood: str) -> None:
    """The examples of CommonMark 0.31, 4.2, and more."""
    for end in ("", "\n\nIt left.", "\r\n\r\nIt left.", "\r\rIt left."):
        d = read(source + end)
        heading = d.blocks[0]
        assert "heading" in heading.scope and d.text[heading.span.start : heading.span.end] == words
        assert at(d, words) == stood
        assert not end or at(d, "It left.") == "It left."


@pytest.mark.parametrize("source", ["### ###", "#", "## ", "# #"])
def test_a_heading_of_signs_alone_is_empty(source: str) -> None:
    assert zones(f"{source}\n\nIt left.\n") == [("text.paragraph", "It left.")]


@pytest.mark.parametrize(
    ("source", "text", "words", "stood"),
    [
        ("The **Ham**adan base.", "The Hamadan base.", "Hamadan", "Ham**adan"),
        ("Q&amp;A &#8217;tis", "Q&A ’tis", "’tis", "&#8217;tis"),
        ("a &bogus; b", "a &bogus; b", "&bogus;", "&bogus;"),
        ("one\ntwo", "one two", "one two", "one\ntwo"),
        ("one  \ntwo", "one\ntwo", "one\ntwo", "one  \ntwo"),
        ("a \\* b", "a * b", "* b", "* b"),
        ("[the *fare*](http://x.y 't') rose", "the fare rose", "the fare", "the *fare"),
        ("<http://x.y> rose", "http://x.y rose", "http://x.y", "http://x.y"),
        ("“[a] few months” [sic]", "“[a] few months” [sic]", "[a] few", "[a] few"),
        ("[x] and [y][x]\n\n[x]: http://u.v", "x and y", "y", "y"),
        ("$5 and *$6*", "$5 and $6", "$6", "$6"),
        ("a <b>bold</b> word", "a bold word", "bold word", "bold</b> word"),
        ("a<br>b", "a\nb", "b", "b"),
        ("`co_de` ~~old~~ new", "co_de old new", "old", "old"),
        ("😀 é *fare*", "😀 é fare", "fare", "fare"),
    ],
)
def test_inline_markup(source: str, text: str, words: str, stood: str) -> None:
    d = read(source)
    assert d.text == text
    assert at(d, words) == stood


def test_inline_scopes() -> None:
    d = read("A `b` [c](x) **d** *e* {{ f }} ![g](y)")
    assert [(i.scope, d.text[i.span.start : i.span.end]) for i in d.inlines] == [
        ("code", "b"),
        ("link", "c"),
        ("strong", "d"),
        ("emphasis", "e"),
        ("template", "{{ f }}"),
        ("alt", "g"),
    ]


def test_comments_keep_their_words() -> None:
    source = (
        "One <!-- a b --> two.\n\n<!-- newslint-disable-next-line quotes.unclosed -- the tape breaks off -->\nThree.\n"
    )
    d = read(source)
    assert [c.words for c in d.comments] == ["a b", "newslint-disable-next-line quotes.unclosed -- the tape breaks off"]
    assert [source[c.span.start : c.span.end][:4] for c in d.comments] == ["<!--", "<!--"]
    assert "newslint" not in d.text


def test_html_in_markdown() -> None:
    d = read("<figure>\n<img src=x alt='A pier'>\n<figcaption>The pier</figcaption>\n</figure>\n\nWords.\n")
    assert [(b.scope, d.text[b.span.start : b.span.end]) for b in d.blocks] == [
        ("text.alt", "A pier"),
        ("text.caption", "The pier"),
        ("text.paragraph", "Words."),
    ]


FRONT = """---
title: "The fare’s rise"
description: >
  The council
  voted.
author: Ana Marsh
date: 2019-05-03
type: op-ed
newslint: {disable: [quotes.unclosed]}
image: {src: p.jpg, alt: 'A pier', caption: The pier}
---

Ivo Quill left.
"""


def test_front_matter() -> None:
    d = read(FRONT)
    assert [(b.scope, d.text[b.span.start : b.span.end]) for b in d.blocks] == [
        ("text.headline.title", "The fare’s rise"),
        ("text.standfirst", "The council voted."),
        ("text.byline", "Ana Marsh"),
        ("text.alt", "A pier"),
        ("text.caption", "The pier"),
        ("text.paragraph", "Ivo Quill left."),
    ]
    assert (d.date, d.type) == (datetime.date(2019, 5, 3), "opinion")
    assert d.meta["newslint"] == {"disable": ["quotes.unclosed"]}
    assert at(d, "rise") == "rise"
    assert at(d, "council voted") == "council\n  voted"


@pytest.mark.parametrize(
    "front", ["a: [", "date: 2019-99-99", "- a", "a: &x [*x]", "title: '\\x'", "a: " + "[" * 2000, "? [a]\n: b", "\t"]
)
def test_bad_front_matter_is_a_note_at_most(front: str) -> None:
    d = read(f"---\n{front}\n---\n\nIvo Quill left.\n")
    assert d.text.endswith("Ivo Quill left.")


@pytest.mark.parametrize(
    "source", ["*a **b " * 5000, ">" * 5000 + " x", "*a **b " * 1100, "- " * 3000, "<div>" * 20_000 + "x"]
)
def test_hostile_markup_is_read_in_time(source: str) -> None:
    began = time.perf_counter()
    read(source)
    assert time.perf_counter() - began < 5


def test_a_block_too_full_is_read_without_markup() -> None:
    d = read("*a **b " * 5000)
    assert "without its inline markup" in d.notes[0]
    assert d.text.startswith("*a **b *a")


def test_where_links_lead() -> None:
    d = read_text(
        "See [the *plan*](https://a.example/?x=1&amp;y=2 'Plan'), [fares](<b c>), [maps][1], [1] and [empty]().\n\n"
        "![pier](p.jpg) <https://c.example> [note][^x] [none]\n\n[1]: <https://d.example/m>\n",
        "a.md",
    )
    assert [(d.text[link.span.start : link.span.end], link.address) for link in d.links] == [
        ("the plan", "https://a.example/?x=1&y=2"),
        ("fares", "b c"),
        ("maps", "https://d.example/m"),
        ("1", "https://d.example/m"),
    ]
