"""Numbers in words and in figures as one form: `twenty-five` is 25, `two point five million` is 2500000."""

from __future__ import annotations

from collections.abc import Sequence

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth"
).split()
_SMALL = {word: n for n, word in enumerate(_UNITS)} | {word: 10 * n for n, word in enumerate(_TENS, 2)}
ORDINALS = {word: n for n, word in enumerate(_ORDINALS, 1)} | {word[:-1] + "ieth": _SMALL[word] for word in _TENS}
SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SHORT = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
"""What stands right behind figures: £5m."""
NUMERIC = frozenset((*_SMALL, *ORDINALS, *SCALES))
"""Words of which a number is made; `a`, `and` and `point` may stand among them."""


def number(words: Sequence[str]) -> tuple[str, int]:
    """The number that these words begin with, in figures (an ordinal ends in `th` whatever it is), and their count."""
    total, current, after = 0.0, 0.0, "start"
    at = 0
    if words[0] in ("a", "an"):
        current, at = 1.0, 1
    while at < len(words):
        word = words[at]
        value = _SMALL.get(word, ORDINALS.get(word, -1))
        if value >= 0 and _fits(value, after):
            current += value
            if word in ORDINALS:
                return f"{figures(total + current)}th", at + 1
            after = "tens" if value >= 20 else "unit"
        elif value >= 10 and word in _SMALL and not total and 10 <= current < 100:  # nineteen ninety, twenty sixteen
            current = current * 100 + value
            after = "tens" if value >= 20 else "unit"
        elif word == "hundred" and after != "hundred" and current < 100:
            current, after = (current or 1) * 100, "hundred"
        elif word in SCALES and word != "hundred" and (not total or SCALES[word] < total) and after != "scale":
            total, current, after = total + (current or 1) * SCALES[word], 0.0, "scale"
        elif word == "and" and after in ("hundred", "scale") and _SMALL.get(_next(words, at), -1) >= 0:
            after = "and"
        elif tuple(words[at : at + 3]) == ("and", "a", "half") and after in ("unit", "tens"):
            current, after, at = current + 0.5, "point", at + 2
        elif word == "point" and _digit(_next(words, at)):
            digits = ""
            while _digit(_next(words, at)):
                at += 1
                digits += str(_SMALL[words[at]])
            current, after = float(f"{current:.0f}.{digits}"), "point"
        else:
            break
        at += 1
    return figures(total + current), at


def figures(value: float) -> str:
    """A number as it is written in figures, without commas."""
    return f"{value:.6f}".rstrip("0").rstrip(".")


def _fits(value: int, after: str) -> bool:
    """True where a number below a hundred goes on what stands: after `twenty`, `hundred`, `thousand and`, at first."""
    return after in ("start", "hundred", "scale", "and") or (after == "tens" and 0 < value < 10)


def _digit(word: str) -> bool:
    return 0 <= _SMALL.get(word, -1) < 10


def _next(words: Sequence[str], at: int) -> str:
    return words[at + 1] if at + 1 < len(words) else ""


def spelled(value: int) -> str:
    """A number below a hundred in words."""
    if value < len(_UNITS):
        return _UNITS[value]
    tens, unit = divmod(value, 10)
    return _TENS[tens - 2] + (f"-{_UNITS[unit]}" if unit else "")
