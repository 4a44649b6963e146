"""What an editor sees of a story besides diagnostics, each request wired to the module that answers it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls import uris

from newslint.cli.schema import SCHEMAS
from newslint.cli.schema import schema as schema_of
from newslint.server import hints, hover, lens, names, pages, symbols
from newslint.server.markup import Markdown, Plain
from newslint.server.server import Server

Page = Callable[..., dict[str, str]]
"""What makes a page of a reading, its positions, its path and its address."""


def add(made: Server) -> None:
    """Give a server these features."""
    _places(made)
    _lines(made)
    _commands(made)


def _places(made: Server) -> None:
    @made.feature(types.TEXT_DOCUMENT_HOVER)
    async def hovered(ls: Server, params: types.HoverParams) -> types.Hover | None:
        formats = ls.capability("text_document", "hover", "content_format") or ()
        words = Markdown() if types.MarkupKind.Markdown in formats else Plain()
        if ls.files.of(params.text_document.uri):
            return await ls.files.hover(params, words)
        return await ls.ask(params.text_document.uri, partial(hover.hover, position=params.position, words=words))

    @made.feature(types.TEXT_DOCUMENT_DEFINITION)
    async def defined(ls: Server, params: types.DefinitionParams) -> types.Location | None:
        return await ls.files.definition(params)

    @made.feature(types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT)
    async def highlighted(ls: Server, params: types.DocumentHighlightParams) -> list[types.DocumentHighlight] | None:
        return await ls.ask(params.text_document.uri, partial(names.highlights, position=params.position))

    @made.feature(types.TEXT_DOCUMENT_REFERENCES)
    async def referred(ls: Server, params: types.ReferenceParams) -> list[types.Location] | None:
        uri, declared = params.text_document.uri, params.context.include_declaration
        return await ls.ask(uri, partial(names.references, position=params.position, uri=uri, declared=declared))

    @made.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def outlined(
        ls: Server, params: types.DocumentSymbolParams
    ) -> list[types.DocumentSymbol] | list[types.SymbolInformation] | None:
        uri = params.text_document.uri
        if ls.can("text_document", "document_symbol", "hierarchical_document_symbol_support"):
            return await ls.ask(uri, symbols.tree)
        return await ls.ask(uri, partial(symbols.flat, uri=uri))


def _lines(made: Server) -> None:
    @made.feature(types.TEXT_DOCUMENT_INLAY_HINT)
    async def hinted(ls: Server, params: types.InlayHintParams) -> list[types.InlayHint] | None:
        uri = params.text_document.uri
        return await ls.ask(uri, partial(hints.hints, asked=params.range)) if ls.chosen.of(uri).inlayHints else None

    @made.feature(types.TEXT_DOCUMENT_CODE_LENS)
    async def measured(ls: Server, params: types.CodeLensParams) -> list[types.CodeLens] | None:
        uri = params.text_document.uri
        return await ls.ask(uri, lens.lenses) if ls.chosen.of(uri).codeLens else None


def _commands(made: Server) -> None:
    @made.command("newslint.proof")
    async def proof(ls: Server, *arguments: object) -> dict[str, str] | None:
        return await _page(ls, arguments, pages.proof)

    @made.command("newslint.said")
    async def said(ls: Server, *arguments: object) -> dict[str, str] | None:
        return await _page(ls, arguments, pages.who_said)

    @made.command("newslint.names")
    async def named(ls: Server, *arguments: object) -> dict[str, str] | None:
        return await _page(ls, arguments, pages.who_is_named)

    @made.command("newslint.schema")
    def schema(ls: Server, what: str) -> dict[str, Any] | None:
        return schema_of(what) if what in SCHEMAS else None

    @made.command("newslint.debugInformation")
    async def debug(ls: Server, *arguments: object) -> dict[str, str]:
        facts = {
            "Positions": types.PositionEncodingKind(ls.workspace.position_encoding or "utf-16").value,
            "Diagnostics": "pull" if ls.pulled else "push",
            "Files watched": "by the editor" if ls.watched else "no: read again on each save",
            "Folders": ", ".join(folder.name for folder in ls.workspace.folders.values()) or "none",
            "Open stories": str(len(ls.stories)),
        }
        return pages.about_server({**facts, **(await _page(ls, arguments, pages.about_story) or {})})


async def _page(ls: Server, arguments: tuple[object, ...], page: Page) -> dict[str, str] | None:
    """A page of the story whose address is the first argument, if it is open."""
    uri = next((one for one in arguments if isinstance(one, str)), "")
    story = ls.stories.get(uri)
    return await ls.ask(uri, partial(page, path=_shown(ls, Path(story.path)), uri=uri)) if story else None


def _shown(ls: Server, path: Path) -> str:
    """The path of a story below its folder of the workspace, as the reports print it."""
    tops = [Path(top) for folder in ls.workspace.folders if (top := uris.to_fs_path(folder))]
    inside = [path.relative_to(top) for top in tops if path.is_relative_to(top)]
    return min(inside, key=lambda p: len(p.parts), default=path).as_posix()
