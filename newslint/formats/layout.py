"""What each paragraph of a story is, by its words and by its neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.document import Block
from newslint.formats import zones
from newslint.formats.furniture import BYLINE, LABEL, NOTICE, furniture
from newslint.late import late

_LONG, _SHORT = 240, 150
_LIST = 3
_CROSSHEAD = 8
_STRAYS = 40
_PERSON = r"[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){1,3}"
_SIGNED = late(
    rf"{_PERSON}(?:,? (?:in|at|from) (?:the )?[A-Z][\w’'., -]{{2,40}}"
    r"|, (?:[\w-]+ ){0,3}(?:correspondent|editor|reporter|writer|critic|columnist)s?(?: (?:in|at) [A-Z][\w ]{2,30})?)"
)
"""A byline without ‘By’, which only its place below the headline tells."""
_QUOTED_END = late(r"\w[”\"’]$")
"""A clause that ends with a part of a sentence in marks, and without a stop."""
_STANDFIRSTS, _CLAUSE = 3, 22
"""Paragraphs between headline and byline that are standfirsts; words of one that has no byline below it."""


def scopes(paragraphs: Sequence[str], apart: Sequence[bool], *, headline: bool) -> list[str]:
    """The scope of each paragraph (trimmed words, none empty); `apart`: a blank line follows it.

    With `headline` the first that is no furniture may be the headline.
    """
    found: list[str] = []
    bare: list[int] = []
    head = -1
    for i, words in enumerate(paragraphs):
        scope = furniture(words)
        if not scope:
            if headline:
                headline = False
                below = next((j for j in range(i + 1, len(paragraphs)) if not furniture(paragraphs[j])), 0)
                following = paragraphs[below] if below else ""
                over = apart[i] or below > i + 1 or len(following) > 2 * len(words)
                if over and zones.is_headline(words, following):
                    found.append(zones.HEADLINE)
                    head = i
                    continue
            scope = zones.PARAGRAPH
            if len(words) < _LONG and zones.is_bullet(words):
                scope = zones.LIST
            elif len(words) < _LONG and not zones.stopped(words):
                bare.append(i)
        found.append(scope)
    if head >= 0:
        below = next((i for i in range(head + 1, min(head + 3, len(found))) if _SIGNED.fullmatch(paragraphs[i])), 0)
        if below:
            found[below] = BYLINE
        for i in _standfirsts(paragraphs, found, head + 1):
            found[i] = zones.STANDFIRST
    _settle(paragraphs, found, [i for i in bare if found[i] == zones.PARAGRAPH])
    return found


def _standfirsts(paragraphs: Sequence[str], found: Sequence[str], first: int) -> range:
    """The rows of the standfirsts below the headline: what stands over the byline, or one clause without a stop."""
    below = first
    while below < len(found) and below - first <= _STANDFIRSTS and found[below] == zones.PARAGRAPH:
        below += 1
    rows = range(first, below)
    if (
        below < len(found)
        and found[below] in (BYLINE, NOTICE)
        and not any(_told(paragraphs[i], len(rows)) for i in rows)
    ):
        return rows
    words = paragraphs[first] if below > first else ""
    fits = words[:1].isupper() and (not zones.stopped(words) or _QUOTED_END.search(words) is not None)
    clause = fits and _CROSSHEAD < zones.count(words) <= _CLAUSE
    over = clause and any(zones.stopped(p) for p in paragraphs[first + 1 : first + 3])
    if over and zones.is_lead(words, paragraphs[first - 1], paragraphs[first + 1]):
        return range(0)
    return range(first, first + 1) if over else range(0)


def _told(words: str, rows: int) -> bool:
    """Whether a paragraph is too long for a standfirst, or for one of several, or is somebody's words."""
    return len(words) >= (_LONG if rows == 1 else _SHORT) or words[0] in '“"'


def _settle(paragraphs: Sequence[str], found: list[str], bare: list[int]) -> None:
    """Give the short paragraphs without a stop their scope: items of a list, a crosshead, a stray headline."""
    for run in _runs(bare):
        if len(run) >= _LIST:
            headlines = all(zones.is_stray(paragraphs[i]) for i in run)
            for i in run:
                found[i] = zones.STRAY if headlines else zones.LIST
            continue
        for i in run:
            words = paragraphs[i]
            stray = i > 0 and zones.is_stray(words)
            over = i + 1 < len(found) and i > 0 and found[i + 1] in (zones.PARAGRAPH, zones.LIST) and i + 1 not in run
            if (
                over
                and zones.count(words) <= _CROSSHEAD
                and words[0].isupper() | words[0].isdigit() | (words[0] in "'‘“\"")
                and not (stray and len(bare) <= _STRAYS and zones.is_foreign(words, i, paragraphs))
            ):
                found[i] = zones.CROSSHEAD
            elif stray:
                found[i] = zones.STRAY


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    """Neighbouring numbers together."""
    runs: list[list[int]] = []
    for n in numbers:
        if runs and runs[-1][-1] == n - 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    return runs


def settled(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Blocks of marked-up copy, what stands in them as paragraphs, crossheads and items looked at by its words."""
    rows = [i for i, b in enumerate(blocks) if b.scope == zones.PARAGRAPH]
    words = [text[blocks[i].span.start : blocks[i].span.end].strip() for i in rows]
    headed = any("headline" in b.scope for b in blocks)
    named = dict(zip(rows, scopes([w or "-" for w in words], [True] * len(words), headline=not headed), strict=True))
    out = []
    for i, b in enumerate(blocks):
        scope = named.get(i, b.scope)
        if scope == b.scope and (".crosshead" in scope or scope == zones.LIST) and len(b.span) < 60:
            label = furniture(text[b.span.start : b.span.end].strip())
            scope = label if label == LABEL else scope
        out.append(Block(b.span, scope))
    return tuple(out)
