"""Joined capitals that may be people's names: Neighbour Sheila Dunmore, Mr Okafor, Ray of Ray and Dot Simmonds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.attributions.attributions import attributions
from newslint.analysis.mentions.grammar import ROLES, TIMES
from newslint.analysis.mentions.nouns import BODIES, DOCUMENTS, PEOPLE
from newslint.analysis.names.table.table import COURTESY, DISPLAY, LEFT, MID, OPENERS, SUFFIXES, TITLES, Names, names
from newslint.analysis.quotations.quoted import quoted
from newslint.data.lexicon import PLACE, PROPER, Lexicon, lexicon
from newslint.late import late
from newslint.span import Span
from newslint.words import word_set

_INTRODUCED = late(r",? (?:\d\d,|who\b|\([A-Z])|, (?:an?|the|his|her|its|their) ")
_NEXT_WORD = late(r"(?: |-)([a-z]+)")
_ROLE_BEFORE = late(r"\b([a-z]+) $")
_APPOSED = late(r"(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|[Mm]y)|'s)(?: [\w'-]+){1,5}, $")
_BARE_ROLE = late(r", ((?:[a-z-]+ ){1,4})")
_COMPOUND = late(r"-(?:old|[a-z]{4,})$")
"""How a word ends that is no given name, unlike Hye-jin: 18-year-old, London-based."""
_NICKNAME = late(r" [“\"'‘(][^”\"’')\n]{1,20}[”\"’')] ")
_RANKS = word_set("Cllr Det Insp Supt Ch Sgt Const PC QC KC Hon Pte Cpl DC DS DI DCI")
_NOBODY = BODIES | DOCUMENTS | TIMES | ROLES | {w.lower() for w in OPENERS}
"""Words that are no surname, though they may stand last in a name."""
_LONGEST = 4
"""Words that the name of a person has."""
_GAP = 25
"""Code points that a nickname may take."""
_BACK = 80
"""Code points before a name in which `the keeper,` may introduce it."""


@dataclass(slots=True)
class Run:
    """A joined name: the titles before it and its own words; `shown` in display copy or inside quotation marks."""

    titles: tuple[str, ...]
    words: tuple[str, ...]
    name: str
    span: Span
    shown: bool
    says: bool
    person: bool = False


@layer("story")
def runs(analysis: Analysis) -> tuple[Run, ...]:
    """The names that may be people's, in order of the text, and whether each can be nothing else."""
    table, lex = analysis.get(names), lexicon()
    found = [*_joined(table.text, lex, list(_capitals(analysis)))]
    alone = {r.words[0] for r in found if len(r.words) == 1 and (r.says or not TITLES.isdisjoint(r.titles))}
    alone.update(r.words[-1] for r in found if not COURTESY.isdisjoint(r.titles))
    mid = {w for w, f in zip(table.words, table.flags, strict=True) if f & (MID | DISPLAY) == MID}
    for run in found:
        run.person = _is_person(table, run, alone, mid)
    return tuple(_with_surnames(table.text, lex, found))


def _capitals(analysis: Analysis) -> Iterator[Run]:
    table, lex, inside = analysis.get(names), lexicon(), analysis.get(quoted)
    both = analysis.get(attributions)
    spoken = {r.speaker.end for r in (*both.quoted, *both.reported) if r.speaker is not None}
    words, flags = table.words, table.flags
    row = 0
    while row < len(words):
        opens, row = row, row + 1
        while row < len(words) and flags[row] & LEFT:
            row += 1
        last = row
        while last - opens > 1 and (words[last - 1] in SUFFIXES or _letters(words[last - 1], words[last - 2])):
            last -= 1
        first = _past_titles(words, lex, opens, last)
        follows = _NEXT_WORD.match(table.text, table.ends[last - 1])
        noun = follows is not None and (follows[1] in ROLES or follows[1] in BODIES or follows[1] in DOCUMENTS)
        if last - first > _LONGEST or noun:
            continue
        span = Span(table.starts[first], table.ends[last - 1])
        display = bool(flags[first] & DISPLAY)
        says = not display and (span.end in spoken or (row > last and table.ends[row - 1] in spoken))
        shown = display or inside.holds(span.start)
        name = analysis.words(span)
        yield Run(
            tuple(words[opens:first]), tuple(w.removeprefix("Al-") for w in words[first:last]), name, span, shown, says
        )


def _letters(word: str, before: str) -> bool:
    """Whether a word is no name but what stands behind one: Ana Ruiz MP."""
    return word.isupper() and len(word) > 1 and not before.isupper()


def _past_titles(words: list[str], lex: Lexicon, first: int, last: int) -> int:
    """The row of the first word that is no title, office or place before the name."""
    for row in range(last - 2, first - 1, -1):
        word = words[row]
        last_part = word.rpartition("-")[2]
        if last_part in TITLES or word in _RANKS or last_part.lower() in ROLES or (word.isupper() and len(word) > 1):
            first = row + 1
            break
    while last - first > 2 and not lex.is_given(words[first]) and len(words[first + 1]) > 1:
        word = words[first]
        surname = lex.is_surname(word)
        place = lex.flags(word) & (PLACE if surname else PLACE | PROPER)
        if not ((place and (lex.is_given(words[first + 1]) or not surname)) or lex.is_word(word.lower())):
            break
        first += 1
    return first


