"""Characters read in the wrong encoding, and what they were: told by undoing the mistake."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.analysis.spelling.fault import Fault
from newslint.late import late
from newslint.span import Span

_LEADS = {
    "cp1252": "C2-C6 C8 CB CE CF D0 D1 D7-D9 E0-E9 EF F0",
    "mac_roman": "C2-C5 E2",
    "cp437": "C2 C3 E2",
    "cp850": "C2 C3 E2",
    "cp1250": "C2 C3 E2",
    "cp1251": "E2",
}
"""Encodings in which UTF-8 is read by mistake, and the first bytes of the sequences that tell it there."""
_DOUBT = late(
    "[?ÒÓÕ\ufffdÂ-ÆÈËÎ-Ñ×-Ùà-éïð¬√ƒ≈‚┬├ΓÔĂв](?:(?<=[ÃÂÒÓ\ufffd])|(?<=[?Õ])(?:s|t|re|ve|ll|d|m)\\b|(?<!\\?)[^\x00-\x7f])"
)
"""What stands in every run of them: the sign of a first byte with another, or what is left where a byte was lost."""
_CLOSING = frozenset("’”…–—»›“‘„‚«‹\xa0™®°ºª•")
"""What may well stand after an accented letter."""
_USUAL = late(
    "[\u0080-\u017f\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u1ea0-\u1ef9\u2009\u200b-\u2015\u2018-\u2022\u2026\u202f"
    "\u2030\u2032\u2033\u2039\u203a\u2044\u20a0-\u20bf\u2116\u2122\u2150-\u215e\u2190-\u2193\u2212\u2248\u2260\u2264"
    "\u2265\u25a0-\u27bf\ufb00-\ufb06\ufe0f\ufeff\ufffd\U0001f000-\U0001faff]+"
)
"""Characters that stand alone in English copy."""
_FOREIGN = late("[^\\W\\d_]{2,}")
_LOST = (
    (late("(?<=[a-z])(?:Ã¢(?:â‚¬|€)Â?|â€)(?=[a-z])"), "-"),
    (late("(?:Ã¢(?:â‚¬|€)Â?|â€)(?=[\\s\\w.,;:?!)—–-]|$)"), "”"),
    (late("(?<=[a-z])Ã(?=[\\s.,;:?!]|$)"), "à"),
    (late('(?<=[a-z\\d.,;:?!”’"]) ?Â (?=\\S)'), " "),
    (late("(?<=[a-z])[\ufffd?Õ](?=(?:s|t|re|ve|ll|d|m)\\b)"), "’"),
    (late("(?<!\\S)Ò(?=[A-Z][a-z])"), "“"),
    (late("(?<=[a-z][.,?!])Ó(?=\\s|$)"), "”"),
    (late("\ufffd+"), ""),
)
"""What is left where a byte was lost or the old Macintosh’s marks came through, and what it most likely was."""
_DEEPEST = 3


def mojibake(text: str) -> Iterator[Fault]:
    """Runs of characters that are one or a few others, read in the wrong encoding (`â€™`, `Ã©`), in order."""
    if not _DOUBT.search(text):
        return
    found: list[tuple[Span, str, bool]] = []
    for encoding in _LEADS:
        for m in _road(encoding)[0].finditer(text):
            meant = _meant(m[0], text[m.start() - 1 : m.start()], text[m.end() : m.end() + 1])
            if meant:
                found.append((Span(*m.span()), meant.replace("\ufffd", ""), True))
    found += [(Span(*m.span()), meant, False) for lost, meant in _LOST for m in lost.finditer(text)]
    at = 0
    for span, meant, sure in sorted(found, key=lambda f: (f[0].start, -f[0].end)):
        if span.start >= at:
            at = span.end
            yield Fault("mojibake", span, (meant,) if meant else (), sure=sure)


def _meant(run: str, before: str, after: str) -> str:
    """What the run was, undone as often as it was done; "" where it may be meant as it stands."""
    if set(run[1:]) <= _CLOSING and not after.islower():
        in_word = before.isupper() if run[0] in "ÂÃ" else not (before.islower() and run[0].isupper())
        if in_word:
            return ""
    found = run
    for _ in range(_DEEPEST):
        found = _undone(found) or found
    found = "".join(c.encode("latin-1").decode("cp1252", "ignore") if "\x80" <= c <= "\x9f" else c for c in found)
    return found if found != run and (_USUAL.fullmatch(found) or _FOREIGN.fullmatch(found)) else ""


def _undone(text: str) -> str:
    """The text as UTF-8, where all of it is UTF-8 in one of the encodings."""
    for encoding in _LEADS:
        pattern, table = _road(encoding)
        if pattern.fullmatch(text):
            try:
                return text.translate(table).encode("latin-1").decode("utf-8")
            except UnicodeDecodeError:
                continue
    return ""


@cache
def _road(encoding: str) -> tuple[re.Pattern[str], dict[int, int]]:
    """The expression for runs of UTF-8 sequences as the encoding shows them, and the way back to their bytes."""
    shown = {b: bytes((b,)).decode(encoding, "replace") for b in range(0x80, 0x100)}
    table = {ord(c): b for b, c in shown.items() if c != "\ufffd"}
    if encoding == "cp1252":
        table |= {b: b for b in range(0x80, 0xA0)}
    signs: dict[int, str] = dict.fromkeys(range(0x80, 0x100), "")
    for code, b in table.items():
        signs[b] += re.escape(chr(code))

    def some(first: int, last: int) -> str:
        return "".join(signs[b] for b in range(first, last + 1) if b < 0xC0 or b in leads)

    leads = set()
    for piece in _LEADS[encoding].split():
        first, _, last = piece.partition("-")
        leads |= set(range(int(first, 16), int(last or first, 16) + 1))
    follow = f"[{some(0x80, 0xBF)}]"
    parts = [(some(0xC2, 0xDF), 1), (some(0xE0, 0xEF), 2), (some(0xF0, 0xF4), 3)]
    either = "|".join(f"[{lead}]{follow}{{{n}}}" for lead, n in parts if lead)
    return re.compile(f"(?:{either})+"), table
