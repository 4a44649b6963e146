"""The outline of a story."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from editors import Begin
from lsprotocol import types
from readings import Story

from newslint.server.symbols import flat, tree

STORY = """\
---
title: Harbour to reopen
---

# Harbour to reopen 😀

The ferry comes back in May.

## The money

“We have twelve boats,” said Ana Ruiz. “And *one* 😀 wall that nobody wants to pay for at all, ever.”

### Further out

The book “Boats and Weather” sold well.

## The lights

“Nobody asked us about the lights or the wall.”
"""


def drawn(symbols: Iterable[types.DocumentSymbol], depth: int = 0) -> list[str]:
    """The outline, a line an entry."""
    lines: list[str] = []
    for one in symbols:
        lines += [f"{'  ' * depth}{one.kind.name}: {one.name}", *drawn(one.children or (), depth + 1)]
    return lines


def every(symbols: Iterable[types.DocumentSymbol]) -> Iterable[types.DocumentSymbol]:
    """All entries."""
    for one in symbols:
        yield one
        yield from every(one.children or ())


def test_headline_crossheads_paragraphs_and_quotations_by_speaker() -> None:
    story = Story(STORY, "story.md")
    assert drawn(tree(story.reading, story.positions)) == [
        "File: Harbour to reopen 😀",
        "  String: The ferry comes back in May.",
        "  Class: The money",
        "    String: “We have twelve boats,” said Ana Ruiz. “And one…",
        "      Event: Ana Ruiz: ‘We have twelve boats,’",
        "      Event: Ana Ruiz: ‘And one 😀 wall that nobody wants to pay for at…’",
        "    Class: Further out",
        "      String: The book “Boats and Weather” sold well.",
        "  Class: The lights",
        "    String: “Nobody asked us about the lights or the wall.”",
        "      Event: Nobody: ‘Nobody asked us about the lights or the wall.’",
    ]


def test_a_title_field_is_the_headline_of_a_story_without_one() -> None:
    story = Story("---\ntitle: Harbour to reopen\n---\n\nThe ferry comes back in May.\n", "story.md")
    assert drawn(tree(story.reading, story.positions)) == [
        "File: Harbour to reopen",
        "  String: The ferry comes back in May.",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_places_hold_those_of_what_stands_below(encoding: str, end: str) -> None:
    story = Story(STORY.replace("\n", end), "story.md", encoding)
    found = tree(story.reading, story.positions)
    quotation = next(one for one in every(found) if "‘And one" in one.name)
    assert story.words(quotation.selection_range) == "“And *one* 😀 wall that nobody wants to pay for at all, ever.”"
    for one in every(found):
        within = story.positions.span(one.range)
        for inner in (one.selection_range, *(child.range for child in one.children or ())):
            start, stop = story.positions.span(inner)
            assert within[0] <= start <= stop <= within[1]
    assert story.words(found[0].range).endswith("the lights or the wall.”")


def test_a_running_quotation_stands_where_it_begins() -> None:
    story = Story("“The wall will hold.\n\n“It must,” said Ana Ruiz, who built it.\n", "story.txt")
    assert [name for name in drawn(tree(story.reading, story.positions)) if "Event" in name] == [
        "  Event: Ana Ruiz: ‘The wall will hold. It must,’"
    ]


@pytest.mark.parametrize("name", ["story.md", "story.html", "story.txt"])
@pytest.mark.parametrize("text", ["", "\n \n", "\u200b", "<!-- x -->"])
def test_no_words_no_outline(name: str, text: str) -> None:
    story = Story(text, name)
    assert all(one.name.strip() for one in every(tree(story.reading, story.positions)))
    assert len(tree(story.reading, story.positions)) <= (text.startswith("<") and name.endswith("txt"))


def test_a_flat_outline_for_an_editor_without_trees() -> None:
    story = Story(STORY, "story.md")
    listed = flat(story.reading, story.positions, "file:///story.md")
    assert [one.name for one in listed] == [one.name for one in every(tree(story.reading, story.positions))]
    assert listed[4].container_name == listed[3].name and listed[0].container_name is None


@pytest.mark.asyncio
async def test_an_editor_gets_the_tree_of_the_text_as_it_is(begin: Begin) -> None:
    editor = await begin()
    uri = editor.open("story.md", STORY)
    params = types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
    found = await editor.client.text_document_document_symbol_async(params)
    assert found and isinstance(found[0], types.DocumentSymbol) and found[0].name == "Harbour to reopen 😀"
    editor.edit(uri, 2, types.TextDocumentContentChangeWholeDocument("# Bakery to close\n"))
    found = await editor.client.text_document_document_symbol_async(params)
    assert found and [one.name for one in found] == ["Bakery to close"]
