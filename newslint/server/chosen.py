"""The settings that an editor has for each folder, asked for or sent, and what follows when they change."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from lsprotocol import types
from pygls import uris
from pygls.exceptions import JsonRpcException

from newslint.server.options import Options, given

if TYPE_CHECKING:
    from newslint.server.server import Server

log = logging.getLogger(__name__)


class Chosen:
    """The settings of all folders; `base` are those that the editor began with."""

    def __init__(self, server: Server) -> None:
        self.base = Options()
        self._server = server
        self._by_folder: dict[str, Options] = {}
        self._complaints: set[str] = set()

    def begin(self, settings: Any) -> None:
        """Take the settings that an editor begins with."""
        self.base = self._read(settings, Options(), "")

    def of(self, uri: str) -> Options:
        """The settings of the innermost folder that holds a document."""
        name = unquote(uri)
        holding = [at for at in self._by_folder if at and name.startswith(at.rstrip("/") + "/")]
        return self._by_folder.get(max(holding, key=len, default=""), self.base)

    async def ask(self) -> None:
        """Ask the editor for its settings of each folder; one that does not say keeps those that it has."""
        if self._server.can("workspace", "configuration"):
            folders = {"": None, **{name: folder.uri for name, folder in self._server.workspace.folders.items()}}
            items = [types.ConfigurationItem(scope_uri=uri, section="newslint") for uri in folders.values()]
            try:
                answers = await self._server.workspace_configuration_async(types.ConfigurationParams(items))
            except JsonRpcException as error:
                log.warning("the editor does not say what its settings are: %s", error)
                return
            self._take(dict(zip(folders, answers or (), strict=False)))

    def told(self, settings: Any) -> None:
        """Take settings that an editor sends unasked."""
        if isinstance(settings, Mapping):
            self._take({"": settings.get("newslint", settings)})

    def _take(self, answers: Mapping[str, Any]) -> None:
        found = {name: self._read(settings, self.base, name) for name, settings in answers.items()}
        open_ = [*self._server.stories]
        before = {name: self._by_folder.get(name, self.base) for name in found}, [self.of(uri) for uri in open_]
        self._by_folder = found
        now = found, [self.of(uri) for uri in open_]
        if now != before:
            self._server.reconfigured()
        if any(one.drawn != other.drawn for one, other in zip(before[1], now[1], strict=True)):
            self._server.redraw()

    def _read(self, settings: Any, base: Options, folder: str) -> Options:
        """Settings over others; a path counts from its folder. What is wrong with them is said once."""
        options, wrong = given(settings, base)
        self._server.say(message for message in wrong if message not in self._complaints)
        self._complaints.update(wrong)
        if not options.configuration:
            return options
        top = uris.to_fs_path(folder) if folder else self._server.workspace.root_path
        return options._replace(configuration=str(Path(top or ".", Path(options.configuration).expanduser())))
