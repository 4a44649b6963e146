"""Editors that answer oddly, close early, or call a document by a name that no file can have."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from editors import Begin, started
from lsprotocol import types
from pygls.exceptions import JsonRpcException

pytestmark = pytest.mark.asyncio
SLIP = "The guard said teh boat left.\n"


@pytest.mark.parametrize(
    "uri",
    [
        "file:///desk/a%00b.md",
        "http://[bad/x.md",
        "untitled:Untitled-1",
        "file:///C:/desk/a.md",
        "x",
        "file://srv/a.md",
    ],
)
async def test_a_document_of_any_name_is_a_story(uri: str, begin: Begin) -> None:
    editor = await begin()
    item = types.TextDocumentItem(uri, "markdown", 1, SLIP)
    editor.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    assert [d.code for d in await editor.diagnostics(uri)] == ["typos.short-nonword"]
    place = types.TextDocumentIdentifier(uri)
    hover = types.HoverParams(place, types.Position(0, 16))
    assert await editor.client.text_document_hover_async(hover) is not None
    command = types.ExecuteCommandParams("newslint.proof", [uri])
    assert await editor.client.workspace_execute_command_async(command)


async def test_an_editor_that_refuses_to_watch_is_asked_for_its_settings(tmp_path: Path) -> None:
    def refuse(_: object) -> None:
        raise JsonRpcException("no", code=-32601)

    editor = await started("visual_studio_code", tmp_path, {"debounceMs": 0, "pauseMs": 0}, registers=refuse)
    editor.client.set_configuration({"newslint": {"ignore": ["typos"]}})
    editor.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
    uri = editor.open("story.md", SLIP)
    async with asyncio.timeout(20):
        while editor.client.diagnostics.get(uri, [None]):
            await asyncio.sleep(0.02)
    assert not editor.client.messages
    await editor.client.shutdown_session()
    await editor.client.stop()


async def test_the_settings_of_a_folder_go_with_it(begin: Begin, tmp_path: Path) -> None:
    editor = await begin()
    folder = types.WorkspaceFolder(tmp_path.as_uri(), "desk")
    editor.client.set_configuration({"newslint": {"ignore": ["typos"]}}, scope_uri=folder.uri)
    editor.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
    uri = editor.open("story.md", SLIP)
    async with asyncio.timeout(20):
        while editor.client.diagnostics.get(uri, [None]):
            await asyncio.sleep(0.02)
    event = types.WorkspaceFoldersChangeEvent(added=[], removed=[folder])
    editor.client.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(event))
    async with asyncio.timeout(20):
        while not editor.client.diagnostics[uri]:
            await asyncio.sleep(0.02)


async def test_a_story_that_is_closed_says_nothing_of_its_configuration(begin: Begin, tmp_path: Path) -> None:
    (tmp_path / "newslint.yml").write_text("profil: neutral\n")
    editor = await begin("neovim@v0.11.0", debounceMs=300)
    uri = editor.open("story.md", SLIP)
    editor.edit(uri, 2, types.TextDocumentContentChangeWholeDocument("x " + SLIP))
    asked = asyncio.ensure_future(editor.diagnostics(uri))
    await asyncio.sleep(0.05)
    editor.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
    assert await asked == []
    assert not editor.client.diagnostics.get((tmp_path / "newslint.yml").as_uri())


async def test_a_configuration_counts_from_its_folder(begin: Begin, tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "ours.yml").write_text("ignore: [typos]\n")
    editor = await begin(configuration="house/ours.yml")
    assert await editor.diagnostics(editor.open("story.md", SLIP)) == []
