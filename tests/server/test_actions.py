"""What an editor offers to do about a finding, and what comes of it."""

from __future__ import annotations

import asyncio
from pathlib import Path
from textwrap import indent
from urllib.parse import unquote, urlparse

import pytest
from editors import EDITORS, Begin, Editor, applied, change, edits
from lsprotocol import types
from readings import Story

from newslint.api import check_text
from newslint.errors import FileError
from newslint.lint.sidecar import Entry, appended
from newslint.server.actions import beside
from newslint.server.actions.edits import neighbour

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
    action = found["Let it stand: waive typos.short-nonword here, then write why"]
    after = applied(SLIP, edits(action.edit)[uri], editor.encoding)
    assert after == SLIP.replace("left.", "left. <!-- newslint-disable-line typos.short-nonword -- say why -->")
    assert [f.rule for f in check_text(after, path="story.md")] == ["waivers.unused"]
    assert check_text(after.replace("say why", "as he said it"), path="story.md") == []


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
    action = found["Let it stand: waive typos.short-nonword in story.txt.waivers.yml, then write why"]
    assert [p.name for p in written(editor.folder, action, editor.encoding)] == ["story.txt.waivers.yml"]
    editor.saved(uri)
    assert [d.code for d in await editor.diagnostics(uri)] == ["waivers.unused"]


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


async def test_no_list_takes_a_word_that_is_confused_with_another(begin: Begin) -> None:
    editor = await begin()
    _, found = await offered(editor, "story.txt", "The crew had gone to there homes by noon.\n", "typos.contraction")
    assert found and not any("names.yml" in title for title in found)


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


MARKED = "Jonas **Wierz**bicki, the harbour master, came.\n\nMr Wierz*biki* said no. Nobody asked Wierz*biki* why.\n"


async def test_words_are_read_without_their_markup(begin: Begin) -> None:
    editor = await begin()
    uri, found = await offered(editor, "story.md", MARKED, "naming.variant")
    assert not any("*" in title or "<" in title for title in found)
    action = found["Write ‘Wierzbicki’ everywhere (2 places)"]
    after = applied(MARKED, edits(action.edit)[uri], editor.encoding)
    assert [line.replace("*", "") for line in after.splitlines()][
        2
    ] == "Mr Wierzbicki said no. Nobody asked Wierzbicki why."


async def test_no_answer_is_of_an_older_text_than_it_says(begin: Begin) -> None:
    editor = await begin()
    uri, _ = await offered(editor, "story.md", SLIP * 200, "typos.short-nonword")
    place = types.Range(types.Position(0, 0), types.Position(0, 30))
    for version in range(2, 12):
        asked = asyncio.ensure_future(editor.actions(uri, place))
        await asyncio.sleep(0.03 * (version % 4))
        editor.edit(uri, version, change(0, 0, 0, "x"))
        first = next(a for a in await asked if a.title == "Write ‘the’")
        assert first.edit and first.edit.document_changes
        (made,) = first.edit.document_changes
        assert isinstance(made, types.TextDocumentEdit) and made.text_document.version in (version - 1, version)
        start = made.edits[0].range.start.character
        assert start == SLIP.index("teh") + 1 + made.text_document.version - 2 + 1


async def test_a_mark_at_the_beginning_hinders_no_fix(begin: Begin) -> None:
    text = "\ufeffThe the guard left.\n"
    editor = await begin()
    uri = editor.open("story.md", text)
    await editor.diagnostics(uri)
    (action,) = await editor.actions(uri, types.Range(types.Position(0, 0), types.Position(1, 0)), "source.fixAll")
    action = action if action.edit else await editor.client.code_action_resolve_async(action)
    assert applied(text, edits(action.edit)[uri], editor.encoding) == "\ufeffThe guard left.\n"


