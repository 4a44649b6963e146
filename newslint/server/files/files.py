"""The YAML files of newslint that are open in an editor: what is said of each, and when."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from lsprotocol import types
from pygls import uris

from newslint.config import Overrides
from newslint.ruleset.rule import Rule
from newslint.server import diagnostics
from newslint.server.actions.actions import wants
from newslint.server.actions.edits import Desk
from newslint.server.files import judge
from newslint.server.files.caret import caret
from newslint.server.files.complete import Choice, about, choices
from newslint.server.files.judge import Outcome
from newslint.server.files.kinds import Kind, kind
from newslint.server.files.spots import diagnostics as placed
from newslint.server.markup import Plain
from newslint.server.text import Text

if TYPE_CHECKING:
    from newslint.server.server import Server


T = TypeVar("T")
_WORD = re.compile(r"[\w.-]+")
_COLON = re.compile(r"[\w.-]*[ ]*:")


class Seen(NamedTuple):
    """A text as it was judged, and the rule in it, if there is one that loads."""

    kind: Kind | None
    found: list[types.Diagnostic]
    rule: Rule | None = None


class File:
    """An open YAML file. `due` if all is to be said of it, not only what is cheap."""

    def __init__(self, text: Text, path: Path) -> None:
        self.text = text
        self.path = path
        self.kind: Kind | None = None
        self.due = True
        self.outcomes: list[Outcome] = []
        self.said: tuple[int, list[types.Diagnostic]] = (text.edition, [])
        self.job: asyncio.Task[None] | None = None
        self.thread = ThreadPoolExecutor(1, "newslint-file")
        """Judges it, once at a time: of a long file, what is stale is dropped before it begins."""


class Files:
    """All of them. Everything but judging runs on the event loop."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._open: dict[str, File] = {}

    def of(self, uri: str) -> File | None:
        """An open file."""
        return self._open.get(uri)

    def opened(self, text: Text) -> None:
        """A document that is no story was opened."""
        self.closed(text.uri)
        path = uris.to_fs_path(text.uri)
        if path and is_yaml(text):
            self._open[text.uri] = File(text, Path(path))
            self._judge(self._open[text.uri])

    def changed(self, uri: str) -> None:
        """It was edited: what costs nothing is said when nobody has typed for a moment."""
        if file := self._open.get(uri):
            file.due = False
            self._judge(file, self._server.chosen.of(uri).debounceMs / 1000)

    def saved(self, uri: str) -> None:
        """It was saved: everything is said."""
        if file := self._open.get(uri):
            file.due = True
            self._judge(file)

    def closed(self, uri: str) -> None:
        """It was closed: what stands on the disk counts again."""
        if file := self._open.pop(uri, None):
            if file.job:
                file.job.cancel()
            if file.kind:
                self._publish(file, None, self._server.watching.broken.closed(file.path, self._server.encoding))

    def actions(self, params: types.CodeActionParams, desk: Desk) -> list[types.CodeAction]:
        """The words that were probably meant, for those that are unknown."""
        uri, only = params.text_document.uri, params.context.only
        file = self._open.get(uri)
        if file is None or file.said[0] != file.text.edition or not wants(types.CodeActionKind.QuickFix, only):
            return []
        start, end = file.text.positions.span(params.range)
        found = []
        for diagnostic in file.said[1]:
            first, last = file.text.positions.span(diagnostic.range)
            if diagnostic.data and first <= end and start <= last:
                edit = desk.story(uri, file.text.positions, [(first, last, diagnostic.data["meant"])])
                title = f"Write ‘{diagnostic.data['meant']}’"
                kind = types.CodeActionKind.QuickFix
                found.append(types.CodeAction(title, kind, [diagnostic], is_preferred=True, edit=edit))
        return found

    async def complete(self, params: types.CompletionParams) -> list[types.CompletionItem]:
        """What may stand where somebody types: keys, values, rules."""
        file = self._open.get(params.text_document.uri)
        if file is None:
            return []
        source, positions = file.text.source, file.text.positions
        offset = positions.offset(params.position)
        spot = await asyncio.to_thread(caret, source, offset)
        found = await self._asked(file, lambda known, rules: choices(known, source, spot, rules))
        if spot is None or not found:
            return []
        place = types.Range(positions.position(spot.start), params.position)
        before = " " if source[spot.start - 1 : spot.start] == ":" else ""
        colon = _COLON.match(source, offset) is not None
        return [_item(choice, place, before, colon) for choice in found]

    async def hover(self, params: types.HoverParams, words: Plain) -> types.Hover | None:
        """What a key means, why a rule is there."""
        file = self._open.get(params.text_document.uri)
        if file is None:
            return None
        source, positions = file.text.source, file.text.positions
        start, end = _word(file.text, params.position)
        word = source[start:end]
        spot = await asyncio.to_thread(caret, source, end)
        found = await self._asked(file, lambda known, rules: about(known, source, spot, word, rules))
        if found is None:
            return None
        told = words.text(found.about) + (f"\n\n{words.link(found.word, found.url)}" if found.url else "")
        return types.Hover(words.content([told]), positions.range(start, end))

    async def definition(self, params: types.DefinitionParams) -> types.Location | None:
        """Where a rule stands that is named."""
        file = self._open.get(params.text_document.uri)
        if file is None:
            return None
        start, end = _word(file.text, params.position)
        word = file.text.source[start:end]
        rule = await self._asked(file, lambda _, rules: rules.get(word))
        if rule is None:
            return None
        path, _, line = rule.defined_at.rpartition(":")
        place = types.Position(int(line) - 1, 0)
        return types.Location(Path(path).absolute().as_uri(), types.Range(place, place))

    async def _asked(self, file: File, answer: Callable[[Kind, dict[str, Rule]], T]) -> T | None:
        """An answer by what a file is and which rules there are, if it is newslint's, given beside the event loop."""
        source, overrides = file.text.source, self._overrides(file)

        def given() -> T | None:
            known = file.kind or kind(file.path, source, self._server.configs.file(file.path, overrides))
            if known is None:
                return None
            rules = self._server.configs.held(file.path, overrides).settings.rules
            return answer(known, {rule.id: rule for rule in (*rules.rules, *rules.off)})

        return await asyncio.to_thread(given)

    def _overrides(self, file: File) -> Overrides:
        return self._server.chosen.of(file.text.uri).overrides

    def reconfigured(self) -> None:
        """A file on the disk changed, which may be one that an open one names."""
        for file in self._open.values():
            self._judge(file)

    def _judge(self, file: File, pause: float = 0) -> None:
        if file.job:
            file.job.cancel()
        file.job = asyncio.ensure_future(self._judged(file, pause))

    async def _judged(self, file: File, pause: float) -> None:
        """Say first what is cheap, then how the rule's own tests end."""
        await asyncio.sleep(pause)
        source, edition = file.text.source, file.text.edition
        seen = await self._seen(file, source)
        if seen.kind and not file.kind:
            self._server.watching.broken.opened(file.path)
        file.kind = seen.kind
        if file.due and seen.rule:
            if seen.found != file.said[1]:
                self._say(file, seen.found)
            outcomes = await asyncio.to_thread(judge.tested, seen.rule, lambda: file.text.edition != edition)
            file.due, file.outcomes = False, outcomes
            seen = await self._seen(file, source)
        file.due = False
        if seen.kind:
            self._say(file, seen.found)

    async def _seen(self, file: File, source: str) -> Seen:
        return await asyncio.get_running_loop().run_in_executor(file.thread, self._see, file, source)

    def _see(self, file: File, source: str) -> Seen:
        """What is wrong with a text; runs beside the event loop."""
        at = self._server.configs.file(file.path, self._overrides(file))
        known = file.kind or kind(file.path, source, at)
        if not known:
            return Seen(None, [])
        encoding = self._server.encoding
        found = placed(source, encoding, judge.problems(known, file.path, source, at, file.due))
        rule = judge.rule(file.path, source) if known == "rule" else None
        if rule and not file.due:
            failed = judge.failed(file.path, source, rule, file.outcomes)
            found += placed(source, encoding, failed, types.DiagnosticSeverity.Warning)
        return Seen(known, found, rule)

    def _say(self, file: File, found: list[types.Diagnostic]) -> None:
        file.said = file.text.edition, found
        self._publish(file, file.text.version, found)

    def _publish(self, file: File, version: int | None, found: list[types.Diagnostic]) -> None:
        self._server.text_document_publish_diagnostics(diagnostics.published(file.text.uri, version, found))


