"""Double marks paired block by block, with at most one outermost quotation open."""

from __future__ import annotations

from dataclasses import dataclass, field

from newslint.analysis.quotations.marks import Mark
from newslint.analysis.quotations.running import SAYS, another, goes_on, interrupted, partial
from newslint.document import Block

_AHEAD = 60
"""Marks that are looked at to see whether one nests."""
_BELOW = 8
"""Paragraphs that are looked through for the mark that closes a running quotation."""
_PARAGRAPHS = 20
"""Paragraphs of a block quotation in which its closing mark is looked for."""
_PIECES = 4
"""Paragraphs that line breaks in the middle of a sentence may have made of one."""
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


class Pairer:
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
        lead = self._lead(block)
        begun, ended = now.segments[-1]
        now.inner.clear()
        if marks and self._inner(now, marks[0]) and self._closes_below(now, index):
            self.start = block.span.start
            return marks
        if marks and marks[0].start == lead and marks[0].role != "close" and _same_kind(self.blocks[now.block], block):
            if self._runs_on((begun, ended), marks):
                now.marks.append(marks[0])
                self.start = marks[0].end
                return marks[1:]
        elif marks and marks[0].role == "close" and self.text[ended : block.span.start] == "\n":
            self.start = block.span.start  # a pull quote, its speaker on a line of its own inside the marks
            return marks
        elif self._one_extract(now, index) or self._broken(now, index):
            self.start = block.span.start
            return marks
        self._drop(ended)
        return marks

    def _broken(self, now: Open, index: int) -> bool:
        """True where line breaks cut one sentence: each piece goes on in lower case until the words are closed."""
        for i in range(index, min(index + _PIECES, len(self.blocks))):
            before, here = self.blocks[i - 1].span, self.blocks[i].span
            if self.text[before.end - 1] in ".?!:;…" or not self.text[here.start].islower():
                return False
            if self.found[i]:
                mark = self.found[i][0]
                return mark.role == "close" and mark.family == now.mark.family
        return False

    def _one_extract(self, now: Open, index: int) -> bool:
        """True where one block quotation has its marks round the whole: at its beginning and its end only."""
        blocks = self.blocks
        if "blockquote" not in blocks[index].scope or "blockquote" not in blocks[now.block].scope:
            return False
        for i in range(index, min(index + _PARAGRAPHS, len(blocks))):
            if "blockquote" not in blocks[i].scope:
                return False
            if self.found[i]:
                return self.found[i][0].role == "close"
        return False

    def _lead(self, block: Block) -> int:
        """Where the first word or mark of a block stands."""
        lead = block.span.start
        while lead < block.span.end and (self.text[lead].isspace() or self.text[lead] in "[(…"):
            lead += 1
        return lead

    def _inner(self, now: Open, mark: Mark) -> bool:
        """True for a curly mark that opens inside a quotation set in straight ones from its paragraph's start on."""
        return (now.mark.family, mark.family, mark.role) == ("straight", "curly", "open") and self._lead(
            self.blocks[now.block]
        ) == now.mark.start

    def _closes_below(self, now: Open, index: int) -> bool:
        """True when paragraphs that all begin with a mark lead to a closing one of the family of the open quotation."""
        for block, marks in zip(self.blocks[index : index + _BELOW], self.found[index : index + _BELOW], strict=True):
            if not marks or marks[0].start != self._lead(block):
                return False
            family = [m for m in marks if m.family == now.mark.family]
            if family and family[0] is not marks[0]:
                ends = not self.text[family[0].end : block.span.end].strip()
                return len(family) == 1 and family[0].role == "close" and ends
            if len(family) > 1:
                return False
        return False

    def _runs_on(self, words: tuple[int, int], marks: list[Mark]) -> bool:
        """True when the open words may go on behind the first of these marks."""
        now = self.now
        assert now is not None
        if len(now.segments) < 2 and partial(self.text, now.mark.start, words[0]):
            return False
        if marks[0].family != now.mark.family or interrupted(self.text, *words):
            return False
        above = self.blocks[now.block].span.start
        close = next((m for m in marks[1:_AHEAD] if m.family == marks[0].family), None)
        return close is None or not another(self.text, above, now.mark.start, words, close.end)

    def _take(self, mark: Mark, marks: list[Mark], place: int, index: int) -> None:  # noqa: PLR0912
        now = self.now
        if now is None:
            if mark.role == "close" and self._faces_back(mark, marks[place + 1 : place + 2]):
                mark = mark._replace(role="open", turned="“")
                self.now, self.start = Open(mark, index, marks=[mark]), mark.end
            elif mark.role == "close":
                if mark.family != "straight" or not self.text[mark.start - 1].isdigit():  # else inches
                    self.unopened.append(mark)
            else:
                self.now, self.start = Open(mark, index, marks=[mark]), mark.end
        elif self._inch(now, mark, marks[place + 1 : place + 2]):
            pass
        elif now.inner:
            if mark.role != "open":
                now.nested.append((now.inner.pop().end, mark.start))
            elif mark.family != now.inner[-1].family:
                now.inner.append(mark)
            else:
                self._restart(mark, index)
        elif mark.family == "straight" and mark.start == now.mark.end and self.text[mark.end : mark.end + 1].isalnum():
            self._restart(mark, index)  # the mark stands twice
        elif (
            mark.role == "close" or now.mark.family == "low" or (mark.role, mark.family) == ("either", now.mark.family)
        ):
            self._close(mark)
        elif goes_on(self.text, (self.start, mark.start), mark.end) and self._runs_on(
            (self.start, mark.start), marks[place:]
        ):
            now.segments.append((self.start, mark.start))
            now.marks.append(mark)
            self.start = mark.end
        elif _nests(mark, now.mark, marks[place + 1 : place + _AHEAD]):
            now.inner.append(mark)
        elif mark.role == "either":
            self._close(mark)
        elif self._inner(now, mark) and self._closed_later(now, marks[place + 1 :], index):
            self.unclosed.append((mark, self.blocks[index].span.end))
        else:
            self._restart(mark, index)

    def _inch(self, now: Open, mark: Mark, rest: list[Mark]) -> bool:
        """True for inches inside an open quotation, closed only by the next mark: the 7" single."""
        return (
            mark.family == "straight"
            and self.text[mark.start - 1].isdigit()
            and len(rest) > 0
            and (rest[0].role, rest[0].family) == ("close", now.mark.family)
        )

    def _closed_later(self, now: Open, rest: list[Mark], index: int) -> bool:
        """True when the outer quotation is closed in this paragraph or further down."""
        own = next((m for m in rest if m.family == now.mark.family), None)
        if own is not None:
            return own.role == "close"
        for block, marks in zip(self.blocks[index + 1 : index + 2], self.found[index + 1 : index + 2], strict=True):
            if marks and marks[0].start == self._lead(block) and marks[0].family == now.mark.family:
                return marks[0].role != "close"
        return self._closes_below(now, index + 1)

    def _faces_back(self, mark: Mark, rest: list[Mark]) -> bool:
        """True for a closing mark typed where an opening one belongs: `says,” we start on Monday.”`"""
        return (
            self.text[mark.start : mark.end] == "”"
            and self.text[mark.end : mark.end + 1] == " "
            and len(rest) > 0
            and (rest[0].family, rest[0].role) == (mark.family, "close")
            and SAYS.search(self.text, max(0, mark.start - 20), mark.start) is not None
        )

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


def _aside(block: Block) -> bool:
    return any(part in _ASIDE for part in block.scope.split("."))


def _same_kind(one: Block, other: Block) -> bool:
    return ("heading" in one.scope) == ("heading" in other.scope)
