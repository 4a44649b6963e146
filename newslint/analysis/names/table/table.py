"""The story's capitalised words in columns, with what stands round each: the ground for every question of names."""

from __future__ import annotations

import re
import sys
from array import array
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.table.verbatim import marked, posts
from newslint.analysis.text import MASK, folded
from newslint.late import late
from newslint.scope import selects
from newslint.span import Span
from newslint.words import word_set

MID, LEFT, DISPLAY, LIST, CAPS, POSSESSIVE, TITLED, ECHO = 1, 2, 4, 8, 16, 32, 64, 128
"""Marks of a row: a capital in mid-sentence; joined to the row before it; in a headline, caption or byline; in a list
of names; all capitals; followed by 's; right after a title (Mr, Sen.); as somebody else spelled it ([sic], a post)."""

_LATIN = (*map(chr, range(0xC0, 0x250)), *map(chr, range(0x1E00, 0x1F00)))
UPPER = "A-Z" + "".join(c for c in _LATIN if c.isupper())
LETTER = "A-Za-z\u0300-\u036f" + "".join(c for c in _LATIN if c.isalpha())
_NAME = late(
    rf"[{UPPER}](?<![\w@#'.&{MASK}].)(?<!\d;.)(?:[{LETTER}]++|(?!'s\b|-[{UPPER}]\.)['-](?=[{LETTER}]))*"
    rf"(?![\w@{MASK}]|&#?\w+;)"
)

OPENERS = word_set(
    """
    A About Above According Across After Again Against Ah All Almost Along Already Also Although Always Am Amid
    Among An And Another Any Anyone Are Around As Ask Asked At Away Back Be Because Been Before Being Below Beside
    Besides Between Beyond Both But By Can Come Could Did Do Does Down During Each Either Else Even Every Everyone
    Except Far Few First Five For Four From Further Get Given Go Good Had Has Have Having He Her Here Hers Him His
    How However I If In Indeed Inside Instead Into Is It Its Just Last Later Least Less Let Like Look Many May Maybe
    Me Meanwhile Might More Moreover Most Much Must My Near Neither Never New Next No Nobody None Nor Not Nothing
    Now Of Off Often Oh On Once One Only Onto Or Other Others Our Out Outside Over Own Part Perhaps Please Rather
    Right Same See Seven She Should Since Six So Some Someone Soon Still Such Take Ten Than That The Their Them Then
    There Therefore These They This Those Though Three Through Throughout Thus To Today Together Too Toward Towards
    Two Under Unless Until Up Upon Us Use Very Was We Well Were What Whatever When Where Whether Which While Who
    Whoever Whom Whose Why Will With Within Without Would Yes Yet You Your Yours I'm I've I'll I'd It's That's
    There's He's She's We're They're You're Don't Didn't Isn't Can't Won't Here's What's Let's Who's We've You've
    We'll They've Wasn't Doesn't Earlier Asked Added
    """
)
"""Words that open a sentence and are no part of a name there."""
TITLES = word_set(
    """
    Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Rev Reverend Fr Father Sister Rabbi Imam Sheikh Sen
    Senator Rep Representative Gov Governor Lt Capt Captain Col Colonel Gen General Maj Major Sgt Sergeant Cpl Cmdr
    Adm Admiral President Chancellor Premier Minister Secretary Ambassador Judge Justice Chairman Chairwoman Chief
    Detective Inspector Superintendent Constable Officer Sheriff Mayor Coach King Queen Prince Princess Pope
    Cardinal Bishop Archbishop Congressman Congresswoman Commissioner Director Attorney Deputy Vice Prime Speaker
    Councillor
    """
)
_DOTTED = word_set(
    """
    Mr Mrs Ms Mx Dr Prof Rev Fr Sen Rep Gov Lt Capt Col Gen Maj Sgt Cpl Cmdr Adm Sgt Supt Insp St
    """
)
COURTESY = frozenset(["Mr", "Mrs", "Ms", "Miss", "Mx"])
_PARTICLES = frozenset((" al-", " el-")) | frozenset(
    f" {words} "
    for words in """
    de,van,von,bin,al,el,der,la,le,di,da,du,del,dos,ibn,ben,ter,ten,den,van der,van den,von der,de la
    """.strip().split(",")
)
_LONGEST = max(map(len, _PARTICLES))
_INITIALS, _RUN = 8, 100
"""Initials that are passed over to the next word of a name, and words of one on each side: bounds for hostile copy."""
_GAP, _RUNS_ON = frozenset(" -"), frozenset(",;)%0123456789")
SUFFIXES = frozenset(("Jr", "Sr", "II", "III", "IV", "PhD", "MD", "OBE", "MBE", "CBE", "QC", "KC", "MP", "MSP", "MEP"))


