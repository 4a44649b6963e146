"""Files that change on the disk: which stories are read anew, and what an editor is told of broken configurations."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.errors import Problem
from newslint.server import diagnostics
from newslint.server.broken import Broken
from newslint.server.configs import Held
from newslint.server.open import Open
from newslint.server.story import Reading

if TYPE_CHECKING:
    from newslint.server.server import Server


_TOGETHER = 0.05
"""Seconds in which files that change are taken for one change: a checkout writes many."""


class Watching:
    """What follows for the open documents from files that change. Reading them again runs beside the event loop."""

    def __init__(self, server: Server) -> None:
        self.broken = Broken()
        self._server = server
        self._pending = False

    def written(self, paths: Collection[Path]) -> None:
        """Files changed; if none is named, any may have. Only YAML and baselines say something of a story."""
        stories = self._server.stories.values()
        baselines = {story.reading.held.baseline for story in stories if story.reading}
        if not paths or any(path.suffix != ".json" or path in baselines for path in paths):
            self.reread()

    def reread(self) -> None:
        """Read everything again; stories are checked again of which something else is said then."""
        self._server.configs.changed()
        if not self._pending:
            self._pending = True
            self._server.begin_work(self._reread())

    def tell(self, told: Iterable[tuple[str, Iterable[Problem]]]) -> None:
        """Say what these stories tell of files of their configurations; what broke, once."""
        for uri, problems in told:
            self.broken.tell(uri, problems)
        if news := self.broken.news():
            self._server.say([news])
        for uri, found in self.broken.changes(self._server.encoding):
            self._server.text_document_publish_diagnostics(diagnostics.published(uri, None, found))

    async def _reread(self) -> None:
        await asyncio.sleep(_TOGETHER)
        self._pending = False
        server = self._server
        server.files.reconfigured()
        edition, stories = server.configs.edition, [*server.stories.values()]
        rows = [(story, story.reading, server.chosen.of(story.text.uri).overrides) for story in stories]

        def held() -> list[tuple[Open, Reading | None, Held, bool]]:
            now = [(story, was, server.configs.held(Path(story.path), set_)) for story, was, set_ in rows]
            return [
                (story, was, new, was is not None and server.configs.alike(was.held, new)) for story, was, new in now
            ]

        found = await asyncio.to_thread(held)
        if edition != server.configs.edition:
            return  # another change follows
        open_ = [row for row in found if server.stories.get(row[0].text.uri) is row[0]]
        for story, was, now, alike in open_:
            if alike and story.reading is was:
                story.confirm(edition, now)
            else:
                server.told(story)
        self.tell((story.text.uri, now.problems) for story, _, now, _ in open_)
        if not all(alike for *_, alike in open_):
            server.refresh()
