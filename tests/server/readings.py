"""Stories as a server holds them, and places in them told by their words."""

from __future__ import annotations

from pathlib import Path

from lsprotocol import types

from newslint.config import Overrides
from newslint.server.configs import Configs
from newslint.server.positions import Positions
from newslint.server.story import Asked, Reading, read


class Story:
    """A story that was read in an encoding."""

    def __init__(self, text: str, path: str, encoding: str = "utf-16", *, configured: bool = False) -> None:
        self.text = text
        self.positions = Positions(text, encoding)
        asked = Asked(text, 1, path, None)
        self.reading: Reading = read(asked, Configs(), Overrides(isolated=not configured))

    def at(self, words: str, into: int = 0) -> types.Position:
        """Where these words stand, so many code points into them."""
        return self.positions.position(self.text.index(words) + into)

    def words(self, of: types.Range) -> str:
        """The words of a range."""
        start, end = self.positions.span(of)
        return self.text[start:end]


def written(folder: Path, name: str, text: str) -> str:
    """A file of the folder; its path."""
    path = folder / name
    path.write_text(text, "utf-8")
    return str(path)
