"""Editors that talk to a real `newslint server`, with what each of them can."""

from __future__ import annotations

import sys
from collections.abc import Callable, Coroutine, Mapping
from pathlib import Path
from typing import Any

from lsprotocol import types
from pytest_lsp import LanguageClient, client_capabilities, make_test_lsp_client

EDITORS = {"visual_studio_code": "utf-16", "neovim@v0.11.0": "utf-8", "emacs": "utf-32"}
"""Each editor, with the encoding that it prefers. Only this Neovim asks for diagnostics; the others are told."""


class Editor:
    """An editor with a folder open."""

    def __init__(self, client: LanguageClient, folder: Path, capabilities: types.ServerCapabilities) -> None:
        self.client = client
        self.folder = folder
        self.capabilities = capabilities
        self.pulls = capabilities.diagnostic_provider is not None
        self.encoding = str(capabilities.position_encoding)

    def uri(self, name: str) -> str:
        """The address of a file."""
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str, language: str = "markdown") -> str:
        """Open a document; its address."""
        item = types.TextDocumentItem(self.uri(name), language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return item.uri

    def edit(self, uri: str, version: int, *changes: types.TextDocumentContentChangeEvent) -> None:
        """Edit it."""
        identifier = types.VersionedTextDocumentIdentifier(uri=uri, version=version)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, list(changes)))

    async def diagnostics(self, uri: str, version: int | None = None) -> list[types.Diagnostic]:
        """What the editor shows next of a document, or of this version of it."""
        if self.pulls:
            params = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
            report = await self.client.text_document_diagnostic_async(params)
            assert isinstance(report, types.RelatedFullDocumentDiagnosticReport)
            return list(report.items)
        while True:
            told = await self.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
            if told.uri == uri and version in (None, told.version):
                return list(told.diagnostics)


def change(line: int, start: int, end: int, text: str) -> types.TextDocumentContentChangePartial:
    """An edit inside one line, in the editor's own units."""
    return types.TextDocumentContentChangePartial(
        types.Range(types.Position(line, start), types.Position(line, end)), text
    )


Begin = Callable[..., Coroutine[Any, Any, Editor]]


async def started(name: str, folder: Path, settings: Mapping[str, object], *options: str) -> Editor:
    """An editor with a server of its own that has been greeted."""
    client = make_test_lsp_client()
    client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda _: None)
    await client.start_io(sys.executable, "-m", "newslint", "server", *options)
    params = types.InitializeParams(
        capabilities=client_capabilities(name),
        initialization_options=dict(settings),
        workspace_folders=[types.WorkspaceFolder(folder.as_uri(), "desk")],
    )
    done = await client.initialize_session(params)
    return Editor(client, folder, done.capabilities)
