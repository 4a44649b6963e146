"""A real word in the place of another that the words around it ask for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property

from newslint.analysis.spelling.copy import Copy
from newslint.analysis.spelling.fault import Fault
from newslint.data.contexts import END, NUMBER, START, Around, Likes, contexts
from newslint.late import late
from newslint.span import Span
from newslint.words import rows

PRONE, OFTEN, SELDOM = 1.75, 2.5, 3.3
"""Orders of magnitude by which the other word must fit better: where the slip is everybody's, frequent, rare."""
_CLEAR = 1.2
"""How many more make it clear."""
_AGAIN, _COMMON = 1.0, 4.5
"""How many more it takes where the word, unless it is one of the commonest (Zipf), stands in the story again."""
_MANY, _SMALL = 5, 5.5
"""How often a common word stands in a story that is about it, unless it is a small word of grammar (Zipf)."""
_STOP = late(r"[.!?;:\n—]|--")
_GLUE = frozenset("-‐‑/@#_*&")


class Meant(dict[str, dict[str, float]]):
    """Word written -> each word that may have been meant, with by how much it must fit better."""

    @cached_property
    def likes(self) -> Likes:
        """What the table says of these words alone."""
        return contexts().likes(self)


def meant(
    seldom: Iterable[str], often: Iterable[str] = (), prone: Iterable[str] = (), drop: Iterable[str] = ()
) -> Meant:
    """The pairs of lists like `affect effect` (taken for one another) and `pubic > public` (only the one way)."""
    least: dict[tuple[str, str], float] = {}
    for pairs, orders in ((seldom, SELDOM), (often, OFTEN), (prone, PRONE)):
        least |= dict.fromkeys(_directed(pairs), orders)
    found = Meant()
    for word, other in sorted(least.keys() - set(_directed(drop))):
        found.setdefault(word, {})[other] = least[word, other]
    return found


def _directed(pairs: Iterable[str]) -> Iterator[tuple[str, str]]:
    for pair in pairs:
        written, way, others = (side.split() for side in pair.partition(">"))
        for word in written:
            yield from ((word, other) for other in (others if way else written) if other != word)


def confusions(copy: Copy, meant: Meant) -> Iterator[Fault]:
    """Words of the list where one of their likes fits far better; `clear` where it is hardly in doubt."""
    text, low, starts, ends, last = copy.text, copy.low, copy.starts, copy.ends, len(copy.low) - 1
    rivals, fit, likes = contexts().rivals, contexts().fit, meant.likes
    for row in rows(low, meant):
        word, start, end = low[row], starts[row], ends[row]
        plain = row and text[ends[row - 1] : start] == " "
        before = low[row - 1] if plain else _word(copy, row - 1, row, START)
        plain = row < last and text[end : starts[row + 1]] == " " and not text.startswith("-", ends[row + 1])
        after = low[row + 1] if plain else _word(copy, row + 1, row + 1, END)
        others = rivals(word, likes, before, after)
        if not others or word in copy.house or not _plain(copy, row):
            continue
        around = _around(copy, row)
        others = [other for other in others if other not in around]
        if not others:
            continue
        here = fit(word, around)
        more, other = max((fit(other, around) - here - meant[word][other], other) for other in others)
        again = more >= 0 and copy.forms[word] > copy.words[row].islower()
        if again and copy.lex.zipf(word) < (_SMALL if copy.forms[word] >= _MANY else _COMMON):
            more -= _AGAIN
        if more >= 0:
            span = Span(copy.starts[row], copy.ends[row])
            yield Fault("confusion", span, (other,), "clear" if more >= _CLEAR else "likely")


def gain(copy: Copy, place: Span, other: str) -> float:
    """By how much the other word fits better than the one at the place; nought where the table lacks one of them."""
    row = bisect_left(copy.starts, place.start)
    if row == len(copy.starts) or (copy.starts[row], copy.ends[row]) != (place.start, place.end):
        return 0.0
    table, word, around = contexts(), copy.low[row], _around(copy, row)
    return table.fit(other, around) - table.fit(word, around) if table.has(word) and table.has(other) else 0.0


def _plain(copy: Copy, row: int) -> bool:
    """Whether the word is in lower case, or opens its sentence, and is not a part of something bigger."""
    word, start, end = copy.words[row], copy.starts[row], copy.ends[row]
    if not word.islower() and not (word[1:].islower() and _opens(copy, row)):
        return False
    return copy.text[max(0, start - 1) : start] not in _GLUE and copy.text[end : end + 1] not in _GLUE


def _opens(copy: Copy, row: int) -> bool:
    """Whether a sentence, or a part of one after a colon or a dash, begins here."""
    gap = copy.gap(row - 1) if row else "\n"
    return gap != " " and _STOP.search(gap) is not None


def _around(copy: Copy, row: int) -> Around:
    before, after = _word(copy, row - 1, row, START), _word(copy, row + 1, row + 1, END)
    return (
        _word(copy, row - 2, row - 1, START) if before != START else "",
        before,
        after,
        _word(copy, row + 2, row + 2, END) if after != END else "",
    )


def _word(copy: Copy, row: int, border: int, none: str) -> str:
    """The word of the row; `none` where a sentence begins at the row `border`, "" for one in marks or a compound."""
    if not 0 <= row < len(copy.low):
        return none
    gap = copy.text[copy.ends[border - 1] : copy.starts[border]]
    if gap != " ":
        if gap[:1] == " " != gap[-1:]:
            return ""
        if _STOP.search(gap):
            return none
    if copy.text.startswith("-", copy.ends[row]):
        return ""
    word = copy.low[row]
    return NUMBER if word[0].isdigit() else word
