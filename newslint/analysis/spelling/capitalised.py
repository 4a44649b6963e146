"""Capitalised words that are no name: one usual slip away from one that every paper prints daily."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import filterfalse

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.house.listed import listed
from newslint.analysis.names.table.table import COURTESY, TITLES
from newslint.analysis.spelling.copy import Copy
from newslint.analysis.spelling.elsewhere import elsewhere
from newslint.analysis.spelling.fault import Fault
from newslint.analysis.spelling.likely import lead
from newslint.analysis.spelling.rank import LONGEST, usual
from newslint.analysis.spelling.suspects import PARTICLES
from newslint.analysis.spelling.well_known import LEAST, NAMES, OFFICES, well_known
from newslint.data.lexicon import GIVEN, PLACE, PROPER, SURNAME, WORD, Lexicon
from newslint.late import late
from newslint.span import Span
from newslint.words import word_set

_KNOWN: set[str] = set()
"""Forms that are a slip in no story, remembered for the process."""
_MOST_KEPT = 200_000
_MOST = 2
"""Times that a slip may stand in one story; what stands there more often is a name."""
_GOES_ON = PARTICLES | word_set(
    "Inc Ltd Limited Corp Co Plc PLC LLC LLP GmbH AG SA NV SpA AB BV Oy Bros pour per pro para og och und y"
)
"""What stands before these is the name of a firm, or of another language."""
_INITIAL = late(r"(?<![\w.])(?:[A-Z]|Mrs?|Ms|Dr|Prof|Rev|Capt|Col|Gen|Sgt)\. ?$")
_GLUED = frozenset("/\\&_*@#~^+=0123456789\ufffc\ufffd")
_OPENING, _CLOSING = frozenset("“‘\"'«"), frozenset("”’\"'»")
_CAPS, _FREQUENT = 1.5, 4.0
"""By how much the correction of a word in a line of capitals must be likelier, and how frequent an everyday word is."""
_COMMON = 3.5
"""How frequent a given name is that is no less one for being a word too: Mark, Rose."""


def capitalised(analysis: Analysis, copy: Copy) -> Iterator[Fault]:
    """`Britian`, `the Goverment`, `GOVERMENT FALLS`: one fault for each distinct word."""
    unseen = [*filterfalse(_KNOWN.__contains__, copy.forms)]
    found = [word for word in unseen if word[0].isupper() and _open_to_doubt(_stem(word), copy.lex)]
    if len(_KNOWN) > _MOST_KEPT:
        _KNOWN.clear()
    _KNOWN.update(unseen)
    _KNOWN.difference_update(found)
    wanted = {form: low for word in found for low in (_stem(word).lower(),) for form in (low, f"{low}'s")}
    places: dict[str, list[int]] = defaultdict(list)
    for row in [row for row, form in enumerate(copy.low) if form in wanted] if wanted else ():
        places[wanted[copy.low[row]]].append(row)
    for low, rows in places.items():
        upper = [row for row in rows if copy.words[row][0].isupper()]
        if low not in copy.house and len(upper) <= _MOST and (right := _meant(analysis, copy, low, upper)):
            spans = [Span(copy.starts[row], copy.starts[row] + len(low)) for row in rows]
            yield Fault("capitalised", spans.pop(rows.index(upper[0])), (right,), places=tuple(spans))


def _stem(word: str) -> str:
    return word[:-2] if word[-2:] in ("'s", "'S") else word


def _open_to_doubt(stem: str, lex: Lexicon) -> bool:
    """Whether a capitalised word of some length that no list has in any case may be a slip in some story."""
    if not LEAST <= len(stem) <= LONGEST or not (stem.isascii() and stem.isalpha()):
        return False
    low, title = stem.lower(), stem.capitalize()
    if lex.flags(title) or lex.flags(low) or lex.flags(low.upper()) or not (stem == title or stem.isupper()):
        return False
    plural = low[-1] == "s" and low[-2] != "s" and lex.flags(title[:-1])
    return not plural and not lex.cities(stem) and (stem != title or bool(well_known(low, lex)))


def _meant(analysis: Analysis, copy: Copy, low: str, rows: list[int]) -> str:
    """The word that was meant at all of these rows, written as at the first; "" when they may be a name."""
    first = copy.words[rows[0]][: len(low)]
    listed_words = listed(analysis.house).words
    if any(copy.words[row][: len(low)] in listed_words for row in rows):
        return ""
    right = well_known(low, copy.lex)
    if not right and first.isupper():
        right = _in_capitals(copy, low, rows[0])
    if not right or any(_may_be_name(analysis, copy, row, right) for row in rows):
        return ""
    return right.upper() if first.isupper() else right


def _in_capitals(copy: Copy, low: str, row: int) -> str:
    """The everyday word that was meant in a line of capitals."""
    beside = [r for r in (row - 1, row + 1) if 0 <= r < len(copy.words) and copy.spaced(min(r, row))]
    if not beside or not all(copy.words[r].isupper() and copy.lex.flags(copy.low[r]) & WORD for r in beside):
        return ""
    best = usual(low, copy.lex)
    fits = best and best.zipf >= _FREQUENT and best.word[0] == low[0]
    return best.word if best and fits and lead(low, best, copy.lex) >= _CAPS else ""


def _may_be_name(analysis: Analysis, copy: Copy, row: int, right: str) -> bool:
    """Whether a person, a firm, an address or another language is about."""
    text, start, end = copy.text, copy.starts[row], copy.ends[row]
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in _GLUED or after in _GLUED or (after == "." and text[end + 1 : end + 2].isalnum()):
        return True
    if before in _OPENING and after in _CLOSING:
        return True
    if (before == "-" and text[start - 2 : start - 1].isupper()) or _INITIAL.search(text, max(0, start - 6), start):
        return True
    if analysis.block_index(start) in copy.foreign or elsewhere(copy, row):
        return True
    left = copy.words[row - 1] if row and _beside(copy, row - 1) else ""
    behind = copy.words[row + 1] if _beside(copy, row) else ""
    if left in COURTESY or left.lower() in PARTICLES or behind in _GOES_ON or _personal(left, True, copy):
        return True
    return right not in TITLES and _personal(behind, False, copy)


def _beside(copy: Copy, row: int) -> bool:
    return copy.spaced(row) or (row + 1 < len(copy.words) and copy.gap(row) == "-")


def _personal(word: str, before: bool, copy: Copy) -> bool:
    """Whether this word next to an unlisted one makes a name: one more such, a given name before, a surname behind."""
    word = word.removesuffix("'s")
    if len(word) < 2 or not word[0].isupper() or word.capitalize() in NAMES | OFFICES:
        return False
    if not copy.lex.flags(word) and well_known(word.lower(), copy.lex):
        return False
    flags, common = copy.lex.entry(word.capitalize())
    flags |= copy.lex.flags(word)
    if copy.lex.flags(word.lower()) & WORD and not (flags & GIVEN and common >= _COMMON):
        return False
    if before:
        return not flags or bool(flags & GIVEN) or not flags & (PROPER | PLACE)
    return not flags or (bool(flags & SURNAME) and not flags & (GIVEN | PLACE))