@dataclass(frozen=True)
class Names:
    """Row i is the capitalised word `words[i]` at [starts[i], ends[i]), its possessive ending left out."""

    text: str
    starts: array[int]
    ends: array[int]
    flags: bytearray
    words: list[str]
    rows: dict[str, list[int]] = field(default_factory=dict)
    """Form -> its rows in order; words that only open a sentence are not among them."""

    def span(self, row: int) -> Span:
        """Where the row stands."""
        return Span(self.starts[row], self.ends[row])

    def joined(self, first: int, end: int) -> Span:
        """Where the rows from the first up to the one before `end` stand."""
        return Span(self.starts[first], self.ends[end - 1])

    def at(self, start: int) -> int:
        """The row that starts here, or the next one."""
        return bisect_left(self.starts, start)

    def own(self, form: str) -> list[int]:
        """The rows of a form that the story itself spells, in order."""
        flags = self.flags
        return [r for r in self.rows[form] if not flags[r] & ECHO]

    def before(self, row: int) -> str:
        """The name word joined on the left (initials passed over), or ""."""
        flags, words, last = self.flags, self.words, row - _INITIALS
        while flags[row] & LEFT and row > last:
            row -= 1
            if len(words[row]) > 1:
                return words[row]
        return ""

    def after(self, row: int) -> str:
        """The name word joined on the right (initials passed over), or ""."""
        flags, words = self.flags, self.words
        end = min(len(words), row + _INITIALS)
        while row + 1 < end and flags[row + 1] & LEFT:
            row += 1
            if len(words[row]) > 1:
                return words[row]
        return ""

    def mid(self, start: int) -> bool:
        """Whether a capitalised word of the table starts here in mid-sentence or inside a name."""
        row = bisect_left(self.starts, start)
        return row < len(self.words) and self.starts[row] == start and bool(self.flags[row] & (MID | LEFT))

    def particle(self, row: int) -> bool:
        """Whether a particle joins the next name word to this one (bin Laden)."""
        after = row + 1
        return after < len(self.words) and bool(self.flags[after] & LEFT) and self.starts[after] > self.ends[row] + 2

    def run(self, row: int) -> tuple[int, int]:
        """The first row and the row behind the last of the joined name that holds this row."""
        first, end = row, row + 1
        while self.flags[first] & LEFT and row - first < _RUN:
            first -= 1
        while end < len(self.words) and self.flags[end] & LEFT and end - row < _RUN:
            end += 1
        return first, end

    @cached_property
    def lower(self) -> frozenset[str]:
        """All words of the story that stand in lower case."""
        return frozenset(re.findall(r"(?<![\w'@#.])[a-zà-ÿ][a-zà-ÿ'-]+", self.text))


@layer("story")
def names(analysis: Analysis) -> Names:
    """The capitalised words of the story outside of what is masked.

    Al-Harazi at a sentence's start is Harazi, as in al-Harazi, where the story writes the article small.
    """
    text = analysis.get(folded)
    table = Names(text, array("I"), array("I"), bytearray(), [])
    starts, ends, flags, words, rows = table.starts, table.ends, table.flags, table.words, table.rows
    zone, zone_end = 0, -1
    blocks = iter(analysis.document.blocks)
    repeated = iter((*analysis.get(posts), (len(text), len(text) + 1)))
    post, post_end = next(repeated)
    sic = "sic]" in text or "sic)" in text
    small = [p for p in ("Al-", "El-") if f" {p.lower()}" in text and not re.search(f"[a-z,] {p}", text)]
    end_before, before = -9, ""
    for m in _NAME.finditer(text):
        start, end = m.span()
        if start > zone_end:
            block = next((b for b in blocks if start <= b.span.end), None)
            zone_end = block.span.end if block else len(text)
            zone = _zone(text, block.span.start, zone_end, block.scope) if block else 0
            end_before = -9
        word = m[0]
        flag = zone
        if _joined(text, end_before, start, before):
            flag |= LEFT | (flags[-1] & MID)
            if before in TITLES and word not in OPENERS:
                flag |= TITLED
        elif text[start - 1 : start] in _GAP and (text[start - 2 : start - 1].islower() or text[start - 2] in _RUNS_ON):
            flag |= MID
        elif word in OPENERS:
            continue
        elif word[:3] in small and word[3].isupper():
            start, word = start + 3, word[3:]
        if end - start > 1 and word.isupper():
            flag |= CAPS
        before = sys.intern(word)
        end_before = end
        if text.startswith("'", end) and (text.startswith("'s", end) or word[-1] == "s"):
            flag |= POSSESSIVE
            end_before = -9
        while start >= post_end:
            post, post_end = next(repeated)
        if start >= post or (sic and marked(text, end)):
            flag |= ECHO
        rows.setdefault(before, []).append(len(words))
        starts.append(start)
        ends.append(end)
        flags.append(flag)
        words.append(before)
    return table


def _joined(text: str, end: int, start: int, before: str) -> bool:
    """Whether two capitalised words make one name: only a space, an initial's stop or a particle is between them."""
    gap = start - end
    if gap == 1:
        return text[end] == " "
    if gap == 2:
        return text[end:start] == ". " and (len(before) == 1 or before in _DOTTED)
    return gap <= _LONGEST and text[end:start] in _PARTICLES


def _zone(text: str, start: int, end: int, scope: str) -> int:
    """Whether a block is display copy (its capitals say nothing) or a list of names."""
    if not selects(("paragraph", "list", "blockquote", "standfirst"), scope):
        return DISPLAY
    piece = text[start:end]
    first = [w[0] for w in piece.split()]
    capitals = sum(map(str.isupper, first))
    pieces = len(first)
    if capitals > 0.1 * pieces:
        pieces -= sum(map(str.isdigit, first))
    if pieces > 2 and capitals > 0.6 * pieces:
        if pieces < 20 and piece[-1:] not in ".”\"'":
            return DISPLAY
        if capitals - sum(word in OPENERS for word in piece.split()) > 0.6 * pieces:
            return LIST
    return LIST if capitals > 12 and capitals > 0.4 * pieces else 0