async def test_a_story_that_the_server_cannot_see_gets_no_files(begin: Begin) -> None:
    editor = await begin()
    uri = "file:///C:/desk/story.txt"
    item = types.TextDocumentItem(uri, "plaintext", 1, SLIP)
    editor.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    (first, *_) = await editor.diagnostics(uri)
    titles = [action.title for action in await editor.actions(uri, first.range)]
    assert "Write ‘the’" in titles and not any("yml" in t or "Turn" in t for t in titles)


async def test_the_configuration_that_the_editor_sets_is_the_one_that_changes(begin: Begin, tmp_path: Path) -> None:
    (tmp_path / "newslint.yml").write_text("profile: neutral\n")
    (tmp_path / "house.yml").write_text("ignore: []\nnames:\n")
    editor = await begin(configuration=str(tmp_path / "house.yml"))
    uri, found = await offered(editor, "story.txt", SLIP.replace("teh", "fo"), "typos.short-nonword")
    turned = next(action for title, action in found.items() if title.startswith("Turn"))
    assert [p.name for p in written(tmp_path, turned, editor.encoding)] == ["house.yml"]
    assert (tmp_path / "house.yml").read_text() == "ignore: [typos.short-nonword]\nnames:\n"
    (tmp_path / "house.yml").write_text("ignore: []\nnames:\n")
    right = found["‘fo’ is right: put it into names.yml"]
    assert [p.name for p in written(tmp_path, right, editor.encoding)] == ["house.yml", "names.yml"]
    assert (tmp_path / "house.yml").read_text() == "ignore: []\nnames:\n  - names.yml\n"
    editor.saved(uri)
    assert await editor.diagnostics(uri) == []


@pytest.mark.parametrize("house", ["- a\n- b\n", "a: &a [quotes]\nignore: *a\n", "extends: nowhere.yml\n"])
async def test_a_configuration_that_cannot_be_changed_is_let_be(house: str, begin: Begin) -> None:
    editor = await begin()
    uri, _ = await offered(editor, "story.txt", SLIP, "typos.short-nonword")
    (editor.folder / "newslint.yml").write_text(house)
    (editor.folder / "story.txt.waivers.yml").mkdir()
    titles = [a.title for a in await editor.actions(uri, types.Range(types.Position(0, 0), types.Position(1, 0)))]
    assert "Write ‘the’" in titles and not any("yml" in t or "Turn" in t for t in titles)


async def test_what_the_editor_selects_itself_cannot_be_turned_off(begin: Begin) -> None:
    editor = await begin(extendSelect=["typos.short-nonword"])
    _, found = await offered(editor, "story.txt", SLIP, "typos.short-nonword")
    assert found and not any(title.startswith("Turn") for title in found)


async def test_the_kinds_of_one_name_agree_and_attributions_go_into_no_list(begin: Begin) -> None:
    editor = await begin()
    _, found = await offered(editor, "story.md", NAMES, "naming.variant")
    for form in ("Wierzbicki", "Wierzbiki"):
        made = edits(found[f"‘{form}’ is right: put it into names.yml"].edit)
        assert made[editor.uri("names.yml")][0].new_text == f"people:\n  - {form}\n"


