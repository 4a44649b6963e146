"""Words that are none: mistyped, misspelled by ear, run together, cut in two."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from newslint.analysis.analysis import Analysis
from newslint.analysis.sentences import sentences
from newslint.analysis.spelling.copy import Copy, is_known
from newslint.analysis.spelling.fault import Fault
from newslint.analysis.spelling.rank import Choice, apart, choices
from newslint.data.lexicon import ABBREVIATION, GIVEN, PLACE, PROPER, RARE, SURNAME, WORD
from newslint.span import Span

_PARTICLES = frozenset(
    "de la en el le les los las du des di da del della van von der den und et y e al il lo un une una dos das do ibn bin".split()
)
_SMALL = frozenset(
    "mph kph km kg lb lbs ft pm am vs etc bn pc st th nd rd mn mm cm ml sq tv ie eg ex al cc oz yd hr hrs min mins sec "
    "secs no nos pp vol ed cf ca co inc ltd til cos em bout ok dr mr ms jr sr uk us eu aka asap diy dj mc fi".split()
)
_PREFIX = re.compile(
    r"(?:un|re|non|anti|pre|post|over|under|out|mis|dis|de|co|sub|super|inter|multi|semi|mini|micro|mega|ultra|cyber|counter"
    r"|pro|neo|pseudo|bio|eco|geo|hyper|auto|tele|self|trans|extra|infra|intra|mid|mono|poly|quasi|proto|petro|nano|electro"
    r"|socio|psycho|photo|hydro|agro|aero|astro|cardio|neuro|immuno|thermo|techno|retro|fore|up|down|off|by)(?=.{4})"
)
_SUFFIX = re.compile(
    r"(?<=.{4})(?:ness|less|like|ish|esque|gate|wise|ship|hood|dom|phobia|phobic|phobe|mania|ology|ologist|free|proof|land"
    r"|men|man|woman|women|maker|makers|goer|goers|holder|holders|ism|isms|ist|ists|able|ify|ified|isation|ization"
    r"|(?<=less|.ous|.ive|able|.ish|.ing|..ed)ly)$"
)
_OPEN = frozenset(" \n\r“‘\"'(—–…|•>")
"""What may stand before a word that is one of the sentence."""
_GLUED_AFTER = frozenset("-/\\&_*@#~^+=([0123456789\ufffc")
_CUT = re.compile(r"\w- $")
_NO_PLURAL = re.compile(r"(?:[^aeiou]y|s)s$")
_DRAWN = re.compile(r"(.)\1{2,}")
_NOISE = re.compile(r"(?:ha|he|ho|hm|mm|uh|um|ah|oh|ooh|aah|argh)+[hmo]*|(.)\1*")

_RUN_TOGETHER = {
    joined: " ".join(parts)
    for phrase in "a lot,a few,as well,at least,each other,in case,in fact,no one,of course,thank you,up to,in order".split(
        ","
    )
    if (joined := "".join(parts := phrase.split())) not in ("upto",)
}
_FREQUENT = 3.3
_REPEATED = 4.5
_MOST = 2
_CLOSE = 2.5
_RARE_FREQUENT = 4.6
_SHORT_FREQUENT = 5.2
_SHORT_SWAP = 6.4
_PAIR = 3.0
_OPENER_FREQUENT = 4.3
_OPENER_SWAP = 5.0
_DETERMINERS = frozenset(("the", "a", "an", "this", "that", "these", "his", "her", "their", "its", "our", "my", "of"))


def unknown(analysis: Analysis, copy: Copy) -> Iterator[Fault]:
    """Faults of the story's unknown lower-case words; a word that stands there twice is not reported twice."""
    cut: set[int] = set()
    seen: set[str] = set()
    for row in copy.unknown:
        if row in cut or not _asks(analysis, copy, row):
            continue
        halves = _halves(copy, row)
        if halves is not None:
            first, whole = halves
            cut.update((first, first + 1))
            yield Fault("split", Span(copy.starts[first], copy.ends[first + 1]), (whole,))
        else:
            fault = _fault(copy, row)
            if fault and (copy.forms[copy.words[row]] == 1 or copy.words[row] not in seen):
                seen.add(copy.words[row])
                yield _with_places(copy, row, fault)


