"""People brought in by a courtesy title alone, or titled unlike the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.names.conflict import series
from newslint.analysis.names.people.in_full import in_full
from newslint.analysis.names.table.table import (
    CAPS,
    COURTESY,
    DISPLAY,
    ECHO,
    LEFT,
    LIST,
    OPENERS,
    POSSESSIVE,
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
_SOME = 2
_SAID = late(r" (?:said|says|told|added)\b")
_ON_SHOW = late(r"\b(?:TV|[Tt]elevision|DJ|presenter|[Aa]lbum|[Ff]ilms?|[Mm]ovies?|[Bb]and|escaped|[Pp]risoner)\b")
"""Words of a story about stage, field or prison, where no desk gives titles to all."""
_STOPPED = ("Mr", "Mrs", "Ms", "Dr")
"""Titles that some write with a full stop."""
_STOP = late(rf"(\.?) (?=[{UPPER}])")
_BRANDS = frozenset(
    (
        "Whippy",
        "Kipling",
        "Bean",
        "Men",
        "Porky",
        "Softee",
        "Muscle",
        "Blobby",
        "Magoo",
        "Clean",
        "Coffee",
        "Pepper",
        "Tickle",
        "Tumble",
        "Spock",
        "Potato",
        "Universe",
        "World",
        "Olympia",
        "Right",
        "Big",
        "Fox",
        "Darcy",
        "Kurtz",
        "Martens",
        "Scholl",
        "Oetker",
        "Dre",
        "Seuss",
        "Who",
        "Strangelove",
        "Doolittle",
        "Zhivago",
        "Jekyll",
        "Watson",
        "Doubtfire",
        "Robinson",
        "Beeton",
        "Claus",
        "Marple",
        "Dalloway",
        "Simpson",
        "Hyde",
        "Toad",
        "Punch",
        "Robot",
    )
)
"""Makes, shows and characters that are called by a title and one word."""
_NAMED = frozenset(("Martens", "Scholl", "Oetker", "Dre", "Seuss", "Pepper"))
"""Makes and stage names that keep the stop of their own."""
_IS = late(r" (?:is|was|has been|writes|teaches|works|serves) ")
_NEAR = 60
_FAMED = late(
    r"\b(?:[Ll]ate|die[sd]|dead|death|killed|murder\w*|buried|funeral|obituary|assassinat\w+|"
    r"(?:singer|guitarist|drummer|actor|actress|comedian|comic|rapper|musician|entertainer|star|composer|painter|"
    r"(?:armed )?robber|burglar|rapist|murderer|killer|gunman|convict|prisoner|inmate|"
    r"footballer|player|striker|midfielder|defender|goalkeeper|quarterback|pitcher|boxer|athlete|champion|coach|skipper)s?"
    r")\b"
)
"""Words beside a name that take the courtesy title from it: the dead, stage and field, convicts."""
_LETTER = late(r" \((?:[Ll]etters|[Cc]omment|[Rr]eport)\b")
_ANY = late(r"\b(?:an?|one|another) $")
"""A letter to the editor that answers Mr Lind’s, and a Mr Lind whom nobody can know."""
_WRITTEN = late(r"[A-Z]\w+ [A-Z]\w+['’]s $")
_PLAYED = late(
    r"\b(?:as|(?:role|part|character) of|play(?:s|ed|ing)?|called|character) $|'s(?: [A-Z][\w-]+){1,3} and $"
)
"""What stands before a name in a play or a title: Ana Ruiz's Tom Grieve and (Mr Lee)."""


@layer("story")
def titled(analysis: Analysis) -> dict[str, list[int]]:
    """Surname -> its rows right after a courtesy title in the narration."""
    table = analysis.get(names)
    inside = analysis.get(quoted)
    found: dict[str, list[int]] = {}
    for title in sorted(COURTESY - {"Miss"}):  # Miss Universe, Miss Marple
        for row in table.rows.get(title, ()):
            surname = row + 1
            if surname < len(table.words) and table.flags[surname] & LEFT and not table.flags[row] & (DISPLAY | ECHO):
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
    led = f"{surname}-"  # the Ann Grieve-led board
    return any(table.before(r) for form, rows in table.rows.items() if form.startswith(led) for r in rows)


def _possessive(table: Names, surname: str) -> bool:
    """Whether a name in s has lost it before an apostrophe: Mr Grieve's, of a man called Grieves."""
    return f"{surname}s" in table.rows and all(table.flags[r] & POSSESSIVE for r in table.rows[surname])


def _note(analysis: Analysis, span: Span) -> bool:
    """Whether the last paragraph opens with the name: the note on the author, `Mr. Lee is director of …`."""
    last = analysis.document.blocks[-1].span
    return span.start == last.start and _IS.match(analysis.text, span.end) is not None


