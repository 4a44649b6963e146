"""Where the story says that its people live and come from: `Ana Ruiz of Wells`, `Lowell resident Ana Ruiz`."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.attributions.clauses import outside
from newslint.analysis.facts.fact import Fact, another_time, contradictions, named
from newslint.analysis.mentions.grammar import REGIONS
from newslint.analysis.mentions.nouns import BODIES
from newslint.analysis.names.table.table import names
from newslint.data.lexicon import lexicon
from newslint.finding import Match
from newslint.late import late
from newslint.span import Span

_BEHIND = late(
    r"(?P<aged>,? \(?\d{1,3}\)?)?(?:,? (?P<of>of|from)|,? (?:who )?(?P<lives>lives) in|, (?P<born>born) in) (?=[A-Z])"
)
_BEFORE = late(r"(?:[A-Z][\w'-]+ ){1,3}(?P<who>resident|native) $")
_WHO = ("resident ", "native ")
_NEXT = late(r"[ '-]([a-z]*)")
_TOPICS = {
    "of": ("lives", "from"),
    "from": ("from",),
    "lives": ("lives",),
    "resident": ("lives",),
    "native": ("from", "born"),
    "born": ("born",),
}
"""What each way of telling it says: somebody of Wells may live there or come from there."""
_MOST = 40
"""Code points of a place before a name."""


def homes(analysis: Analysis, wide: Collection[str]) -> Iterator[Match]:
    """Two home towns of one person; places in `wide` hold towns and are none."""
    return contradictions(analysis, _told(analysis, wide))


def _told(analysis: Analysis, wide: Collection[str]) -> Iterator[Fact]:
    people, text = analysis.get(named), analysis.get(outside)
    for start, end, who in zip(people.starts, people.ends, people.who, strict=True):
        behind = _BEHIND.match(text, end)
        asked = not behind and text.endswith(_WHO, 0, start)
        before = _BEFORE.search(text, max(0, start - _MOST), start) if asked else None
        told = behind or before
        if told is None or another_time(analysis, Span(start, end)):
            continue
        at, how = told.end() if behind else told.start(), str(told[told.lastgroup or 0])
        sure = how not in ("of", "from") or told["aged"] is not None
        words, until = _town(analysis, at, wide, sure)
        if words:
            here = Span(start, until) if behind else Span(at, end)
            for topic in _TOPICS[how]:
                yield Fact(who, topic, frozenset(w.lower() for w in words), " ".join(words), here)


def _town(analysis: Analysis, at: int, wide: Collection[str], sure: bool) -> tuple[list[str], int]:
    """The words of the town that is named here, and where they end; none where it may be a region or a body.

    Where it is not `sure` that a place is named, the place must be a listed one.
    """
    table = analysis.get(names)
    first = table.at(at)
    if first == len(table.words) or table.starts[first] != at:
        return [], at
    end = table.run(first)[1]
    words, until = table.words[first:end], table.ends[end - 1]
    name = " ".join(words)
    follows = _NEXT.match(table.text, until)
    body = words[-1].lower() in BODIES or (follows is not None and (follows[1] in BODIES or not follows[1]))
    town = (sure or lexicon().is_place(name)) and not body and name not in wide and name not in REGIONS
    return (words, until) if town else ([], at)
