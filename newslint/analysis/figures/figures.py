"""The figures of a story: numbers in digits and in words, each with its value, unit and manner."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.edited import Edited
from newslint.analysis.figures import shapes
from newslint.analysis.figures.units import CLOSED, MONEY, UNITS
from newslint.analysis.numerals import NUMERIC, ORDINALS, SCALES, SHORT, number
from newslint.analysis.text import folded
from newslint.analysis.tokens import NUMBER, Tokens, tokens
from newslint.words import rows

Kind = Literal["count", "year", "day", "pair", "age", "name"]


class Figure(NamedTuple):
    """A figure at [start, end), its sign of money, scale and unit included.

    `step` is one in its last printed place: 100,000 for 1.2 million, 1 for 12, 1,000 for 5,000. Only a `count` says
    how many: a `pair` is one side of 2-1 or 10-15, a `name` the number of something (Boeing 747, Route 66).
    """

    start: int
    end: int
    value: float
    step: float
    unit: str
    kind: Kind
    hedge: str
    """How it is hedged: `about`, `over`, `under`, or not."""
    scale: float
    """A million where that is written behind it: 5 million, 5m; else 1."""
    words: bool
    """Whether it is written in words."""


_CARDINALS = NUMERIC - ORDINALS.keys() | {"dozen"}
_STARTS = frozenset(form for w in _CARDINALS for form in (w, w.title(), w.upper()))
_INSIDE = _CARDINALS | {"and", "a", "half", "point", "an"}
_PARTS = ORDINALS.keys() | {"halves", "thirds", "quarters", "fourths", "fifths", "sixths", "tenths"}
_DIGITS = frozenset((NUMBER,))
_LONGEST = 12
"""Words of one figure."""
_FACTORS = {**SCALES, **SHORT, "dozen": 12, "b": 10**9, "t": 10**12}


def _after(edited: Edited, before: tuple[Figure, ...], fresh: tuple[Figure, ...]) -> tuple[Figure, ...]:
    return tuple(edited.rows(before, fresh, lambda f: f.start, _moved))


def _moved(figure: Figure, by: int) -> Figure:
    return figure._replace(start=figure.start + by, end=figure.end + by)


@layer("paragraph", _after)
def figures(analysis: Analysis) -> tuple[Figure, ...]:
    """All figures outside of what is masked, in order. Ordinals and times of day are left out."""
    text = analysis.get(folded)
    found = list(_figures(text, analysis.get(tokens)))
    for i in range(len(found) - 1, 0, -1):  # from 10 to 15 per cent: both are
        first, second = found[i - 1], found[i]
        lacks = (second.unit or second.scale > 1) and first.scale == 1 and first.unit in ("", second.unit)
        if lacks and shapes.BETWEEN.fullmatch(text, first.end, second.start):
            found[i - 1] = _like(first, second)
    return tuple(found)


def _like(first: Figure, second: Figure) -> Figure:
    """The first of two figures with the unit and the scale that only the second says: 3 to 5 million pounds."""
    value = first.value * second.scale
    scale = second.scale if second.value / _FEW_TIMES <= value <= second.value * _FEW_TIMES else 1.0
    return first._replace(unit=second.unit, value=first.value * scale, step=first.step * scale, scale=scale)


_FEW_TIMES = 30
_BETWEEN = frozenset(" -")
_CLOCKS, _SCALED, _HEDGED = frozenset(":.aApPoO"), frozenset("mMbBtThHdDkK"), frozenset("oOtTpP+")
"""With what a time of day, a scale and a hedge behind a figure begin."""


def _figures(text: str, toks: Tokens) -> Iterator[Figure]:
    in_digits = rows(toks.kinds, _DIGITS)
    done = 0
    for i in sorted(in_digits + rows(toks.words, _STARTS)):
        if toks.starts[i] < done:
            continue
        figure = _in_digits(text, toks, i) if toks.kinds[i] == NUMBER else _in_words(text, toks, i)
        if figure is not None:
            done = figure.end
            yield figure


def _in_digits(text: str, toks: Tokens, row: int) -> Figure | None:
    """The figure whose first digit stands in this row."""
    start = toks.starts[row]
    m = shapes.DIGITS.match(text, start)
    if m is None or shapes.ORDINAL.match(text, m.end()):
        return None
    if _letter(text, m.end()) in _CLOCKS and shapes.CLOCK.match(text, m.end()):
        return None
    before = toks.words[row - 1] if row else ""
    return _whole(text, before, (start, m.end()), float(m[0].replace(",", "")), _step(m[0]), words=False)


def _in_words(text: str, toks: Tokens, row: int) -> Figure | None:
    """The figure whose first number word stands in this row."""
    first, factor = row, 1.0
    if toks.words[row].lower() in _FACTORS:  # a million, half a million, a dozen; not: the million-dollar man
        while first and toks.words[first - 1].lower() in ("a", "an", "half") and _joined(text, toks, first):
            first -= 1
        if first == row:
            return None
        factor = 0.5 if "half" in map(str.lower, toks.words[first:row]) else 1.0
    end = row + 1
    while end < len(toks) and end - row < _LONGEST and toks.words[end].lower() in _INSIDE and _joined(text, toks, end):
        end += 1
    said = [w.lower() for w in toks.words[row:end]]
    digits, used = ("12", 1) if said[0] == "dozen" else number(said)
    follows = toks.words[end].lower() if end < len(toks) and row + used == end and _joined(text, toks, end) else ""
    if digits.endswith("th") or follows in _PARTS:  # twenty-first, two thirds
        return None
    before, place = toks.words[first - 1] if first else "", (toks.starts[first], toks.ends[row + used - 1])
    return _whole(text, before, place, float(digits) * factor, _step(digits) * factor, words=True)


def _joined(text: str, toks: Tokens, row: int) -> bool:
    """Whether nothing but a space or a hyphen stands before the row's word."""
    return text[toks.ends[row - 1] : toks.starts[row]] in (" ", "-")