def title_first(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """`Mr. Ostrava` where the story gives neither a first name nor an office."""
    table = analysis.get(names)
    lex = lexicon()
    for surname, rows in analysis.get(titled).items():
        if _introduced(table, surname) or (lex.is_word(surname.lower()) and surname.lower() in table.lower):
            continue
        row = min(table.rows[surname])
        if row != min(rows):
            continue  # the bare surname came first: attribution.surname-first
        span = Span(table.starts[row - 1], table.ends[row])
        if surname in _BRANDS or _possessive(table, surname) or _note(analysis, span):
            continue
        if _PLAYED.search(table.text, max(0, span.start - 40), span.start):
            continue
        if _WRITTEN.search(table.text, max(0, span.start - 40), span.start):
            continue  # Virginia Woolf’s Mrs Dalloway
        if (
            len(surname) == 1
            or _LETTER.match(table.text, span.end)
            or _ANY.search(table.text, max(0, span.start - 8), span.start)
        ):
            continue
        related = tuple(Related(table.span(r), f"‘{surname}’ again") for r in table.rows[surname] if r != row)
        yield Match(span, "", (table.text[span.start : span.end], surname), related)


def title_mix(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """One person with a courtesy title where the others have none."""
    table = analysis.get(names)
    with_title = analysis.get(titled)
    if len(with_title) != 1:
        return
    bare = _bare(analysis, with_title)
    if not (len(bare) > 1 or (bare and len(analysis.get(_people)) > 2)):
        return
    surname, rows = next(iter(with_title.items()))
    if len(_acting(analysis, surname)) > 2 * len(rows):
        return  # one Mr for a man who has none elsewhere is irony, or somebody's
    related = tuple(Related(table.span(r), f"‘{s}’ here") for s, found in bare.items() for r in found)
    span = Span(table.starts[rows[0] - 1], table.ends[rows[0]])
    yield Match(span, "", (table.text[span.start : span.end], series(f"‘{s}’" for s in list(bare)[:3])), related)


def title_missing(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """The one who has no courtesy title where two others or more have one."""
    table, with_title = analysis.get(names), analysis.get(titled)
    if len(with_title) < _SOME or any(_acting(analysis, surname) for surname in with_title):
        return
    people = analysis.get(_people)
    bare = {s: rows for s, rows in _bare(analysis, with_title).items() if s in people}
    if len(bare) == 1:
        surname, rows = next(iter(bare.items()))
        if not any(_SAID.match(table.text, table.ends[r]) for r in rows) or _ON_SHOW.search(table.text):
            return
        related = tuple(Related(table.span(r), f"‘{s}’ here") for s, found in with_title.items() for r in found)
        forms = [table.text[table.starts[r[0] - 1] : table.ends[r[0]]] for r in with_title.values()]
        yield Match(table.span(rows[0]), "", (surname, series(f"‘{form}’" for form in forms[:3])), related)


@layer("story")
def _people(analysis: Analysis) -> set[str]:
    """Surnames that stand after a known given name."""
    is_given = lexicon().is_given
    return {surname for surname, given in analysis.get(in_full).items() if any(map(is_given, given))}


def _untitled(table: Names, surname: str) -> bool:
    """Whether no house gives a title to the bearer: dead, convicted, or known from stage and field."""
    reach = ((table.starts[r] - _NEAR, table.ends[r] + _NEAR) for r in table.rows[surname])
    return any(_FAMED.search(table.text, max(0, start), end) for start, end in reach)


def _bare(analysis: Analysis, with_title: Mapping[str, object]) -> dict[str, list[int]]:
    """People who say or do something under their surname alone, never with a title."""
    table = analysis.get(names)
    people, lex = analysis.get(_people), lexicon()
    found: dict[str, list[int]] = {}
    for form in table.rows:
        if form in with_title or len(form) < 3 or form in OPENERS:
            continue
        if lex.is_word(form.lower()) and not lex.is_surname(form):
            continue  # the Telegraph said
        rows = _acting(analysis, form, form in people)
        if rows and not _untitled(table, form):
            found[form] = rows
    return found


def _acting(analysis: Analysis, form: str, known: bool = True) -> list[int]:
    """The rows of a surname alone that says or does something; said something, where nobody `known` bears it."""
    table, inside = analysis.get(names), analysis.get(quoted)
    found = []
    for row in table.rows[form]:
        if table.flags[row] & (LEFT | DISPLAY | LIST | CAPS | ECHO) or inside.holds(table.starts[row]):
            continue
        verb = _VERB.match(table.text, table.ends[row])
        tagged = re.search(r"[”\"],? $", table.text[max(0, table.starts[row] - 3) : table.starts[row]])
        if verb and (known or (tagged and verb[0] in (" said", " told", " added"))):
            found.append(row)
    return found


def title_stop(analysis: Analysis, options: Mapping[str, Any]) -> Iterator[Match]:
    """`Mr.` and `Mr` in one story."""
    table, inside = analysis.get(names), analysis.get(quoted)
    forms: tuple[list[Span], list[Span]] = [], []
    for row in (r for title in _STOPPED for r in table.rows.get(title, ())):
        stop = _STOP.match(table.text, table.ends[row])
        if stop and table.after(row) not in _NAMED:
            forms[bool(stop[1])].append(Span(table.starts[row], stop.end(1)))
    if not all(forms):
        return
    narrated = (sorted(s for s in spans if not inside.holds(s.start)) for spans in forms)
    minor, major = sorted(narrated, key=lambda spans: (len(spans), spans and -spans[0].start))
    if minor:
        form, *others = [table.text[s.start : s.end] for s in (*minor, *major)]
        rest = zip(others, (*minor[1:], *major), strict=True)
        related = tuple(Related(s, f"‘{f}’ here", again=n < len(minor)) for n, (f, s) in enumerate(rest, 1))
        yield Match(minor[0], "", (form, len(minor), others[len(minor) - 1], len(major)), related)
