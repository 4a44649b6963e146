"""People brought in by a courtesy title alone, titled unlike the others, or introduced twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.conflict import listed
from newslint.analysis.names.table import (
    CAPS,
    COURTESY,
    DISPLAY,
    LEFT,
    LETTER,
    LIST,
    OPENERS,
    TITLES,
    UPPER,
    Names,
    names,
)
from newslint.analysis.quotations.quoted import quoted
from newslint.data.lexicon import lexicon
from newslint.finding import Match, Related
from newslint.late import late
from newslint.span import Span

_VERB = late(
    r" (?:said|says|told|added|asked|argued|wrote|has|had|is|was|did|does|will|would|could|declined|denied|replied)\b"
)
_STOPPED = late(r"(?<![\w@])(Mr|Mrs|Ms|Dr)(\.?) (?=[A-Z])")
_ROLE_STOP = frozenset(
    """
    the a an by of to with and said says told from for that as while when but or at in on after before is was were
    are including like against between than his her their its our my your former then also where who whom which
    because if over under into onto among without had has have been will would not never around near through toward
    towards about despite until since both either
    """.split()
)
_WORD_BEFORE = late(r"([\w'.-]+) $")
_APPOSITION = late(
    rf"(?<![\w-])([{UPPER}][{LETTER}]+(?: [{UPPER}]\.)? [{UPPER}][{LETTER}'-]+), "
    r"((?:a|an|the) [a-z][^,.;“”\"\n]{8,80}),"
)


@layer("story")
def titled(analysis: Analysis) -> dict[str, list[int]]:
    """Surname -> its rows right after a courtesy title in the narration."""
    table = analysis.get(names)
    inside = analysis.get(quoted)
    found: dict[str, list[int]] = {}
    for title in sorted(COURTESY - {"Miss"}):  # Miss Universe, Miss Marple
        for row in table.rows.get(title, ()):
            surname = row + 1
            if surname < len(table.words) and table.flags[surname] & LEFT and not table.flags[row] & DISPLAY:
                last = surname + 1 == len(table.words) or not table.flags[surname + 1] & LEFT
                if last and not inside.holds(table.starts[row]) and table.words[surname] not in TITLES:
                    found.setdefault(table.words[surname], []).append(surname)
    return found


def _introduced(table: Names, surname: str) -> bool:
    """Whether a given name or an office stands before the surname anywhere, headlines too."""
    for row in table.rows[surname]:
        before = table.before(row)
        if before and before not in COURTESY:
            return True
    return False


def title_first(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """`Mr. Assad` where the story gives neither a first name nor an office."""
    table = analysis.get(names)
    lex = lexicon()
    for surname, rows in analysis.get(titled).items():
        if _introduced(table, surname) or (lex.is_word(surname.lower()) and surname.lower() in table.lower):
            continue
        row = min(table.rows[surname])
        if row != min(rows):
            continue  # the bare surname came first: attribution.surname-first
        span = Span(table.starts[row - 1], table.ends[row])
        if re.match(r" and (?:Mrs|Mr|Ms)\b", table.text[table.ends[row - 1] :].lstrip(".")[:9]):
            continue
        related = tuple(Related(table.span(r), f"‘{surname}’ again") for r in table.rows[surname] if r != row)
        yield Match(span, "", (table.text[span.start : span.end], surname), related)


def title_mix(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """One person with a courtesy title where the others have none."""
    table = analysis.get(names)
    with_title = analysis.get(titled)
    if not with_title:
        return
    bare = _bare(analysis, with_title)
    if len(with_title) > 1 or not (len(bare) > 1 or (bare and len(_people(table)) > 3)):
        return
    rows = next(iter(with_title.values()))
    related = tuple(Related(table.span(r), f"‘{s}’ here") for s, found in bare.items() for r in found)
    span = Span(table.starts[rows[0] - 1], table.ends[rows[0]])
    yield Match(span, "", (table.text[span.start : span.end], listed(f"‘{s}’" for s in list(bare)[:3])), related)


def _people(table: Names) -> set[str]:
    """Surnames that stand after a known given name."""
    lex = lexicon()
    return {
        w
        for i, w in enumerate(table.words)
        if table.flags[i] & LEFT and lex.is_given(table.words[i - 1]) and len(table.words[i - 1]) > 1
    }


def _bare(analysis: Analysis, with_title: Mapping[str, object]) -> dict[str, list[int]]:
    """People who say or do something under their surname alone, never with a title."""
    table = analysis.get(names)
    inside = analysis.get(quoted)
    people = _people(table)
    found: dict[str, list[int]] = {}
    for form, rows in table.rows.items():
        if form in with_title or len(form) < 3 or form in OPENERS:
            continue
        known = form in people
        for row in rows:
            if table.flags[row] & (LEFT | DISPLAY | LIST | CAPS) or inside.holds(table.starts[row]):
                continue
            verb = _VERB.match(table.text, table.ends[row])
            tagged = re.search(r"[”\"],? $", table.text[max(0, table.starts[row] - 3) : table.starts[row]])
            if verb and (known or (tagged and verb[0] in (" said", " told", " added"))):
                found.setdefault(form, []).append(row)
    return found


def title_stop(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """`Mr.` and `Mr` in one story."""
    text = analysis.get(names).text
    inside = analysis.get(quoted)
    forms: dict[bool, list[tuple[str, Span]]] = {True: [], False: []}
    for m in _STOPPED.finditer(text):
        if not inside.holds(m.start()):
            forms[bool(m[2])].append((m[1] + m[2], Span(m.start(), m.end() - 1)))
    if not forms[True] or not forms[False]:
        return
    minor, major = sorted(forms.values(), key=lambda f: (len(f), -f[0][1].start))
    form, span = minor[0]
    related = tuple(Related(s, f"‘{f}’ here") for f, s in (*minor[1:], *major))
    yield Match(span, "", (form, len(minor), major[0][0], len(major)), related)


def introduced_twice(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """A role and full name, or a full name and its apposition, repeated word for word."""
    table = analysis.get(names)
    text = table.text
    inside = analysis.get(quoted)
    found = list(_roles(table))
    seen: dict[str, Span] = {}
    for m in _APPOSITION.finditer(text):
        span = Span(*m.span())
        first = seen.setdefault(m[0].lower(), span)
        if first is not span:
            found.append((first, span))
    for first, span in found:
        if not inside.touches(span):
            yield Match(span, "", (text[span.start : span.end].rstrip(","),), (Related(first, "introduced here"),))


def _roles(table: Names) -> Iterator[tuple[Span, Span]]:
    """Two places of a full name with the same words for its role before it."""
    pairs: dict[tuple[str, str], list[int]] = {}
    for row in range(1, len(table.words)):
        if table.flags[row] & LEFT and not table.flags[row] & DISPLAY:
            pairs.setdefault((table.words[row - 1], table.words[row]), []).append(row)
    lex = lexicon()
    for (given, _), rows in pairs.items():
        if len(rows) < 2 or not lex.is_given(given) or given in TITLES:
            continue
        seen: dict[tuple[str, str], tuple[list[str], int]] = {}
        for row in rows:
            start = _role_start(table.text, table.starts[row - 1])
            role = table.text[start : table.starts[row - 1]].split()
            if len(role) < 2 or not role[-1].islower() or len(role[-1]) < 5 or role[-1].endswith("ed"):
                continue
            other, first = seen.setdefault((role[-2].lower(), role[-1].lower()), (role, row))
            if first != row:
                same = _same_end(role, other)
                yield _back(table, first, same), _back(table, row, same)


def _same_end(one: list[str], two: list[str]) -> int:
    """How many words at the end of the two are the same."""
    same = 0
    while same < min(len(one), len(two)) and one[-same - 1].lower() == two[-same - 1].lower():
        same += 1
    return same


def _back(table: Names, row: int, words: int) -> Span:
    """From that many words before a full name to its end."""
    start = table.starts[row - 1]
    for _ in range(words):
        start = table.text.rindex(" ", 0, start - 1) + 1 if " " in table.text[max(0, start - 40) : start - 1] else start
        at = table.text.rfind("\n", start, table.starts[row - 1])
        start = at + 1 if at >= 0 else start
    return Span(start, table.ends[row])


def _role_start(text: str, at: int) -> int:
    """Where the role before a name begins: up to six words back, not over a stop, a comma or a small word."""
    start = at
    for _ in range(6):
        m = _WORD_BEFORE.search(text, max(0, start - 30), start)
        if (
            m is None
            or m[1].lower() in _ROLE_STOP
            or m[1][-1] in ".,"
            or text[m.start() - 1 : m.start()] not in (" ", "\n", "")
        ):
            break
        start = m.start()
        if text[start - 1 : start] != " ":
            break
    return start
