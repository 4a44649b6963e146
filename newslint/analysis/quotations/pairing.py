"""Marks paired into quotations, and the marks that have no partner."""

from __future__ import annotations

from typing import NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.quotations.doubles import Open, Pairer
from newslint.analysis.quotations.marks import FIRM, Mark, doubles, singles
from newslint.analysis.quotations.running import interrupted
from newslint.analysis.quotations.singles import pairs_of, running
from newslint.analysis.text import prose
from newslint.document import Block
from newslint.late import late

_MARK = late(r"[“”\"„‟«»＂‘'’‛]|``")
_OPENS = ("single-straight", "open")
_LONG_TAG = late(r"</?[a-zA-Z][^<>]{1,600}>")


class Pairing(NamedTuple):
    """Outermost quotations in order, opening marks never closed, closing marks that close nothing.

    `unclosed` rows are (mark, end of the words it leaves open); `single` tells a story set in single marks.
    """

    quotations: tuple[Open, ...]
    unclosed: tuple[tuple[Mark, int], ...]
    unopened: tuple[Mark, ...]
    single: bool


@layer("story")
def pairing(analysis: Analysis) -> Pairing:
    """Pair the marks of each block; one left open goes on where the next paragraph opens with a mark again."""
    text = _without_tags(analysis.get(prose))
    if _MARK.search(text) is None:
        return Pairing((), (), (), False)
    blocks = analysis.document.blocks
    found = [doubles(text, b.span.start, b.span.end) for b in blocks]
    ones = [singles(text, b.span.start, b.span.end) for b in blocks]
    _tell_apart(found, ones)
    single = _set_in_singles(text, blocks, found, ones)
    if single:
        ones = [singles(text, b.span.start, b.span.end, every=True) for b in blocks]
        _tell_apart(found, ones)
    pairer = Pairer(text, blocks, found)
    pairer.run()
    return _with_singles(text, blocks, ones, single, pairer)


def _without_tags(text: str) -> str:
    """The text with tags that run over line ends masked, so that the marks of their attributes are none."""
    return _LONG_TAG.sub(lambda m: " " * len(m[0]), text) if "<" in text else text


def _tell_apart(found: list[list[Mark]], ones: list[list[Mark]]) -> None:
    """Make two straight marks together one double mark, or two single ones where they can only close."""
    for row, marks in enumerate(found):
        primes = [m for m in marks if m.family == "primes"]
        if not primes:
            continue
        if all(m.role == "close" for m in primes) and any((m.family, m.role) == _OPENS for m in ones[row]):
            found[row] = [m for m in marks if m.family != "primes"]
        else:
            taken = {at for m in primes for at in range(m.start, m.end)}
            ones[row] = [m for m in ones[row] if m.start not in taken]


def _set_in_singles(text: str, blocks: tuple[Block, ...], found: list[list[Mark]], ones: list[list[Mark]]) -> bool:
    """True when single marks of quotations outnumber double ones in the body (as in many British papers)."""
    body = [i for i, b in enumerate(blocks) if "heading" not in b.scope]
    two = sum(1 for i in body for m in found[i] if m.role == "open")
    opening = [m for i in body for m in ones[i] if m.role == "open" and not m.weak]
    if two >= 3 and len(opening) <= two:
        return False
    ends = sum(1 for i in body for _ in FIRM.finditer(text, blocks[i].span.start, blocks[i].span.end))
    plain = ends > 0 or len(opening) > 2 or (two == 0 and any(m.family == "single" for m in opening))
    return max(len(opening), ends) > two and plain


def _with_singles(
    text: str, blocks: tuple[Block, ...], ones: list[list[Mark]], single: bool, pairer: Pairer
) -> Pairing:
    """Add what stands in single marks: nested where a double pair holds it, else a quotation of its own."""
    outer: list[Open] = []
    unopened = list(pairer.unopened)
    holders = [(s, e, q) for q in pairer.done for s, e in q.segments]
    at = 0
    for index, marks in enumerate(ones):
        if not marks:
            continue
        regions: dict[int, list[Mark]] = {}
        for m in marks:
            while at < len(holders) and holders[at][1] <= m.start:
                at += 1
            inside = at if at < len(holders) and holders[at][0] <= m.start else -1
            regions.setdefault(inside, []).append(m)
        for inside, group in regions.items():
            loose = single and inside < 0 and "heading" not in blocks[index].scope
            pairs, left, stray = pairs_of(group, blocks[index].span.end)
            if inside >= 0:
                holders[inside][2].nested.extend((a.end, b.start) for a, b in pairs)
                continue
            if loose:
                lost = [(a, b.start) for a, b in pairs if b.weak and interrupted(text, a.end, b.start)]
                pairs = [(a, b) for a, b in pairs if (a, b.start) not in lost]
                unopened += stray
                outer += [Open(m, index, [(m.end, e)], [m]) for m, e in left + lost]
            outer += [Open(a, index, [(a.end, b.start)], [a, b], closed=True) for a, b in pairs]
    outer = running(text, blocks, outer) if single else outer
    unclosed = pairer.unclosed + [(q.marks[-1], q.segments[-1][1]) for q in outer if not q.closed]
    unclosed.sort(key=lambda u: u[0].start)
    unopened.sort(key=lambda m: m.start)
    return Pairing(_outermost(pairer.done + outer), tuple(unclosed), tuple(unopened), single)


def _outermost(every: list[Open]) -> tuple[Open, ...]:
    """The quotations in order, those that open inside another one nested in it."""
    kept: list[Open] = []
    for q in sorted(every, key=lambda q: q.mark.start):
        if kept and kept[-1].segments[-1][1] > q.mark.start:
            kept[-1].nested.append(q.segments[0])
        else:
            kept.append(q)
    return tuple(kept)
