"""Days and months: mistyped, or without their capital."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analysis.spelling.copy import Copy
from newslint.analysis.spelling.fault import Fault
from newslint.data.lexicon import SURNAME, WORD
from newslint.late import late
from newslint.span import Span
from newslint.words import word_set

_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_CLEAR = word_set(
    "january february september october november december tuesday wednesday thursday saturday "
    "tuesdays wednesdays thursdays saturdays"
)
"""Those that a slip cannot make a name of."""
_NAMES = (
    _DAYS
    | {f"{day}s" for day in _DAYS}
    | word_set("january february april june july september october november december")
)
"""Those that are no other word in lower case."""
_ALL = _NAMES | {"march", "august"}
_HEADS, _ENDS = {name[:2] for name in _ALL}, {name[-2:] for name in _ALL}
_ALSO_WORDS = frozenset(("march", "august", "may"))
_ABROAD = word_set(
    "septembre octobre novembre decembre oktober dezember januar februar januari februari augusti aout abril avril"
)
_DATED = late(
    r"\b(?:on|last|next|in|of|since|until|by|from|to|early|late|mid)[ -](march|august|may)(?= \d)"
    r"|\b(may|august)(?= (?:\d|[12]\d|3[01])(?:st|nd|rd|th)?\b(?!%|[.,]\d| (?:percent|per|of|or|million|people)\b)"
    r"| (?:19|20)\d\d\b)"
    r"|\b\d{1,2}(?:st|nd|rd|th)? (march|august|may)(?=,? (?:19|20)\d\d\b)"
    r"|\b(?:on|by|since|until|to) \d{1,2}(?:st|nd|rd|th)? (march|august|may)(?=[.,;]| (?:and|at|on|when|after)\b)"
    r"|\bin (march(?! (?:through|from|past|time|order|step)\b)|may(?=[.;,]| (?:after|when|before|because|following)\b)"
    r"|august(?=[.;,]| (?:it|he|she|they|we|the|a|this|that|last|when|after|and)\b))"
    r"|\blast (august)(?=[.;,]| (?:it|he|she|they|we|the|a|when|after|and)\b)",
    re.I,
)
_BEFORE = late(r"(?:\b(?:on|in|last|next|this|every|by|until|till|since|late|early|mid|of|from)[ -]|\d )$", re.I)
_AFTER = late(r",? (?:\d|morning\b|afternoon\b|evening\b|night\b)")
_BACK, _ON = 16, 40
"""Code points that a date has before and after its month at most."""
_MOST = 2


def calendar_names(copy: Copy) -> Iterator[Fault]:
    """`monday`, `on august 12`; `Wendesday`, `in Febuary`."""
    for row in copy.unknown:
        stem = copy.words[row].removesuffix("'s")
        if stem in _NAMES:
            start = copy.starts[row]
            if copy.text[start - 1 : start] not in ("-", "/", "#", "@", "_"):
                yield Fault("month-day-case", Span(start, start + len(stem)), (stem.capitalize(),), sure=True)
    if copy.forms.keys() & _ALSO_WORDS:
        for row in [row for row, word in enumerate(copy.words) if word in _ALSO_WORDS]:
            start, end = copy.starts[row], copy.ends[row]
            near = _DATED.finditer(copy.text, max(0, start - _BACK), end + _ON)
            if any(m.end(m.lastindex or 0) == end for m in near):
                yield Fault("month-day-case", Span(start, end), (copy.words[row].capitalize(),), sure=True)
    unlisted = {copy.words[row] for row in copy.unknown}
    unlisted.update(word for word in copy.forms if word[0].isupper())
    slips = {word: name for word in unlisted if _begins_or_ends_so(word.lower()) and (name := _slip(word, copy))}
    if slips:
        for row, word in enumerate(copy.words):
            if word in slips and _dated(copy, row, slips[word]):
                start = copy.starts[row]
                end = start + len(word.removesuffix("'s"))
                yield Fault("month-day", Span(start, end), (slips[word],))


def _begins_or_ends_so(low: str) -> bool:
    """Whether the word has the first or the last two letters of a day or month, as most at one slip have."""
    return low[:2] in _HEADS or low[-2:] in _ENDS


def _slip(word: str, copy: Copy) -> str:
    """The day or month that this word, which is none that we know, is one slip away from; "" for none."""
    stem = word.removesuffix("'s")
    low = stem.lower()
    if not (4 <= len(low) <= 11 and stem.isascii() and (stem.istitle() or stem.islower())) or low in _ABROAD:
        return ""
    if low in copy.house or copy.forms[word] > _MOST:
        return ""
    if copy.lex.flags(low) or copy.lex.flags(low.capitalize()) & ~SURNAME:
        return ""
    from rapidfuzz.distance import OSA

    near = [name for name in sorted(_ALL) if OSA.distance(low, name, score_cutoff=1) == 1]
    return near[0].capitalize() if len(near) == 1 else ""


def _dated(copy: Copy, row: int, name: str) -> bool:
    """Whether a day or month can stand here: no name is beside it, and what is no sure slip has a date about it."""
    text, start, end = copy.text, copy.starts[row], copy.ends[row]
    before = _BEFORE.search(text, max(0, start - 9), start) is not None
    after = _AFTER.match(text, end) is not None
    if copy.lex.flags(copy.words[row].removesuffix("'s").capitalize()):
        return before and after
    if before or after:
        return True
    beside = [r for r in (row - 1, row + 1) if 0 <= r < len(copy.words) and copy.spaced(min(r, row))]
    return name.lower() in _CLEAR and not any(_name(copy, r) for r in beside)


def _name(copy: Copy, row: int) -> bool:
    return copy.words[row].istitle() and not copy.lex.flags(copy.low[row]) & WORD
