"""What people are called once they have been named: in full again, by the given name; and who is never explained."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.facts.fact import named
from newslint.analysis.speakers.cast import cast
from newslint.analysis.speakers.roles import descriptions
from newslint.data.lexicon import lexicon
from newslint.finding import Match, Related
from newslint.late import late
from newslint.scope import selects
from newslint.span import Span

_TOLD = late(r"\.?,? (?:\d{1,3}\b|\(|who\b|whose\b|(?:an?|the|his|her|their|its|of|from|at|for|with|in|is|was) )")
"""What stands behind a name that is being explained."""
_TITLE = late(r"\b(?:Sir|Dame|Lord|Lady|King|Queen|Prince|Princess|Pope|Saint|St|Sister|Brother|Father) $")


def full_again(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """The second full name of somebody whose surname nobody else bears."""
    for who, places in _places(analysis).items():
        full = [s for s in places if " " in analysis.text[s.start : s.end]]
        bearers = analysis.get(cast).named(analysis.get(cast).people[who].words[-1])
        if len(full) > 1 and len(bearers) == 1:
            related = (Related(full[0], "in full here"), *(Related(s, "and here", again=True) for s in full[2:]))
            yield Match(full[1], "", (analysis.words(full[1]),), related)


def given_later(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Somebody who is named in full and then by the given name alone, without a title (Sir Tom)."""
    people, text, lex = analysis.get(cast).people, analysis.text, lexicon()
    for who, places in _places(analysis).items():
        first, begins = people[who].words[0], people[who].first.start
        if not people[who].full or not lex.is_given(first) or lex.is_place(first) or first in people[who].words[1:]:
            continue
        alone = (s for s in places if s.start > begins and text[s.start : s.end] == first)
        short = [s for s in alone if not _TITLE.search(text, max(0, s.start - 10), s.start)]
        if short:
            related = (
                Related(people[who].first, "in full here"),
                *(Related(s, "and here", again=True) for s in short[1:]),
            )
            yield Match(short[0], "", (first, people[who].words[-1]), related)


def untold(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """The first full name of somebody of whom the story says nowhere who it is."""
    found = analysis.get(cast)
    told = {found.who[row] for row, _ in analysis.get(descriptions)}
    for who, places in _places(analysis).items():
        person, span = found.people[who], places[0]
        explained = who in told or person.titles or any(_TOLD.match(analysis.text, s.end) for s in places)
        if person.full and not explained and lexicon().is_given(person.words[0]):
            yield Match(span, "", (person.name,))


def _places(analysis: Analysis) -> dict[int, list[Span]]:
    """Where each person is named in the narration."""
    people, found = analysis.get(named), dict[int, list[Span]]()
    for start, end, who in zip(people.starts, people.ends, people.who, strict=True):
        block = analysis.block_at(start)
        if block is not None and selects(("paragraph",), block.scope):
            found.setdefault(who, []).append(Span(start, end))
    return found
