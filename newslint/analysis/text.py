"""The text folded one code point to one, so that every offset holds in each form of it."""

from __future__ import annotations

import re

from newslint.analysis.analysis import Analysis, layer

MASK = "\ufffc"
"""Stands for each code point that is not prose: URLs, addresses, handles, code, tags, template tags."""

_FOLD = str.maketrans(
    {
        **dict.fromkeys("’ʼ＇", "'"),
        **dict.fromkeys("\u00a0\u202f\u2007\u2009\u200a\u2002\u2003\u205f\u3000\t", " "),
        **dict.fromkeys("‐‑", "-"),
    }
)
_NOT_PROSE = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”]+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w&])[@#]\w+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|co\.uk|info|io)\b(?:/[^\s<>\"“”]*)?"
    r"|\{\{[^{}]{0,400}\}\}|\{%[^%]{0,400}%\}"
    r"|</?[a-zA-Z][^<>\n]{0,600}>"
)


def fold(text: str) -> str:
    """One apostrophe ('), one space and one hyphen."""
    return text.translate(_FOLD)


def lower(text: str) -> str:
    """Lower case, one code point to one (`İ` would become two)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@layer("paragraph")
def written(analysis: Analysis) -> str:
    """The text with code and template tags masked; addresses and tags stay (`scope: raw`)."""
    code = [(b.span.start, b.span.end) for b in analysis.document.inlines if b.scope in ("code", "template")]
    return _masked(analysis.text, code)


@layer("paragraph")
def prose(analysis: Analysis) -> str:
    """The text with all that is not prose masked; nothing else is changed."""
    text = analysis.get(written)
    return _masked(text, [m.span() for m in _NOT_PROSE.finditer(text)]) if _may_hold(text) else text


def _masked(text: str, spans: list[tuple[int, int]]) -> str:
    if not spans:
        return text
    parts, at = [], 0
    for start, end in sorted(spans):
        if end > at:
            start = max(start, at)
            parts += (text[at:start], MASK * (end - start))
            at = end
    return "".join([*parts, text[at:]])


def _may_hold(text: str) -> bool:
    return any(
        c in text for c in ("://", "www.", "@", "#", ".co", ".org", ".net", ".gov", ".edu", ".i", "{{", "{%", "<")
    )


@layer("paragraph")
def folded(analysis: Analysis) -> str:
    """Prose with one apostrophe ('), one space and one hyphen; quotation marks stay as they are."""
    return fold(analysis.get(prose))


@layer("paragraph")
def lowered(analysis: Analysis) -> str:
    """`folded` in lower case."""
    return lower(analysis.get(folded))
