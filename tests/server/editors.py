"""Editors that talk to a real `newslint server`, with what each of them can."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine, Mapping
from pathlib import Path
from typing import Any

from lsprotocol import types
from pytest_lsp import LanguageClient, client_capabilities, make_test_lsp_client

from newslint.server.positions import Positions

EDITORS = {"visual_studio_code": "utf-16", "neovim@v0.11.0": "utf-8", "emacs": "utf-32"}
"""Each editor, with the encoding that it prefers. Only this Neovim asks for diagnostics; the others are told."""


PATIENCE = 60
"""Seconds after which a server that says nothing has failed: tests share two cores."""


class Editor:
    """An editor with a folder open."""

    def __init__(
        self, client: LanguageClient, folder: Path, capabilities: types.ServerCapabilities, watches: bool
    ) -> None:
        self.client = client
        self.folder = folder
        self.capabilities = capabilities
        self.pulls = capabilities.diagnostic_provider is not None
        self.watches = watches
        self.encoding = str(capabilities.position_encoding)
        self.told: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        """What the server said unasked and nobody has looked at: `wait_for_notification` loses what comes together."""
        handlers = client.protocol.fm.features
        kept = handlers[types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS]

        def publish(params: types.PublishDiagnosticsParams) -> None:
            kept(params)
            self.told.put_nowait(params)

        handlers[types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS] = publish

    def uri(self, name: str) -> str:
        """The address of a file."""
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str, language: str = "markdown") -> str:
        """Open a document; its address."""
        self.looked()
        item = types.TextDocumentItem(self.uri(name), language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return item.uri

    def edit(self, uri: str, version: int, *changes: types.TextDocumentContentChangeEvent) -> None:
        """Edit it."""
        self.looked()
        identifier = types.VersionedTextDocumentIdentifier(uri=uri, version=version)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, list(changes)))

    def saved(self, uri: str) -> None:
        """Something beside a document was saved; an editor that does not watch files saves the document, too."""
        self.looked()
        if self.watches:
            self.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([]))
        else:
            self.client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))

    async def diagnostics(self, uri: str, version: int | None = None) -> list[types.Diagnostic]:
        """What the editor shows next of a document, or of this version of it."""
        if self.pulls:
            params = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
            report = await self.client.text_document_diagnostic_async(params)
            assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
            return list(report.items)
        while True:
            told = await asyncio.wait_for(self.told.get(), PATIENCE)
            if told.uri == uri and version in (None, told.version):
                return list(told.diagnostics)

    def looked(self) -> None:
        """What was said before does not count."""
        while not self.told.empty():
            self.told.get_nowait()

    async def actions(self, uri: str, place: types.Range, *only: str) -> list[types.CodeAction]:
        """What the editor offers to do at a place."""
        context = types.CodeActionContext([], list(only) or None)
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), place, context)
        found = await self.client.text_document_code_action_async(params)
        return [action for action in found or () if isinstance(action, types.CodeAction)]


def applied(text: str, edits: list[types.TextEdit], encoding: str) -> str:
    """The text after edits, as an editor makes them."""
    positions = Positions(text, encoding)
    for start, end, new in sorted(((*positions.span(e.range), e.new_text) for e in edits), reverse=True):
        text = text[:start] + new + text[end:]
    return text


def edits(edit: types.WorkspaceEdit | None) -> dict[str, list[types.TextEdit]]:
    """The edits of each document, however they are written."""
    assert edit is not None
    found = {uri: list(made) for uri, made in (edit.changes or {}).items()}
    for change in edit.document_changes or ():
        if isinstance(change, types.TextDocumentEdit):
            found[change.text_document.uri] = [e for e in change.edits if isinstance(e, types.TextEdit)]
    return found


def change(line: int, start: int, end: int, text: str) -> types.TextDocumentContentChangePartial:
    """An edit inside one line, in the editor's own units."""
    return types.TextDocumentContentChangePartial(
        types.Range(types.Position(line, start), types.Position(line, end)), text
    )


Begin = Callable[..., Coroutine[Any, Any, Editor]]


async def started(
    name: str,
    folder: Path,
    settings: Mapping[str, object],
    *options: str,
    refreshes: bool = False,
    registers: Callable[[object], None] = lambda _: None,
) -> Editor:
    """An editor with a server of its own that has been greeted; later Neovims ask again when they are told to."""
    can = client_capabilities(name)
    if refreshes and can.workspace:
        can.workspace.diagnostics = types.DiagnosticWorkspaceClientCapabilities(refresh_support=True)
    client = make_test_lsp_client()
    client.feature(types.CLIENT_REGISTER_CAPABILITY)(registers)
    for request in (types.WORKSPACE_CODE_LENS_REFRESH, types.WORKSPACE_INLAY_HINT_REFRESH):
        client.feature(request)(lambda _: None)
    await client.start_io(sys.executable, "-m", "newslint", "server", *options)
    params = types.InitializeParams(
        capabilities=can,
        initialization_options=dict(settings),
        workspace_folders=[types.WorkspaceFolder(folder.as_uri(), "desk")],
    )
    done = await client.initialize_session(params)
    return Editor(client, folder, done.capabilities, watches="neovim" not in name)