def _whole(text: str, before: str, place: tuple[int, int], value: float, step: float, *, words: bool) -> Figure:
    """The figure with all that belongs to it: sign, scale, unit, hedge; `before` is the word before it."""
    start, end = place
    signed = not words and not MONEY.isdisjoint(text[max(0, start - 2) : start])
    sign = shapes.SIGN.search(text, max(0, start - 5), start) if signed else None
    first = sign.start() if sign else start
    last, unit, factor = end, sign[1] if sign else "", 1.0
    scaled = _letter(text, end) in _SCALED
    if scaled and (scale := shapes.SCALE.match(text, end)) and not (scale[2] and words):
        word = (scale[1] or scale[2] or scale[3]).lower()
        if sign or word != "m" or not shapes.METRES.match(text, start):
            last, factor = scale.end(), _FACTORS[word]
    kind: Kind = "count"
    if _letter(text, last) in "yY" and shapes.AGE.match(text, last):
        kind = "age"
    elif not sign:
        kind = _kind(text, before, start, end, last)
    if not unit and kind != "age" and (said := _unit(text, last)):
        unit, last = said
        kind = "count" if kind == "name" and text[first - 1 : first] in (" ", "(") else kind
    hedge = before.lower() in shapes.HEDGES and shapes.HEDGE.search(text, max(0, first - 24), first)
    hedge = hedge or (_letter(text, last) in _HEDGED and shapes.HEDGE_BEHIND.match(text, last))
    told = hedge.lastgroup or "" if hedge else ""
    return Figure(first, last, value * factor, step * factor, unit, kind, told, factor, words)


def _letter(text: str, at: int) -> str:
    """The sign that stands here, or behind the space or the hyphen here."""
    return text[at + 1 : at + 2] if text[at : at + 1] in _BETWEEN else text[at : at + 1]


def _step(digits: str) -> float:
    """One in the last place that is no nought: 0.01 for 1.25, 100 for 1,200."""
    plain = digits.replace(",", "")
    if "." in plain:
        return float(10 ** -len(plain.partition(".")[2]))
    noughts = len(plain) - len(plain.rstrip("0"))
    return float(10**noughts) if noughts < len(plain) else 1.0


def _unit(text: str, at: int) -> tuple[str, int] | None:
    """The unit that stands at `at`, and where it ends."""
    if m := shapes.PERCENT.match(text, at):
        points = shapes.POINTS.match(text, m.end())
        return ("point", points.end()) if points else ("%", m.end())
    m = shapes.UNIT.match(text, at)
    if m is None:
        return None
    words = m[2].lower().replace("-", " ")
    for said, end in ((words, m.end()), (words.split(" ")[0], m.start(2) + len(words.split(" ")[0]))):
        name = UNITS.get(said)
        if name and (m[1] or said in CLOSED) and (len(said) > 2 or not m[1] or said in _OPEN):
            return name, end
    return None


_OPEN = frozenset(("km", "kg", "lb", "ft", "cm", "mm", "mi", "oz", "ha", "pc"))
"""Short units that stand after a space too."""


def _kind(text: str, before: str, start: int, end: int, last: int) -> Kind:  # noqa: PLR0911 - one for each reason
    """What the figure is by what touches it and the word before it."""
    touches, after = text[start - 1 : start], text[last : last + 2]
    if shapes.YEAR.fullmatch(text, start, last) and not shapes.MANY.match(text, last):
        return "year"
    if touches.isalnum() or touches in _STUCK or (touches == "'" and end - start == 2):
        return "name"
    if after[:1] in _PAIRING and shapes.PAIR_AFTER.match(text, last):
        return "pair"
    if touches in _PAIRING and shapes.PAIR_BEFORE.search(text, max(0, start - 3), start):
        return "pair"
    if touches == "-" and text[start - 2 : start - 1].isalpha():
        return "name"
    if (after[:1].isalpha() or after[:1] == "_") and _unit(text, last) is None:
        return "name"
    if (after[1:].isupper() or after == " o") and shapes.DAY_AFTER.match(text, last):
        return "day" if end - start <= 2 else "year"
    if before[:1].isupper() and before.lower() not in shapes.OPENERS:
        if shapes.DAY_BEFORE.search(text, max(0, start - 12), start):
            return "day" if end - start <= 2 else "year"
        if shapes.CAPITAL.search(text, max(0, start - 20), start) and not shapes.NOUN.match(text, last):
            return "name"
    if before.lower() in shapes.NUMBERED:
        return "name"
    return "count"


_STUCK = frozenset("_#/")
_PAIRING = frozenset("-–—:/.")