def _joined(text: str, lex: Lexicon, found: list[Run]) -> Iterator[Run]:
    """The runs, the two halves of a name round a nickname made one: Tom “Chook” Okafor."""
    row = 0
    while row < len(found):
        one = found[row]
        row += 1
        for at, two in enumerate(found[row : row + 2], row):  # the nickname may be a run itself
            gap = 4 < two.span.start - one.span.end < _GAP and not two.titles
            if gap and _NICKNAME.fullmatch(text, one.span.end, two.span.start):
                first = 0 if lex.is_given(one.words[0]) else len(one.words) - 1  # Publican Tom “Chook” Okafor
                name = " ".join((*one.words[first:], two.name))
                span = Span(one.span.start, two.span.end)
                one = Run(one.titles, one.words[first:] + two.words, name, span, two.shown, two.says)
                row = at + 1
                break
        yield one


def _with_surnames(text: str, lex: Lexicon, found: list[Run]) -> Iterator[Run]:
    """The runs, each given name before `and` and a full name with that surname: Ray and Dot Simmonds."""
    for one, two in zip(found, (*found[1:], *found[-1:]), strict=True):
        couple = text[one.span.end : two.span.start] == " and " and two.person and len(two.words) > 1
        if couple and len(one.words) == 1 and lex.is_given(one.words[0]):
            surname = two.words[-1]
            yield replace(one, words=(*one.words, surname), name=f"{one.name} {surname}", person=True)
        else:
            yield one


class _Facts(NamedTuple):
    """What the lists of words and names say of a name: its first word, its last and all of them."""

    given: bool
    word: bool
    flags: int
    surname: bool
    common: bool
    between: bool
    unknown: bool
    place: bool


@lru_cache(1 << 14)
def _facts(words: tuple[str, ...]) -> _Facts:
    lex, first, last = lexicon(), words[0], words[-1]
    return _Facts(
        lex.is_given(first),
        lex.is_word(first.lower()),
        lex.flags(first),
        lex.is_surname(last),
        lex.is_word(last.lower()),
        all(len(w) == 1 or lex.is_given(w) or lex.is_surname(w) for w in words[1:]),
        not any(map(lex.flags, words)),
        len(words) > 1 and lex.is_place(" ".join(words)),
    )


def _is_person(table: Names, run: Run, alone: set[str], mid: set[str]) -> bool:
    """Whether the words may be a person's name and nothing else.

    `alone` are surnames that speak or have a title, `mid` words with a capital in mid-sentence.
    """
    surname = run.words[-1]
    if not COURTESY.isdisjoint(run.titles) and surname not in TITLES and len(surname) > 1:
        return True
    if len(surname) < 2 or surname.lower() in _NOBODY or _forbidden(table.text, run):
        return False
    return _is_surname(run, mid) if len(run.words) == 1 else _is_full(table, run, alone)


def _is_surname(run: Run, mid: set[str]) -> bool:
    """Whether a name of one word may be a person's and nothing else."""
    facts, word = _facts(run.words), run.words[0]
    if facts.common and not (facts.surname and word in mid):
        return False
    if not TITLES.isdisjoint(run.titles):
        return True
    place = facts.flags & (PLACE if run.says else PLACE | PROPER)
    return not place and not word.isupper() and (facts.surname or (run.says and not facts.flags))


def _is_full(table: Names, run: Run, alone: set[str]) -> bool:
    """Whether a name of more words may be a person's and nothing else."""
    facts, given, surname, start = _facts(run.words), run.words[0], run.words[-1], run.span.start
    the = table.text.endswith(("the ", "The "), 0, start)
    speaks = run.says and not (the or facts.common or given.lower() in table.lower)
    word = facts.word and not facts.given and not speaks
    if surname in alone and not word and not the:
        return True
    if facts.common and not facts.surname and not (run.says and facts.given and surname.lower() not in table.lower):
        return False
    if any(t in TITLES or t.lower() in table.lower for t in run.titles):
        return True
    if facts.given or (len(given) == 1 and len(run.words) > 2):
        return facts.between or not run.shown
    place = facts.flags & (PLACE | PROPER)
    sure = facts.unknown or (run.says and not word and not place) or _told(table.text, run)
    return sure and (facts.between or not run.shown) and not facts.place


def _forbidden(text: str, run: Run) -> bool:
    """Whether the form, or what stands before it, is no person's: London-based, (Leeds, the Sun."""
    start, bare = run.span.start, len(run.words) == 1 and not run.titles
    before = text[max(0, start - 5) : start]
    aside = before.endswith("(") and not before.endswith("\n(")  # a paragraph may stand in brackets
    return aside or (bare and before.endswith(("the ", "The ", "-old "))) or bool(_COMPOUND.search(run.words[0]))


def _told(text: str, run: Run) -> bool:
    """Whether what stands round a name says that it is a person's: a role before it, an age or `who` behind it."""
    start, end = run.span.start, run.span.end
    role = _ROLE_BEFORE.search(text, max(0, start - 20), start)
    behind = _BARE_ROLE.match(text, end)
    if (role is not None and role[1] in PEOPLE) or (behind is not None and not PEOPLE.isdisjoint(behind[1].split())):
        return True
    if _INTRODUCED.match(text, end):
        return True
    return text[end : end + 1] in (",", ".") and _APPOSED.search(text, max(0, start - _BACK), start) is not None
