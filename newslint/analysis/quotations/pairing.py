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
_LONG_TAG = re.compile(r"</?[a-zA-Z][^<>]{1,600}>")
_LOWER = re.compile(r"[(\[…\s.]*[a-z]")
_SAID = (
    "said|says|told|tells|added|adds|asked|asks|explained|explains|wrote|writes|continued|tweeted|replied|noted|notes|insisted|"
    "argued|argues|concluded|recalled|responded|stated|declared|claimed|claims|warned|admitted|acknowledged|joked|suggested|"
    "announced|promised|pledged|predicted|remarked|commented|complained|observed|posted|went on"
)
_CLAUSE_INSIDE = re.compile(
    r"[,?!—–…]['’]?\s+(?:\w+,\s)?(?:he|she|they|it|(?:[A-Z][\w.'’-]*\s?(?:(?:of|the|de|for|and)\s)?){1,5}|"
    r"(?:the|a|an|one|another|his|her|their)\s\w+(?:\s\w+){0,4}?)(?:,[^,.?!]{3,80},)?\s?(?:has\s|had\s|later\s|also\s|then\s|\w+ly\s)?"
    rf"(?:{_SAID})\b(?!\sthat\b|\sI\b)"
    rf"|[,?!—–…]['’]?\s+(?:{_SAID})\s(?:[A-Z]|the\s|a\s|an\s|one\s|his\s|her\s)"
)
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
    text = _without_tags(analysis.get(prose))
    if _MARK.search(text) is None:
        return Pairing((), (), (), False)
    blocks = analysis.document.blocks
    found = [doubles(text, b.span.start, b.span.end) for b in blocks]
    ones = [singles(text, b.span.start, b.span.end) for b in blocks]
    single = _set_in_singles(blocks, found, ones)
    pairer = _Pairer(text, blocks, found)
    pairer.run()
    return _with_singles(text, blocks, ones, single, pairer)


def _without_tags(text: str) -> str:
    """The text with tags that run over line ends masked, so that the marks of their attributes are none."""
    return _LONG_TAG.sub(lambda m: " " * len(m[0]), text) if "<" in text else text


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
                if mark.family != "straight" or not self.text[mark.start - 1].isdigit():  # else inches
                    self.unopened.append(mark)
            else:
                self.now, self.start = Open(mark, index, marks=[mark]), mark.end
        elif now.inner:
            if mark.role != "open":
                now.nested.append((now.inner.pop().end, mark.start))
            elif mark.family != now.inner[-1].family:
                now.inner.append(mark)
            else:
                self._restart(mark, index)
        elif (
            mark.role == "close" or now.mark.family == "low" or (mark.role, mark.family) == ("either", now.mark.family)
        ):
            self._close(mark)
        elif _nests(mark, now.mark, marks[place + 1 :]):
            now.inner.append(mark)
        elif mark.role == "either":
            self._close(mark)
        elif mark.family == now.mark.family and _goes_on(self.text, self.start, mark, len(now.segments) > 0):
            now.segments.append((self.start, mark.start))
            now.marks.append(mark)
            self.start = mark.end
        else:
            self._restart(mark, index)

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


def _nests(mark: Mark, outer: Mark, rest: list[Mark]) -> bool:
    """True when a mark that may open inside an open quotation is closed before that one is."""
    if mark.family == outer.family:
        return sum(1 if m.role != "open" else -1 for m in rest) >= 2
    same = next((m for m in rest if m.family == mark.family), None)
    return same is not None and same.role != "open"


def _goes_on(text: str, start: int, mark: Mark, running: bool) -> bool:
    """A running quotation whose paragraphs were set as one: a whole sentence, then an opening mark again."""
    words = text[start : mark.start].rstrip()
    return (
        words.endswith((".", "?", "!", "…", ".'", ".’"))
        and text[mark.start - 1].isspace()
        and (text[mark.end : mark.end + 1].isupper() or text[mark.end : mark.end + 1] == "[")
        and (running or _LOWER.match(words) is None)
        and _CLAUSE_INSIDE.search(words) is None
    )


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
            pairs, left = _pairs(group, blocks[index].span.end)
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


def _pairs(marks: list[Mark], end: int) -> tuple[list[tuple[Mark, Mark]], list[tuple[Mark, int]]]:
    """Single marks in pairs (outermost first by place), and the opening ones that no mark closes with their end."""
    pairs: list[tuple[Mark, Mark]] = []
    left: list[tuple[Mark, int]] = []
    stack: list[Mark] = []
    maybe: Mark | None = None

    def give_up(until: int) -> None:
        nonlocal maybe
        while stack:
            top = stack.pop()
            if maybe is not None and top.start < maybe.start:
                pairs.append((top, maybe))
                maybe = None
            else:
                left.append((top, until))

    for place, mark in enumerate(marks):
        if mark.role == "open":
            if stack and not _closed_twice(marks, place):
                give_up(mark.start)
            stack.append(mark)
            maybe = None
        elif mark.weak:
            maybe = maybe or (mark if stack else None)
        elif stack:
            pairs.append((stack.pop(), mark))
            maybe = None
    give_up(end)
    return pairs, left


def _closed_twice(marks: list[Mark], place: int) -> bool:
    """True when what follows closes both the mark at `place` and the one that is open before it."""
    wanted = 2
    for mark in marks[place + 1 :]:
        wanted += 1 if mark.role == "open" else 0 if mark.weak else -1
        if not wanted:
            return True
    return False


def _running(text: str, blocks: tuple[Block, ...], outer: list[Open]) -> list[Open]:
    """Join what one block leaves open with the quotation that opens the next one."""
    joined: list[Open] = []
    for q in sorted(outer, key=lambda q: q.mark.start):
        last = joined[-1] if joined else None
        if last and not last.closed and _joins(text, blocks, last, q):
            last.segments += q.segments
            last.marks += q.marks
            last.closed = q.closed
        else:
            joined.append(q)
    return joined


def _joins(text: str, blocks: tuple[Block, ...], last: Open, q: Open) -> bool:
    """True when the single mark of `q` takes up the quotation that `last` leaves open."""
    start, end = last.segments[-1]
    if end == q.mark.start:
        return _goes_on(text, start, q.mark, len(last.segments) > 1)
    above = blocks[q.block - 1].span.end
    return (
        end == above and q.mark.start == blocks[q.block].span.start and _CLAUSE_INSIDE.search(text, start, end) is None
    )
