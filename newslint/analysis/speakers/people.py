"""Speakers whom the reader cannot place: pronouns without a person, surnames before the full name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from newslint.analysis.analysis import Analysis
from newslint.analysis.names.table import COURTESY, DISPLAY, LEFT, OPENERS, SUFFIXES, TITLES, Names, names
from newslint.analysis.quotations.quotations import quotations
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.quotations.words import word_set
from newslint.analysis.speakers.attributions import Attribution, attributions
from newslint.analysis.speakers.clauses import BLANK, outside
from newslint.analysis.speakers.cues import ROLES, TIMES
from newslint.analysis.speakers.fault import Fault
from newslint.analysis.tokens import tokens
from newslint.finding import Match, Related
from newslint.late import late
from newslint.span import Span

_NOT_PEOPLE = word_set(
    """
    The A An I It He She They We You Democrats Republicans Congress Parliament Police Officials House Senate
    Government Labour Court God English British American French German Russian Chinese Iranian Syrian Israeli
    European Twitter Facebook Internet State
    """
)
_ANONYMOUS = late(
    r"\bon (?:the )?condition of anonymity|\bnot authori[sz]ed to (?:speak|talk|comment)"
    r"|\b(?:asked not|declined|did not want) to be named"
)
_FOLLOWS = late(r"\s*(?:[.,;:”\"]|$)|\s(?:in|at|on|after|of|to|during|last|this|when|as|and)\b", re.M)
_WORD = late(r"\S")
_FARTHEST = 4000
"""Code points that are looked through, however long a paragraph is."""
_REACH = 4
"""Paragraphs, its own included, in which a pronoun may find its person."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A speaker's mention in order of the text, with its block."""

    span: Span
    block: int
    words: str
    row: Attribution


def people(analysis: Analysis) -> Iterator[Fault]:
    """The faults of who is meant."""
    both = analysis.get(attributions)
    said = [
        _Said(r.speaker, analysis.block_index(r.speaker.start), analysis.text[r.speaker.start : r.speaker.end], r)
        for r in (*both.quoted, *both.reported)
        if r.speaker is not None
        and (r.clause is not None or r.sieve in ("label", "dash", "colon", "colon-above", "after"))
    ]
    unique = sorted({s.span: s for s in said}.values(), key=lambda s: s.span)
    table = analysis.get(names)
    yield from _pronouns(analysis, unique, table)
    yield from _strangers(analysis, unique, table)
    yield from _surnames(analysis, unique, table)


def _pronouns(analysis: Analysis, said: list[_Said], table: Names) -> Iterator[Fault]:
    if not any(s.words.lower() in ("he", "she") for s in said):
        return
    blocks = analysis.document.blocks
    text = analysis.get(outside)
    somebody = _somebody(analysis, text, table)
    headed = _in_headline(analysis)
    nameless = [m.start() for m in _ANONYMOUS.finditer(text)]
    for before, one in zip([None, *said], said, strict=False):
        if one.words.lower() not in ("he", "she") or one.block < 0:
            continue
        start = max(blocks[max(0, one.block - _REACH + 1)].span.start, one.span.start - _FARTHEST)
        if not headed and bisect_left(somebody, start) == bisect_left(somebody, one.span.start):
            evidence = "No person is named in this paragraph or the three above."
            yield Fault("pronoun", Match(one.span, "clear", (one.words,), (), (), evidence))
        elif before is not None and nameless and _unnamed(analysis, before, one, nameless):
            related = (Related(before.span, "the last speaker"),)
            evidence = f"The last speaker, ‘{before.words}’, is unnamed and of no stated sex."
            yield Fault("pronoun", Match(one.span, "anonymous", (one.words,), related, (), evidence))


def _unnamed(analysis: Analysis, before: _Said, one: _Said, nameless: list[int]) -> bool:
    """True when the pronoun can only be the speaker before it, who is unnamed and of no stated sex."""
    if (
        before.block < 0
        or one.block - before.block > 1
        or before.span.end > one.span.start
        or before.words.lower() in ("he", "she")
    ):
        return False
    above = analysis.document.blocks[before.block].span
    begin = max(above.start, before.span.start - _FARTHEST)
    end = min(above.end, before.span.end + _FARTHEST)
    if bisect_left(nameless, begin) == bisect_left(nameless, end) or _named(before):
        return False
    return _GENDERED.search(analysis.get(outside), begin, one.span.start) is None


_GENDERED = late(
    r"\b(?:he|she|his|hers?|him|\w*(?:man|woman)|Mr|Mrs|Ms|boy|girl|mother|father|brother|sister|son|daughter|husband|wife|actress|waitress)\b"
)


def _named(one: _Said) -> bool:
    """True when the mention ends in the name of a person, as far as capitals tell."""
    last = one.words.split()[-1] if one.words.split() else ""
    return last[:1].isupper() and last not in _NOT_PEOPLE and last.rstrip(".") not in TITLES


def _somebody(analysis: Analysis, text: str, table: Names) -> list[int]:
    """Where a person is mentioned, as far as capitals and roles tell, in order."""
    columns = analysis.get(tokens)
    roles = [s for s, w in zip(columns.starts, columns.words, strict=True) if w in _ROLE_WORDS and text[s] != BLANK]
    capitals = [
        s
        for s, w in zip(table.starts, table.words, strict=True)
        if w not in _NOT_PEOPLE and w.lower() not in TIMES and text[s] != BLANK
    ]
    return sorted(roles + capitals)


