"""The text of an open document, kept equal to the client's edit by edit."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from urllib.parse import unquote

from lsprotocol import types
from pygls import uris
from pygls.workspace import TextDocument, Workspace

from newslint.late import late
from newslint.server.positions import Positions

log = logging.getLogger(__name__)
_EDITIONS = count()
_TORN = late("[\ud800-\udbff][\udc00-\udfff]")


class Text(TextDocument):
    """An open document. pygls takes U+2028, U+0085, VT, FF for ends of lines, which the protocol does not.

    `edition` is another after each edit, whatever versions the client tells; `carets` are where the last edits ended.
    """

    def __init__(self, uri: str, source: str | None = None, version: int | None = None, **about: object) -> None:
        super().__init__(uri, source or "", version, **about)  # type: ignore[arg-type]
        self.edition = next(_EDITIONS)
        self.carets: list[int] = []
        self._positions: Positions | None = None

    def where(self, root: str | None) -> str:
        """The path that it has, or would have: what has no file yet stands in the first folder."""
        path = uris.to_fs_path(self.uri) if self.path else None
        if path and "\0" not in path:
            return path
        return str(Path(root or ".").absolute() / (Path(self.path.replace("\0", "")).name or "untitled"))

    @property
    def positions(self) -> Positions:
        """Where offsets stand for this client."""
        if self._positions is None:
            self._positions = Positions(self.source, str(self.position_codec.encoding))
        return self._positions

    @property
    def lines(self) -> Sequence[str]:
        """The lines, each with its end."""
        return self.positions.lines()

    def offset_at_position(self, client_position: types.Position) -> int:
        """The offset of a position, in code points."""
        return self.positions.offset(client_position)

    def apply_change(self, change: types.TextDocumentContentChangeEvent) -> None:
        """Make the client's edit, in part or of the whole text."""
        if isinstance(change, types.TextDocumentContentChangePartial):
            start, end = self.positions.span(change.range)
            self._put(start, end, change.text)
        else:
            self._put(0, len(self.source), change.text)
            self.carets.clear()

    def _put(self, start: int, end: int, new: str) -> None:
        text = self.source[:start] + new + self.source[end:]
        if _TORN.search(text, max(0, start - 1), start + len(new) + 1):
            text = text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
        moved = len(new) - (end - start)
        self.carets = [at + moved if at >= end else at for at in self.carets if not start < at < end]
        self.carets.append(start + len(new))
        self._source, self._positions = text, None
        self.edition = next(_EDITIONS)


class Texts(Workspace):
    """The client's folders and open documents."""

    def _create_text_document(
        self, doc_uri: str, source: str | None = None, version: int | None = None, language_id: str | None = None
    ) -> Text:
        about = {"language_id": language_id, "position_codec": self.position_codec}
        try:
            return Text(doc_uri, source, version, **about)
        except ValueError:  # an address that is none
            text = Text("", source, version, **about)
            text.uri = doc_uri
            return text

    def update_text_document(
        self, text_doc: types.VersionedTextDocumentIdentifier, change: types.TextDocumentContentChangeEvent
    ) -> None:
        """Make an edit; one of a document that was never opened is not made."""
        text = self.of(text_doc.uri)
        if text is None:
            log.warning("a change of %s, which is not open", text_doc.uri)
            return
        if text.version != text_doc.version:
            text.carets.clear()
        super().update_text_document(text_doc, change)

    def of(self, uri: str) -> Text | None:
        """An open document."""
        found = self.text_documents.get(unquote(uri))
        return found if isinstance(found, Text) else None
