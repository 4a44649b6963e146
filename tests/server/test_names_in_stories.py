"""Every form of a name, from each; quotation marks and their partners."""

from __future__ import annotations

import pytest
from editors import EDITORS, Begin
from lsprotocol import types
from readings import Story

from newslint.server.names import highlights, references

STORY = (
    "😀 Dr Ana Ruiz leads the Marsh Drainage Board (MDB).\r\n\r\n"
    "“The MDB 😀 has ‘no say’ in it,” said Ruiz. The Marsh Drainage Board meets on Monday.\r\n\r\n"
    "“It will meet again in June.\r\n\r\n“It always does,” Ana Ruiz said.\r\n"
)


def lit(story: Story, words: str, into: int = 0) -> list[str]:
    """The words that are highlighted."""
    return [story.words(h.range) for h in highlights(story.reading, story.positions, story.at(words, into))]


@pytest.mark.parametrize("words", ["Ana Ruiz leads", "Ruiz.", "Ana Ruiz said"])
def test_every_form_is_found_from_each(words: str) -> None:
    story = Story(STORY, "story.txt")
    assert [w.replace("Dr ", "") for w in lit(story, words)] == ["Ana Ruiz", "Ruiz", "Ana Ruiz"]


def test_letters_and_what_they_stand_for_are_one_name() -> None:
    story = Story(STORY, "story.txt")
    board = ["Marsh Drainage Board", "MDB", "MDB", "Marsh Drainage Board"]
    assert lit(story, "MDB 😀") == lit(story, "Marsh") == board


def test_a_mark_has_all_marks_of_its_quotation() -> None:
    story = Story(STORY, "story.txt")
    assert lit(story, "“The") == lit(story, "” said") == ["“", "”"]
    assert lit(story, "‘no") == lit(story, "’ in") == ["‘", "’"]
    assert lit(story, "“It will") == lit(story, "“It always") == lit(story, "” Ana") == ["“", "“", "”"]


def test_a_name_right_behind_a_mark_is_a_name() -> None:
    story = Story("“Ana Ruiz left,” Ben Okafor said. Ruiz came back.\n", "story.txt")
    assert lit(story, "Ana") == ["Ana Ruiz", "Ruiz"]
    assert lit(story, "“") == ["“", "”"]


def test_other_words_have_no_partners() -> None:
    story = Story(STORY, "story.txt")
    assert lit(story, "meets") == [] and references(story.reading, story.positions, story.at("meets"), "a", True) == []
    empty = Story("", "story.txt")
    assert highlights(empty.reading, empty.positions, types.Position(7, 7)) == []


@pytest.mark.asyncio
@pytest.mark.parametrize("name", EDITORS)
async def test_each_editor_finds_references(name: str, begin: Begin) -> None:
    editor = await begin(name)
    story = Story(STORY, "story.txt", editor.encoding)
    uri = editor.open("story.txt", STORY, "plaintext")

    async def found(declared: bool) -> list[types.Range]:
        params = types.ReferenceParams(
            types.ReferenceContext(declared), types.TextDocumentIdentifier(uri), story.at("Ruiz.")
        )
        answer = await editor.client.text_document_references_async(params)
        assert answer and all(location.uri == uri for location in answer)
        return [location.range for location in answer]

    every = await found(declared=True)
    assert [story.words(place)[-4:] for place in every] == ["Ruiz"] * 3
    assert await found(declared=False) == every[1:]
    params = types.DocumentHighlightParams(types.TextDocumentIdentifier(uri), story.at("Ruiz."))
    highlighted = await editor.client.text_document_document_highlight_async(params)
    assert highlighted and [h.range for h in highlighted] == every