_ROLE_WORDS = (
    ROLES
    - word_set(
        """
        campaign party administration group report statement study survey poll network post foreign policy press law
        science history
        """
    )
) | word_set(
    """
    boy girl driver teacher doctor nurse farmer worker owner neighbour neighbor victim suspect witness defendant
    teenager pilot lawyer critic someone person one guy lady he she her him his
    """
)


def _in_headline(analysis: Analysis) -> bool:
    blocks = analysis.document.blocks
    return any(
        "headline" in b.scope and len(re.findall(r"\b[A-Z][a-z]+", analysis.text[b.span.start : b.span.end])) > 0
        for b in blocks[:2]
    )


def _strangers(analysis: Analysis, said: list[_Said], table: Names) -> Iterator[Fault]:
    """`he said` where the nearest person, Mr X in the paragraph above, has said nothing all story long."""
    blocks = analysis.document.blocks
    found = analysis.get(quotations)
    text = analysis.get(outside)
    spoken = {s.words.split()[-1] for s in said if s.words}
    places = [s.span.start for s in said]
    last: _Said | None = None
    for before, one in zip([None, *said], said, strict=False):
        if before is not None and before.words.lower() not in ("he", "she", "who", "it", "they"):
            last = before
        pronoun = one.words.lower()
        if pronoun not in ("he", "she") or one.row.quotation < 0 or last is None or one.block < 2:
            continue
        q = found[one.row.quotation]
        if q.block != one.block or _WORD.search(text, blocks[q.block].span.start, q.start):
            continue
        above = blocks[one.block - 1].span
        if last.block >= one.block - 1 or bisect_left(places, above.start) < bisect_left(places, above.end):
            continue
        candidates = range(bisect_left(table.starts, above.start), bisect_left(table.starts, above.end))
        titled = [
            row
            for row in candidates
            if row
            and table.flags[row] & LEFT
            and table.words[row - 1] in (("Mr",) if pronoun == "he" else ("Mrs", "Ms", "Miss"))
        ]
        surname = last.words.split()[-1]
        if (
            len({table.words[r] for r in titled}) == 1
            and table.words[titled[0]] not in spoken
            and all(table.words[r] != surname for r in candidates)
        ):
            nearest = f"{table.words[titled[0] - 1]} {table.words[titled[0]]}"
            related = (
                Related(table.span(titled[0]), "the nearest person, who has said nothing"),
                Related(last.span, "the last speaker"),
            )
            away = one.block - last.block
            evidence = f"Last speaker: {last.words}, {away} paragraphs up."
            yield Fault("not-the-speaker", Match(one.span, "clear", (one.words, nearest), related, (), evidence))


def _surnames(analysis: Analysis, said: list[_Said], table: Names) -> Iterator[Fault]:
    done: set[str] = set()
    inside = analysis.get(quoted)
    for one in said:
        words = one.words.replace(".", "").split()
        if not words or words[-1] in done or len(words) > 2 or (len(words) == 2 and words[0] not in COURTESY):
            continue
        name = words[-1]
        if not name[0].isupper() or name in _NOT_PEOPLE or name.isupper() or len(name) < 3 or name.lower() in TIMES:
            continue
        if name.lower() in table.lower or not _whole(analysis, one) or _heading(analysis, one.block):
            continue
        done.add(name)
        rows = table.rows.get(name, [])
        mine = next((r for r in rows if one.span.start <= table.starts[r] < one.span.end), None)
        if mine is None:
            continue
        full = [r for r in rows if _given(table, r) and not inside.holds(table.starts[r])]
        if any(table.starts[r] < one.span.start for r in full) or any(_given(table, r) for r in rows if r <= mine):
            continue
        body = [r for r in full if not table.flags[r] & DISPLAY]
        if body:
            first, _ = table.run(body[0])
            given = Span(table.starts[first], table.ends[body[0]])
            related = (Related(given, "the full name, only here"),)
            words_given = " ".join(analysis.text[given.start : given.end].split())
            yield Fault("surname-first", Match(one.span, "clear", (one.words, words_given), related))
        elif not full and _bare(table, rows):
            again = tuple(Related(table.span(r), "again") for r in rows if r != mine)[:20]
            yield Fault("surname-only", Match(one.span, "clear", (one.words,), again))


def _whole(analysis: Analysis, one: _Said) -> bool:
    """True when the mention ends with the name: its cue, a comma or a stop follows (not `Okafor aide Ana Ruiz`)."""
    cue = one.row.cue
    if one.row.clause is not None and one.row.clause.how not in ("plain", "inverted", "aside"):
        return False
    if cue is not None and one.span.end <= cue.start:
        return cue.start - one.span.end < 25
    return _FOLLOWS.match(analysis.text, one.span.end) is not None


def _heading(analysis: Analysis, index: int) -> bool:
    """True for a heading, and for a short opening paragraph without a quotation, which may be one."""
    block = analysis.document.blocks[index]
    if "paragraph" not in block.scope:
        return True
    if index > 1 or len(block.span) > _FARTHEST:
        return False
    words = analysis.text[block.span.start : block.span.end]
    return len(words.split()) < 18 and not any(c in words for c in '“”"')


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


def _bare(table: Names, rows: list[int]) -> bool:
    """True when the name never stands joined to another name word or behind `the`."""
    text = table.text
    for r in rows:
        joined = (table.flags[r] & LEFT and table.words[r - 1] not in COURTESY) or (
            r + 1 < len(table.words) and table.flags[r + 1] & LEFT
        )
        if joined or text[max(0, table.starts[r] - 4) : table.starts[r]].lower() == "the ":
            return False
    return True
