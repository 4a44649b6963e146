"""Figures of two versions: another number of the same thing, numbers that came or went."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from newslint.analysis.figures.counted import noun, toll
from newslint.analysis.figures.figures import Figure, figures
from newslint.analysis.mentions.grammar import NO_NOUN
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.sentences import sentences
from newslint.analysis.text import folded
from newslint.compare.version import Version
from newslint.late import late
from newslint.span import Span

_BESIDE = 24
"""Code points before a figure in which the word before it is looked for."""
_BEFORE = late(r"[\w']+[^\w]{0,3}$")
_AFTER = late(r"[ -]([^\W\d_][\w']*)")
_PAIR = late(r"\d[\d.]{0,8} ?[-–—:/]$")


class Counted(NamedTuple):
    """A figure that differs, its place with the words that follow, in each version."""

    kind: Literal["changed", "came", "went"]
    old: Span | None
    new: Span | None


@dataclass(frozen=True, slots=True)
class _Row:
    """A figure, the sentence that it stands in, and what tells of which thing it is the number."""

    figure: Figure
    shown: Span
    sentence: int
    noun: str
    toll: str
    before: str
    after: str

    @property
    def amount(self) -> tuple[float, str]:
        return round(self.figure.value, 6), self.figure.unit

    def fits(self, other: _Row) -> int:
        """How much speaks for another number of the same thing; 0 for nothing."""
        if self.figure.unit != other.figure.unit:  # £5m, €5m
            return (self.before, self.after) == (other.before, other.after)
        return (
            2 * bool(self.noun and self.noun == other.noun)
            + bool(self.toll and self.toll == other.toll)
            + bool(self.before and self.before == other.before)
            + bool(self.after and self.after == other.after)
        )

    def stands(self, others: list[_Row]) -> bool:
        """Whether the other version has the number, of this thing as far as both tell."""
        return any(self.amount == o.amount and (self.noun == o.noun or not (self.noun and o.noun)) for o in others)


def recounted(old: Version, new: Version, same: Mapping[int, int]) -> list[Counted]:
    """The figures that differ, but for those inside quotation marks; `same` are the rows of sentences that are one."""
    (ones, left), (others, free) = _rows(old), _rows(new)
    pairs = _in_place(left, free, same)
    left, free = [r for r in left if not r.stands(others)], [r for r in free if not r.stands(ones)]
    pairs += _alone(left, free)
    found = [Counted("changed", one.shown, other.shown) for one, other in pairs]
    found += (Counted("went", row.shown, None) for row in _once(left))
    found += (Counted("came", None, row.shown) for row in _once(free))
    return found


def _rows(version: Version) -> tuple[list[_Row], list[_Row]]:
    """All figures, and those outside of quotation marks."""
    analysis = version.analysis
    text, inside, rows = analysis.get(folded), analysis.get(quoted), analysis.get(sentences)
    every, plain = [], []
    for figure in analysis.get(figures):
        if figure.words and figure.value == 1 and not figure.unit:  # one of them
            continue
        n = rows.at(figure.start)
        start, end = rows.starts[n], rows.ends[n]
        after = _AFTER.match(text, figure.end, end)
        before = _BEFORE.search(text, max(start, figure.start - _BESIDE), figure.start)
        pair = _PAIR.search(text, max(start, figure.start - _BESIDE), figure.start)
        row = _Row(
            figure,
            Span(pair.start() if pair else figure.start, figure.end if figure.unit else _reach(text, figure.end, end)),
            n,
            noun(text, figure),
            toll(text, figure, start, end),
            before[0] if before else "",
            after[1] if after else "",
        )
        every.append(row)
        if not inside.holds(figure.start):
            plain.append(row)
    return every, plain


def _reach(text: str, at: int, end: int) -> int:
    """Where the one or two words end that belong to a figure without a unit."""
    for _ in range(2):
        m = _AFTER.match(text, at, end)
        if m is None or m[1].lower() in NO_NOUN:
            break
        at = m.end()
    return at


def _in_place(left: list[_Row], free: list[_Row], same: Mapping[int, int]) -> list[tuple[_Row, _Row]]:
    """Other numbers in two versions of one sentence; these, and what is equal there, are taken out of both lists."""
    there: dict[int, list[_Row]] = defaultdict(list)
    for row in free:
        there[row.sentence].append(row)
    found: list[tuple[_Row, _Row]] = []
    for equal in (True, False):
        for one in list(left):
            some = there[same.get(one.sentence, -1)]
            scored = [((one.amount == o.amount) if equal else one.fits(o), -n, o) for n, o in enumerate(some)]
            score, _, other = max(scored, default=(0, 0, one), key=lambda s: s[:2])
            if score:
                some.remove(other)
                left.remove(one)
                free.remove(other)
                if not equal:
                    found.append((one, other))
    return found


def _alone(left: list[_Row], free: list[_Row]) -> list[tuple[_Row, _Row]]:
    """The number of a thing that each list has but once, in sentences that are not alike; taken out of both."""
    found = []
    for by_noun in (True, False):
        mine, theirs = (_things(some, by_noun) for some in (left, free))
        for thing, some in mine.items():
            others = theirs.get(thing, [])
            if len(some) == len(others) == 1:
                found.append((some[0], others[0]))
                left.remove(some[0])
                free.remove(others[0])
    return found


def _things(rows: list[_Row], by_noun: bool) -> dict[tuple[str, str], list[_Row]]:
    """The rows by what they count, or by the toll that they give."""
    found: dict[tuple[str, str], list[_Row]] = defaultdict(list)
    for row in rows:
        if thing := row.noun if by_noun else row.toll:
            found[thing, row.figure.unit].append(row)
    return found


def _once(rows: list[_Row]) -> Iterator[_Row]:
    """The first of each number of a thing."""
    seen = set()
    for row in rows:
        if (row.amount, row.noun) not in seen:
            seen.add((row.amount, row.noun))
            yield row
