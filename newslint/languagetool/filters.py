"""What newslint knows better than LanguageTool: verdicts on names, words of the house, masks, other languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.analysis import Analysis
from newslint.analysis.names.house.listed import mentions
from newslint.analysis.spelling.copy import copy
from newslint.analysis.text import MASK, prose
from newslint.languagetool.verdict import Verdict
from newslint.span import Span


def kept(analysis: Analysis, verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
    """The verdicts that hold against what newslint knows."""
    text = analysis.get(prose)
    for verdict in verdicts:
        if not any(knows(analysis, text, verdict) for knows in (_masked, _house, _foreign)):
            yield verdict


def changed(text: str, verdict: Verdict) -> Span:
    """The words that the first suggestion changes: ‘of’ in ‘could of’; all of the place without a suggestion."""
    start, end = verdict.span.start, verdict.span.end
    if not verdict.instead:
        return verdict.span
    old, new = text[start:end].split(" "), verdict.instead[0].split(" ")
    while len(old) > 1 and len(new) > 1 and old[0] == new[0]:
        start += len(old[0]) + 1
        old, new = old[1:], new[1:]
    while len(old) > 1 and len(new) > 1 and old[-1] == new[-1]:
        end -= len(old[-1]) + 1
        old, new = old[:-1], new[:-1]
    return Span(start, end)


def _masked(analysis: Analysis, text: str, verdict: Verdict) -> bool:
    """Code, tags, addresses, and signs that were not sent as they are."""
    return any(c == MASK or c > "\uffff" for c in text[verdict.span.start : verdict.span.end])


def _house(analysis: Analysis, text: str, verdict: Verdict) -> bool:
    """Words of the house and names of its list, as the list spells them."""
    if not (analysis.house.words or analysis.house.people or analysis.house.places or analysis.house.organisations):
        return False
    span = changed(text, verdict)
    words = text[span.start : span.end].casefold().split()
    own = {word.casefold() for word in analysis.house.words}
    return (bool(words) and own.issuperset(words)) or any(place.holds(span) for place, _ in analysis.get(mentions))


def _foreign(analysis: Analysis, text: str, verdict: Verdict) -> bool:
    """A block in another language."""
    return analysis.block_index(verdict.span.start) in analysis.get(copy).foreign