def _item(choice: Choice, place: types.Range, before: str, colon: bool) -> types.CompletionItem:
    """A choice as it is put in the place of the word so far; `colon`: one follows already."""
    ahead = None
    if choice.dash and (column := place.start.character):
        at = types.Position(place.start.line, column - 1)  # an edit that begins “- ” is “-” to Neovim 0.11
        ahead = [types.TextEdit(types.Range(at, at), " -")]
    elif choice.dash:
        before = "- "
    written = f"{choice.word}: " if choice.key and not colon else choice.word
    kinds = types.CompletionItemKind
    return types.CompletionItem(
        choice.word,
        kind=kinds.Property if choice.key else kinds.Value,
        documentation=choice.about or None,
        filter_text=choice.word,
        text_edit=types.TextEdit(place, before + written),
        additional_text_edits=ahead,
    )


def _word(text: Text, position: types.Position) -> tuple[int, int]:
    """The offsets of the word at a position."""
    at = text.positions.offset(position)
    line = text.positions.span(types.Range(types.Position(position.line, 0), types.Position(position.line + 1, 0)))
    return next((m.span() for m in _WORD.finditer(text.source, *line) if m.start() <= at <= m.end()), (at, at))


def is_yaml(text: Text) -> bool:
    """Whether a document is YAML, by its language or its name."""
    return text.language_id == "yaml" or text.uri.endswith((".yml", ".yaml"))
