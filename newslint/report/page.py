"""Words on a page of fixed width: cells, line breaks, what a terminal may not be sent."""

from __future__ import annotations

import re
from unicodedata import category, east_asian_width

from newslint.late import late

Line = list[tuple[str, str]]
"""Words, each with a style: "", path, place, mark, error, warning, suggestion, quiet, fix."""

_KEPT = {0x200C, 0x200D}
_HIDDEN = late("[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_SIMPLE = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "…": "...", "–": "-", "—": "-", "│": "|", "·": ".", "→": "->"}
)
_ONE_PIECE = late(r"‘[^‘“\n]{1,40}?’(?!\w)|“[^“\n]{1,40}?”|\b[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)+")
"""Not to be broken: short quoted words and runs of capitalised ones, which are names."""


class Page:
    """A page `width` cells wide, in the characters that `encoding` has."""

    def __init__(self, width: int, encoding: str = "utf-8") -> None:
        self.width = width
        self._encoding = encoding
        try:
            "‘’“”…–—│·\ufffd".encode(encoding)
            self._rich = True
        except (UnicodeEncodeError, LookupError):
            self._rich = False

    def fit(self, words: str) -> str:
        """The words as they can be shown: no control characters, nothing that the encoding lacks."""
        shown = visible(words)
        return (
            shown if self._rich else shown.translate(_SIMPLE).encode(self._encoding, "replace").decode(self._encoding)
        )

    def short(self, words: str, room: int) -> str:
        """The words if they fit, else as many whole ones as do, and dots."""
        dots = self.fit("…")
        words = self.fit(words)
        return words if cells(words) <= room else f"{_cut(words, room - len(dots) - 1)} {dots}"

    def wrap(self, words: str, indent: int, *, names: bool = False) -> list[str]:
        """Lines of at most the page's width less the indent, broken at spaces outside of names (or inside, too)."""
        room = self.width - indent
        lines: list[str] = []
        used = 0
        whole = words if names else _ONE_PIECE.sub(lambda m: m[0].replace(" ", "\0"), words)
        for word in whole.split(" "):
            size = cells(word)
            if lines and used + 1 + size <= room:
                lines[-1] += f" {word}"
                used += 1 + size
            else:
                lines.append(word)
                used = size
        return [line.replace("\0", " ") for line in lines]

    def excerpt(self, before: str, marked: str, after: str, indent: int) -> tuple[str, str, str]:
        """What of a line fits on the page, most of all the marked words, cut between words."""
        dots = self.fit("…")
        before, marked, after = self.fit(before).lstrip(), self.fit(marked), self.fit(after).rstrip()
        room = self.width - indent
        if cells(before) + cells(marked) + cells(after) <= room:
            return before, marked, after
        if cells(marked) > room * 2 // 3:
            marked, after = f"{_cut(marked, room * 2 // 3 - len(dots) - 1)} {dots}", ""
        left = room - cells(marked)
        half = max(left // 2, left - cells(after))
        if cells(before) > half:
            before = f"{dots} {_cut(before[::-1], half - len(dots) - 1)[::-1]}"
        if cells(after) > left - cells(before):
            after = f"{_cut(after, left - cells(before) - len(dots) - 1)} {dots}"
        return before, marked, after


def visible(words: str) -> str:
    """The words without what a terminal would obey or hide: control characters, marks of direction."""
    return _HIDDEN.sub(_shown, words)


def cells(words: str) -> int:
    """How many columns of a terminal the words take."""
    return len(words) if words.isascii() else sum(map(_cells, words))


def counted(number: int, noun: str) -> str:
    """`1 story`, `2 stories`."""
    if number == 1:
        return f"1 {noun}"
    return f"{number} {noun[:-1]}ies" if noun.endswith("y") else f"{number} {noun}s"


def _cells(char: str) -> int:
    if category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def _cut(words: str, room: int) -> str:
    """As many whole words from the start as fit; a part of the first when it alone is too long."""
    used = 0
    for at, char in enumerate(words):
        used += _cells(char)
        if used > room:
            space = at if char == " " else words.rfind(" ", 0, at)
            return words[: space if space > 0 else at].rstrip()
    return words


def _shown(m: re.Match[str]) -> str:
    char = m[0]
    if ord(char) in _KEPT:  # joiners, without which emoji and Persian fall apart
        return char
    if char in "\t\r\n":
        return " "
    return "\ufffd" if category(char) == "Cc" else "·"
