"""What is wrong with the marks themselves (of the words they hold: word_faults): each fault has exactly one kind."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.quotations.fault import MarkFault
from newslint.analysis.quotations.levels import set_in
from newslint.analysis.quotations.marks import Mark
from newslint.analysis.quotations.pairing import Pairing, pairing
from newslint.analysis.quotations.quotations import Quotation, quotations
from newslint.analysis.quotations.running import SAYING
from newslint.analysis.text import prose
from newslint.finding import Fix, Match, Related
from newslint.late import late
from newslint.span import Edit, Span

_NEXT = late(r"[^\w\n]{0,4}[\w’'-]+")
_LAST = late(r"[\w’'-]+[^\w\n]{0,4}$")
_ELISION = late(r"(?<![\w‘’'])‘(?=(?:\d0s\b|em\b|til\b|tis\b|twas\b|n’))")
_CURLY, _STRAIGHT = "curly", "straight"
_APOSTROPHE = late(r"(?<=[^\W\d_])['’](?=[^\W\d_])")
_FAMILY = {"’": _CURLY, "'": _STRAIGHT}
_BODY = ("paragraph", "list", "blockquote")


@layer("story")
def faults(analysis: Analysis) -> tuple[MarkFault, ...]:
    """The faults of single marks: no partner, the wrong way round, two families, nested in its own kind, its level."""
    pairs = analysis.get(pairing)
    text = analysis.get(prose)
    halves = _halves(analysis, pairs)
    found = [
        *_unclosed(analysis, text, pairs, halves),
        *_unopened(text, pairs, halves),
        *_glyphs(text, pairs, analysis.get(quotations)),
        *_mixed(analysis, text, pairs),
        *_nesting(text, analysis.get(quotations)),
        *set_in(analysis, text),
    ]
    return tuple(found)


def _halves(analysis: Analysis, pairs: Pairing) -> dict[int, Mark]:
    """Marks without a partner that are one slip together: the start of the later one to the earlier one.

    An opening mark and a closing one a paragraph below, or two closing ones in one paragraph, with no other between.
    """
    loose = sorted([*((m, False) for m, _ in pairs.unclosed), *((m, True) for m in pairs.unopened)], key=_start)
    starts = [q.mark.start for q in pairs.quotations]
    halves: dict[int, Mark] = {}
    for (one, closes), (two, shuts) in pairwise(loose):
        blocks = analysis.block_index(two.start) - analysis.block_index(one.start)
        alone = bisect_left(starts, two.start) == bisect_right(starts, one.start)
        near = (blocks == 0 and SAYING.search(analysis.text, one.end, two.start) is None) if closes else blocks == 1
        if shuts and alone and near and one.start not in halves and two.start > one.end:
            halves[two.start] = one
    return halves


def _start(row: tuple[Mark, bool]) -> int:
    return row[0].start


def _from(text: str, mark: Mark) -> Span:
    """An opening mark with the word behind it."""
    after = _NEXT.match(text, mark.end)
    return Span(mark.start, after.end() if after else mark.end)


def _upto(text: str, mark: Mark) -> Span:
    """A closing mark with the word in front of it."""
    before = _LAST.search(text, max(0, mark.start - 40), mark.start)
    return Span(before.start() if before else mark.start, mark.end)


def _unclosed(analysis: Analysis, text: str, pairs: Pairing, halves: dict[int, Mark]) -> Iterator[MarkFault]:
    told = {m.start for m in halves.values()}
    for mark, end in pairs.unclosed:
        span = _from(text, mark)
        twin = text[mark.end : mark.end + 1]
        if twin and twin == text[mark.start : mark.end] and twin in '“„"':
            yield MarkFault(
                "unclosed",
                Match(span, "doubled", (text[span.start : span.end],), (), _without(mark), "The mark stands twice."),
            )
            continue
        if mark.start in told:
            continue
        stop = max(mark.end, end - len(text[mark.end : end]) + len(text[mark.end : end].rstrip()))
        where = (
            "the paragraph ends here"
            if analysis.block_at(stop) is None or text[end : end + 1] in ("", "\n")
            else "the next quotation opens here"
        )
        related = (Related(Span(max(mark.end, stop - 1), stop), where),)
        yield MarkFault("unclosed", Match(span, "clear", (text[span.start : span.end],), related))


def _unopened(text: str, pairs: Pairing, halves: dict[int, Mark]) -> Iterator[MarkFault]:
    told = {m.start for m in halves.values()}
    opened = {m.start for m, _ in pairs.unclosed}
    for mark in pairs.unopened:
        if mark.start in told:
            continue
        span = _upto(text, mark)
        words = (text[span.start : span.end],)
        one = halves.get(mark.start)
        if one is not None:
            opens = one.start in opened
            place = _from(text, one) if opens else _upto(text, one)
            reason = f"‘{text[place.start : place.end]}’ "
            reason += (
                "opens one in the paragraph above: does it run on, and is the break or a lost mark at fault?"
                if opens
                else "may be meant to open it."
            )
            related = (Related(place, "opened here" if opens else "meant to open here"),)
            yield MarkFault("unopened", Match(span, "clear", words, related, (), reason))
        elif mark.start and text[mark.start - 1] in '”"' and text[mark.start : mark.end] in '”"':
            yield MarkFault("unopened", Match(span, "doubled", words, (), _without(mark), "The mark stands twice."))
        else:
            yield MarkFault("unopened", Match(span, "clear", words))


def _without(mark: Mark) -> tuple[Fix, ...]:
    return (Fix("Take out the second mark", (Edit(Span(mark.start, mark.end), ""),), "safe"),)


def _glyphs(text: str, pairs: Pairing, found: tuple[Quotation, ...]) -> Iterator[MarkFault]:
    low = {m.start for q in found if q.marks and q.marks[0].family == "low" for m in q.marks}
    orphans = {m.start for m, _ in pairs.unclosed} | {m.start for m in pairs.unopened}
    turned = [m for q in found for m in q.marks if m.turned and m.start not in low and m.start not in orphans]
    for mark in turned:
        span = Span(mark.start, mark.end)
        given = text[mark.start : mark.end]
        before, after = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]
        edit = Edit(span, mark.turned)
        if mark.turned == "“" and after == " ":
            edit = Edit(Span(span.start, span.end + 1), " “")
        elif mark.turned == "”" and before == " " and after.isspace():
            edit = Edit(Span(span.start - 1, span.end), "”")
        fix = Fix(f"Put {mark.turned}", (edit,), "safe")
        yield MarkFault("glyph", Match(span, "clear", (given, mark.turned), (), (fix,)))
    for m in _ELISION.finditer(text) if "‘" in text else ():
        span = Span(m.start(), m.end())
        yield MarkFault("glyph", Match(span, "elision", ("‘", "’"), (), (Fix("Put ’", (Edit(span, "’"),), "safe"),)))


def _mixed(analysis: Analysis, text: str, pairs: Pairing) -> Iterator[MarkFault]:
    """Curly and straight double marks in the body of one story: one finding at the first mark of the rarer kind."""
    blocks = analysis.document.blocks
    body = [q for q in pairs.quotations if any(part in blocks[q.block].scope.split(".") for part in _BODY)]
    closing = {q.marks[-1].start for q in body if q.closed}
    curly, straight = ([m for q in body for m in q.marks if m.family == family] for family in (_CURLY, _STRAIGHT))
    if not curly or not straight:
        yield from _apostrophes(analysis, text)
        return
    (rare, given), (other, wanted) = sorted([(straight, _STRAIGHT), (curly, _CURLY)], key=lambda row: len(row[0]))
    spans = [Span(m.start, m.end) for m in rare]
    edits = tuple(Edit(s, '"' if wanted == _STRAIGHT else "”" if s.start in closing else "“") for s in spans)
    related = (
        *(Related(s, "here too", again=True) for s in spans[1:40]),
        Related(Span(other[0].start, other[0].end), wanted),
    )
    fix = Fix(f"Make them all {wanted}", edits, "unsafe")
    values = (given, len(rare), wanted, len(other))
    yield MarkFault("mixed-marks", Match(spans[0], "clear", values, related, (fix,)))


def _apostrophes(analysis: Analysis, text: str) -> Iterator[MarkFault]:
    """Curly and straight apostrophes in the body of one story whose quotation marks agree."""
    if "’" not in text or "'" not in text:
        return
    bodies = [b.span for b in analysis.document.blocks if not set(_BODY).isdisjoint(b.scope.split("."))]
    places: dict[str, list[Span]] = {"’": [], "'": []}
    for body in bodies:
        for m in _APOSTROPHE.finditer(text, body.start, body.end):
            places[m[0]].append(Span(m.start(), m.end()))
    if all(places.values()):
        (given, rare), (wanted, other) = sorted(places.items(), key=lambda row: len(row[1]))
        related = (*(Related(s, "here too", again=True) for s in rare[1:40]), Related(other[0], _FAMILY[wanted]))
        fix = Fix(f"Make them all {_FAMILY[wanted]}", tuple(Edit(s, wanted) for s in rare), "unsafe")
        values = (_FAMILY[given], len(rare), _FAMILY[wanted], len(other))
        yield MarkFault("mixed-marks", Match(rare[0], "apostrophe", values, related, (fix,)))


def _nesting(text: str, found: tuple[Quotation, ...]) -> Iterator[MarkFault]:
    """A quotation inside a quotation with the same mark as the one round it."""
    for q in found:
        around = [(q.opening, q.end)]
        for inner in q.nested:
            while len(around) > 1 and inner.start >= around[-1][1]:
                around.pop()
            opening = Span(inner.start - 1, inner.start)
            outer = around[-1][0]
            mark = text[opening.start : opening.end]
            if mark == text[outer.start : outer.end]:
                related = (Related(outer, "the outer quotation opens here"),)
                yield MarkFault(
                    "nesting", Match(Span(opening.start, min(inner.end + 1, q.end)), "clear", (mark,), related)
                )
            around.append((opening, inner.end))
