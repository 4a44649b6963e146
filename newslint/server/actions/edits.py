"""Edits of the story and of files beside it, as the editor takes them: it makes them, so that they can be undone."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote, unquote

from lsprotocol import types
from pygls import uris
from rapidfuzz.distance import Postfix, Prefix

from newslint.config import Overrides
from newslint.errors import FileError
from newslint.fix.choose import Change
from newslint.server.positions import Positions
from newslint.server.text import Texts


class Desk:
    """What an action is made with: the documents that are open at this moment, and what the editor can do with edits.

    It may say which `versions` of documents edits are of, have edits that create a file (`creates`), ask again for the
    edit of an action that is chosen (`resolves`), and show a page (`shows`).
    """

    def __init__(self, texts: Texts, *, versions: bool, creates: bool, resolves: bool, shows: bool) -> None:
        self.versions, self.creates, self.resolves, self.shows = versions, creates, resolves, shows
        self.near, self.overrides = "", Overrides()
        self._encoding = str(texts.position_encoding)
        self._versions: dict[str, int | None] = {
            unquote(uri): text.version for uri, text in texts.text_documents.items()
        }
        self._open: dict[Path, tuple[str, str]] = {
            Path(path): (uri, text.source)
            for uri, text in texts.text_documents.items()
            if (path := uris.to_fs_path(uri))
        }

    def of(self, story: str, overrides: Overrides) -> Desk:
        """It, for the story of this address, under what the editor sets."""
        self.near, self.overrides = story, overrides
        return self

    def written(self, path: Path) -> str | None:
        """What stands in a file, in the editor if it is open there; None where there is none.

        Raises OSError and FileError.
        """
        if path in self._open:
            return self._open[path][1]
        if not os.path.lexists(path):
            return None
        try:
            return path.read_bytes().decode("utf-8").removeprefix("\ufeff")
        except UnicodeDecodeError:
            raise FileError(str(path), "not valid UTF-8") from None

    def story(self, uri: str, positions: Positions, changes: Iterable[Change]) -> types.WorkspaceEdit:
        """Changes of the story."""
        return self._edit([(uri, _edits(positions, changes), False)])

    def files(self, after: Iterable[tuple[Path, str]]) -> types.WorkspaceEdit:
        """Files beside the story as they are to be; of each only what differs is touched."""
        edits = []
        for path, text in after:
            before = self.written(path)
            positions = Positions(before or "", self._encoding)
            uri = self._open[path][0] if path in self._open else neighbour(self.near, path)
            edits.append((uri, _edits(positions, differences(before or "", text)), before is None))
        return self._edit(edits)

    def _edit(self, edits: Iterable[tuple[str, list[types.TextEdit], bool]]) -> types.WorkspaceEdit:
        if not self.versions:
            return types.WorkspaceEdit(changes={uri: made for uri, made, _ in edits})
        changes: list[types.TextDocumentEdit | types.CreateFile | types.RenameFile | types.DeleteFile] = []
        for uri, made, new in edits:
            if new and self.creates:
                changes.append(types.CreateFile(uri, options=types.CreateFileOptions(ignore_if_exists=True)))
            identifier = types.OptionalVersionedTextDocumentIdentifier(uri, self._versions.get(unquote(uri)))
            changes.append(types.TextDocumentEdit(identifier, list(made)))
        return types.WorkspaceEdit(document_changes=changes)


def neighbour(story: str, path: Path) -> str:
    """The address of a file, written as that of the story is: with its server, and its drive."""
    base = Path(uris.to_fs_path(story) or "")
    for ups, folder in enumerate(base.parents, 1):
        if path.is_relative_to(folder):
            uri = f"{story.rsplit('/', ups)[0]}/{quote(path.relative_to(folder).as_posix())}"
            if Path(uris.to_fs_path(uri) or "") == path:
                return uri
    return path.as_uri()


def _edits(positions: Positions, changes: Iterable[Change]) -> list[types.TextEdit]:
    return [types.TextEdit(positions.range(start, end), new) for start, end, new in changes]


def differences(before: str, after: str) -> list[Change]:
    """What changes between two texts: in each line of its own, where there are as many as before."""
    old, new = before.split("\n"), after.split("\n")
    if len(old) != len(new):
        old, new = [before], [after]
    found, at = [], 0
    for one, other in zip(old, new, strict=True):
        if one != other:
            start = Prefix.similarity(one, other)
            end = Postfix.similarity(one[start:], other[start:])
            found.append((at + start, at + len(one) - end, other[start : len(other) - end]))
        at += len(one) + 1
    return found