async def test_a_reason_that_nobody_wrote_is_told(begin: Begin) -> None:
    waived = SLIP.rstrip() + " <!-- newslint-disable-line typos.short-nonword -- {} -->\n"
    assert [f.rule for f in check_text(waived.format("say why"), path="story.md")] == ["waivers.unused"]
    assert check_text(waived.format("a quotation from the log"), path="story.md") == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("story.md", "# The guard said teh boat left #\n\nIt left.\n"),
        ("story.md", "---\ntitle: The guard said teh boat left\n---\n\nIt left.\n"),
        ("story.md", "The guard said teh boat left `in\nthe` harbour.\n"),
        ("story.md", "The guard said teh boat left\\\nthe harbour.\n"),
        ("story.md", "| a | b |\n|---|---|\n| teh | c |\n"),
        ("story.html", "<title>The guard said teh boat left\nthe harbour</title><p>It left.</p>\n"),
        ("story.html", '<p>It left.</p><img src="a.png" alt="The guard said teh boat left\nthe harbour.">\n'),
    ],
)
async def test_a_comment_that_would_be_copy_is_not_put_in(name: str, text: str, tmp_path: Path) -> None:
    story = Story(text, str(tmp_path / name))
    found = [f for f in story.reading.findings if f["text"] == "teh"]
    assert not any(beside.comment(f, story.reading) for f in found)
    assert found or "title" in text


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("", "{0}"),
        ("# ours\n", "# ours\n{0}"),
        ("[]\n", "[{1}]\n"),
        ("[{{rule: a.b, fingerprint: c, reason: d}}]\n", "[{{rule: a.b, fingerprint: c, reason: d}}, {1}]\n"),
        ("- rule: a.b\n  fingerprint: c\n  reason: d", "- rule: a.b\n  fingerprint: c\n  reason: d\n{0}"),
        (
            "  - {{rule: a.b, fingerprint: c, reason: d}}\n...\n",
            "  - {{rule: a.b, fingerprint: c, reason: d}}\n{2}...\n",
        ),
        ("null\n", "[{1}]\n"),
        ("---\n...\n", None),
    ],
)
async def test_waivers_are_put_where_they_count(text: str, after: str | None) -> None:
    path = Path("s.md.waivers.yml")
    more: Entry = {"rule": "x.y", "fingerprint": "f", "reason": "why", "by": "Ana", "date": "2024-05-31"}
    block = "- rule: x.y\n  fingerprint: f\n  reason: why\n  by: Ana\n  date: '2024-05-31'\n"
    flow = "{rule: x.y, fingerprint: f, reason: why, by: Ana, date: 2024-05-31}"
    if after is None:
        with pytest.raises(FileError, match="by hand"):
            appended(path, text.format(), [more])
    else:
        assert appended(path, text.format(), [more]) == after.format(block, flow, indent(block, "  "))


@pytest.mark.parametrize("listed", ["people: [Ana Ruiz]\nwords:\n", "people: [Ana Ruiz]\nwords: null\n"])
async def test_a_list_with_nothing_in_it_is_empty(listed: str, begin: Begin) -> None:
    editor = await begin()
    (editor.folder / "names.yml").write_text(listed)
    (editor.folder / "newslint.yml").write_text("names: names.yml\nignore:\n")
    uri, found = await offered(editor, "story.txt", SLIP.replace("teh", "fo"), "typos.short-nonword")
    written(editor.folder, found["‘fo’ is right: put it into names.yml"], editor.encoding)
    assert (editor.folder / "names.yml").read_text().endswith(("words:\n  - fo\n", "words: [fo]\n"))
    editor.saved(uri)
    assert await editor.diagnostics(uri) == []


async def test_the_same_fix_everywhere_reads_entities(begin: Begin) -> None:
    editor = await begin()
    text = "<p>The guard said teh boat left.</p>\n<p>The mayor said t&#101;h boats had come back.</p>\n"
    uri = editor.open("story.html", text, "html")
    (place, *_) = [d.range for d in await editor.diagnostics(uri) if d.code == "typos.short-nonword"]
    found = {action.title: action for action in await editor.actions(uri, place)}
    after = applied(text, edits(found["Write ‘the’ everywhere (2 places)"].edit)[uri], editor.encoding)
    assert after == text.replace("teh", "the").replace("t&#101;h", "the")


async def test_a_neighbour_is_addressed_as_the_story_is() -> None:
    assert neighbour("file:///w/a%20b/s.md", Path("/w/a b/n é.yml")) == "file:///w/a%20b/n%20%C3%A9.yml"
    assert neighbour("file:///w/a/s.md", Path("/w/n.yml")) == "file:///w/n.yml"
    assert neighbour("file:///w/a/s.md", Path("/etc/n.yml")) == "file:///etc/n.yml"
    assert neighbour("file://server/share/a/s.md", Path("//server/share/n.yml")) == "file://server/share/n.yml"
