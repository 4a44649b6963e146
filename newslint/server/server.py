"""The server: which documents are open, when each is checked, and what of it the editor is told."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer

from newslint.server import diagnostics
from newslint.server.actions.edits import Desk
from newslint.server.chosen import Chosen
from newslint.server.configs import Configs
from newslint.server.files.files import Files, is_yaml
from newslint.server.open import Open
from newslint.server.options import Options
from newslint.server.positions import Positions
from newslint.server.story import Asked, Reading, View, read, shown
from newslint.server.text import Text, Texts
from newslint.server.watching import Watching
from newslint.version import __version__

log = logging.getLogger(__name__)
T = TypeVar("T")
WATCHED = "**/*.{yml,yaml,json}"
"""Configurations, rules, names, waivers and baselines."""
WORKERS = 2
"""Stories checked at once: one that is very long does not make another wait."""


class Server(LanguageServer):
    """newslint behind the Language Server Protocol. Everything but `read` runs on the event loop."""

    def __init__(self) -> None:
        super().__init__("newslint", __version__)
        self.configs = Configs()
        self.stories: dict[str, Open] = {}
        self.pulled = False
        """Whether the editor asks for diagnostics; else it is told."""
        self.watched = False
        """Whether the editor says when a file changes."""
        self.chosen = Chosen(self)
        self._executor = ThreadPoolExecutor(WORKERS, "newslint")
        self.files = Files(self)
        self.watching = Watching(self)
        self._tasks: set[asyncio.Task[None]] = set()

    # What the editor is.

    def begin(self, params: types.InitializeParams) -> None:
        """Take note of what the editor can, and of what it wants."""
        old = self.workspace
        folders = params.workspace_folders or []
        self.protocol._workspace = Texts(
            old.root_uri, position_encoding=old.position_encoding, workspace_folders=folders
        )
        self.chosen.begin(params.initialization_options)
        wanted = self.chosen.base.diagnostics
        self.pulled = wanted == "pull" or (wanted == "auto" and self.can("text_document", "diagnostic"))

    @property
    def encoding(self) -> str:
        """The units of its columns."""
        return str(self.workspace.position_encoding)

    @property
    def texts(self) -> Texts:
        """The open documents."""
        assert isinstance(self.workspace, Texts)
        return self.workspace

    @property
    def desk(self) -> Desk:
        """What actions are made with."""
        operations = self.capability("workspace", "workspace_edit", "resource_operations") or ()
        resolved = self.capability("text_document", "code_action", "resolve_support", "properties") or ()
        return Desk(
            self.texts,
            versions=self.can("workspace", "workspace_edit", "document_changes"),
            creates=types.ResourceOperationKind.Create in operations,
            resolves="edit" in resolved,
            shows=self.can("window", "show_document", "support"),
        )

    def capability(self, *path: str) -> Any:
        """What the editor says of what it can: `capability("text_document", "hover", "content_format")`, or None."""
        at: Any = self.client_capabilities
        for name in path:
            at = getattr(at, name, None)
        return at

    def can(self, *path: str) -> bool:
        """Whether the editor can do something: `can("workspace", "configuration")`."""
        return bool(self.capability(*path))

    async def watch(self) -> None:
        """Have the editor say when a file changes that may be of a configuration; where it cannot, a save says so."""
        if not self.can("workspace", "did_change_watched_files", "dynamic_registration"):
            return
        watchers = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(WATCHED)])
        wanted = types.Registration("newslint-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, watchers)
        try:
            await self.client_register_capability_async(types.RegistrationParams([wanted]))
        except JsonRpcException as error:
            log.warning("the editor does not say which files change: %s", error)
        else:
            self.watched = True

    # What is open.

    def opened(self, uri: str) -> None:
        """A document was opened: it is at rest."""
        text = self.texts.of(uri)
        if text is None or not _is_story(text):
            if text:
                self.files.opened(text)
            return
        self.closed(uri)
        self.stories[uri] = Open(text, text.where(self.workspace.root_path))
        self.told(self.stories[uri])

    def changed(self, uri: str) -> None:
        """A document was edited."""
        self.files.changed(uri)
        if story := self.stories.get(uri):
            story.stir(asyncio.get_running_loop().time())
            self.told(story)

    def saved(self, uri: str) -> None:
        """A document was saved: nobody is typing."""
        self.files.saved(uri)
        if not (self.watched and self.workspace.folders):  # without a folder nothing is watched
            self.watching.reread()
        if story := self.stories.get(uri):
            story.stir(None)
            self.told(story)
            self.refresh()

    def closed(self, uri: str) -> None:
        """A document was closed: nothing is said of it any more."""
        self.files.closed(uri)
        if story := self.stories.pop(uri, None):
            story.stop()
            self.watching.tell([(uri, ())])
            if not self.pulled:
                self.text_document_publish_diagnostics(diagnostics.published(uri, None, ()))

    def reconfigured(self) -> None:
        """The settings changed: every story is read anew."""
        self.configs.changed()
        for story in self.stories.values():
            self.told(story)
        self.files.reconfigured()
        self.refresh()

    # What is said.

    async def reading(self, story: Open) -> Reading:
        """What is said of a story as it is now. One check of a story runs at a time; what is stale is dropped."""
        while True:
            job = story.job
            if job is None or (job.done() and (job.exception() or not self._fresh(story, job.result()))):
                text = story.text
                asked = Asked(text.source, text.edition, story.path, text.language_id, self._paused(story))
                overrides = self.chosen.of(text.uri).overrides
                loop = asyncio.get_running_loop()
                job = story.job = loop.run_in_executor(
                    self._executor, read, asked, self.configs, overrides, story.reading
                )
            reading = await asyncio.shield(job)
            if self._fresh(story, reading):
                return reading

    async def view(self, story: Open, whole: bool = False) -> View:
        """What is to be shown of a story when nobody has typed for a moment; `whole`: or for a pause, if it differs."""
        chosen = self.chosen.of(story.text.uri)
        while True:
            await story.rest(chosen.debounceMs / 1000)
            reading = await self.reading(story)
            if story.rests(chosen.debounceMs / 1000):
                view = self._seen(story, reading, chosen)
                if view.whole or not whole:
                    return view
                await story.rest(chosen.pauseMs / 1000)

    async def ask(self, uri: str, answer: Callable[[Reading, Positions], T]) -> T | None:
        """An answer from a story as it is now, worked out beside the event loop; one at a time from each story."""
        return await self.ask_with(uri, lambda: answer)

    async def ask_with(self, uri: str, prepare: Callable[[], Callable[[Reading, Positions], T]]) -> T | None:
        """The same where the answer needs more of this moment, which `prepare` takes down on the event loop.

        It is asked again where the text moved on meanwhile.
        """
        while story := self.stories.get(uri):
            reading = await self.reading(story)
            if story.asked and not story.asked.done():
                await asyncio.wait([story.asked])
                continue
            loop, edition = asyncio.get_running_loop(), story.text.edition
            job = story.asked = loop.run_in_executor(self._executor, prepare(), reading, story.text.positions)
            found: T = await asyncio.shield(job)
            if story.text.edition == edition:
                return found
        return None

    async def pull(self, params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
        """The diagnostics of a story. An editor that cannot be told to ask again waits for all of them."""
        story = self.stories.get(params.text_document.uri)
        if story is None:
            return types.RelatedFullDocumentDiagnosticReport([])
        refreshes = self.can("workspace", "diagnostics", "refresh_support")
        view = await self.view(story, whole=not refreshes)
        if self.stories.get(params.text_document.uri) is not story:  # closed meanwhile
            return types.RelatedFullDocumentDiagnosticReport([])
        if not view.whole:
            story.tell(self._refresh_after_pause(story))
        identity = f"{view.reading.edition}.{view.reading.configs}.{len(view.findings)}"
        if params.previous_result_id == identity:
            return types.RelatedUnchangedDocumentDiagnosticReport(identity)
        return types.RelatedFullDocumentDiagnosticReport(self._diagnostics(story, view), result_id=identity)

    def _fresh(self, story: Open, reading: Reading) -> bool:
        now = reading.edition == story.text.edition and reading.configs == self.configs.edition
        return now and (reading.whole or not self._paused(story))

    def _paused(self, story: Open) -> bool:
        """Whether nobody is typing, so that all may be said."""
        return story.rests(self.chosen.of(story.text.uri).pauseMs / 1000)

    def _seen(self, story: Open, reading: Reading, chosen: Options) -> View:
        findings = reading.marks
        if not self._paused(story):
            findings = shown(reading, story.shown, story.text.carets if chosen.holdAtCaret else ())
        story.shown = frozenset(f["fingerprint"] for f in findings)
        return View(reading, findings, reading.whole and len(findings) == len(reading.marks))

    def told(self, story: Open) -> None:
        """Have an editor that does not ask told of a story."""
        if not self.pulled:
            story.tell(self._tell(story))

    async def _tell(self, story: Open) -> None:
        view = await self.view(story)
        self._publish(story, view)
        if not view.whole:
            await story.rest(self.chosen.of(story.text.uri).pauseMs / 1000)
            self._publish(story, await self.view(story))

    def _publish(self, story: Open, view: View) -> None:
        found = self._diagnostics(story, view)
        self.text_document_publish_diagnostics(diagnostics.published(story.text.uri, story.text.version, found))

    def _diagnostics(self, story: Open, view: View) -> list[types.Diagnostic]:
        text = story.text
        self.watching.tell([(text.uri, view.reading.held.problems)])
        found = [diagnostics.failure(error) for error in view.reading.record["errors"]]
        return found + [diagnostics.diagnostic(f, text.uri, text.positions) for f in view.findings]

    async def _refresh_after_pause(self, story: Open) -> None:
        await story.rest(self.chosen.of(story.text.uri).pauseMs / 1000)
        self.refresh()

    def refresh(self) -> None:
        """Have an editor that asks ask again."""
        if self.pulled and self.can("workspace", "diagnostics", "refresh_support"):
            self.workspace_diagnostic_refresh(None)

    def redraw(self) -> None:
        hints, lenses = self.workspace_inlay_hint_refresh, self.workspace_code_lens_refresh
        for what, refresh in (("inlay_hint", hints), ("code_lens", lenses)):
            if self.can("workspace", what, "refresh_support"):
                refresh(None)

    def begin_work(self, work: Any) -> None:
        """Do something beside whatever is done."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def report_server_error(self, error: Exception, source: object) -> None:
        """A fault is in the log: a reporter can do nothing about it."""
        log.error("%s", error, exc_info=error)

    def say(self, messages: Iterable[str]) -> None:
        """Show the user something."""
        for message in messages:
            self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, message))


def _is_story(text: Text) -> bool:
    return text.language_id not in ("yaml", "json", "jsonc") and not is_yaml(text)
