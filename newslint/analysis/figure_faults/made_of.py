"""Whether a figure is made of others: their sum, their difference, a change in per cent, a fraction in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from newslint.analysis.analysis import Analysis
from newslint.analysis.figure_faults.agree import agrees, comparable
from newslint.analysis.figures.counted import noun
from newslint.analysis.figures.figures import Figure
from newslint.analysis.numerals import ORDINALS
from newslint.analysis.sentences import sentences
from newslint.analysis.text import folded
from newslint.late import late

_MOST = 8
"""Figures of one sentence that are looked at."""
_FRACTIONS = late(
    r"\b(?:(?P<f50>half|halv(?:ed|ing)|one in two)|(?P<f67>two[- ]thirds)|(?P<f75>three[- ]quarters)"
    r"|(?P<f33>thirds?|one in three)|(?P<f25>quarters?|one in four)|(?P<f20>fifths?|one in five)"
    r"|(?P<f10>tenths?|one in (?:10|ten))|(?P<f90>nine (?:in|out of) (?:10|ten))|(?P<f80>four (?:in|out of) five)"
    r"|(?P<f100>doubl(?:ed|es?|ing)|twice|all|every|unanimous\w*)|(?P<f200>trebled?|tripled?|three times))\b",
    re.IGNORECASE,
)
_PAIR = late(
    r"\b(?:an?|one|the) (?:[\w-]+ )?"
    r"(?:man|woman|boy|girl|father|mother|husband|driver|pilot|teenager|son|brother|sister)\b"
    r"[^.\n]{0,40}? and (?:an?|another|his|her|their) (?:[\w-]+ )?[a-z]+|\b(?:couple|twins)\b",
    re.IGNORECASE,
)
"""A man and a woman, who are two."""
_SPANS = {10: "decade", 20: "two decades", 50: "half-century", 100: "century", 30: "three decades", 40: "four decades"}


def made_of(analysis: Analysis, figure: Figure, body: Sequence[Figure]) -> bool:
    """Whether figures of one sentence add up to the figure, differ by it, or stand to each other as it says."""
    rows, text = analysis.get(sentences), analysis.get(folded)
    of = noun(text, figure)
    counts = [f for f in body if f.kind == "count"]
    if of not in ("", "person") and any(noun(text, f) == of for f in counts):
        counts = [f for f in counts if f.unit or noun(text, f) in ("", of)]
    by_row: dict[int, list[Figure]] = {}
    for f in counts:
        by_row.setdefault(rows.at(f.start), []).append(f)
    return any(_makes(figure, those[:_MOST]) for those in by_row.values() if len(those) > 1)


def _makes(figure: Figure, those: list[Figure]) -> bool:
    for a, b in combinations(those, 2):
        if a.unit != b.unit or min(a.value, b.value) <= 0:
            continue
        parts = (abs(a.value - b.value) / a.value, a.value / b.value, b.value / a.value)
        if figure.unit == "%" and any(abs(100 * part - figure.value) < 1 for part in parts):
            return True
        if comparable(figure, a) and any(
            agrees(figure, a._replace(value=v)) for v in (a.value + b.value, abs(a.value - b.value))
        ):
            return True
    same = [f for f in those if comparable(figure, f)]
    return len(same) > 2 and abs(figure.value - sum(f.value for f in same)) < 1e-6 * figure.value


def in_other_words(text: str, figure: Figure, start: int) -> bool:
    """Whether the text from `start` says the figure as a fraction, an ordinal (the sixth victim) or a span of years."""
    if figure.unit == "%":
        return any(abs(float((m.lastgroup or "f0")[1:]) - figure.value) <= 2 for m in _FRACTIONS.finditer(text, start))
    if figure.value % 1 or figure.value > 1000:
        return False
    if figure.value == 2 and not figure.unit and _PAIR.search(text, start):
        return True
    said = [rf"{figure.value:.0f}(?:st|nd|rd|th)", *(word for word, n in ORDINALS.items() if n == figure.value)]
    if figure.unit == "year" and figure.value in _SPANS:
        said.append(_SPANS[int(figure.value)])
    return re.compile(rf"\b(?:{'|'.join(said)})\b").search(text, start) is not None
