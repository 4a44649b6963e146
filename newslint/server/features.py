"""The features of the server, each wired to the module that answers it."""

from __future__ import annotations

import os
from contextlib import suppress
from functools import partial
from pathlib import Path

from lsprotocol import types
from pygls import uris
from pygls.exceptions import JsonRpcException

from newslint.server import sight
from newslint.server.actions.actions import FIX_ALL, OPEN_PAGE, actions, resolved
from newslint.server.actions.edits import Desk
from newslint.server.server import Server

_TOLD_LATER = ("text_document", "completion", "dynamic_registration")
_TRIGGERS = (":", " ", "-", "[")


def server() -> Server:
    """A server with all its features, ready to be started."""
    made = Server()

    @made.feature(types.INITIALIZE)
    def begin(ls: Server, params: types.InitializeParams) -> None:
        ls.begin(params)
        if ls.pulled:
            options = types.DiagnosticOptions(inter_file_dependencies=False, workspace_diagnostics=False)
            ls.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, options)(pull)
        if not ls.can(*_TOLD_LATER):
            ls.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(_TRIGGERS))(completed)

    @made.feature(types.INITIALIZED)
    async def begun(ls: Server, params: types.InitializedParams) -> None:
        ls.begin_work(ls.watch())
        if ls.can(*_TOLD_LATER):  # for YAML alone: in a story, where nothing is completed, nobody need ask
            ls.feature(types.TEXT_DOCUMENT_COMPLETION)(completed)
            ls.begin_work(offer_completion(ls))
        await ls.chosen.ask()

    @made.feature(types.EXIT)
    def leave(ls: Server, *_: object) -> None:
        os._exit(0 if ls.protocol._shutdown else 1)  # a check that runs has nothing to lose

    @made.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
        ls.opened(params.text_document.uri)

    @made.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
        ls.changed(params.text_document.uri)

    @made.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
        ls.saved(params.text_document.uri)

    @made.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
        ls.closed(params.text_document.uri)

    @made.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def configured(ls: Server, params: types.DidChangeConfigurationParams) -> None:
        ls.chosen.told(params.settings)
        await ls.chosen.ask()

    @made.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    async def moved(ls: Server, params: types.DidChangeWorkspaceFoldersParams) -> None:
        await ls.chosen.ask()

    @made.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def written(ls: Server, params: types.DidChangeWatchedFilesParams) -> None:
        ls.watching.written([Path(path) for change in params.changes if (path := uris.to_fs_path(change.uri))])

    @made.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions([types.CodeActionKind.QuickFix, FIX_ALL], resolve_provider=True),
    )
    async def actions_at(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction] | None:
        uri = params.text_document.uri
        if ls.files.of(uri):
            return ls.files.actions(params, ls.desk)
        return await ls.ask_with(uri, lambda: partial(actions, params, desk=desk(ls, uri)))

    @made.feature(types.CODE_ACTION_RESOLVE)
    async def action_resolved(ls: Server, action: types.CodeAction) -> types.CodeAction:
        uri = str(action.data)
        return await ls.ask_with(uri, lambda: partial(resolved, action, desk=desk(ls, uri))) or action

    @made.command(OPEN_PAGE)
    async def open_page(ls: Server, url: str) -> None:
        await ls.window_show_document_async(types.ShowDocumentParams(url, external=not url.startswith("file:")))

    def desk(ls: Server, uri: str) -> Desk:
        return ls.desk.of(uri, ls.chosen.of(uri).overrides)

    async def completed(ls: Server, params: types.CompletionParams) -> list[types.CompletionItem]:
        return await ls.files.complete(params)

    async def offer_completion(ls: Server) -> None:
        yaml = types.CompletionRegistrationOptions([types.TextDocumentFilterLanguage("yaml")], _TRIGGERS)
        wanted = types.Registration("newslint-completion", types.TEXT_DOCUMENT_COMPLETION, yaml)
        with suppress(JsonRpcException):  # an editor that will not have it goes without
            await ls.client_register_capability_async(types.RegistrationParams([wanted]))

    async def pull(ls: Server, params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
        return await ls.pull(params)

    sight.add(made)
    return made
