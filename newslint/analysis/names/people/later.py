"""What people are called once they have been named: in full again, by the given name; and who is never explained."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis.analysis import Analysis
from newslint.analysis.facts.fact import named
from newslint.analysis.names.people.family_first import FAMILIES
from newslint.analysis.names.people.in_full import alone, in_full
from newslint.analysis.names.table.table import names
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

_TITLED = late(r"\b(?:Mr|Mrs|Ms|Dr|Rev|Sr|St)\. $")
_SPEAKS = late(r" (?:said|says|told|added)\b(?! its\b)")
_ACTS = late(r" (?:said|told|added|asked|was|had|did|says)\b")
_KIN = late(
    r"\b(?:son|daughter|child|children|boy|girl|baby|toddler|pupil|schoolboy|schoolgirl|teenager|brother|sister|twins?|wife|"
    r"husband|widow|widower|mother|father|parents|nephew|niece|cousin|couple|singer|rapper|prince|princess|king|queen|saint)\b"
    r"|(?:, |\baged |\()(?:\d|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen)\b"
)
"""What gives somebody's given name to later mentions."""
_KIN_NEAR = 60
_SHORT = 6000
"""Code points of a story in which nobody has been forgotten by the second mention."""
_FIRM = late(
    r",? (?:an?|the|its|which is an?|one of the) (?:[\w-]+ ){0,3}?(?:bank|firm|insurer|company|broker|brokerage|lender|"
    r"retailer|group|club|charity|maker|carmaker|brewer|airline|publisher|agency|chain|consultancy|university|college)\b"
)
_TWICE, _LEAST = 2, 3
_SYLLABLES = 3
"""Words of most Chinese, Korean and Vietnamese names that have no hyphen."""


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


def given_speaks(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """An adult who acts under the given name alone where others, or the same person elsewhere, go by the surname."""
    table = analysis.get(names)
    firsts = {given for givens in analysis.get(in_full).values() for given in givens}
    rows = (row for given in firsts for row in table.rows.get(given, ()))
    if not any(_ACTS.match(table.text, table.ends[r]) and table.run(r) == (r, r + 1) for r in rows):
        return
    people, known = _spoken_of(analysis), analysis.get(cast)
    for who, (whole, short) in people.items():
        person = known.people[who]
        first = person.words[0]
        if len(first) < _LEAST or any(first in p.words for p in known.people if p is not person):
            continue
        given = [s for s in alone(analysis, first) if s.start > whole[0].end and _acts(analysis, s, first)]
        others = sum(bool(s) for other, (_, s) in people.items() if other != who)
        if not given or not (short or others) or _kin(analysis, whole[0]):
            continue
        bearers = known.named(person.words[-1])
        if all(known.people[b].first.start > given[0].start for b in bearers if b != who):
            related = (
                Related(whole[0], "in full here"),
                *(Related(s, "and here", again=True) for s in given[1:]),
            )
            yield Match(given[0], "", (first, person.words[-1]), related)


def full_speaks(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """Somebody who speaks under the full name a second time, in a short story in which nobody else does."""
    table, full = analysis.get(names), analysis.get(in_full)
    later = (row for givens in full.values() for rows in givens.values() for row in sorted(rows)[1:])
    if len(analysis.text) > _SHORT or not any(_SPEAKS.match(table.text, table.ends[row]) for row in later):
        return
    people, known = _spoken_of(analysis), analysis.get(cast)
    again = [who for who, (whole, _) in people.items() if len(whole) > 1]
    for who in again if len(again) == 1 else ():
        whole, _ = people[who]
        only = len(whole) == _TWICE and len(known.named(known.people[who].words[-1])) == 1
        told = _TOLD.match(analysis.text, whole[0].end) or known.people[who].titles
        if only and told and _SPEAKS.match(analysis.text, whole[1].end):
            yield Match(whole[1], "", (analysis.words(whole[1]),), (Related(whole[0], "in full here"),))


def _spoken_of(analysis: Analysis) -> dict[int, tuple[list[Span], list[Span]]]:
    """Where each person stands in full, and where the surname alone does."""
    people, text = analysis.get(cast).people, analysis.text
    found = {}
    for who, places in _places(analysis).items():
        words = people[who].words
        whole = [s for s in places if " " in text[s.start : s.end]]
        if len(words) >= _TWICE and whole and not _family_first(words) and _human(text, words, whole[0]):
            found[who] = (whole, [s for s in places if text[s.start : s.end] == words[-1]])
    return found


def _family_first(words: tuple[str, ...]) -> bool:
    """Whether the family name may stand first: Kim Jong Un, Park Min-jun."""
    cut = any(word.partition("-")[2].islower() for word in words)
    return cut or (words[0] in FAMILIES and len(words) == _SYLLABLES)


def _human(text: str, words: tuple[str, ...], first: Span) -> bool:
    """Whether the name is a person's: by its given name, or by being no words and explained."""
    lex, told = lexicon(), bool(_TOLD.match(text, first.end))
    if _FIRM.match(text, first.end):
        return False
    if lex.is_given(words[0]):
        return told or not (lex.is_place(words[0]) or lex.is_word(words[-1].lower()))
    return told and not any(lex.is_word(w.lower()) for w in words[-1:])


def _acts(analysis: Analysis, span: Span, given: str) -> bool:
    """Whether the name without a title opens a clause and a verb of the past follows it."""
    if len(span) != len(given) or _TITLED.search(analysis.text, max(0, span.start - 6), span.start):
        return False
    opens = analysis.text[max(0, span.start - 2) : span.start]
    return (opens in ("", ". ", ", ") or opens.endswith("\n")) and _ACTS.match(analysis.text, span.end) is not None


def _kin(analysis: Analysis, first: Span) -> bool:
    """Whether the story says beside the first mention that this is a child, or whose child, brother or husband."""
    block = analysis.block_at(first.start)
    near = block.span if block else first
    return (
        _KIN.search(analysis.text, max(near.start, first.start - _KIN_NEAR), min(near.end, first.end + 40)) is not None
    )


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
