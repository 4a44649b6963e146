"""How a speech tag is joined to the words behind which it stands: “We start on Monday.” she said."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.quotations.fault import MarkFault
from newslint.analysis.quotations.quotations import Quotation, quotations
from newslint.analysis.quotations.word_faults import OPENS_SENTENCE
from newslint.analysis.text import prose
from newslint.finding import Match, Related
from newslint.late import late
from newslint.span import Span

_VERB = (
    r"(?:said|says|asked|asks|added|adds|replied|wrote|explained|recalled|insisted|shouted|cried|continued|agreed|"
    r"declared|joked|warned|concluded|admitted|argued|claimed)"
)
_WHO = r"(?:he|she|they)"
_TAG = late(rf"\s(?:{_VERB}\s(?:{_WHO}|the|an?|his|her|their|one|another|[A-Z][\w’'.-]*)\b|{_WHO}\s{_VERB}\b)")
"""What cannot open a sentence: said Ana Ruiz, she said."""
_SHORT = late(rf"\s(?:[A-Z][\w’'-]+\s){{1,3}}{_VERB}\.(?:\s|$)")
"""A sentence of a speaker and a verb alone."""
_CAPITAL = late(
    rf"\s(?:(?:He|She|They)\s{_VERB}\b|(?:Said|Says|Asked|Added|Replied)\s(?:{_WHO}|the|an?|his|her|[A-Z]\w+)\b)"
)
_COMMA = late(rf"\s(?:{_VERB},\s[A-Z][\w’'-]+|(?:[A-Z][\w’'-]+\s){{1,2}}[A-Z][\w’'-]+,\s{_VERB}\.)(?=\W|$)")
_WORD_ENDS = late(r"(?:[a-z]{3,}|\d|%)\.$")
_FINISHED = late(rf"[^.?!:;“”\"]*\b{_VERB}(?:\s[\w’'-]+){{0,3}}\.\s")
_GOES_ON = late(
    rf"\s(?:{_WHO}\s{_VERB}|{_VERB}\s{_WHO}|(?:[A-Z][\w’'-]+\s){{1,3}}{_VERB}|{_VERB}(?:\s[A-Z][\w’'-]+){{1,3}}),\s"
)
_OPENS = late(
    r"(?:W(?:e|hat|hen|here|hy)|The|This|That|These|Those|There|It|They|He|She|You|Our|My|If|And|But|So|Nobody|People)\b"
)
"""A first word that has its capital from the sentence which it opens."""
_LEAST, _NEAR, _FAR = 3, 40, 120
"""Words of a quotation; code points in front of it and behind it that are looked at."""


@layer("story")
def tags(analysis: Analysis) -> tuple[MarkFault, ...]:
    """The faults of marks and capitals between quoted sentences of body copy and their speakers."""
    text = analysis.get(prose)
    found = [q for q in analysis.get(quotations) if q.closed and q.marks]
    return tuple(
        MarkFault("tag", match)
        for before, q in itertools.pairwise([None, *found])
        if q is not None and "paragraph" in analysis.document.blocks[q.block].scope
        for match in (*_behind(analysis, text, q), *_resumed(text, before, q))
    )


def _behind(analysis: Analysis, text: str, q: Quotation) -> Iterator[Match]:
    """The mark that the words end with, against the tag that follows."""
    if q.kind != "speech":
        return
    words = q.segments[-1]
    last = text[words.end - 1 : words.end]
    if text[q.end : q.end + 1] != " " or q.words < _LEAST or not _whole(analysis, text, q):
        return
    span = Span(words.end - 1, q.end)
    end = min(len(text), q.end + _FAR)
    if last.isalnum() and _TAG.match(text, q.end, end):
        yield Match(span, "none", ("A comma is missing between the quoted words and who said them",))
    elif last == "." and _WORD_ENDS.search(text, words.end - 5, words.end):
        if _TAG.match(text, q.end, end) or _SHORT.match(text, q.end, end):
            yield Match(span, "stop", ("A full stop cuts the quoted words off from who said them: a comma",))
    elif last == "," and (m := _CAPITAL.match(text, q.end, end)):
        yield Match(Span(words.end - 1, m.end()), "capital", ("The sentence goes on behind the comma: a small letter",))
    elif last in ",?!" and (m := _COMMA.match(text, q.end, end)):
        yield Match(Span(words.end - 1, m.end()), "comma", ("No comma stands between a speaker and the verb",))


def _resumed(text: str, before: Quotation | None, q: Quotation) -> Iterator[Match]:
    """`“A,” she said. “and b.”` and `“A,” she said, “We b.”`"""
    if before is None or before.kind != "speech" or before.block != q.block or len(q.segments[0]) == 0:
        return
    first = q.segments[0].start
    related = (Related(before.opening, "the first part"),)
    if text[first].islower() and _FINISHED.fullmatch(text, before.end, q.start):
        words = "The sentence before is over: a capital, or a comma in place of the full stop"
        yield Match(Span(q.start, first + 1), "small", (words,), related)
    elif text[q.start - 2 : q.start] == ", " and text[before.segments[-1].end - 1] == ",":
        m = _OPENS.match(text, first, q.segments[0].end)
        if m and _GOES_ON.fullmatch(text, before.end, q.start):
            words = "A new sentence opens behind a comma: a full stop before it, or a small letter"
            yield Match(Span(q.start - 2, m.end()), "splice", (words,), related)


def _whole(analysis: Analysis, text: str, q: Quotation) -> bool:
    """True when the quotation opens a sentence, with a capital or a figure."""
    begin = analysis.document.blocks[q.block].span.start
    first = text[q.segments[0].start : q.segments[0].start + 1]
    return not first.islower() and OPENS_SENTENCE.search(text[max(begin, q.start - _NEAR) : q.start]) is not None
