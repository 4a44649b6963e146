"""Marks paired into quotations, and the marks that have no partner."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.quotations.marks import Mark, doubles, singles
from newslint.analysis.text import prose
from newslint.document import Block
from newslint.span import Span

_MARK = re.compile(r"[“”\"„‟«»＂‘'’‛]|``")
_CLAUSE_INSIDE = re.compile(
    r"[,?!—–]['’]? (?:(?:he|she|they|it)|(?:[A-Z][\w.'’-]* ?){1,4}|the \w+(?: \w+)?) ?(?:has |had |later |also )?"
    r"(?:said|says|told|added|adds|explained|wrote|tweeted|asked|continued|noted|insisted)\b(?! that| I\b)"
    r"|[,?!—–]['’]? (?:said|says|added|asked) (?:[A-Z]|the |a |one )"
)
_BODY = ("paragraph", "blockquote", "list")
_ASIDE = ("furniture", "caption", "byline", "dateline", "alt")


@dataclass(slots=True)
class Open:
    """A quotation while its marks are being paired."""

    mark: Mark
    block: int
    segments: list[tuple[int, int]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    nested: list[tuple[int, int]] = field(default_factory=list)
    inner: list[Mark] = field(default_factory=list)
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Pairing:
    """Outermost quotations in order, opening marks never closed, closing marks that close nothing.

    `unclosed` rows are (mark, end of the words it leaves open); `single` tells a story set in single marks.
    """

    quotations: tuple[Open, ...]
    unclosed: tuple[tuple[Mark, int], ...]
    unopened: tuple[Mark, ...]
    single: bool


@layer("story")
def pairing(analysis: Analysis) -> Pairing:
    """Pair the marks of each block; one left open goes on where the next paragraph opens with a mark again."""
    text = analysis.get(prose)
    if _MARK.search(text) is None:
        return Pairing((), (), (), False)
    blocks = analysis.document.blocks
    found = [doubles(text, b.span.start, b.span.end) for b in blocks]
    ones = [singles(text, b.span.start, b.span.end) for b in blocks]
    single = _set_in_singles(blocks, found, ones)
    pairer = _Pairer(text, blocks, found)
    pairer.run()
    return _with_singles(text, blocks, ones, single, pairer)


def _set_in_singles(blocks: tuple[Block, ...], found: list[list[Mark]], ones: list[list[Mark]]) -> bool:
    """True when single opening marks outnumber double ones in the body (as in many British papers)."""
    body = [i for i, b in enumerate(blocks) if "heading" not in b.scope]
    two = sum(1 for i in body for m in found[i] if m.role == "open")
    one = sum(1 for i in body for m in ones[i] if m.role == "open")
    return one > max(2, two)


class _Pairer:
    """The double marks of a story, block by block, with at most one outermost quotation open."""

    def __init__(self, text: str, blocks: tuple[Block, ...], found: list[list[Mark]]) -> None:
        self.text, self.blocks, self.found = text, blocks, found
        self.done: list[Open] = []
        self.unclosed: list[tuple[Mark, int]] = []
        self.unopened: list[Mark] = []
        self.now: Open | None = None
        self.start = 0

    def run(self) -> None:
        last = len(self.blocks) - 1
        for index, block in enumerate(self.blocks):
            marks = self.found[index]
            if self.now is not None:
                if _aside(block) and not marks:
                    continue
                marks = self._carried(index, block, marks)
            for place, mark in enumerate(marks):
                self._take(mark, marks, place, index)
            if self.now is not None:
                self.now.segments.append((self.start, block.span.end))
                if index == last:
                    self._drop(block.span.end)
        if self.now is not None:
            self._drop(self.now.segments[-1][1])

    def _carried(self, index: int, block: Block, marks: list[Mark]) -> list[Mark]:
        """Go on with the quotation that the block before left open, or give it up."""
        now = self.now
        assert now is not None
        lead = block.span.start
        while lead < block.span.end and (self.text[lead].isspace() or self.text[lead] in "[(…"):
            lead += 1
        begun, ended = now.segments[-1]
        if marks and marks[0].start == lead and marks[0].role != "close" and _same_kind(self.blocks[now.block], block):
            if _CLAUSE_INSIDE.search(self.text, begun, ended) is None:
                now.inner.clear()
                now.marks.append(marks[0])
                self.start = marks[0].end
                return marks[1:]
        elif marks and marks[0].role == "close" and self.text[ended : block.span.start] == "\n":
            self.start = block.span.start  # a pull quote, its speaker on a line of its own inside the marks
            return marks
        self._drop(ended)
        return marks

    def _take(self, mark: Mark, marks: list[Mark], place: int, index: int) -> None:
        now = self.now
        if now is None:
            if mark.role == "close":
                self.unopened.append(mark)
            else:
                self.now, self.start = Open(mark, index, marks=[mark]), mark.end
        elif now.inner:
            if mark.role == "open" and mark.family != now.inner[-1].family:
                now.inner.append(mark)
            elif mark.role == "open":
                self._restart(mark, index)
            else:
                now.nested.append((now.inner.pop().end, mark.start))
        elif (
            mark.role == "open" and now.mark.family != "low" or mark.role == "either" and mark.family != now.mark.family
        ):
            rest = marks[place + 1 :]
            same = next((m for m in rest if m.family == mark.family), None)
            if mark.family != now.mark.family and same is not None and same.role != "open":
                now.inner.append(mark)
            elif mark.family == now.mark.family and sum(1 if m.role != "open" else -1 for m in rest) >= 2:
                now.inner.append(mark)
            elif mark.role == "either":
                self._close(mark)
            else:
                self._restart(mark, index)
        else:
            self._close(mark)

    def _close(self, mark: Mark) -> None:
        now = self.now
        assert now is not None
        now.segments.append((self.start, mark.start))
        now.marks.append(mark)
        now.closed = True
        self.done.append(now)
        self.now = None

    def _restart(self, mark: Mark, index: int) -> None:
        now = self.now
        assert now is not None
        now.segments.append((self.start, mark.start))
        self._drop(mark.start)
        self.now, self.start = Open(mark, index, marks=[mark]), mark.end

    def _drop(self, end: int) -> None:
        now = self.now
        assert now is not None
        self.done.append(now)
        self.unclosed.append((now.marks[-1], end))
        self.now = None


def _aside(block: Block) -> bool:
    return any(part in _ASIDE for part in block.scope.split("."))


def _same_kind(one: Block, other: Block) -> bool:
    return ("heading" in one.scope) == ("heading" in other.scope)


def _with_singles(
    text: str, blocks: tuple[Block, ...], ones: list[list[Mark]], single: bool, pairer: _Pairer
) -> Pairing:
    """Add what stands in single marks: nested where a double pair holds it, else a quotation of its own."""
    outer: list[Open] = []
    unclosed, unopened = pairer.unclosed, pairer.unopened
    holders = [(s, e, q) for q in pairer.done for s, e in q.segments]
    at = 0
    for index, marks in enumerate(ones):
        if not marks:
            continue
        regions: dict[int, list[Mark]] = {}
        for m in marks:
            while at < len(holders) and holders[at][1] <= m.start:
                at += 1
            inside = at if at < len(holders) and holders[at][0] <= m.start else -1
            regions.setdefault(inside, []).append(m)
        for inside, group in regions.items():
            loose = single and inside < 0 and "heading" not in blocks[index].scope
            pairs, left = _pairs(group, text, blocks[index].span.end)
            if inside >= 0:
                holders[inside][2].nested.extend((a.end, b.start) for a, b in pairs)
                continue
            outer += [Open(a, index, [(a.end, b.start)], [a, b], closed=True) for a, b in pairs]
            if loose:
                outer += [Open(m, index, [(m.end, e)], [m]) for m, e in left]
    outer = _running(text, blocks, outer) if single else outer
    unclosed = unclosed + [(q.marks[-1], q.segments[-1][1]) for q in outer if not q.closed]
    every = sorted(pairer.done + outer, key=lambda q: q.mark.start)
    kept: list[Open] = []
    for q in every:
        if kept and kept[-1].segments[-1][1] > q.mark.start:
            kept[-1].nested.append(q.segments[0])
        else:
            kept.append(q)
    return Pairing(tuple(kept), tuple(sorted(unclosed, key=lambda u: u[0].start)), tuple(unopened), single)


def _pairs(marks: list[Mark], text: str, end: int) -> tuple[list[tuple[Mark, Mark]], list[tuple[Mark, int]]]:
    """Each single opening mark with its closing one: the first that cannot be an apostrophe, else the first that may."""
    pairs, left = [], []
    for i, mark in enumerate(marks):
        if mark.role != "open":
            continue
        weak = None
        until = end
        for other in marks[i + 1 :]:
            if other.role == "open":
                until = other.start
                break
            if not other.weak:
                pairs.append((mark, other))
                break
            weak = weak or other
        else:
            other = marks[-1]
        if pairs and pairs[-1][0] is mark:
            continue
        if weak is not None:
            pairs.append((mark, weak))
        else:
            left.append((mark, until))
    return pairs, left


def _running(text: str, blocks: tuple[Block, ...], outer: list[Open]) -> list[Open]:
    """Join what one block leaves open with the quotation that opens the next one."""
    joined: list[Open] = []
    for q in sorted(outer, key=lambda q: q.mark.start):
        last = joined[-1] if joined else None
        if (
            last
            and not last.closed
            and last.segments[-1][1] == blocks[q.block - 1].span.end
            and q.mark.start == blocks[q.block].span.start
        ):
            last.segments += q.segments
            last.marks += q.marks
            last.closed = q.closed
        else:
            joined.append(q)
    return joined
