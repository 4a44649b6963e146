"""Who speaks behind `he said`, and how long a story is: both only for who asks for them."""

from __future__ import annotations

import asyncio

import pytest
from editors import EDITORS, Begin, Editor
from lsprotocol import types
from readings import Story

from newslint.server.hints import hints
from newslint.server.lens import lenses

STORY = (
    "😀 “The wall will hold,” said Ana Ruiz, who built it.\r\n\r\n"
    "“We have twelve boats,” she said. “They are old.”\r\n\r\n"
    "She said that the council had been told. The boats left, Ruiz said.\r\n"
)
ALL = types.Range(types.Position(0, 0), types.Position(99, 0))


def hinted(text: str, asked: types.Range = ALL, encoding: str = "utf-16") -> list[str]:
    """The words up to each hint, and the hint."""
    story = Story(text, "story.txt", encoding)
    found = []
    for hint in hints(story.reading, story.positions, asked):
        at = story.positions.offset(hint.position)
        found.append(f"{text[:at].rsplit(maxsplit=1)[-1]} {hint.label}")
        assert isinstance(hint.tooltip, str) and hint.padding_left
    return found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_the_name_stands_behind_the_pronoun(encoding: str) -> None:
    assert hinted(STORY, encoding=encoding) == ["she = Ana Ruiz", "She = Ana Ruiz"]


def test_only_the_range_that_is_asked_for() -> None:
    assert hinted(STORY, types.Range(types.Position(2, 0), types.Position(3, 0))) == ["she = Ana Ruiz"]
    assert hinted(STORY, types.Range(types.Position(0, 0), types.Position(1, 0))) == []


@pytest.mark.parametrize(
    "text",
    [
        "“The wall will hold,” he said.",
        "Ana Ruiz and Eva Marsh built the wall. “It will hold,” she said.",
        "Ana Ruiz built the wall with Sam Lowry. “It will hold,” she said. “It must,” he said.",
        "Ben Okafor sold the boats after he said that Carl Marsh had asked him.",
        "The boats of Okafor left. “I did not see it,” he said.",
        "",
    ],
)
def test_no_hint_where_it_may_be_somebody_else(text: str) -> None:
    assert [hint for hint in hinted(text) if not hint.startswith("he = Ben")] == []


def test_the_lens_tells_words_and_time() -> None:
    story = Story("Harbour to reopen\n\n" + "The boats left on Monday. " * 100, "story.txt")
    (lens,) = lenses(story.reading, story.positions)
    assert lens.command and (lens.command.title, lens.command.command) == ("500 words, 2:06 to read", "")
    assert lens.range.start == types.Position(0, 0)
    empty = Story("", "story.txt")
    assert lenses(empty.reading, empty.positions) == []


async def drawn(editor: Editor, uri: str) -> tuple[int, int]:
    """How many hints and lenses an editor draws."""
    document = types.TextDocumentIdentifier(uri)
    hints = await editor.client.text_document_inlay_hint_async(types.InlayHintParams(document, ALL))
    lenses = await editor.client.text_document_code_lens_async(types.CodeLensParams(document))
    return len(hints or ()), len(lenses or ())


@pytest.mark.asyncio
@pytest.mark.parametrize("name", EDITORS)
async def test_nothing_is_drawn_unless_it_is_asked_for(name: str, begin: Begin) -> None:
    quiet, told = await begin(name), await begin(name, inlayHints=True, codeLens=True)
    assert await drawn(quiet, quiet.open("story.txt", STORY, "plaintext")) == (0, 0)
    assert await drawn(told, told.open("story.txt", STORY, "plaintext")) == (2, 1)


@pytest.mark.asyncio
async def test_what_is_drawn_changes_with_the_settings(begin: Begin) -> None:
    editor = await begin("neovim@v0.11.0")
    asked = asyncio.Event()
    editor.client.protocol.fm._features.pop(types.WORKSPACE_INLAY_HINT_REFRESH, None)
    editor.client.feature(types.WORKSPACE_INLAY_HINT_REFRESH)(lambda _: asked.set())
    uri = editor.open("story.txt", STORY, "plaintext")
    assert await drawn(editor, uri) == (0, 0)
    assert not asked.is_set()
    editor.client.set_configuration({"newslint": {"inlayHints": True}})
    settings = types.DidChangeConfigurationParams({"newslint": {"inlayHints": True}})
    editor.client.workspace_did_change_configuration(settings)
    await asyncio.wait_for(asked.wait(), 10)
    assert await drawn(editor, uri) == (2, 0)
