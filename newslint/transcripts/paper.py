"""What paper adds to the words of a transcript: numbers of lines and pages, words divided at the end of a line."""

from __future__ import annotations

import re

from newslint.data.lexicon import lexicon
from newslint.late import late
from newslint.transcripts.words import JOINER

_LINE = late(r"[^\r\n]+")
_NUMBER = late(r"[ \t\f]*(\d{1,3})(?=[ \t\r\n]|\Z)")
_PAGE = late(
    r"(?:\A|(?<=[\r\n\f]))[ \t]*(?:[-–—][ \t]?)?(?:page[ \t]+)?\d{1,4}(?:[ \t]of[ \t]\d{1,4})?(?:[ \t]?[-–—])?"
    r"(?=[ \t\f]*(?:[\r\n]|\Z))",
    re.IGNORECASE,
)
_DIVIDED = late(
    r"([^\W\d_]{1,40})(?:[-‐][ \t]{0,9}(?:\r\n?|\n)[ \t]{0,40}(?=[a-zß-öø-ÿ])|\u00ad\s{0,40})([^\W\d_]{1,40})"
)
_FEWEST = 5


def unprinted(text: str) -> str:
    """The same length without line and page numbers, a divided word in one piece."""
    return _DIVIDED.sub(_whole, _PAGE.sub(_blank, _unnumbered(text)))


def _unnumbered(text: str) -> str:
    """The text without a number in front of every line, one more than in the line above or 1 again."""
    lines = [m.start() for m in _LINE.finditer(text)]
    last = 0
    numbers: list[re.Match[str]] = []
    for m in (_NUMBER.match(text, start) for start in lines):
        if m and int(m[1]) in (1, last + 1):
            last = int(m[1])
            numbers.append(m)
    if len(numbers) < _FEWEST or len(numbers) * 2 < len(lines):
        return text
    pieces: list[str] = []
    done = 0
    for m in numbers:
        pieces += (text[done : m.start()], _blank(m))
        done = m.end()
    return "".join([*pieces, text[done:]])


def _blank(m: re.Match[str]) -> str:
    return " " * len(m[0])


def _whole(m: re.Match[str]) -> str:
    """The word without its hyphen, which stays where both halves are words and the whole is none: `two-thirds`."""
    known = lexicon()
    first, second = m[1].lower(), m[2].lower()
    if "\u00ad" not in m[0] and known.is_word(first) and known.is_word(second) and not known.is_word(first + second):
        return m[0]
    return m[1] + JOINER * (len(m[0]) - len(m[1]) - len(m[2])) + m[2]