def _asks(analysis: Analysis, copy: Copy, row: int) -> bool:
    """Whether this unknown word can be a slip at all, by its looks and its surroundings."""
    word = copy.words[row]
    start, end = copy.starts[row], copy.ends[row]
    text = copy.text
    if len(word) < 2 or not word.isascii() or _drawn_out(word, copy):
        return False
    if start and (text[start - 1] not in _OPEN or _CUT.search(text, start - 3, start)) or word in _SMALL:
        return False
    after = text[end : end + 2]
    if after[:1] in _GLUED_AFTER and after or (after[:1] == "." and after[1:].isalnum()):
        return False
    if after[:1] == "'" and word.endswith("in"):
        return False
    if copy.forms.get(word.capitalize()) or copy.forms.get(word.upper()) or copy.forms[word] > _MOST:
        return False
    if row and copy.low[row - 1] in _PARTICLES or analysis.block_index(start) in copy.foreign:
        return False
    rows = copy.unknown
    at = bisect_left(rows, row)
    near = rows[max(0, at - 4) : at] + rows[at + 1 : at + 5]
    return sum(1 for other in near if abs(other - row) <= 4 and copy.words[other] not in copy.rare) < 2


def _drawn_out(word: str, copy: Copy) -> bool:
    """A cry, or a word said long on purpose: `sooo`, `looong`."""
    m = _DRAWN.search(word)
    if not m:
        return _NOISE.fullmatch(word) is not None
    return m.end() == len(word) or is_known(word[: m.start()] + m[1] + word[m.end() :], copy.lex)


def _halves(copy: Copy, row: int) -> tuple[int, str] | None:
    """The row of the first of two pieces that are one word: `to gether`, `govern ment`."""
    for first in (row, row - 1):
        if not 0 <= first < len(copy.words) - 1 or copy.gap(first) != " " or not copy.words[first + 1].islower():
            continue
        one, two = copy.low[first], copy.low[first + 1]
        flags, zipf = copy.lex.entry(one + two)
        if flags & WORD and zipf >= _FREQUENT and min(len(one), len(two)) >= 2 and len(one + two) >= 6:
            return first, copy.words[first] + two
    return None


def _with_places(copy: Copy, row: int, fault: Fault) -> Fault:
    """The fault with the other places of the same word."""
    word = copy.words[row]
    size = len(fault.span)
    others = [copy.starts[other] for other in copy.unknown if other != row and copy.words[other] == word]
    return replace(fault, places=tuple(Span(start, start + size) for start in others)) if others else fault


def _fault(copy: Copy, row: int) -> Fault | None:
    word = copy.words[row]
    stem = word.removesuffix("'s")
    if "'" in stem or stem in copy.house:
        return None
    before, after = _neighbours(copy, row)
    span = Span(copy.starts[row], copy.starts[row] + len(stem))
    if stem in _RUN_TOGETHER:
        return Fault("joined", span, (_RUN_TOGETHER[stem],))
    ranked = choices(stem, before, after, copy.lex)
    best = ranked[0] if ranked else None
    witness = best is not None and _witness(copy, before, best.word, after)
    if _is_name(copy, stem) and not (best and best.zipf >= _SHORT_FREQUENT and witness):
        return None
    if len(stem) <= 3:
        return _short(copy, row, stem, ranked) if word not in copy.rare else None
    good = [c for c in ranked if c.score >= ranked[0].score - _CLOSE][:3]
    if stem not in copy.rare and not _coined(stem, copy):
        joined = apart(stem, copy.lex)
        if joined and (best is None or joined.score >= best.score) and (joined.zipf >= _PAIR or best is None):
            return Fault("joined", span, (joined.word, *(c.word for c in good[:2])))
    if best is None or copy.lex.flags(stem) & ABBREVIATION or not _plausible(stem, best, witness, copy):
        return None
    if copy.forms[word] > 1 and best.zipf < _REPEATED:
        return None
    return Fault("misspelling" if _by_ear(stem, best, copy) else "nonword", span, tuple(c.word for c in good))


def _by_ear(word: str, best: Choice, copy: Copy) -> bool:
    """Whether the word sounds as the one that was meant, and no finger slipped."""
    if best.slip == "swap":
        return best.word in (word.replace("ie", "ei"), word.replace("ei", "ie"))
    return best.slip == "sound" or best.word in copy.lex.alike(word)


