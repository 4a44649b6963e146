"""Words of two people side by side in one paragraph, where only the end of the second’s says that he speaks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.analysis.analysis import Analysis
from newslint.analysis.attribution_faults.fault import Fault
from newslint.analysis.attributions.attributions import Attribution, attributions
from newslint.analysis.quotations.quotations import quotations
from newslint.analysis.speakers.resolver import meant
from newslint.analysis.speakers.speaker import Speaker
from newslint.finding import Match, Related
from newslint.late import late
from newslint.span import Span

_BESIDE, _BEHIND = ("after", "inverted", "before", "colon"), ("after", "inverted")
"""Sieves that find a speaker right beside the words, and right behind them."""
_ANSWERS = frozenset(
    ("asked", "replied", "answered", "countered", "retorted", "responded", "shouted", "interjected", "agreed", "added")
)
"""What people do in a scene, or to what another one said."""
_TAG = 90
"""Code points of a speech tag."""
_ENDS = late(r"[.!]\s+$")
_MORE = late(r"[.?!;:]\s")


def neighbours(analysis: Analysis) -> Iterator[Fault]:
    """`“A,” Ruiz said. “B,” said Okafor.`: the reader takes B for more of Ruiz's words."""
    found = analysis.get(quotations)
    rows = [
        r for r in analysis.get(attributions).quoted if r.speaker and r.cue and r.sieve in (*_BESIDE, "run", "resumed")
    ]
    for one, two in pairwise(rows):
        first, second = found[one.quotation], found[two.quotation]
        if two.quotation != one.quotation + 1 or first.block != second.block or two.sieve not in _BEHIND:
            continue
        if first.kind != "speech" or second.kind != "speech" or second.start - first.end > _TAG:
            continue
        words, gap = analysis.text[first.start : first.end], analysis.text[first.end : second.start]
        asks = words.rstrip("”’\"' ").endswith("?") or _cue(analysis, two) in _ANSWERS or _cue(analysis, one) == "asked"
        if asks or (gap.strip() and (not _ENDS.search(gap) or _MORE.search(gap.rstrip()))):
            continue
        yield from _switched(analysis, one, two)


def _switched(analysis: Analysis, one: Attribution, two: Attribution) -> Iterator[Fault]:
    assert one.speaker is not None
    assert two.speaker is not None
    who, other = (analysis.get(meant).get(s) for s in (one.speaker, two.speaker))
    if who is None or other is None or not (_named(who) and _named(other)) or who.name == other.name:
        return
    place = analysis.get(quotations)[two.quotation].opening
    begin = analysis.document.blocks[analysis.get(quotations)[two.quotation].block].span.start
    last = other.name.split()[-1]
    before = analysis.text[begin : place.start]
    shared = last in who.name.split() or last in before
    if shared and (other.name in before or not _kin(analysis, two.speaker, who, other)):
        return
    related = (Related(one.speaker, "the words before are this speaker’s"),)
    yield Fault(
        "two-speakers", Match(two.speaker, "clear", (other.name, who.name), (*related, Related(place, "these words")))
    )


def _kin(analysis: Analysis, span: Span, who: Speaker, other: Speaker) -> bool:
    """Whether the second speaker bears the first one’s surname and is named in full: his daughter, Kim Ruiz."""
    full = len(other.name.split()) > 1 and other.name in analysis.text[span.start : span.end + _TAG]
    return full and len(who.name.split()) > 1 and other.name.split()[-1] == who.name.split()[-1]


def _named(who: Speaker) -> bool:
    return who.kind == "person" and who.name.split()[-1][:1].isupper()


def _cue(analysis: Analysis, row: Attribution) -> str:
    return analysis.text[row.cue.start : row.cue.end] if row.cue else ""
