"""A change beside what it is between: from 40 to 50, up 20 per cent; doubled from 3 to 5; up 2 % from 3 % to 5 %."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint.analysis.analysis import Analysis
from newslint.analysis.figure_faults.together import against, exact, plain, together
from newslint.analysis.figures.figures import Figure
from newslint.analysis.text import folded
from newslint.finding import Match
from newslint.late import late

_RISE = (
    r"(?:up|rises?|rose|risen|rising|increas(?:es?|ed|ing)|jump(?:s|ed)?|gain(?:s|ed)?|gr[eo]w|grow(?:s|n|ing|th)"
    r"|climb(?:s|ed)?|soar(?:s|ed)?|down|falls?|fell|fallen|falling|drop(?:s|ped)?|declin(?:es?|ed|ing)|decrease[sd]?"
    r"|slump(?:s|ed)?|cuts?|slid|slipped|reduc(?:ed|tion)|plunge[sd]?|tumble[sd]?|shr[aiu]nk|lost|widened|narrowed)"
)
_ABOUT = r"(?:about |around |nearly |almost |some |more than |less than |just |only |over |at least |under )?"
_FROM = late(rf"\bfrom (?:the |an? |its )?{_ABOUT}$", re.IGNORECASE)
_TO = late(rf"[\w ',]{{0,30}} to (?:the |an? |its )?(?:record )?{_ABOUT}", re.IGNORECASE)
_AT_ONCE = late(rf"[\w ']{{0,16}} to (?:an? |its )?(?:record )?{_ABOUT}", re.IGNORECASE)
_OUT_OF = late(
    rf"[\w ',]{{0,30}}(?:,? \(?)(?:from|compared (?:with|to)|against) (?:the |an? |its )?{_ABOUT}", re.IGNORECASE
)
_OUT_OF_AT_ONCE = late(rf"[\w ']{{0,16}},? from (?:the |an? |its )?{_ABOUT}", re.IGNORECASE)
_THEN = late(
    rf"(?:(?! and | will | while )[\w ']){{0,20}}(?:,|:| ?[–—]| -{{1,2}}| \()? ?"
    rf"(?:(?:(?:which|that) is |and |or |for |representing )?(?:an? )?{_RISE}(?: of| by)? {_ABOUT}"
    r"|(?P<or>or )|(?P<a>an? ))",
    re.IGNORECASE,
)
_AFTER = {
    "or": late(r"[,.;)]| (?:in|since|on|over|from)\b"),
    "a": late(rf" {_RISE}\b"),
}
"""What has to follow `or 20 per cent`, `a 20 per cent` for it to be the change."""
_BY = late(rf"\b{_RISE}(?: of| by)? (?:an? )?{_ABOUT}$", re.IGNORECASE)
_TIMES = {"doubl": 2.0, "trebl": 3.0, "tripl": 3.0, "quadrupl": 4.0, "halv": 0.5}
_DOUBLED = late(
    rf"\b(?P<about>\w+ )?(?P<word>{'|'.join(_TIMES)})(?:ed|ing|es?) (?:(?!from |to )[a-z']+ ){{0,4}}"
    r"(?P<way>from|to) (?:the |an? |its )?$",
    re.IGNORECASE,
)
_HEDGES = ("nearly ", "almost ", "about ", "roughly ", "than ", "over ", "virtually ", "practically ", "around ", "or ")
_MORE = ("than ", "over ")
_FAR = 0.15
"""How far from twice `doubled` may be."""


def wrong_changes(analysis: Analysis) -> Iterator[Match]:
    """Changes that are not those between the figures."""
    for old, new, by in _changes(analysis):
        if by.unit == "%" != old.unit:
            made, off = 100 * abs(new.value - old.value) / old.value, _spread(old, new) + exact(by) / 2
            if abs(made - by.value) > max(off, 1.0, (0.1 if by.hedge else 0.02) * by.value):
                yield against(analysis, by, f"{plain(made)} per cent", old, new)
        elif by.unit == old.unit or (by.unit, old.unit) == ("point", "%"):
            made = abs(new.value - old.value)
            relative = by.unit == "%" and abs(100 * made / old.value - by.value) <= max(1.0, 0.05 * by.value)
            off = min(exact(old), exact(new)) + exact(by) / 2
            if abs(made - by.value) > max(off, 0.1 * by.value if by.hedge else 0) and not relative:
                unit = " points" if by.unit in ("%", "point") else ""
                yield against(analysis, by, f"{plain(made)}{unit}", old, new)
    yield from _wrong_times(analysis)


def rates(analysis: Analysis) -> Iterator[Match]:
    """Percentage points that are called per cent: up 2 per cent from 3 per cent to 5 per cent."""
    for old, new, by in _changes(analysis):
        apart = abs(abs(new.value - old.value) - by.value)
        if by.unit == old.unit == "%" and apart < 1e-6 < abs(100 * by.value / old.value - by.value):
            yield against(analysis, by, f"{plain(100 * by.value / old.value)} per cent", old, new)


def _changes(analysis: Analysis) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Old, new and the change between, where a sentence gives all three in a row."""
    text = analysis.get(folded)
    for row in analysis.get(together):
        counts = [f for f in row.figures if f.kind == "count"]
        for a, b, c in zip(counts, counts[1:], counts[2:], strict=False):
            ahead = max(row.start, a.start - 40)
            found = None
            if _FROM.search(text, ahead, a.start):
                then = _TO.fullmatch(text, a.end, b.start) and _THEN.fullmatch(text, b.end, c.start)
                after = _AFTER.get(then.lastgroup or "") if then else None
                if then and (after is None or after.match(text, c.end)):
                    found = a, b, c
            elif _BY.search(text, ahead, a.start):
                if _AT_ONCE.fullmatch(text, a.end, b.start) and _OUT_OF.fullmatch(text, b.end, c.start):
                    found = c, b, a
                elif _OUT_OF_AT_ONCE.fullmatch(text, a.end, b.start) and _AT_ONCE.fullmatch(text, b.end, c.start):
                    found = b, c, a
            if found and found[0].unit == found[1].unit and found[0].value > 0:
                yield found


def _spread(old: Figure, new: Figure) -> float:
    """By how many per cent the change may be off for the two ends being rounded."""
    return 50 * (exact(old) * new.value / old.value + exact(new)) / old.value


def _wrong_times(analysis: Analysis) -> Iterator[Match]:
    """Doubled, halved and the like beside figures that are not twice or half the other."""
    text = analysis.get(folded)
    for row in analysis.get(together):
        counts = [f for f in row.figures if f.kind == "count"]
        for a, b in pairwise(counts):
            said = _DOUBLED.search(text, max(row.start, a.start - 60), a.start)
            if said is None or a.unit != b.unit or min(a.value, b.value) <= 0:
                continue
            old, new, joins = (a, b, _TO) if said["way"] == "from" else (b, a, _OUT_OF)
            if not joins.fullmatch(text, a.end, b.start):
                continue
            times, about = _TIMES[said["word"].lower()], (said["about"] or "").lower()
            ratio, off = new.value / old.value / times, _spread(old, new) / 100 / times
            far = (0.3 if about in _HEDGES else _FAR) + off
            if not 1 - far <= ratio <= 1 + far + (about in _MORE):
                yield against(analysis, new, plain(times * old.value), old)
