"""Quotations of two versions: words inside the marks that changed, quotations that came or went."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Literal, NamedTuple

from newslint.compare.pairs import alike
from newslint.compare.version import Unit, Version
from newslint.compare.voices import same, voice
from newslint.compare.wording import Wording, wordings
from newslint.span import Span
from newslint.transcripts.index import weight

Kind = Literal["changed", "cut", "longer", "came", "went"]
_LIKE = 0.5
"""How much alike two quoted sentences are that are two versions of one."""
_SHORT = 4
"""Words below which likeness tells nothing: only the sentence around does."""
_TELLING, _PLAIN = 4.0, 12.0
"""What words weigh at least that are found again inside a longer quotation, and outside of quotation marks."""


class Quoted(NamedTuple):
    """A quotation that differs, who says it (empty: nobody), its place in each version, and its words that do.

    `part`: the rest of what came or went stands in both; `unmarked`: the other version has the words without marks.
    """

    kind: Kind
    speaker: str
    old: Span | None
    new: Span | None
    wordings: tuple[Wording, ...] = ()
    part: bool = False
    unmarked: bool = False


class Matched(NamedTuple):
    """What differs, and the quoted sentences that stand in both versions, changed or not."""

    differences: list[Quoted]
    both: list[tuple[Unit, Unit]]


def matched(old: Version, new: Version, sentences: Mapping[int, int]) -> Matched:
    """Hold the quotations of two versions against each other; `sentences` are the rows of sentences that are one."""
    held, back = _again(old, new), _again(new, old)
    held, back = _pieces(back, new, old) | held, _pieces(held, old, new) | back
    left = [i for i in range(len(old.units)) if i not in held]
    free = [j for j in range(len(new.units)) if j not in back]
    pairs = _pairs(old, new, (left, free), sentences)
    became = set(pairs.values())
    parts, wholes = ({there: here for here, there in found.items()} for found in (back, held))
    cut = {i: parts[i] for i in left if i not in pairs and i in parts}
    longer = {wholes[j]: j for j in free if j not in became and j in wholes}
    found = [*_reworded(old, new, "changed", pairs), *_reworded(old, new, "cut", cut)]
    found += _reworded(old, new, "longer", longer)
    found += _alone("went", old, {i for i in left if i not in pairs and i not in cut}, new)
    found += _alone("came", new, {j for j in free if j not in became and j not in longer.values()}, old)
    both = {**held, **pairs, **cut}
    return Matched(found, [(old.units[i], new.units[j]) for i, j in sorted(both.items())])


def _again(one: Version, other: Version) -> dict[int, int]:
    """The quoted sentences whose words stand in the other version's marks too, and in which of its sentences."""
    found = {}
    starts = [unit.start for unit in other.units]
    for row, unit in enumerate(one.units):
        forms = one.forms(unit)
        told = sum(map(weight, forms)) >= _TELLING
        ranks = []
        for at in other.said.runs(other.said.numbers(forms)):
            there = bisect_right(starts, at) - 1
            inside = other.units[there]
            whole = (at, at + len(forms)) == (inside.start, inside.end)
            if told or whole:
                ranks.append((not same(voice(one, unit), voice(other, inside)), not whole, there))
        if ranks:
            found[row] = min(ranks)[2]
    return found


def _pieces(found: Mapping[int, int], one: Version, other: Version) -> dict[int, int]:
    """The rows that a found sentence takes up in the other version: `“It is,” he said, “a relief.”` has two."""
    pieces = {}
    for row, there in found.items():
        rest = one.forms(one.units[row])
        for at in range(there, len(other.units)):
            piece = other.forms(other.units[at])
            if piece != rest[: len(piece)]:
                break
            pieces[at], rest = row, rest[len(piece) :]
    return pieces


def _pairs(
    old: Version, new: Version, rows: tuple[list[int], list[int]], sentences: Mapping[int, int]
) -> dict[int, int]:
    """Two wordings of one quoted sentence: in two versions of one sentence, or much alike."""
    left, free = rows
    waiting = {s: [*some] for s, some in groupby(free, lambda j: new.sentence(new.place(new.units[j]).start))}
    found = {}
    for i in left:
        there = waiting.get(sentences.get(old.sentence(old.place(old.units[i]).start), -1))
        if there:
            found[i] = there.pop(0)
    taken = set(found.values())
    ones, others = ([v.forms(unit) for unit in v.units] for v in (old, new))
    rest = [i for i in left if i not in found and len(ones[i]) >= _SHORT]
    return found | alike(ones, others, rest, [j for j in free if j not in taken and len(others[j]) >= _SHORT], _LIKE)


def _reworded(old: Version, new: Version, kind: Kind, rows: Mapping[int, int]) -> Iterator[Quoted]:
    for one, other in ((old.units[i], new.units[j]) for i, j in rows.items()):
        if differ := wordings(old, one, new, other):
            name = voice(new, other).name or voice(old, one).name
            yield Quoted(kind, name, old.place(one), new.place(other), differ)


def _alone(kind: Kind, one: Version, rows: set[int], other: Version) -> Iterator[Quoted]:
    """Sentences that stand in one version alone, those together that follow each other in a quotation."""
    sizes = Counter(unit.quotation for unit in one.units)
    for (quotation, alone), some in groupby(enumerate(one.units), lambda unit: (unit[1].quotation, unit[0] in rows)):
        if not alone:
            continue
        units = [unit for _, unit in some]
        forms = [form for unit in units for form in one.forms(unit)]
        plain = sum(map(weight, forms)) >= _PLAIN and next(other.words.runs(other.words.numbers(forms)), -1) >= 0
        span = one.span(units[0].start, units[-1].end)
        old, new = (span, None) if kind == "went" else (None, span)
        yield Quoted(kind, voice(one, units[0]).name, old, new, part=sizes[quotation] > len(units), unmarked=plain)
