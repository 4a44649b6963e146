"""What newslint knows better than LanguageTool: verdicts on names, words of the house, masks, other languages."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from newslint.analysis import Analysis
from newslint.analysis.names.house.listed import mentions
from newslint.analysis.spelling.confusions import gain
from newslint.analysis.spelling.copy import copy
from newslint.analysis.text import MASK, prose
from newslint.data.lexicon import lexicon
from newslint.languagetool.verdict import Verdict
from newslint.late import late
from newslint.span import Span

_WORD = late(r"(?!I\b)[^\W\d_][\w'’-]*")
_OPENS = late(r"(?:^|\n|[.?!:;…][\"”’')\]]*\s+[\"“‘'(\[]*|[\"“‘'(\[–—-]\s*)$")
_BEFORE = late(r"\b([\w'’-]+) $")
_LEAST_GAIN = -0.75
"""A word that stands so much better among its neighbours than the one that LanguageTool would have is meant."""
_NUMBERS = ({"is", "are"}, {"was", "were"}, {"has", "have"}, {"does", "do"})


class Change(NamedTuple):
    """The words that the first suggestion changes, and what it writes there: ‘of’ to ‘have’ in ‘could of’."""

    span: Span
    new: str


def kept(analysis: Analysis, verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
    """The verdicts that hold against what newslint knows."""
    text = analysis.get(prose)
    for verdict in verdicts:
        change = changed(text, verdict)
        if any(knows(analysis, text, change) for knows in (_masked, _name, _number_of_a_name, _house, _foreign)):
            continue
        more = gain(analysis.get(copy), change.span, change.new.lower())
        if more >= _LEAST_GAIN:
            yield verdict._replace(gain=more)


def changed(text: str, verdict: Verdict) -> Change:
    """What the first suggestion changes; all of the place without a suggestion."""
    start, end = verdict.span.start, verdict.span.end
    if not verdict.instead:
        return Change(verdict.span, "")
    start = end - len(text[start:end].lstrip())
    old, new = text[start:end].split(" "), verdict.instead[0].lstrip().split(" ")
    while len(old) > 1 and len(new) > 1 and old[0] == new[0]:
        start += len(old[0]) + 1
        old, new = old[1:], new[1:]
    while len(old) > 1 and len(new) > 1 and old[-1] == new[-1]:
        end -= len(old[-1]) + 1
        old, new = old[:-1], new[:-1]
    return Change(Span(start, end), " ".join(new))


def _masked(analysis: Analysis, text: str, change: Change) -> bool:
    """Code, tags and addresses."""
    return MASK in text[change.span.start : change.span.end]


def _name(analysis: Analysis, text: str, change: Change) -> bool:
    """A capital inside a sentence: what LanguageTool took for a word is a name."""
    words = _WORD.finditer(text, change.span.start, change.span.end)
    return any(word[0][0].isupper() and not _opens(text, word.start()) for word in words)


def _number_of_a_name(analysis: Analysis, text: str, change: Change) -> bool:
    """The number of a verb after a name: ‘England have’ is a team, ‘Fosters has’ is one firm."""
    subject = _BEFORE.search(text, max(0, change.span.start - 40), change.span.start)
    if not (subject and subject[1][0].isupper()):
        return False
    old, new = text[change.span.start : change.span.end].lower(), change.new.lower()
    if {old, new} not in _NUMBERS and old.removesuffix("s").removesuffix("e") != new.removesuffix("s").removesuffix(
        "e"
    ):
        return False
    word = subject[1].lower()
    return not _opens(text, subject.start()) or not lexicon().is_word(word) or _is_name(text, subject[1])


@lru_cache(maxsize=64)
def _is_name(text: str, word: str) -> bool:
    return bool(re.search(rf"[a-z,] {re.escape(word)}\b", text))


def _opens(text: str, at: int) -> bool:
    return bool(_OPENS.search(text, max(0, at - 6), at))


def _house(analysis: Analysis, text: str, change: Change) -> bool:
    """Words of the house and names of its list, as the list spells them."""
    words = text[change.span.start : change.span.end].casefold().split()
    if words and analysis.get(copy).house.issuperset(words):
        return True
    names = analysis.get(mentions)
    index = bisect_right(names, change.span.start, key=lambda name: name[0].start) - 1
    return index >= 0 and names[index][0].holds(change.span)


def _foreign(analysis: Analysis, text: str, change: Change) -> bool:
    """A block in another language."""
    return analysis.block_index(change.span.start) in analysis.get(copy).foreign
