"""Edits of the story and of files beside it, as the editor takes them: it makes them, so that they can be undone."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from lsprotocol import types
from rapidfuzz.distance import Postfix, Prefix

from newslint.fix.choose import Change
from newslint.server.positions import Positions
from newslint.server.text import Texts


class Desk(NamedTuple):
    """What an action is made with: the open documents, and what the editor can do with edits."""

    texts: Texts
    versions: bool
    """Whether edits may say which version of a document they are of."""
    creates: bool
    """Whether edits may create a file."""
    resolves: bool
    """Whether it asks again for the edit of an action that is chosen."""
    shows: bool
    """Whether it can show a page."""

    def written(self, path: Path) -> str | None:
        """What stands in a file, in the editor if it is open there; nothing if there is none. Raises OSError."""
        text = self.texts.of(path.as_uri())
        if text is not None:
            return text.source
        if not path.exists():
            return None
        return path.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")

    def story(self, uri: str, positions: Positions, changes: Iterable[Change]) -> types.WorkspaceEdit:
        """Changes of the story."""
        return self._edit([(uri, _edits(positions, changes), False)])

    def files(self, after: Iterable[tuple[Path, str]]) -> types.WorkspaceEdit:
        """Files beside the story as they are to be; of each only what differs is touched."""
        edits = []
        for path, text in after:
            before = self.written(path)
            positions = Positions(before or "", str(self.texts.position_encoding))
            edits.append((path.as_uri(), _edits(positions, differences(before or "", text)), before is None))
        return self._edit(edits)

    def _edit(self, edits: Iterable[tuple[str, list[types.TextEdit], bool]]) -> types.WorkspaceEdit:
        if not self.versions:
            return types.WorkspaceEdit(changes={uri: made for uri, made, _ in edits})
        changes: list[types.TextDocumentEdit | types.CreateFile | types.RenameFile | types.DeleteFile] = []
        for uri, made, new in edits:
            if new and self.creates:
                changes.append(types.CreateFile(uri, options=types.CreateFileOptions(ignore_if_exists=True)))
            text = self.texts.of(uri)
            identifier = types.OptionalVersionedTextDocumentIdentifier(uri, text.version if text else None)
            changes.append(types.TextDocumentEdit(identifier, list(made)))
        return types.WorkspaceEdit(document_changes=changes)


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
