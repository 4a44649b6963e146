"""People whom a story introduces a second time: by the same role, the same description or the same age."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.mentions.nouns import PEOPLE, head
from newslint.analysis.names.people.in_full import in_full
from newslint.analysis.names.table.table import DISPLAY, ECHO, LEFT, OPENERS, TITLES, Names, names
from newslint.analysis.quotations.quoted import quoted
from newslint.data.lexicon import lexicon
from newslint.finding import Match, Related
from newslint.late import late
from newslint.scope import selects
from newslint.span import Span
from newslint.words import word_set

_NO_ROLE = word_set(
    """
    the a an by of to with and said says told from for that as while when but or at in on after before is was were
    are including like against between than his her their its our my your former then also where who whom which
    because if over under into onto among without had has have been will would not never around near through toward
    towards about despite until since both either
    """
)
_AGED = late(r"(\d{1,3})[ -]years?[ -]old (?:[a-z]+ ){0,2}$")
_APPOSED = late(
    r", (?:(\d{1,3}),)?"
    r"(?: ?(?:(an?|the) |(?!(?:an?|the|his|her|their|its|my|our) ))([a-z][^,.;“”\"\n]{3,120})(?:,|(?=[.;])))?"
)
_LED = late(r"(?<![\w’'-])(?:[Tt]he|[Ii]ts|[Tt]heir) ((?:(?!the )[\w’'&-]+ ){0,8}[a-z]+), $")
_LED_LONGEST = 80
_BEFORE_CAPITAL = word_set("longtime long-time veteran fellow state deputy assistant senior retired")
"""Words of a role that stand in lower case before a name (longtime Lowell plumber); others there are verbs."""
_CLOCK = late(r"\(?\d{1,2}(?:[:.]\d\d| ?[ap]\.?m\b)|[^\n]{0,120}?[A-Z][a-z]{2,8} \d{1,2}, \d{4},? \d{1,2}:\d\d ?[AP]M")
_ENTRIES = 3
"""Blocks with a clock time at the head that make a live blog."""
_MOST, _LONGEST, _SHORTEST = 6, 30, 5
"""Words of a role, code points of the longest and of the last."""
_MANY = 3
_HEADING = 100
"""Code points of a paragraph that may be a headline."""


class _Told(NamedTuple):
    """What one mention says of somebody: an age or a head noun, all words of it, and whether the name is in full."""

    key: str
    words: frozenset[str]
    span: Span
    full: bool
    least: int = 0
    """Words that two mentions must share."""

    def again(self, first: _Told) -> bool:
        """Whether it says what the first did."""
        shared = len(self.words & first.words)
        if not self.full:  # a description behind the surname may tell more
            return 2 * shared >= len(self.words)
        return shared >= min(self.least, first.least)


def introduced_twice(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """The second place where a person is introduced by the role, the description or the age of the first."""
    table, lex = analysis.get(names), lexicon()
    for surname, givens in analysis.get(in_full).items():
        if len(table.rows[surname]) < 2 or (len(givens) > 1 and sum(map(lex.is_given, givens)) > 1):
            continue  # a namesake
        seen: dict[str, _Told] = {}
        for told in _mentions(analysis, table, surname, givens):
            first = seen.setdefault(told.key, told)
            if not first.full or first.span.end > told.span.start or not told.again(first):
                continue
            apposed = not told.least and (told.words == first.words or len(told.words & first.words) > _MANY)
            if (apposed or any(map(lex.is_given, givens))) and not _displayed(analysis, first.span, told.span):
                words = table.text[told.span.start : told.span.end].rstrip(",")
                yield Match(told.span, "", (words,), (Related(first.span, "introduced here"),))
                break


def _mentions(analysis: Analysis, table: Names, surname: str, givens: Mapping[str, list[int]]) -> Iterator[_Told]:
    """What the story says of its bearer of a surname, in order of the text."""
    inside, text = analysis.get(quoted), table.text
    full = {row for rows in givens.values() for row in rows}
    rows = [r for r in table.rows[surname] if r in full or text.startswith(",", table.ends[r])]
    for row in rows if len(rows) > 1 else ():
        bare = row not in full
        if table.flags[row] & (DISPLAY | ECHO | LEFT * bare):
            continue
        for told in _told(table, row, bare):
            index = analysis.block_index(told.span.end - 1)
            before, block = analysis.document.blocks[max(0, index - 1)], analysis.document.blocks[index]
            if selects(("credit",), before.scope):
                continue  # what stands below a credit alone is said of the picture
            if selects(("paragraph",), block.scope) and not inside.holds(table.starts[row]):
                yield told


def _told(table: Names, row: int, bare: bool) -> Iterator[_Told]:
    """What stands round one mention."""
    text, end = table.text, table.ends[row]
    start = table.starts[row if bare else row - 1]
    if not bare:
        words, at = _role(text, start)
        least = _least(words) if words else 0
        if least:
            yield _Told(words[-1].lower(), frozenset(map(str.lower, words)), Span(at, end), True, least)
        m = _LED.search(text, max(0, start - _LED_LONGEST), start) if text.startswith(", ", start - 2) else None
        if m:  # the Lowell plumber, Carla Jensen
            words = m[1].lower().split()
            noun = words[head(words)]
            if noun in PEOPLE:
                yield _Told(noun, frozenset(words), Span(m.start(), end), True, min(2, len(words)))
        back = max(0, start - _LONGEST)
        aged = _AGED.search(text, back, start) if text.find("old ", back, start) > 0 else None
        if aged:
            yield _Told(aged[1], frozenset(), Span(start, end), True)
    m = _APPOSED.match(text, end) if text.startswith(", ", end) else None
    if m and m[1]:
        yield _Told(m[1], frozenset(), Span(start, m.end(1)), not bare)
    if m and m[3]:
        words = m[3].lower().split()
        noun = head(words)
        while noun and words[noun].endswith(("ed", "ing")):  # a plumber based in Wells
            noun -= 1
        if not m[2] and words[noun] not in PEOPLE:
            return  # Ana Ruiz, owner of the mill
        yield _Told(words[noun], frozenset(words), Span(start, m.end()), not bare)


def _least(words: list[str]) -> int:
    """How many words of a role must stand twice; 0 when it is none."""
    word = words[-1] if len(words) > 1 or words[0] in TITLES else words[0].lower()  # Plumber Carla Jensen found it
    if len(word) < _SHORTEST or word.endswith(("ed", "ing")):
        return 0
    if word in PEOPLE:
        return 1
    return 2 if word.islower() else 3


def _role(text: str, at: int) -> tuple[list[str], int]:
    """The role before a name and where it begins: up to six words back, not over a stop, a comma or a small word."""
    words: list[str] = []
    while at and len(words) < _MOST and text.startswith(" ", at - 1):
        back = max(0, at - _LONGEST)
        start = 1 + max(text.rfind(" ", back, at - 1), text.rfind("\n", back, at - 1))
        word = text[start : at - 1]
        if (back and not start) or not word or not (word[0].isalnum() and word[-1].isalnum()):
            break
        if word.lower() in _NO_ROLE or (word in OPENERS and words and words[0].islower()):
            break
        if word.islower() and word not in _BEFORE_CAPITAL and words and words[0][0].isupper() and words[-1].islower():
            break  # he thanked Lowell plumber Carla Jensen
        words.insert(0, word)
        at = start
    return words, at


def _displayed(analysis: Analysis, first: Span, again: Span) -> bool:
    """Whether one sums up the other: a headline or a summary above the story, or an entry of a live blog."""
    one, two = analysis.block_index(first.start), analysis.block_index(again.start)
    if one == 0 and two == 1 and len(analysis.document.blocks[0].span) < _HEADING:
        return True
    headings = analysis.get(_headings)
    return headings is None or bisect_right(headings, one) < bisect_right(headings, two)


@layer("story")
def _headings(analysis: Analysis) -> list[int] | None:
    """The blocks that are a heading in capitals or a rule between items; None for a live blog."""
    text, blocks = analysis.text, analysis.document.blocks
    if sum(_CLOCK.match(text, b.span.start) is not None for b in blocks) >= _ENTRIES:
        return None
    short = ((n, text[b.span.start : b.span.end]) for n, b in enumerate(blocks) if len(b.span) < _HEADING)
    return [n for n, words in short if words.isupper() or not words.strip("_*-–—. ")]
