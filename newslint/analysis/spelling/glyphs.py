"""Letters of another alphabet, and joiners that nobody sees, inside a Latin word.

Zero-width spaces, soft hyphens and their kin never reach the plain text: the readers drop them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analysis.spelling.fault import Fault
from newslint.late import late
from newslint.span import Span

_ALIKE = str.maketrans("аеорсхуіјѕԁһԛԝАВЕКМНОРСТХІЈЅУοΟΑΒΕΖΗΙΚΜΝΡΤΥΧν", "aeopcxyijsdhqwABEKMHOPCTXIJSYoOABEZHIKMNPTYXv")
_INVISIBLE = "\u200c\u200d"
_STRANGE = late(f"[{_INVISIBLE}\u0370-\u03ff\u0400-\u052f]")
_WORD = late(rf"[\w{_INVISIBLE}]+")
_LATIN = late(r"[A-Za-z\u00c0-\u024f]")
_LETTER = late(rf"[^\W\d_{_INVISIBLE}]")


def glyphs(text: str) -> Iterator[Fault]:
    """Words that mix the Latin alphabet with letters that only look like its own, or hide a zero-width mark."""
    if text.isascii() or not _STRANGE.search(text):
        return
    for m in _WORD.finditer(text):
        word = m[0]
        strange = _STRANGE.findall(word)
        if strange and _LATIN.search(word):
            new = word.translate(_ALIKE)
            new = re.sub(f"[{_INVISIBLE}]", "", new)
            inside = any(c in _INVISIBLE for c in word.strip(_INVISIBLE)) or any(c not in _INVISIBLE for c in strange)
            if inside and all(ord(c) < 0x370 for c in new if _LETTER.match(c)):
                yield Fault("homoglyph", Span(*m.span()), (new,), sure=True)
