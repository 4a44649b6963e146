"""`zone`: paragraphs that are no copy, headlines in the wrong place, ends without a full stop."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from newslint.analysis import Analysis
from newslint.checks.check import Check, Use
from newslint.document import Block
from newslint.finding import Fix, Match, Related
from newslint.formats import furniture, zones
from newslint.scope import selects
from newslint.span import Edit, Span

_LAST = re.compile(r"[^\W_][\w’'.-]*$")
_ENDS_ITSELF = re.compile(r"(?:[/@_]|\.\w{2,4}$|www\.)\S*$|(?<![^\W_])$")
_SENTENCE = re.compile(r"[.?!]['\"”’)]* +[\"“‘']?[A-Z]")
_LEAST = 9
"""Words that make a paragraph long enough to be a sentence."""
_FURNITURE = {
    "label": furniture.LABEL,
    "promo": furniture.PROMO,
    "signup": furniture.SIGNUP,
    "credit": furniture.CREDIT,
    "byline": furniture.BYLINE,
    "notice": furniture.NOTICE,
}


def run(analysis: Analysis, use: Use) -> Iterator[Match]:
    """One match for each block with the fault; furniture of the same words is one, with its other places."""
    kind = use.options["kind"]
    if kind in _FURNITURE:
        return _furniture(analysis, _FURNITURE[kind])
    return _KINDS[kind](analysis)


def _furniture(analysis: Analysis, scope: str) -> Iterator[Match]:
    places: dict[str, list[Span]] = {}
    for block in analysis.document.blocks:
        if block.scope == scope:
            words = _words(analysis, block)
            if re.search(r"\w", words):
                places.setdefault(words.rstrip(" .:").lower(), []).append(block.span)
    for spans in places.values():
        words = " ".join(analysis.text[spans[0].start : spans[0].end].split())
        related = tuple(Related(s, "here too") for s in spans[1:])
        fix = Fix("Take it out", tuple(Edit(_whole(analysis, s), "") for s in spans), "unsafe")
        yield Match(spans[0], values=(_short(words), len(spans)), related=related, fixes=(fix,))


def _stray(analysis: Analysis) -> Iterator[Match]:
    body = [b for b in analysis.document.blocks if not b.scope.startswith("text.furniture")]
    for i, block in enumerate(body):
        if block.scope == zones.STRAY:
            words = _words(analysis, block)
            fix = Fix("Take it out", (Edit(_whole(analysis, block.span), ""),), "unsafe")
            yield Match(block.span, "last" if i == len(body) - 1 else "", (_short(words),), fixes=(fix,))


def _no_stop(analysis: Analysis) -> Iterator[Match]:
    """Body paragraphs of a sentence's length that end in a word; the place is that word."""
    for block in analysis.document.blocks:
        if not selects(("paragraph", "headline.stray"), block.scope):
            continue
        words = _words(analysis, block)
        last = _LAST.search(words, max(0, len(words) - 60))
        if last is None or _ENDS_ITSELF.search(words.rsplit(None, 1)[-1]) or zones.stopped(words):
            continue
        if zones.count(words) >= _LEAST or (_SENTENCE.search(words) and zones.count(words) > 4):
            start = block.span.start + last.start()
            end = block.span.start + last.end()
            fix = Fix("Put a full stop", (Edit(Span(end, end), "."),), "unsafe")
            yield Match(Span(start, end), values=(last[0],), fixes=(fix,))


def _headline_stop(analysis: Analysis) -> Iterator[Match]:
    """Headlines that end in one full stop which belongs to no abbreviation."""
    for block in analysis.document.blocks:
        if not selects(("headline & ~stray & ~meta", "crosshead"), block.scope):
            continue
        words = _words(analysis, block)
        m = re.search(r"([^\W\d_]{2,}|\d)(?<!\b[A-Z])(?:[’”'\"]?)(\.)[’”'\"]?$", words)
        if m is None or _SENTENCE.search(words) or not (zones.titled(words) or analysis.document.format != "txt"):
            continue
        if m[1].lower() in _ABBREVIATIONS:
            continue
        stop = block.span.start + m.start(2)
        fix = Fix("Take the full stop out", (Edit(Span(stop, stop + 1), ""),), "safe")
        yield Match(Span(block.span.start + m.start(1), stop + 1), fixes=(fix,))


def _words(analysis: Analysis, block: Block) -> str:
    return analysis.text[block.span.start : block.span.end].rstrip()


def _whole(analysis: Analysis, span: Span) -> Span:
    """The block with the line ends after it (before it, at the end of the story)."""
    text = analysis.text
    end = span.end
    while end < len(text) and text[end] in "\r\n":
        end += 1
    start = span.start
    if end == span.end:
        while start and text[start - 1] in "\r\n":
            start -= 1
    return Span(start, end)


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:58].rsplit(" ", 1)[0] + " …"


_ABBREVIATIONS = frozenset(
    """
    inc ltd co corp jr sr etc vs no st ave mo calif fla ga ore pa va wash wis conn colo ark ala ariz mass mich
    minn miss mont neb nev tenn tex
    """.split()
)
_KINDS: dict[str, Callable[[Analysis], Iterator[Match]]] = {
    "stray-headline": _stray,
    "no-stop": _no_stop,
    "headline-stop": _headline_stop,
}

CHECK = Check(
    name="zone",
    summary="Paragraphs that are no copy, headlines in the wrong place, ends without a full stop.",
    options={
        "kind": {
            "type": "string",
            "enum": [*_FURNITURE, *_KINDS],
            "description": "Which fault: furniture, a stray headline, a missing stop, a headline that has one.",
        }
    },
    run=run,
    required=("kind",),
    cases=("last",),
    quotes="include",
    values=("the words of the place", "how many places"),
)
