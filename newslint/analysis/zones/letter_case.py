"""Words of a headline that have a capital where its other words have none, or none where they have one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.analysis.analysis import Analysis
from newslint.analysis.text import folded
from newslint.data.lexicon import GIVEN, PLACE, SURNAME, lexicon
from newslint.document import Block
from newslint.late import late
from newslint.scope import selects
from newslint.span import Span
from newslint.words import word_set

_WORD = late(r"[^\W_]+(?:['.&/-][^\W_]+)*")
_OPENS = late(r"(?:^['\"“‘(\[]?|[:.?!;|(\[\"“‘–—]|- | ')\s?$")
"""What a first word stands behind."""
_SMALL = word_set(
    """
    a about above across after against ahead along amid among amongst an and around as at away back be because been
    before behind below beneath beside besides between beyond but by despite did do does down due during except for from
    had has have he her his how i if in inside into is it its just like may might more most my near no nor not now of
    off on once one only onto or our out outside over past per she should since so some such than that the their them
    then there they this those though through throughout till to too toward towards under unless until up upon us via
    vs v was we were what when where whether which while who whom whose why will with within without would yet you
    your am are can could must shall let off's de du la le el al von van der den di da bin ibn y e et vs etc
    """
)
"""Words that some house leaves small in Title Case."""
_LEAST = 3
"""Words that show a headline's manner."""
_NEAR, _LONGEST = 4, 400
"""Code points before a word that show whether it opens, and those of the longest headline that is looked at."""


class Odd(NamedTuple):
    """A word of a headline; `title`: its other words have capitals."""

    span: Span
    title: bool


class _Told(NamedTuple):
    span: Span
    word: str
    first: bool
    """It opens the headline or a part of it."""


def odd_words(analysis: Analysis) -> Iterator[Odd]:
    """The words of headlines whose first letter goes against all others; no names, no words in quotation marks."""
    for block in analysis.document.blocks:
        if selects(("headline & ~stray & ~meta",), block.scope) and len(block.span) <= _LONGEST:
            yield from _of(analysis, block)


def _of(analysis: Analysis, block: Block) -> Iterator[Odd]:
    words = list(_words(analysis.get(folded), block))
    content = [t for t in words if len(t.word) > 2 and t.word.lower() not in _SMALL and t.word.isalpha()]
    small = [t for t in content if t.word.islower()]
    large = [t for t in words if len(t.word) > 1 and t.word[0].isupper() and t.word[1:].islower() and not t.first]
    if not small or not large:
        return
    body = _Body(analysis, block)
    common = [t for t in large if t.word.lower() in _SMALL or body.is_common(t.word)]
    if len(small) == 1 and len(large) >= _LEAST and len(common) >= _LEAST - 1:
        if not small[0].first and not body.quoted(small[0].span):
            yield Odd(small[0].span, True)
    elif len(small) >= max(_LEAST - 1, 2 * len(common)) and any(body.has_small(t.word) for t in common):
        for told in common:
            beside = _capitals_beside(words, told)
            alone = not any(body.joined(t.span, told.span) for t in beside if not t.first)
            after_first = any(t.first and t.span < told.span for t in beside)
            if alone and not after_first and body.has_small(told.word) and not body.quoted(told.span):
                yield Odd(told.span, False)
    elif len(small) >= _LEAST - 1 and len(common) >= _LEAST - 1:
        yield from _mixed(words, small, common, body)


def _mixed(words: list[_Told], small: list[_Told], common: list[_Told], body: _Body) -> Iterator[Odd]:
    """The first odd word of a headline that has both manners: two capitals or more that stand by themselves on
    ordinary words, one of which the story has in small letters, and two small words or more."""
    alone = [
        told
        for told in common
        if not any(body.joined(t.span, told.span) for t in _capitals_beside(words, told)) and not body.quoted(told.span)
    ]
    if len(alone) < _LEAST - 1 or not any(body.has_stem(t.word) for t in alone):
        return
    title = len(small) <= len(common)
    free = [t for t in small if not t.first and not body.quoted(t.span)]
    if title and free:
        yield Odd(free[0].span, True)
    else:
        yield Odd(alone[0].span, False)


def _capitals_beside(words: list[_Told], told: _Told) -> list[_Told]:
    """The words with a capital right before and right after this one."""
    at = words.index(told)
    return [words[i] for i in (at - 1, at + 1) if 0 <= i < len(words) and words[i].word[0].isupper()]


def _words(text: str, block: Block) -> Iterator[_Told]:
    start, end = block.span.start, block.span.end
    for m in _WORD.finditer(text, start, end):
        word = m[0].removesuffix("'s")
        near = max(start, m.start() - _NEAR)
        before = ("x" if near > start else "") + text[near : m.start()]
        yield _Told(Span(m.start(), m.start() + len(word)), word, _OPENS.search(before) is not None)


class _Body:
    """What the story has of a headline's words."""

    def __init__(self, analysis: Analysis, block: Block) -> None:
        self._text = analysis.get(folded)
        self._head = block.span
        self._rest = f"{self._text[: block.span.start]}\n{self._text[block.span.end :]}"

    def is_common(self, word: str) -> bool:
        """Whether it is an ordinary word, and nowhere in the story a name or a part of one."""
        lex, low = lexicon(), word.lower()
        if not lex.is_word(low) or self._capital(word):
            return False
        return not lex.flags(word) & (GIVEN | SURNAME | PLACE) or self.has_small(low)

    def _capital(self, word: str) -> bool:
        """Whether the word has its capital in mid-sentence somewhere."""
        return re.search(rf"[\w,;'’)] {word}\b|\b{word}(?:'s)? [A-Z]", self._rest) is not None

    def has_small(self, word: str) -> bool:
        """Whether the story has the word in small letters."""
        return re.search(rf"\b{word.lower()}\b", self._rest) is not None

    def has_stem(self, word: str) -> bool:
        """Whether the story has the word, or another form of it, in small letters."""
        stem = word.lower()[: max(4, len(word) - 3)]
        return re.search(rf"\b{stem}[a-z]{{0,4}}\b", self._rest) is not None

    def joined(self, one: Span, other: Span) -> bool:
        """Whether nothing but a space or a hyphen stands between two words."""
        a, b = sorted((one, other))
        return len(self._text[a.end : b.start].replace("'s", "")) <= 1

    def quoted(self, span: Span) -> bool:
        """Whether a quotation mark stands before the word in the headline."""
        before = self._text[self._head.start : span.start]
        return any(mark in before for mark in '“‘"') or " '" in before
