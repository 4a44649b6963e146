"""A mistyped first word of a sentence: its capital proves nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.house.listed import listed as listed_names
from newslint.analysis.sentences import sentences
from newslint.analysis.spelling.apart import apart
from newslint.analysis.spelling.copy import Copy, is_known
from newslint.analysis.spelling.elsewhere import elsewhere
from newslint.analysis.spelling.fault import Fault
from newslint.analysis.spelling.likely import lead
from newslint.analysis.spelling.rank import GRAMMAR, Choice, choices
from newslint.analysis.spelling.unknown import neighbours
from newslint.data.lexicon import ABBREVIATION, GIVEN, PLACE, PROPER, RARE, SURNAME
from newslint.late import late
from newslint.span import Span
from newslint.words import word_set

_TOLD, _UNTOLD, _DONE, _NAMED = 0.9, 1.2, 2.0, 2.6
"""By how much the correction must be likelier: its neighbour speaks for it, does not, is the verb of a name, a name."""
_BEARER = 1.6
"""How much likelier still when it is a surname, or the slip none that fingers or ears make."""
_BRIEF, _LONG = 4, 7
_PAIR = 1.5
_MOST, _CLOSE = 3, 2.5
_NEVER = 9.9
_SAID = late(r"[:,](?: ?(?=[“\"])|(?<=:) (?=[A-Z]))")
_MARKS = frozenset("“\"'‘([ ")
_ADVERBS = word_set(
    "however meanwhile instead nevertheless nonetheless indeed still also then today yesterday tomorrow sometimes "
    "almost although often perhaps maybe elsewhere therefore thus moreover besides otherwise again later earlier yet "
    "now here there too"
)
_AFTER_NAMES = word_set("said says told adds added has had was is will and")
_NAMES = PROPER | GIVEN | PLACE | ABBREVIATION | RARE


def openers(analysis: Analysis, copy: Copy) -> Iterator[Fault]:
    """First words that are in no list, where the word that was meant often stands before the next one."""
    for row in _rows(analysis, copy):
        if _open_to_doubt(analysis, copy, row):
            fault = _opener(copy, row)
            if fault:
                yield fault


def _rows(analysis: Analysis, copy: Copy) -> Iterator[int]:
    """The first words of sentences, and of what is said after a comma or a colon."""
    begins = {*analysis.get(sentences).starts, *(m.end() for m in _SAID.finditer(copy.text))}
    for begin in sorted(begins):
        at = begin
        while at < len(copy.text) and copy.text[at] in _MARKS:
            at += 1
        row = bisect_left(copy.starts, at)
        if row < len(copy.words) and copy.starts[row] == at:
            yield row


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
    goes_on = copy.spaced(row) or copy.text.startswith(",", copy.ends[row])
    return goes_on and analysis.block_index(copy.starts[row]) not in copy.foreign and not elsewhere(copy, row)


def _opener(copy: Copy, row: int) -> Fault | None:
    low, after = copy.low[row], neighbours(copy, row)[1]
    span = Span(copy.starts[row], copy.ends[row])
    bearer = bool(copy.lex.flags(copy.words[row]) & SURNAME)
    ranked = choices(low, "", after, copy.lex)
    needed = _needed(copy, row, ranked[0]) + _BEARER * (bearer + (not ranked[0].usual)) if ranked else _NEVER
    if ranked and lead(low, ranked[0], copy.lex) >= needed:
        good = [c.word.capitalize() for c in ranked[:_MOST] if c.score >= ranked[0].score - _CLOSE]
        return Fault("opener", span, tuple(good))
    pair = apart(low, copy.lex, "", after)
    followed = copy.spaced(row) and copy.words[row + 1].islower()
    if pair and not bearer and followed and pair.word.split(" ")[0] in GRAMMAR and pair.zipf >= _PAIR:
        return Fault("opener", span, (pair.word.capitalize(),))
    return None


def _needed(copy: Copy, row: int, best: Choice) -> float:
    """By how much the correction must be likelier than a name that no list has."""
    if copy.spaced(row) and copy.words[row + 1].islower():
        if copy.words[row + 1] == "and" and copy.spaced(row + 1) and copy.words[row + 2].istitle():
            return _NEVER
        if copy.low[row + 1] in _AFTER_NAMES and best.word not in GRAMMAR:
            return _DONE
        return _TOLD if best.around > 0 else _UNTOLD
    if copy.spaced(row) and copy.words[row + 1].istitle():
        if best.around > 0:
            return _TOLD
        size = len(copy.words[row])
        return _UNTOLD if size >= _LONG else _NEVER if size < _BRIEF else _DONE if best.word in GRAMMAR else _NAMED
    return _UNTOLD if best.word.endswith("ly") or best.word in _ADVERBS else _NEVER
