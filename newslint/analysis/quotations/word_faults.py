"""Faults of what the marks hold: a stop on the wrong side, words put in, printed twice, closed though they go on."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.quotations.fault import MarkFault
from newslint.analysis.quotations.quotations import Quotation, quotations
from newslint.analysis.text import prose
from newslint.finding import Fix, Match, Related
from newslint.late import late
from newslint.span import Edit, Span

_BRACKET = late(r"\[(?:an?|the|is|are|was|were|of|to|in|and|that|has|have|be|been|it)\]", re.I)
_STOPS = ".,?!…—–-:;"
OPENS_SENTENCE = late(r"(?:^|[.?!:…][”\"’')\]]*\s+|\b(?:said|says|added|wrote|asked|replied|continued),\s+)$")
"""What stands in front of a quotation that is a sentence of its own."""
_SENTENCE_ENDS = late(r"[.?!]\s")
_TAG = late(
    r"\s(?:(?:said|says|asked|asks|replied|added|shouted|cried|yelled|wondered|demanded)\s(?!\w+ing\b)|(?:he|she|they)\s(?:\w+ed|said|says)\b)"
)
"""A speech tag that cannot open a sentence."""
_WORD = late(r"\w+")
_LEAST = 9
"""Words that a quotation has to have before its second printing is reported."""


@layer("story")
def word_faults(analysis: Analysis) -> tuple[MarkFault, ...]:
    """The faults of what stands between the marks."""
    text = analysis.get(prose)
    found = [q for q in analysis.get(quotations) if q.closed and q.marks]
    return (
        *_stops(analysis, text, found),
        *_brackets(text, found),
        *_repeated(analysis, text, found),
        *_running(analysis, text, found),
    )


def _stops(analysis: Analysis, text: str, found: list[Quotation]) -> Iterator[MarkFault]:
    for before, q in itertools.pairwise([None, *found]):
        assert q is not None
        inside = q.segments[-1]
        last = text[inside.end - 1 : inside.end]
        stop = text[q.end : q.end + 1]
        if len(inside) == 0 or "head" in analysis.document.blocks[q.block].scope:
            continue
        if stop and stop in ",." and last not in _STOPS and last not in "’'”\"" and text[q.end : q.end + 2] != "..":
            span = Span(q.marks[-1].start, q.end + 1)
            mark = text[span.start : q.end]
            kind = "stop-outside" if _whole(analysis, text, q) else "stop-partial"
            name = "comma" if stop == "," else "full stop"
            fix = Fix(f"Put the {name} inside", (Edit(span, stop + mark),), "unsafe")
            yield MarkFault(kind, Match(span, "outside", (name,), (), (fix,)))
        elif stop and stop in "?!" and last.isalnum() and _TAG.match(text, q.end + 1) and _opens(analysis, text, q):
            span = Span(q.marks[-1].start, q.end + 1)
            name = "question mark" if stop == "?" else "exclamation mark"
            fix = Fix(f"Put the {name} inside", (Edit(span, stop + text[span.start : q.end]),), "unsafe")
            yield MarkFault("stop-outside", Match(span, "outside", (name,), (), (fix,)))
        elif last == "." and stop in ("", "\n", " ") and _fragment(text, q) and not second_half(text, before, q):
            span = Span(inside.end - 1, q.end)
            mark = text[q.marks[-1].start : q.end]
            fix = Fix("Put the full stop outside", (Edit(span, mark + "."),), "unsafe")
            yield MarkFault("stop-partial", Match(span, "inside", ("full stop",), (), (fix,)))


def _fragment(text: str, q: Quotation) -> bool:
    """True for a part of a sentence that ends with its full stop: lower case first, no other stop in it."""
    first, last = q.segments[0].start, q.segments[-1].end - 1
    return (
        q.kind != "speech"
        and q.words > 0
        and text[q.start - 1 : q.start] == " "
        and text[q.start - 2 : q.start - 1] not in ":"
        and text[first : first + 1].islower()
        and "." not in text[first:last]
    )


def second_half(text: str, before: Quotation | None, q: Quotation) -> bool:
    """True when `q` goes on with a sentence that its speaker’s clause interrupts: “A,” he said, “and b.”"""
    return (
        before is not None
        and before.block == q.block
        and text[before.segments[-1].end - 1] == text[before.end : q.start].rstrip()[-1:] == ","
        and _SENTENCE_ENDS.search(text, before.end, q.start) is None
    )


def _whole(analysis: Analysis, text: str, q: Quotation) -> bool:
    """True when the quotation is a sentence of its own: it opens one, with a capital, and is no fragment."""
    if q.words < 4 and not (text[q.segments[0].start].isupper() and _TAG.match(text, q.end + 1)):
        return False
    return (q.kind == "speech" or q.words < 4) and _opens(analysis, text, q)


def _opens(analysis: Analysis, text: str, q: Quotation) -> bool:
    """True when a sentence of the story begins with the quotation."""
    begin = analysis.document.blocks[q.block].span.start
    return OPENS_SENTENCE.search(text[max(begin, q.start - 30) : q.start]) is not None


def _brackets(text: str, found: list[Quotation]) -> Iterator[MarkFault]:
    if "[" not in text:
        return
    for q in found:
        for segment in q.segments:
            for m in _BRACKET.finditer(text, segment.start, segment.end):
                yield MarkFault("bracket-insert", Match(Span(*m.span()), "clear", (m[0],)))


def _repeated(analysis: Analysis, text: str, found: list[Quotation]) -> Iterator[MarkFault]:
    seen: dict[tuple[str, ...], Quotation] = {}
    for q in found:
        if q.words < _LEAST or "paragraph" not in analysis.document.blocks[q.block].scope:
            continue
        key = tuple(w.lower() for s in q.segments for w in _WORD.findall(text, s.start, s.end))
        first = seen.setdefault(key, q)
        if first is not q:
            related = (Related(Span(first.start, first.end), "the first time"),)
            yield MarkFault("repeated", Match(Span(q.start, q.end), "clear", (), related))


def _running(analysis: Analysis, text: str, found: list[Quotation]) -> Iterator[MarkFault]:
    """A quotation closed at the end of its paragraph although the next paragraph is nothing but its continuation.

    Where three paragraphs and more are nothing but quotations, they may be a list of them.
    """
    blocks = analysis.document.blocks
    whole = [q.start <= blocks[q.block].span.start and q.end >= blocks[q.block].span.end for q in found]
    for n, (q, after) in enumerate(itertools.pairwise(found)):
        last = analysis.block_index(q.segments[-1].start)
        here, there = blocks[last].span, blocks[after.block].span
        if all(whole[n + 1 : n + 4]) and [f.block for f in found[n + 1 : n + 4]] == [last + 1, last + 2, last + 3]:
            continue
        if (
            after.block == last + 1
            and q.kind == after.kind == "speech"
            and q.marks[-1].family == after.marks[0].family
            and q.end >= here.end
            and after.start <= there.start
            and after.end >= there.end
            and (q.start > here.start or last > q.block)
        ):
            related = (Related(after.opening, "goes on here"),)
            yield MarkFault("running-close", Match(Span(q.marks[-1].start, q.end), "clear", (), related))
