"""A session as each editor holds it: open, edit, save, close, open again; settings; folders; documents of any kind."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from editors import EDITORS, Begin, Editor, change
from lsprotocol import types
from wire import PATIENCE

PROFILES = [*EDITORS, "neovim@v0.10.0"]
SLIP = "The guard said teh boat left.\n"
TWICE = "The guard said the the boat left.\n"
TEH, THE_THE = "typos.short-nonword", "typos.doubled"


def _at(uri: str) -> types.TextDocumentIdentifier:
    return types.TextDocumentIdentifier(uri)


def _codes(found: list[types.Diagnostic]) -> list[object]:
    return [one.code for one in found]


async def _asked(editor: Editor, uri: str, before: str | None = None) -> types.DocumentDiagnosticReport:
    params = types.DocumentDiagnosticParams(_at(uri), previous_result_id=before)
    return await editor.client.text_document_diagnostic_async(params)


@pytest.mark.asyncio
@pytest.mark.parametrize("name", PROFILES)
async def test_from_the_first_opening_to_the_second(name: str, begin: Begin) -> None:
    editor = await begin(name)
    uri = editor.open("story.md", SLIP)
    assert _codes(await editor.diagnostics(uri)) == [TEH]
    editor.edit(uri, 2, change(0, 15, 18, "the the"))
    assert _codes(await editor.diagnostics(uri, 2)) == [THE_THE]
    editor.client.text_document_did_save(types.DidSaveTextDocumentParams(_at(uri)))
    assert _codes(await editor.diagnostics(uri, 2)) == [THE_THE]
    editor.client.text_document_did_close(types.DidCloseTextDocumentParams(_at(uri)))
    assert await editor.diagnostics(uri) == []
    editor.open("story.md", SLIP)
    assert _codes(await editor.diagnostics(uri, 1)) == [TEH]
    assert editor.pulls == name.startswith("neovim")
    if editor.pulls:
        assert editor.client.diagnostics == {}, "it asks, and was told as well"


@pytest.mark.asyncio
@pytest.mark.parametrize("name", PROFILES)
async def test_an_editor_is_told_or_asks_as_its_settings_say(name: str, begin: Begin) -> None:
    editor = await begin(name, diagnostics="push" if name.startswith("neovim") else "pull")
    assert editor.pulls != name.startswith("neovim")
    uri = editor.open("story.md", SLIP)
    assert _codes(await editor.diagnostics(uri)) == [TEH]
    editor.edit(uri, 2, change(0, 15, 18, "the"))
    assert await editor.diagnostics(uri, 2) == []
    if editor.pulls:
        assert editor.client.diagnostics == {}


@pytest.mark.asyncio
async def test_what_is_unchanged_is_not_said_again_unless_the_document_was_opened_again(begin: Begin) -> None:
    editor = await begin("neovim@v0.11.0")
    uri = editor.open("story.md", SLIP)
    first = await _asked(editor, uri)
    assert isinstance(first, types.RelatedFullDocumentDiagnosticReport) and first.result_id
    again = await _asked(editor, uri, first.result_id)
    assert isinstance(again, types.RelatedUnchangedDocumentDiagnosticReport)
    editor.client.text_document_did_close(types.DidCloseTextDocumentParams(_at(uri)))
    editor.open("story.md", TWICE)  # of the same version, and with as many findings
    reopened = await _asked(editor, uri, first.result_id)
    assert isinstance(reopened, types.RelatedFullDocumentDiagnosticReport)
    assert _codes(list(reopened.items)) == [THE_THE]


@pytest.mark.asyncio
@pytest.mark.parametrize("name", ["visual_studio_code", "neovim@v0.11.0"])
async def test_each_folder_has_its_own_configuration(name: str, begin: Begin, tmp_path: Path) -> None:
    for folder, text in {"sport": "ignore: [typos.short-nonword]\n", "news": "ignore: [typos.doubled]\n"}.items():
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "newslint.yml").write_text(text)
    editor = await begin(name)
    for folder, left in {"sport": THE_THE, "news": TEH}.items():
        uri = editor.open(f"{folder}/story.md", SLIP + "\n" + TWICE)
        assert _codes(await editor.diagnostics(uri)) == [left]


MARKED_UP = "<p>The guard said <b>teh</b> boat left.</p>\n"


@pytest.mark.asyncio
@pytest.mark.parametrize("name", ["visual_studio_code", "neovim@v0.11.0"])
async def test_documents_of_every_language_and_of_no_file(name: str, begin: Begin) -> None:
    editor = await begin(name)
    documents = [
        ("untitled:Untitled-1", "markdown", "The guard said *teh* boat left.\n", (16, 19)),
        ("untitled:Untitled-2", "plaintext", SLIP, (15, 18)),
        ("untitled:Untitled-3", "html", MARKED_UP, (21, 24)),
        (editor.uri("story"), "html", MARKED_UP, (21, 24)),
        (editor.uri("story.html"), "mhtml", MARKED_UP, (21, 24)),
        (editor.uri("story.txt"), "text", SLIP, (15, 18)),
        (editor.uri("of a kind.html"), "copy-desk-special", MARKED_UP, (21, 24)),
        (editor.uri("of no kind.xyz"), "copy-desk-special", SLIP, (15, 18)),
        ("untitled:Untitled-4", "", SLIP, (15, 18)),
        ("vscode-vfs://desk/story.md", "markdown", SLIP, (15, 18)),
    ]
    for uri, language, text, place in documents:
        item = types.TextDocumentItem(uri, language, 1, text)
        editor.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        (found,) = await editor.diagnostics(uri)
        assert (found.range.start.character, found.range.end.character) == place, uri


@pytest.mark.asyncio
async def test_a_setting_that_is_wrong_is_named_once_and_the_others_hold(begin: Begin) -> None:
    wrong = {
        "pauseMs": "long",
        "diagnostics": "sometimes",
        "select": "typos",
        "ignore": [THE_THE],
        "extension's own": 1,
    }
    editor = await begin(**wrong)
    uri = editor.open("story.md", SLIP + TWICE)
    await _until(editor, uri, TEH)
    _set(editor, {**wrong, "ignore": [TEH], "debounceMs": -1})
    await _until(editor, uri, THE_THE)
    said = [message.message.partition(":")[0] for message in editor.client.messages]
    assert sorted(said) == [f"newslint.{key}" for key in ("debounceMs", "diagnostics", "pauseMs", "select")]


@pytest.mark.asyncio
async def test_a_folder_that_is_added_has_the_settings_that_the_editor_has_for_it(begin: Begin) -> None:
    editor = await begin()
    uri = editor.open("sport/story.md", SLIP + "\n" + TWICE)
    _set(editor, {"ignore": [TEH]})
    await _until(editor, uri, THE_THE)
    editor.client.set_configuration({"newslint": {"ignore": [THE_THE]}}, scope_uri=editor.uri("sport"))
    added = types.WorkspaceFoldersChangeEvent([types.WorkspaceFolder(editor.uri("sport"), "sport")], [])
    editor.client.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(added))
    await _until(editor, uri, TEH)


def _set(editor: Editor, settings: dict[str, object]) -> None:
    editor.client.set_configuration({"newslint": settings})
    editor.client.workspace_did_change_configuration(types.DidChangeConfigurationParams({}))


async def _until(editor: Editor, uri: str, *codes: str) -> None:
    async with asyncio.timeout(PATIENCE):
        while _codes(await editor.diagnostics(uri)) != list(codes):
            pass
