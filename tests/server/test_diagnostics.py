"""What an editor shows, in each of the three encodings, told or asked for."""

from __future__ import annotations

import pytest
from editors import EDITORS, Begin, change

STORY = "The harbour stood empty. 😀 The guard said teh boat left.\n"


def column(before: str, encoding: str) -> int:
    """How many units of an encoding these words have."""
    return (
        len(before.encode(f"{encoding}-le" if encoding != "utf-8" else encoding))
        // {
            "utf-8": 1,
            "utf-16": 2,
            "utf-32": 4,
        }[encoding]
    )


@pytest.mark.asyncio
@pytest.mark.parametrize("name", EDITORS)
async def test_each_editor_shows_a_slip_where_it_stands(name: str, begin: Begin) -> None:
    editor = await begin(name)
    assert editor.encoding == EDITORS[name]
    uri = editor.open("story.md", STORY)
    (found,) = await editor.diagnostics(uri)
    at = column(STORY[: STORY.index("teh")], editor.encoding)
    assert (found.range.start.line, found.range.start.character, found.range.end.character) == (0, at, at + 3)
    assert found.code == "typos.short-nonword" and found.source == "newslint"
    editor.edit(uri, 2, change(0, at, at + 3, "the"))
    assert await editor.diagnostics(uri, 2) == []
