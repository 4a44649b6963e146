"""Quotation marks and what each can do, judged by its neighbours rather than by its glyph alone."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from newslint.late import late

Role = Literal["open", "close", "either"]

MARKS = tuple("“”\"„‟«»＂`‘'‛")
"""Each glyph that can be part of a quotation mark, as folded: without one of them a story holds no quotation."""
_DOUBLE = late(r"[“”\"„‟«»＂]")
_PRIMES = late(r"[“”\"„‟«»＂]|''|``")
_INCH = late(
    r"\d\s?['’′]\s?\d{1,2}(?:½|\.\d)?\s?([”\"″]|'')(?!\w)"
    r"|\d(?:½|¼|¾|/\d)?([”\"])(?=[\s-](?:x|by|screw|pipe|nail|record|disc|screen|tv)\b|\s?[×x]\s?\d|\s?[NSEW]\b)",
    re.I,
)
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
_BEFORE_OPENING = "([{—–-/‘'…:"
_ELISION = (
    r"(?:(?:em|til|tis|twas|twill|cause|bout|n|nuff|cos|coz|scuse|fraid|ello|ome|neath|tude|[tsn])\b|\d0s"
    r"|\d\d\b(?![,.]?\d|\s?(?:percent|per cent|%)))"
)
_SINGLE = late(r"[‘’'‛](?!\w(?<=\w..))")
"""A single mark that does not stand inside a word."""
_SINGLE_OPENS = late(
    rf"(?<![\w'’.,?!;%])[‘'‛](?=[\w“\"$£€(\[…#@\ufffc])(?!{_ELISION})"
    r"|(?<=[.?!’])‘(?=[A-Z“])|(?<!\S)‘(?=[^\S\n]?[.…]|[^\S\n]\w)|(?<![\w'’])‘(?='\w)",
    re.I,
)
_MAY_OPEN = late(rf"(?<![^\s(])(?:’(?=[A-Z])(?!{_ELISION})|‘(?=\d\d\b))")
_SINGLE_CLOSES = late(
    r"(?<=[^\s‘“\"(\[—–])(?<!['‘’]n)['’](?!\w)|(?<=[.,?!…])['’]|(?<=['’] )['’](?!\w)|(?<=[.,?!…] )’(?!\w)"
    r"|(?<=[^\s“\"(\[—–])‘(?=[\s.,;:?!)]|$)"
)
_APOSTROPHE = late(
    r"[sxz]['’](?=\s+[\w($£€“\"]|-)|(?:(?-i:\.[A-Z]\.)|\w\win|\d|\b(?:o|ol|an|th|wi|lil|yo|mo|d|y))['’](?=\s+\w|-)",
    re.I,
)
FIRM = late(r"['’](?=\s|$)(?<=[^A-Z][.,?!…].)")
"""A single mark that closes words and can be no apostrophe."""


class Mark(NamedTuple):
    """One mark at [start, end): its family (`curly`, `straight`, `primes`, `guillemet`, `low`, `single`,
    `single-straight`) and role.

    `turned` is the glyph that belongs here when a curly mark faces the wrong way. A `weak` single mark may as well be
    an apostrophe (players’ union, goin’ home, ’Arry).
    """

    start: int
    end: int
    family: str
    role: Role
    turned: str = ""
    weak: bool = False


_FAMILY = {
    '"': "straight",
    "＂": "straight",
    "''": "primes",
    "``": "primes",
    "«": "guillemet",
    "»": "guillemet",
    "„": "low",
    "‟": "curly",
}


def doubles(text: str, start: int, end: int) -> list[Mark]:
    """The double marks of text[start:end], inches left out."""
    primes = text.find("''", start, end) >= 0 or text.find("``", start, end) >= 0
    found = [m.span() for m in (_PRIMES if primes else _DOUBLE).finditer(text, start, end)]
    if not found:
        return []
    inches = {m.start(m.lastindex or 1) for m in _INCH.finditer(text, start, end)}
    marks = [_double(text, s, e, start, end) for s, e in found if s not in inches]
    if "\ufffc“\ufffc" in text[start:end]:
        depth = 0
        for n, mark in enumerate(marks):
            if depth > 0 and text[mark.start - 1 : mark.end + 1] == "\ufffc“\ufffc":
                marks[n] = mark._replace(role="close", turned="”")
            depth += {"open": 1, "close": -1, "either": 0}[marks[n].role]
    return marks


def _double(text: str, s: int, e: int, start: int, end: int) -> Mark:
    left, right = _neighbours(text, s, e, start, end)
    can_open = (left.isspace() or left in _BEFORE_OPENING) and not right.isspace()
    can_close = not left.isspace() and not right.isalnum()
    first = left == "\n" and right != "\n"
    glyph = text[s:e]
    family = _FAMILY.get(glyph, "curly")
    if family in ("straight", "primes"):
        if glyph == "``" or first or (can_open and not can_close):
            return Mark(s, e, family, "open")
        return Mark(s, e, family, "close" if can_close and not can_open else "either")
    opens = glyph in "“„«‟"
    if opens and right == "\n" and not first:
        return Mark(s, e, family, "close", "”" if glyph == "“" else "")
    plain_close = can_close and not can_open and (right.isspace() or right in ".,;:?!)…—–" or _glued(left, right))
    plain_open = first or (can_open and left.isspace() and right.isalnum())
    if opens and plain_close and not first:
        return Mark(s, e, family, "close", "”" if glyph == "“" else "")
    if not opens and plain_open:
        return Mark(s, e, family, "open", "“" if glyph == "”" else "")
    return Mark(s, e, family, "open" if opens else "close")


def _glued(left: str, right: str) -> bool:
    """True between the end of words and a bracket or something masked: `stand.“[Gazette]` closes."""
    return right in "[(<\ufffc" and (left.isalnum() or left in ".!?…")


def _neighbours(text: str, s: int, e: int, start: int, end: int) -> tuple[str, str]:
    s -= 1
    while s >= start and text[s] in _INVISIBLE:
        s -= 1
    while e < end and text[e] in _INVISIBLE:
        e += 1
    return text[s] if s >= start else "\n", text[e] if e < end else "\n"


def singles(text: str, start: int, end: int, every: bool = False) -> list[Mark]:
    """The single marks of text[start:end] that open or may close, in order; apostrophes and elisions left out.

    Closing ones are looked for behind the first opening one, unless `every` one is asked for.
    """
    found: list[Mark] = []
    weak: set[int] | None = None
    for m in _SINGLE.finditer(text, start, end):
        at, glyph = m.start(), m[0]
        family = "single-straight" if glyph == "'" else "single"
        if _SINGLE_OPENS.match(text, at, end):
            found.append(Mark(at, at + 1, family, "open"))
        elif _MAY_OPEN.match(text, at, end):
            found.append(Mark(at, at + 1, family, "open", "‘" if glyph == "’" else "", True))
        elif (found or every) and _SINGLE_CLOSES.match(text, at, end):
            if weak is None:
                weak = {w.end() - 1 for w in _APOSTROPHE.finditer(text, start, end)}
            found.append(Mark(at, at + 1, family, "close", "’" if glyph == "‘" else "", at in weak))
    return found
