"""What an editor offers to do about a finding, and what comes of it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest
from editors import EDITORS, Begin, Editor, applied, edits
from lsprotocol import types

from newslint.api import check_text

pytestmark = pytest.mark.asyncio
SLIP = "😀 The guard said teh boat left.\n"
NAMES = """# Boats leave Port Harrow

Jonas Wierzbicki, the harbour master, opened the gate on Monday.

Mr Wierzbiki 😀 said that the boats had left. Nobody asked Wierzbiki why.

“I told Wierzbiki so,” said Ana Ruiz, who sells nets.
"""


async def offered(editor: Editor, name: str, text: str, rule: str) -> tuple[str, dict[str, types.CodeAction]]:
    """The actions on the first finding of a rule, by title."""
    uri = editor.open(name, text, "markdown" if name.endswith(".md") else "plaintext")
    found = await editor.diagnostics(uri)
    (place, *_) = [d.range for d in found if d.code == rule]
    return uri, {action.title: action for action in await editor.actions(uri, place)}


@pytest.mark.parametrize("name", EDITORS)
async def test_the_fix_that_leaves_no_choice_is_preferred_and_right(name: str, begin: Begin) -> None:
    editor = await begin(name)
    uri, found = await offered(editor, "story.md", SLIP, "typos.short-nonword")
    first = next(iter(found.values()))
    assert first.title == "Write ‘the’" and first.is_preferred and first.kind == "quickfix"
    assert applied(SLIP, edits(first.edit)[uri], editor.encoding) == SLIP.replace("teh", "the")


@pytest.mark.parametrize("name", EDITORS)
async def test_one_spelling_for_the_other_everywhere_but_in_what_people_said(name: str, begin: Begin) -> None:
    editor = await begin(name)
    uri, found = await offered(editor, "story.md", NAMES, "naming.variant")
    action = found["Write ‘Wierzbicki’ everywhere (2 places)"]
    after = applied(NAMES, edits(action.edit)[uri], editor.encoding)
    assert after == NAMES.replace("Mr Wierzbiki", "Mr Wierzbicki").replace("asked Wierzbiki", "asked Wierzbicki")
    other = applied(NAMES, edits(found["Write ‘Wierzbiki’"].edit)[uri], editor.encoding)
    assert other == NAMES.replace("Jonas Wierzbicki", "Jonas Wierzbiki")


async def test_the_same_fix_everywhere(begin: Begin) -> None:
    editor = await begin()
    text = "The guard said teh boat left.\n\nThe mayor said teh boats had come back.\n"
    uri, found = await offered(editor, "story.md", text, "typos.short-nonword")
    action = found["Write ‘the’ everywhere (2 places)"]
    assert applied(text, edits(action.edit)[uri], editor.encoding) == text.replace("teh", "the")


@pytest.mark.parametrize("name", EDITORS)
async def test_a_waiver_in_the_story_silences_the_finding_alone(name: str, begin: Begin) -> None:
    editor = await begin(name)
    uri, found = await offered(editor, "story.md", SLIP, "typos.short-nonword")
    action = found["Let it stand: waive typos.short-nonword here, with a reason"]
    after = applied(SLIP, edits(action.edit)[uri], editor.encoding)
    assert after == SLIP.replace("left.", "left. <!-- newslint-disable-line typos.short-nonword -- say why -->")
    assert check_text(after, path="story.md") == []


def written(folder: Path, action: types.CodeAction, encoding: str) -> list[Path]:
    """Make the edits of an action in the files of a folder."""
    paths = []
    for uri, made in edits(action.edit).items():
        path = Path(unquote(urlparse(uri).path))
        path.write_text(applied(path.read_text("utf-8") if path.exists() else "", made, encoding), "utf-8")
        paths.append(path)
    return sorted(paths)


@pytest.mark.parametrize("name", EDITORS)
async def test_a_waiver_beside_a_story_without_comments(name: str, begin: Begin) -> None:
    editor = await begin(name)
    uri, found = await offered(editor, "story.txt", SLIP, "typos.short-nonword")
    action = found["Let it stand: waive typos.short-nonword in story.txt.waivers.yml, with a reason"]
    assert [p.name for p in written(editor.folder, action, editor.encoding)] == ["story.txt.waivers.yml"]
    editor.saved(uri)
    assert await editor.diagnostics(uri) == []


@pytest.mark.parametrize("name", EDITORS)
@pytest.mark.parametrize("house", [None, "profile: neutral\n", "names: desk/names.yml\n"])
async def test_a_name_that_is_right_goes_into_the_houses_list(name: str, house: str | None, begin: Begin) -> None:
    editor = await begin(name)
    listed = "desk/names.yml" if house and "desk" in house else "names.yml"
    if house:
        (editor.folder / "newslint.yml").write_text(house)
    if listed != "names.yml":
        (editor.folder / "desk").mkdir()
        (editor.folder / listed).write_text("# ours\npeople: [Ana Ruiz]\n")
    uri, found = await offered(editor, "story.txt", SLIP.replace("teh", "fo"), "typos.short-nonword")
    action = found["‘fo’ is right: put it into names.yml"]
    written(editor.folder, action, editor.encoding)
    assert (editor.folder / listed).read_text().endswith("words:\n  - fo\n")
    editor.saved(uri)
    assert await editor.diagnostics(uri) == []


async def test_no_list_takes_a_word_that_is_typed_twice(begin: Begin) -> None:
    editor = await begin()
    _, found = await offered(editor, "story.txt", "The boat left the the harbour.\n", "typos.doubled")
    assert "Write ‘the’" in found and not any("names.yml" in title for title in found)


async def test_a_rule_goes_off_for_the_folder(begin: Begin) -> None:
    editor = await begin()
    (editor.folder / "newslint.yml").write_text("ignore:\n  - style.cliche # ours\n")
    uri, found = await offered(editor, "story.txt", SLIP, "typos.short-nonword")
    action = found[f"Turn typos.short-nonword off for the folder ‘{editor.folder.name}’"]
    (path,) = written(editor.folder, action, editor.encoding)
    assert path.read_text() == "ignore:\n  - style.cliche # ours\n  - typos.short-nonword\n"
    editor.saved(uri)
    assert await editor.diagnostics(uri) == []


@pytest.mark.parametrize("name", EDITORS)
async def test_every_safe_fix_and_no_other_at_once(name: str, begin: Begin) -> None:
    editor = await begin(name)
    text = "😀 The the guard left.\r\n\r\nHe had recieved a a letter. “The the boat,” said Ana Ruiz.\r\n"
    uri = editor.open("story.md", text)
    await editor.diagnostics(uri)
    everything = types.Range(types.Position(0, 0), types.Position(9, 0))
    (action,) = await editor.actions(uri, everything, "source.fixAll")
    if action.edit is None:
        action = await editor.client.code_action_resolve_async(action)
    assert action.kind == "source.fixAll.newslint"
    after = applied(text, edits(action.edit)[uri], editor.encoding)
    assert after == text.replace("The the guard", "The guard").replace("a a letter", "a letter")
    assert await editor.actions(uri, everything, "refactor") == []