def _short(copy: Copy, row: int, stem: str, ranked: list[Choice]) -> Fault | None:
    """`pf` for `of`: only towards words of every other sentence, and where a neighbour speaks for them."""
    before, after = _neighbours(copy, row)
    if row and copy.words[row - 1][0].isdigit():
        return None
    found = [
        c
        for c in ranked
        if (c.zipf >= _SHORT_FREQUENT and c.hand and _witness(copy, before, c.word, after))
        or (c.zipf >= _SHORT_SWAP and c.slip == "swap" and len(stem) == 3)
    ]
    span = Span(copy.starts[row], copy.starts[row] + len(stem))
    return Fault("short-nonword", span, tuple(c.word for c in found[:3])) if found else None


def _is_name(copy: Copy, stem: str) -> bool:
    return bool(copy.lex.flags(stem.capitalize()) & (PROPER | PLACE))


def _plausible(word: str, best: Choice, witness: bool, copy: Copy) -> bool:
    """Whether the correction is so frequent, and the word so far from a new coinage, that it was hardly meant."""
    if word == best.word + "s" and not _NO_PLURAL.search(word):
        return False
    if word in copy.rare:
        return witness and best.hand and best.zipf >= max(_RARE_FREQUENT, copy.lex.zipf(word) + 2.5)
    size = len(word)
    needed = 4.2 if size == 4 else 3.7 if size == 5 else 3.2 if size == 6 else 2.7 if size == 7 else 2.3
    if best.zipf < needed - (0.5 if witness else 0.0) or (size <= 5 and not best.hand and not witness):
        return False
    return best.slip in ("swap", "double") or not _coined(word, copy)


def _coined(word: str, copy: Copy) -> bool:
    """A derivation or compound of known words: `unputdownable`, `skywriting`."""
    lex = copy.lex
    m = _PREFIX.match(word)
    if m and is_known(word[m.end() :], lex):
        return True
    m = _SUFFIX.search(word)
    if m and is_known(word[: m.start()], lex):
        return True
    return any(
        lex.zipf(word[:i]) >= 3.5 and lex.zipf(word[i:]) >= 3.5 and lex.is_word(word[:i]) and lex.is_word(word[i:])
        for i in range(4, len(word) - 3)
    )


def _neighbours(copy: Copy, row: int) -> tuple[str, str]:
    before = copy.low[row - 1] if row and copy.spaced(row - 1) else ""
    after = copy.low[row + 1] if copy.spaced(row) else ""
    return before, after


def _witness(copy: Copy, before: str, word: str, after: str) -> bool:
    return bool(copy.lex.bigram(before, word) or copy.lex.bigram(word, after))


def openers(analysis: Analysis, copy: Copy) -> Iterator[Fault]:
    """A mistyped first word of a sentence, where the word that was meant often stands before the next one."""
    seats = analysis.get(sentences)
    starts = copy.starts
    for begin in seats.starts:
        at = begin
        while at < len(copy.text) and copy.text[at] in "“\"'‘([ ":
            at += 1
        row = bisect_left(starts, at)
        if row < len(starts) and starts[row] == at:
            fault = _opener(analysis, copy, row)
            if fault:
                yield fault


def _opener(analysis: Analysis, copy: Copy, row: int) -> Fault | None:
    word, low = copy.words[row], copy.low[row]
    if not word.istitle() or len(word) < 2 or not word.isascii() or is_known(low, copy.lex) or low in copy.house:
        return None
    flags = copy.lex.flags(word)
    if flags & (PROPER | GIVEN | PLACE | ABBREVIATION | RARE) or copy.forms[word] > 1 or copy.forms.get(low):
        return None
    if (
        not copy.spaced(row)
        or not copy.words[row + 1].islower()
        or analysis.block_index(copy.starts[row]) in copy.foreign
    ):
        return None
    after = copy.low[row + 1]
    found = [c for c in choices(low, "", after, copy.lex) if c.zipf >= _OPENER_FREQUENT and _opens(c, low, after, copy)]
    if not found or (flags & SURNAME and not (found[0].slip == "swap" and after in _DETERMINERS)):
        return None
    return Fault("opener", Span(copy.starts[row], copy.ends[row]), tuple(c.word.capitalize() for c in found[:3]))


def _opens(choice: Choice, low: str, after: str, copy: Copy) -> bool:
    """Whether the word is seen before the next one, or the slip tells enough."""
    if copy.lex.bigram(choice.word, after) or (choice.slip == "swap" and choice.zipf >= _OPENER_SWAP):
        return True
    return len(low) > 6 and choice.slip != "sound"
