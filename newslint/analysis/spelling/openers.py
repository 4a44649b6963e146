"""A mistyped first word of a sentence: its capital proves nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.house.listed import listed as listed_names
from newslint.analysis.sentences import sentences
from newslint.analysis.spelling.copy import Copy, is_known
from newslint.analysis.spelling.fault import Fault
from newslint.analysis.spelling.listed import listed
from newslint.analysis.spelling.rank import Choice, apart, choices
from newslint.data.lexicon import ABBREVIATION, GIVEN, PLACE, PROPER, RARE, SURNAME
from newslint.span import Span

_FREQUENT = 4.3
_SWAP = 5.0
_PAIR = 2.6
_LONG = 6
_MARKS = frozenset("“\"'‘([ ")
_DETERMINERS = listed("the a an this that these his her their its our my of")
_FIRST = listed("the and but while when this that with from they there after because")
_NAMES = PROPER | GIVEN | PLACE | ABBREVIATION | RARE


def openers(analysis: Analysis, copy: Copy) -> Iterator[Fault]:
    """First words that are in no list, where the word that was meant often stands before the next one."""
    for begin in analysis.get(sentences).starts:
        at = begin
        while at < len(copy.text) and copy.text[at] in _MARKS:
            at += 1
        row = bisect_left(copy.starts, at)
        if row < len(copy.words) and copy.starts[row] == at and _open_to_doubt(analysis, copy, row):
            fault = _opener(copy, row)
            if fault:
                yield fault


def _open_to_doubt(analysis: Analysis, copy: Copy, row: int) -> bool:
    word, low = copy.words[row], copy.low[row]
    if is_known(low, copy.lex) or not word.istitle() or not word.isascii() or len(word) < 2 or low in copy.house:
        return False
    if (
        word in listed_names(analysis.house).words
        or copy.lex.flags(word) & _NAMES
        or copy.forms[word] > 1
        or copy.forms.get(low)
    ):
        return False
    followed = copy.spaced(row) and copy.words[row + 1].islower()
    return followed and analysis.block_index(copy.starts[row]) not in copy.foreign


def _opener(copy: Copy, row: int) -> Fault | None:
    low, after = copy.low[row], copy.low[row + 1]
    span = Span(copy.starts[row], copy.ends[row])
    surname = copy.lex.flags(copy.words[row]) & SURNAME
    found = [c for c in choices(low, "", after, copy.lex) if c.zipf >= _FREQUENT and _opens(c, low, after, copy)]
    if found and not (surname and not (found[0].slip == "swap" and after in _DETERMINERS)):
        return Fault("opener", span, tuple(c.word.capitalize() for c in found[:3]))
    pair = apart(low, copy.lex)
    if pair and not surname and pair.zipf >= _PAIR and pair.word.split(" ")[0] in _FIRST:
        return Fault("opener", span, (pair.word.capitalize(),))
    return None


def _opens(choice: Choice, low: str, after: str, copy: Copy) -> bool:
    """Whether the word is seen before the next one, or the slip tells enough."""
    if copy.lex.bigram(choice.word, after) or (choice.slip == "swap" and choice.zipf >= _SWAP):
        return True
    return len(low) > _LONG and choice.usual
