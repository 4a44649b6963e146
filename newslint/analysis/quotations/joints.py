"""How quoted words are joined to their sentence: no comma or colon in front, a fragment that grows into sentences."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.quotations.fault import MarkFault
from newslint.analysis.quotations.quotations import Quotation, quotations
from newslint.analysis.quotations.word_faults import second_half
from newslint.analysis.text import prose
from newslint.finding import Match, Related
from newslint.late import late
from newslint.span import Span

_SAID = (
    r"(?:said|says|added|adds|asked|replied|wrote|writes|continued|explained|warned|insisted|insists|announced|declared|argued|claimed|stated|"
    r"recalled|joked|remarked|concluded|testified|admitted|"
    r"(?:told|tells) (?:[\w’'-]+ ){0,3}[\w’'-]+)"
)
_BARE = late(rf"\b{_SAID}(?:;|,? that[,:]?)?\s$")
"""A verb of saying, and no comma or colon between it and the mark."""
_THAT = late(r",? that\s$")
_OPENS = late(
    r"(?:W(?:e|hat|hen|here|hy)|The|This|That|These|Those|There|It|They|He|She|You|Our|My|If|In|At|On|As|No|Not|Nobody|"
    r"Some|Most|Many|All|Every|After|Before|People|An?)\b"
)
"""A first word that has its capital from the sentence which it opens."""
_STOPPED = late(r"[.?!][”\"’')\]]*\s")
_GROWS = late(r"\b(?!(?:vs|etc|jr|sr|st|no)\.)[a-z]{2,}[.?!…]['’)\]]? +(?=[A-Z“‘])")
"""The end of a sentence inside marks, and a capital behind it."""
_LED = late(r"\b(?:that|because|if|whether)\s$")
"""Before words in marks that are a clause of their own, small letter or not."""
_NEAR, _LEAST, _LONGEST = 60, 4, 2000
"""Code points before a quotation, words of a sentence, code points of a quotation that are looked at."""


@layer("story")
def joints(analysis: Analysis) -> tuple[MarkFault, ...]:
    """The faults of how quotations of body copy are joined to what stands in front of them."""
    text = analysis.get(prose)
    found = [q for q in analysis.get(quotations) if q.marks]
    return tuple(
        fault
        for before, q in itertools.pairwise([None, *found])
        if q is not None and "paragraph" in analysis.document.blocks[q.block].scope
        for fault in (*_bare(analysis, text, before, q), *_grown(text, before, q))
    )


def _bare(analysis: Analysis, text: str, before: Quotation | None, q: Quotation) -> Iterator[MarkFault]:
    """`She said “We start on Monday.”`, and `She said that, “We start on Monday.”`"""
    if q.kind != "speech" or q.words < _LEAST:
        return
    begin = analysis.document.blocks[q.block].span.start
    m = _BARE.search(text, max(begin, q.start - _NEAR), q.start)
    if m is None:
        return
    if before is not None and before.end > begin and not _STOPPED.search(text, max(begin, before.end - 2), m.start()):
        return  # “A,” he told the board “and b.”
    inside = q.segments[-1]
    whole = text[inside.end - 1 : inside.end] in ",.?!" or text[q.end : q.end + 1] in ",."
    if not whole or (_THAT.search(text, m.start(), q.start) and not _OPENS.match(text, q.segments[0].start)):
        return
    words = text[m.start() : q.start].rstrip()
    yield MarkFault("lead-in", Match(Span(m.start(), q.opening.end), "clear", (words,)))


def _grown(text: str, before: Quotation | None, q: Quotation) -> Iterator[MarkFault]:
    """`She called it “a mess. We will sue.”`: the marks hold the end of one sentence and all of the next."""
    first = q.segments[0]
    if not text[first.start : first.start + 1].islower() or second_half(text, before, q):
        return
    if not text[max(0, q.start - 2) : q.start - 1].isalnum() or text[q.start - 1] != " ":
        return
    m = _GROWS.search(text, first.start, min(first.end, first.start + _LONGEST))
    if m is None or _LED.search(text, max(0, q.start - _NEAR), q.start):
        return
    related = (Related(q.opening, "the fragment opens here"),)
    yield MarkFault("run-on", Match(Span(m.start(), m.start() + len(m[0].rstrip())), "clear", (), related))
