"""Surnames that speak before the full name stands, or without ever having one."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.attribution_faults.fault import Fault
from newslint.analysis.attribution_faults.interview import interview
from newslint.analysis.mentions.grammar import TIMES
from newslint.analysis.mentions.nouns import BODIES, DOCUMENTS, PEOPLE
from newslint.analysis.names.house.listed import listed
from newslint.analysis.names.table.table import COURTESY, DISPLAY, LEFT, OPENERS, SUFFIXES, TITLED, TITLES, Names, names
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.speakers.cast import cast
from newslint.analysis.speakers.genders import genders
from newslint.analysis.speakers.somebody import NOT_PEOPLE
from newslint.analysis.speakers.turns import Turn, heard, turns
from newslint.data.lexicon import PLACE, PROPER, lexicon
from newslint.finding import Match, Related
from newslint.late import late
from newslint.span import Span

_FOLLOWS = late(r"\s*(?:[.,;:”\"]|$)|\s(?:in|at|on|after|of|to|during|last|this|when|as|and)\b")
_TOLD = late(r"\b(?:[Tt]he|called|named|as) $|[A-Z]\. $")
_THING = late(r"(?:['’]s)? (?:magazine|newspaper|website|(?:[a-z]+ (?:that )?){1,2}its)\b")
_WHO = late(r",? who\b")
_INTRODUCED = late(r", (?:the|an?) [a-z]")
_NOBODY = TIMES | BODIES | DOCUMENTS | PEOPLE
_FAR_CUE = 25
"""Code points between a mention and its cue."""
_FARTHEST = 4000
"""Code points of a block beyond which it is no heading."""
_HEADING = 18
"""Words below which an opening paragraph without a quotation may be a heading."""
_SHORT = 60
"""Code points of a heading."""
_AGAIN = 20
"""Places that are named beside one finding at most."""


def surnames(analysis: Analysis) -> Iterator[Fault]:
    """One fault for each surname, at its first turn to speak."""
    table, inside = analysis.get(names), analysis.get(quoted)
    done, spoken = set[str](), analysis.get(interview)
    for turn in analysis.get(turns):
        words = turn.words.replace(".", "").split()
        name = words[-1] if words else ""
        if turn.block >= spoken:
            break
        if name in done or len(words) > 2 or (len(words) == 2 and words[0] not in COURTESY):
            continue
        if not _may_be_surname(name, table) or not _whole(analysis, turn) or _heading(analysis, turn.block):
            continue
        done.add(name)
        rows = table.rows.get(name, [])
        mine = next((r for r in rows if turn.span.start <= table.starts[r] < turn.span.end), None)
        if (
            mine is None
            or any(_thing(table, r) for r in rows)
            or any(_given(table, r) or _titled(table, r) for r in rows if r <= mine)
        ):
            continue
        full = [r for r in rows if _given(table, r) and not inside.holds(table.starts[r])]
        body = next((r for r in full if not table.flags[r] & DISPLAY), None)
        if body is not None and not _parted(analysis, turn.block, table.starts[body]):
            first, _ = table.run(body)
            given = Span(table.starts[first], table.ends[body])
            in_full = analysis.words(given)
            related = (Related(given, "the full name, only here"),)
            yield Fault("surname-first", Match(turn.span, "clear", (turn.words, in_full), related))
        elif (
            body is None
            and not full
            and _is_person(analysis, turn, words)
            and name not in listed(analysis.house).last
            and _bare(table, rows)
        ):
            again = tuple(Related(table.span(r), "again") for r in rows if r != mine)[:_AGAIN]
            yield Fault("surname-only", Match(turn.span, "clear", (turn.words,), again))


def _is_person(analysis: Analysis, turn: Turn, words: list[str]) -> bool:
    """True where more than the capital says that it is a person: a title, a pronoun, or a surname that is no word."""
    people, name, lex = analysis.get(cast), words[-1], lexicon()
    who = people.rows.get(turn.who.name) if turn.who else None
    if who is None or people.named(name):
        return False
    if not COURTESY.isdisjoint((words[0], *people.people[who].titles)) or analysis.get(genders).known(who):
        return True
    if not lex.is_surname(name) or lex.is_given(name) or lex.is_word(name.lower()):
        return False
    if _WHO.match(analysis.text, turn.span.end):
        return True
    return not lex.flags(name) & (PLACE if analysis.get(heard)[people.people[who].name] > 1 else PLACE | PROPER)


def _may_be_surname(name: str, table: Names) -> bool:
    return (
        name[:1].isupper()
        and not name.isupper()
        and len(name) > 2
        and name not in NOT_PEOPLE
        and name.lower() not in _NOBODY
        and name.lower() not in table.lower
    )


def _whole(analysis: Analysis, turn: Turn) -> bool:
    """True when the mention ends with the name: its cue, a comma or a stop follows (not `Okafor aide Ana Ruiz`)."""
    cue = turn.row.cue
    if turn.row.clause is not None and turn.row.clause.how not in ("plain", "inverted", "aside"):
        return False
    if cue is not None and turn.span.end <= cue.start:
        return cue.start - turn.span.end < _FAR_CUE
    return _FOLLOWS.match(analysis.text, turn.span.end) is not None


def _heading(analysis: Analysis, index: int) -> bool:
    """True for a heading, and for an opening paragraph, short or in title case, without a quotation: it may be one."""
    block = analysis.document.blocks[index]
    if "paragraph" not in block.scope:
        return True
    if index > 1 or len(block.span) > _FARTHEST:
        return False
    words = analysis.text[block.span.start : block.span.end]
    title = 3 * sum(w[:1].isupper() for w in words.split()) > 2 * len(words.split())
    return (title or len(words.split()) < _HEADING) and not any(c in words for c in '“”"')


def _given(table: Names, row: int) -> bool:
    """True when the row is the surname of a full name: a given name joined before it, more than a title."""
    if not table.flags[row] & LEFT or (
        row + 1 < len(table.words) and table.flags[row + 1] & LEFT and table.words[row + 1] not in SUFFIXES
    ):
        return False
    before = row - 1
    while before >= 0:
        word = table.words[before]
        if word not in TITLES and word not in OPENERS and len(word) > 1 and word.lower() not in TIMES:
            return "-based" not in word and word not in ("Said", "Says", "Stade", "Team", "New")
        if not table.flags[before] & LEFT:
            return False
        before -= 1
    return False


def _thing(table: Names, row: int) -> bool:
    """True for a firm or a paper with the name of a person: `Okafor says its lorries`, `Okafor magazine`."""
    return _THING.match(table.text, table.ends[row]) is not None


def _titled(table: Names, row: int) -> bool:
    """True when a title stands before the surname that introduces somebody: President Okafor, unlike Mr Okafor."""
    return bool(table.flags[row] & TITLED) and table.words[row - 1] not in COURTESY


def _parted(analysis: Analysis, block: int, end: int) -> bool:
    """True when a heading in capitals stands between: what is above it sums up the story."""
    text, blocks = analysis.text, analysis.document.blocks
    below = blocks[block + 1 : max(block, analysis.block_index(end)) + 1]
    return any(len(b.span) < _SHORT and text[b.span.start : b.span.end].isupper() for b in below)


def _bare(table: Names, rows: list[int]) -> bool:
    """True when the name never stands joined to another, behind `the` or `called`, in front of an apposition."""
    for r in rows:
        joined = (table.flags[r] & LEFT and table.words[r - 1] not in COURTESY) or (
            r + 1 < len(table.words) and table.flags[r + 1] & LEFT
        )
        told = _TOLD.search(table.text, max(0, table.starts[r] - 10), table.starts[r])
        if joined or told or _INTRODUCED.match(table.text, table.ends[r]):
            return False
    return True
