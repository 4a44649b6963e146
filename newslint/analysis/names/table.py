"""The story's capitalised words in columns, with what stands round each: the ground that every question of names uses."""

from __future__ import annotations

import re
import sys
from array import array
from dataclasses import dataclass, field
from functools import cached_property

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.text import MASK, folded
from newslint.scope import selects
from newslint.span import Span

MID, LEFT, DISPLAY, LIST, CAPS, POSSESSIVE, TITLED = 1, 2, 4, 8, 16, 32, 64
"""Marks of a row: a capital in mid-sentence; joined to the row before it; in a headline, caption or byline; in a list
of names; all capitals; followed by 's; right after a title (Mr, Sen.)."""

UPPER = "A-Z" + "".join(c for c in map(chr, range(0xC0, 0x250)) if c.isupper())
LETTER = "A-Za-z" + "".join(c for c in map(chr, range(0xC0, 0x250)) if c.isalpha())
_NAME = re.compile(
    rf"(?<![\w@#'.&{MASK}])[{UPPER}](?:[{LETTER}]+|(?!'s\b|-[{UPPER}]\.)['-](?=[{LETTER}]))*(?![\w@{MASK}])"
)

OPENERS = frozenset(
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
    """.split()  # noqa: SIM905
)
"""Words that open a sentence and are no part of a name there."""
TITLES = frozenset(
    """
    Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Rev Reverend Fr Father Sister Rabbi Imam Sheikh Sen
    Senator Rep Representative Gov Governor Lt Capt Captain Col Colonel Gen General Maj Major Sgt Sergeant Cpl Cmdr
    Adm Admiral President Chancellor Premier Minister Secretary Ambassador Judge Justice Chairman Chairwoman Chief
    Detective Inspector Superintendent Constable Officer Sheriff Mayor Coach King Queen Prince Princess Pope
    Cardinal Bishop Archbishop Congressman Congresswoman Commissioner Director Attorney Deputy Vice Prime Speaker
    Councillor
    """.split()  # noqa: SIM905
)
_DOTTED = frozenset(
    """
    Mr Mrs Ms Mx Dr Prof Rev Fr Sen Rep Gov Lt Capt Col Gen Maj Sgt Cpl Cmdr Adm Sgt Supt Insp St
    """.split()  # noqa: SIM905
)
COURTESY = frozenset(["Mr", "Mrs", "Ms", "Miss", "Mx"])
_PARTICLES = frozenset(
    (
        " de ",
        " van ",
        " von ",
        " bin ",
        " al-",
        " el-",
        " al ",
        " el ",
        " der ",
        " la ",
        " le ",
        " di ",
        " da ",
        " du ",
        " del ",
        " dos ",
        " ibn ",
        " ben ",
        " van der ",
        " de la ",
        " ter ",
    )
)
SUFFIXES = frozenset(("Jr", "Sr", "II", "III", "IV"))


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

    def before(self, row: int) -> str:
        """The name word joined on the left (initials passed over), or ""."""
        flags, words = self.flags, self.words
        while flags[row] & LEFT:
            row -= 1
            if len(words[row]) > 1:
                return words[row]
        return ""

    def after(self, row: int) -> str:
        """The name word joined on the right (initials passed over), or ""."""
        flags, words = self.flags, self.words
        while row + 1 < len(words) and flags[row + 1] & LEFT:
            row += 1
            if len(words[row]) > 1:
                return words[row]
        return ""

    def run(self, row: int) -> tuple[int, int]:
        """The first row and the row behind the last of the joined name that holds this row."""
        first, end = row, row + 1
        while self.flags[first] & LEFT:
            first -= 1
        while end < len(self.words) and self.flags[end] & LEFT:
            end += 1
        return first, end

    @cached_property
    def lower(self) -> frozenset[str]:
        """All words of the story that stand in lower case."""
        return frozenset(re.findall(r"(?<![\w'@#.])[a-zà-ÿ][a-zà-ÿ'-]+", self.text))


@layer("story")
def names(analysis: Analysis) -> Names:
    """The capitalised words of the story outside of what is masked."""
    text = analysis.get(folded)
    table = Names(text, array("I"), array("I"), bytearray(), [])
    starts, ends, flags, words = table.starts, table.ends, table.flags, table.words
    zone, zone_end = 0, -1
    blocks = iter(analysis.document.blocks)
    last_end, last_word, last_possessive = -9, "", False
    for m in _NAME.finditer(text):
        start, end = m.span()
        if start > zone_end:
            for block in blocks:
                zone_end = block.span.end
                if start <= zone_end:
                    zone = _zone(text, block.span.start, zone_end, block.scope)
                    break
            last_end = -9
        word = m[0]
        flag = zone
        gap = start - last_end
        if gap == 1:
            joined = text[last_end] == " " and not last_possessive
        elif gap == 2:
            joined = text[last_end:start] == ". " and (len(last_word) == 1 or last_word in _DOTTED)
        else:
            joined = 1 < gap < 9 and not last_possessive and text[last_end:start] in _PARTICLES
        if joined:
            flag |= LEFT | (flags[-1] & MID)
            if last_word in TITLES:
                flag |= TITLED
        elif (
            start > 1 and text[start - 1] in " -" and (text[start - 2].islower() or text[start - 2] in ",;)%0123456789")
        ):
            flag |= MID
        elif word in OPENERS:
            continue
        if joined and last_word in TITLES and word in OPENERS:
            flag &= ~TITLED
        last_possessive = text.startswith("'s", end) or (text.startswith("'", end) and word[-1] == "s")
        if last_possessive:
            flag |= POSSESSIVE
        if end - start > 1 and word.isupper():
            flag |= CAPS
        last_end = end + 2 if last_possessive and text.startswith("'s", end) else end
        last_word = sys.intern(word)
        starts.append(start)
        ends.append(end)
        flags.append(flag)
        words.append(last_word)
    rows = table.rows
    for row, word in enumerate(words):
        if word in rows:
            rows[word].append(row)
        else:
            rows[word] = [row]
    return table


def _zone(text: str, start: int, end: int, scope: str) -> int:
    """Whether a block is display copy (its capitals say nothing) or a list of names."""
    if not selects(("paragraph", "list", "blockquote", "standfirst"), scope):
        return DISPLAY
    piece = text[start:end]
    pieces = piece.split()
    capitals = sum(w[0].isupper() for w in pieces)
    if len(pieces) > 2 and capitals > 0.6 * len(pieces):
        return DISPLAY if len(pieces) < 20 and piece[-1:] not in ".”\"'" else LIST
    return LIST if capitals > 12 and capitals > 0.4 * len(pieces) else 0
