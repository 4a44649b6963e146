"""The server's text stays the editor's, edit by edit, in each encoding, whatever stands in it."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from editors import EDITORS, Begin
from lsprotocol import types
from pygls.workspace import PositionCodec, TextDocument

from newslint.api import check_text
from newslint.server.positions import Positions
from newslint.server.text import Texts

STORIES = Path(__file__).parents[2] / "examples" / "stories"
ENCODINGS = ("utf-8", "utf-16", "utf-32")
SIZES = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
PIECES = [
    *("\n", "\r", "\r\n", "\n\n", "\u2028", "\u2029", "\u0085", "\v", "\f", "\x1c", "\t", " "),
    *("😀", "👩‍🚒", "e\u0301", "é", "Łódź ", "“", "”", "‘", "’", '"', "…", "\ufeff"),
    *(
        "teh ",
        "the the ",
        "pf ",
        "boat ",
        "Ana Ruiz ",
        "US ",
        "U.S. ",
        "he said. ",
        "“We left,” said Jonas Wierzbicki. ",
    ),
    *("# ", "> ", "*", "_", "<b>", "&amp;", "<!-- ", "-->", "---\n"),
]


def position(text: str, offset: int, encoding: str) -> types.Position:
    """Where an editor says that an offset is: not by the code under test."""
    lines = re.split(r"\r\n|\n|\r", text[:offset])
    name, size = SIZES[encoding]
    return types.Position(len(lines) - 1, len(lines[-1].encode(name)) // size)


def random_edits(text: str, number: int, encoding: str, seed: int) -> Iterator[tuple[types.Range, str, str]]:
    """Edits as an editor sends them, each with the text after it. No edit parts a CR from its LF: no editor can."""
    chance = random.Random(seed)

    def place(near: int | None = None) -> int:
        at = chance.randint(0, len(text)) if near is None else min(len(text), near + chance.choice((0, 0, 1, 2, 9, 40)))
        return at - 1 if text[at - 1 : at + 1] == "\r\n" and at else at

    for _ in range(number):
        start = place()
        end = max(start, place(start))
        new = "".join(chance.choices(PIECES, k=chance.randint(0, 3)))
        if len(text) > 8000:
            end, new = place(min(len(text), start + 800)), ""
            end = max(start, end)
        where = types.Range(position(text, start, encoding), position(text, end, encoding))
        text = text[:start] + new + text[end:]
        yield where, new, text


def change(where: types.Range, new: str) -> types.TextDocumentContentChangePartial:
    """The edit as it is sent."""
    return types.TextDocumentContentChangePartial(where, new)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_ten_thousand_edits_leave_the_editors_text(encoding: str) -> None:
    texts = Texts(None, position_encoding=encoding)
    texts.put_text_document(types.TextDocumentItem("file:///a.md", "markdown", 0, "😀 one\r\ntwo"))
    for version, (where, new, text) in enumerate(random_edits("😀 one\r\ntwo", 10_000, encoding, 7), 1):
        identifier = types.VersionedTextDocumentIdentifier(uri="file:///a.md", version=version)
        texts.update_text_document(identifier, change(where, new))
        held = texts.of("file:///a.md")
        assert held is not None and held.source == text, version


def marks(text: str, encoding: str) -> list[tuple[types.Position, str, str]]:
    """What check says of a text: each finding, and again where the same slip stands."""
    said = check_text(text, path="story.md", profile=None)
    places = sorted(
        (*span, f.rule, f.message) for f in said for span in (f.span, *(r.span for r in f.related if r.again))
    )
    return [(position(text, start, encoding), rule, words) for start, _, rule, words in places]


@pytest.mark.asyncio
@pytest.mark.parametrize("name", EDITORS)
async def test_at_rest_the_editor_shows_what_check_says(name: str, begin: Begin) -> None:
    editor = await begin(name, debounceMs=100)
    story = (
        "".join(path.read_text("utf-8") for path in sorted(STORIES.glob("*.txt"))) + "The guard 😀 said teh boat left."
    )
    uri = editor.open("story.md", story)
    version, shown = 1, 0
    for burst in range(20):
        text = story
        version += 1
        editor.edit(uri, version, types.TextDocumentContentChangeWholeDocument(story))
        for where, new, after in random_edits(story, 500, editor.encoding, burst):
            version += 1
            editor.edit(uri, version, change(where, new))
            text = after
        found = await editor.diagnostics(uri, version)
        positions = marks(text, editor.encoding)
        assert [(d.range.start, d.code, d.message) for d in found] == positions
        shown += len(found)
    assert shown > 50  # there was something to compare


@pytest.mark.asyncio
async def test_after_each_edit_the_editor_shows_what_check_says(begin: Begin) -> None:
    editor = await begin("visual_studio_code", debounceMs=0, pauseMs=0)
    story = "".join(path.read_text("utf-8") for path in sorted(STORIES.glob("*.txt")))
    uri = editor.open("story.md", story)
    for version, (where, new, text) in enumerate(random_edits(story, 60, editor.encoding, 3), 2):
        editor.edit(uri, version, change(where, new))
        positions = marks(text, editor.encoding)
        assert [(d.range.start, d.code, d.message) for d in await editor.diagnostics(uri, version)] == positions


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_positions_beyond_the_text_are_its_nearest_end(encoding: str) -> None:
    text = "a\u2028b 😀\r\nc\rd\n"
    positions = Positions(text, encoding)
    for offset in [n for n in range(len(text) + 1) if text[max(0, n - 1) : n + 1] != "\r\n"]:
        assert positions.position(offset) == position(text, offset, encoding)
        assert positions.offset(positions.position(offset)) == offset
    assert positions.offset(types.Position(0, 99)) == 5
    assert positions.offset(types.Position(99, 0)) == len(text)
    assert Positions("", encoding).offset(types.Position(0, 3)) == 0
    assert Positions("", encoding).position(0) == types.Position(0, 0)


def test_a_position_inside_a_character_is_the_characters_own() -> None:
    assert [Positions("a😀b", "utf-16").offset(types.Position(0, n)) for n in range(5)] == [0, 1, 1, 2, 3]
    assert [Positions("a😀b", "utf-8").offset(types.Position(0, n)) for n in range(7)] == [0, 1, 1, 1, 1, 2, 3]


def test_an_emoji_that_comes_in_halves_is_whole() -> None:
    texts = Texts(None)
    texts.put_text_document(types.TextDocumentItem("file:///a.md", "markdown", 0, "x\ud83d"))
    at = types.Range(types.Position(0, 2), types.Position(0, 2))
    texts.update_text_document(
        types.VersionedTextDocumentIdentifier(uri="file:///a.md", version=1), change(at, "\ude00")
    )
    held = texts.of("file:///a.md")
    assert held is not None and held.source == "x😀"


def test_pygls_still_breaks_lines_where_the_protocol_does_not() -> None:
    """When this fails, upstream has mended it, and newslint.server.text can be smaller."""
    theirs = TextDocument("file:///a.md", "a\u2028b\nc", position_codec=PositionCodec("utf-16"))
    theirs.apply_change(change(types.Range(types.Position(1, 0), types.Position(1, 1)), "x"))
    assert theirs.source != "a\u2028b\nx"
