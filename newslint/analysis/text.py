"""The text folded one code point to one, so that every offset holds in each form of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.edited import Edited

MASK = "\ufffc"
"""Stands for each code point that is not prose: URLs, addresses, handles, code, tags, template tags."""

_FOLD = (
    *((c, "'") for c in "’ʼ＇"),
    *((c, " ") for c in "\u00a0\u202f\u2007\u2009\u200a\u2002\u2003\u205f\u3000\t"),
    *((c, "-") for c in "‐‑"),
)
_NOT_PROSE = (
    (("://", "www."), re.compile(r"(?:https?://|www\.)[^\s<>\"“”]+")),
    (("@",), re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    (("@", "#"), re.compile(r"(?<![\w&])[@#]\w+")),
    (
        (".com", ".org", ".net", ".gov", ".edu", ".co.uk", ".info", ".io"),
        re.compile(r"\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|co\.uk|info|io)\b(?:/[^\s<>\"“”]*)?"),
    ),
    (("{{", "{%"), re.compile(r"\{\{[^{}\n]{0,400}\}\}|\{%[^%\n]{0,400}%\}")),
    (("<",), re.compile(r"</?[a-zA-Z][^<>\n]{0,600}>")),
)
"""What stands in every match, and the expression: most stories hold none of it, and each costs a pass."""


def fold(text: str) -> str:
    """One apostrophe ('), one space and one hyphen."""
    for mark, plain in _FOLD:
        if mark in text:
            text = text.replace(mark, plain)
    return text


def lower(text: str) -> str:
    """Lower case, one code point to one (`İ` would become two)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def places(text: str, word: str) -> Iterator[int]:
    """Where the word stands in the text, inside of others too."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


@layer("paragraph", Edited.text)
def written(analysis: Analysis) -> str:
    """The text with code and template tags masked; addresses and tags stay (`scope: raw`)."""
    code = [(b.span.start, b.span.end) for b in analysis.document.inlines if b.scope in ("code", "template")]
    return _masked(analysis.text, code)


@layer("paragraph", Edited.text)
def prose(analysis: Analysis) -> str:
    """The text with all that is not prose masked; nothing else is changed."""
    text = analysis.get(written)
    kinds = [pattern for signs, pattern in _NOT_PROSE if any(sign in text for sign in signs)]
    return _masked(text, [m.span() for pattern in kinds for m in pattern.finditer(text)])


def _masked(text: str, spans: list[tuple[int, int]]) -> str:
    parts: list[str] = []
    at = 0
    for start, end in sorted(spans):
        if end > at:
            begin = max(start, at)
            parts += (text[at:begin], MASK * (end - begin))
            at = end
    return "".join([*parts, text[at:]]) if spans else text


@layer("paragraph", Edited.text)
def folded(analysis: Analysis) -> str:
    """Prose with one apostrophe ('), one space and one hyphen; quotation marks stay as they are."""
    return fold(analysis.get(prose))


@layer("paragraph", Edited.text)
def lowered(analysis: Analysis) -> str:
    """`folded` in lower case."""
    return lower(analysis.get(folded))
