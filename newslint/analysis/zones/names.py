"""Names in a headline, a standfirst or a caption that the body does not have, or has otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.entities.kinds import adjective, nameless
from newslint.analysis.names.lookalikes.forms import Form
from newslint.analysis.names.lookalikes.kinship import derived
from newslint.analysis.names.table.shapes import SLIP, likeness
from newslint.analysis.names.table.table import CAPS, LEFT, MID, TITLED, TITLES, Names, names
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.speakers.cast import cast
from newslint.analysis.tokens import tokens
from newslint.analysis.zones.zones import Shown, body_words, zones
from newslint.data.lexicon import Lexicon, lexicon, plain
from newslint.formats.zones import titled
from newslint.late import late
from newslint.span import Span
from newslint.words import rows as rows_of
from newslint.words import word_set

_MOST = 20
"""Names that a story is asked for: a bound for hostile copy."""
_RATHER, _PERHAPS, _BORNE = 0.9, 2.0, 2.0
"""How much more frequent (zipf) than the surname a word is that is rather a word where all words have capitals, and
where they do not (Early; not Toner), and how frequent such a surname is at least."""
_DOES = late(r"\b(?:[Mm]ay|[Ww]ill|[Mm]ight|[Cc]ould|[Ww]ould|[Cc]an|[Ss]hould|n['’]t|[Nn]ot) $")
"""Before a verb: It May Surprise You."""
_CAMEL = late(r"[a-z]{3}[A-Z]")
_SCORE = late(r"\d ?[-–] ?\d")
_VERB = late(r" (?:[a-zA-Z]{2,}(?:s|ed)|[Ww]ill|[Tt]o|[Ii]n|[Mm]ay|[Cc]ould)\b")
_BEFORE = 8
_CREDIT = late(r"\((?:Photo|Picture|Image|Credit|AP|Getty|Reuters|REUTERS|PA|AFP)\b")
_AT = late(r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|[Oo]ver) \Z")
_STANDS_FOR = word_set(
    """
    America Britain Europe Africa Asia Hollywood Bollywood Broadway Brussels Strasbourg Westminster Whitehall Holyrood
    Stormont Kremlin Pentagon Washington London Edinburgh Cardiff Belfast Dublin Paris Berlin Rome Madrid Lisbon Athens
    Vienna Warsaw Budapest Prague Moscow Kiev Kyiv Minsk Ankara Cairo Riyadh Damascus Baghdad Tehran Kabul Jerusalem
    Delhi Islamabad Beijing Tokyo Seoul Pyongyang Ottawa Canberra Brasilia Caracas Havana Nairobi Pretoria Vatican
    Wimbledon Wembley Twickenham Lords Ascot Aintree Olympics Internet Obamacare Brexit Facebook Twitter Google
    Nasdaq Footsie Beeb Corrie Xmas Hogmanay Ofsted Ofcom Ofgem
    """
)
"""Capitals, quarters and halls that stand for a government, a trade or a sport, and pet names."""
_STATES = dict(
    zip(
        "Connecticut Delaware Florida Georgia Kansas Kentucky Louisiana Maryland Missouri Nevada Pennsylvania"
        " Vermont Virginia Minnesota Wisconsin Massachusetts Nebraska Tennessee Washington Illinois Oklahoma".split(),
        "conn del fla ga kan ky la md mo nev pa vt va minn wis mass neb tenn wash ill okla".split(),
        strict=True,
    )
)
"""States that a dateline shortens."""
_OFTEN = 1
"""How often somebody is named at most in passing."""
_SELF = 2
"""How often somebody says I outside quotation marks who does not write of himself."""


class Told(NamedTuple):
    """A name of the display copy that the body lacks; where it has it otherwise, `other` is that form's first place."""

    span: Span
    zone: str
    place: bool
    other: Span | None


@layer("story")
def zone_names(analysis: Analysis) -> tuple[Told, ...]:
    """Each name of the display copy that the body lacks, once, in order."""
    return tuple(told for told in islice(_lacking(analysis), _MOST) if told is not None)


def _lacking(analysis: Analysis) -> Iterator[Told | None]:
    """The names that the body lacks, None for each that it has in another form of its own right."""
    zoned = analysis.get(zones)
    if not zoned.shown:
        return
    table, lex = analysis.get(names), lexicon()
    found = set[str]()
    for shown in zoned.shown:
        start, end = shown.block.span.start, shown.block.span.end
        capitals = titled(analysis.text[start:end])
        if _SCORE.search(analysis.text, start, end):
            continue  # Mansfield 0-1 Leyton Orient: clubs have short names
        for row in range(table.at(start), table.at(end)):
            word = table.words[row]
            if word in found or _CAMEL.search(word) or not _is_name(table, row, capitals, lex) or _said(analysis, word):
                continue
            if shown.zone != "headline" and (not _person(table, row, lex) or _aside(table, row, start, end)):
                continue
            found.add(word)
            if lex.is_given(word) and not table.flags[row] & LEFT and analysis.get(_first_nameless):
                continue
            other = _otherwise(analysis, table, row, shown, lex)
            let_pass = other is None and (_short(table, word, shown, lex) or analysis.get(_first_person))
            yield None if let_pass else Told(table.span(row), shown.zone, _is_place(table, row, lex), other)


def _is_name(table: Names, row: int, capitals: bool, lex: Lexicon) -> bool:
    """Whether a capitalised word of display copy is a surname or a place and nothing else."""
    word, flag = table.words[row], table.flags[row]
    verb = _DOES.search(table.text, max(0, table.starts[row] - _BEFORE), table.starts[row]) is not None
    if len(word) < 4 or flag & CAPS or nameless(word) or word in _STANDS_FOR or word in TITLES or verb:
        return False
    if any(lex.is_word(part.lower()) for part in word.split("-")[:-1]) or adjective(word, lex):
        return False
    before = table.words[row - 1] if flag & LEFT else ""
    behind = table.words[row + 1] if row + 1 < len(table.words) and table.flags[row + 1] & LEFT else ""
    surname, given = lex.is_surname(word), lex.is_given(word)
    first = bool(behind) and (lex.is_surname(behind) or not lex.is_word(behind.lower()))
    if (given or not surname) and (first or given > surname):
        return False
    named = lex.is_given(before) and not lex.is_place(before)
    low = word.rpartition("-")[2].lower()
    if not lex.is_word(low):
        return bool(lex.flags(word)) or named or word[-1] != "s"
    likely = _RATHER if capitals or before else _PERHAPS
    if not surname or lex.zipf(word) < _BORNE or (lex.zipf(low) - lex.zipf(word) > likely and not named):
        return False
    return bool(flag & MID) or named or _VERB.match(table.text, table.ends[row]) is not None


def _person(table: Names, row: int, lex: Lexicon) -> bool:
    """Whether a title or a given name stands before a surname; without them a standfirst may well name a place."""
    return bool(table.flags[row] & TITLED) or lex.is_given(table.before(row))


def _aside(table: Names, row: int, start: int, end: int) -> bool:
    """Whether a name stands in a caption's credit, or in that of a hall (the Casey's Center)."""
    credit = _CREDIT.search(table.text, start, end)
    if credit is not None and credit.start() < table.starts[row]:
        return True
    return row + 1 < len(table.words) and table.text[table.ends[row] : table.starts[row + 1]] in ("'s ", "’s ")


def _is_place(table: Names, row: int, lex: Lexicon) -> bool:
    """Whether a name is that of a place, which the body may call otherwise: Devon, and Exeter below."""
    word, start = table.words[row], table.starts[row]
    if _AT.search(table.text, max(0, start - _BEFORE), start):
        return True
    return lex.is_place(word) and not lex.is_surname(word)


def _said(analysis: Analysis, word: str) -> bool:
    """Whether the body has the word, or its plural, or it without one."""
    every = analysis.get(body_words)
    if _STATES.get(word) in every:
        return True
    parts = [plain(part.lower().removesuffix("'s")) for part in word.split("-")]
    return all(p in every or p.removesuffix("s") in every or f"{p}s" in every for p in parts if len(p) > 2)


def _otherwise(analysis: Analysis, table: Names, row: int, shown: Shown, lex: Lexicon) -> Span | None:
    """Where the body has a name in its place: one that looks like it, or one behind the same given name."""
    word, inside = table.words[row], shown.block.span
    before = table.words[row - 1] if table.flags[row] & LEFT else ""
    if before and lex.is_given(before):
        for other in table.rows[before]:
            if not inside.start <= table.starts[other] < inside.end and (surname := table.after(other)):
                return table.span(other + 1) if table.words[other + 1] == surname else None
    one = Form(table, lex, word, [row])
    for form, rows in table.rows.items():
        if len(form) > 3 and likeness(word, form) >= SLIP and plain(form.lower()) != plain(word.lower()):
            if any(inside.start <= table.starts[r] < inside.end for r in rows):
                continue
            named = [r for r in rows if table.flags[r] & (MID | LEFT)]
            if named and not derived(one, Form(table, lex, form, rows)):
                return table.span(named[0])
    return None


def _short(table: Names, word: str, shown: Shown, lex: Lexicon) -> bool:
    """Whether the body has what the word is short or fond for, what it is made of, or who comes from there."""
    inside = shown.block.span
    for form, rows in table.rows.items():
        if all(inside.start <= table.starts[r] < inside.end for r in rows):
            continue
        same = next((n for n, pair in enumerate(zip(word, form, strict=False)) if pair[0] != pair[1]), len(form))
        if same >= len(word) - 1 or (same > 2 and len(form) > len(word) + 1 and same >= len(word) - 2):
            return True
        if same > 3 and (same == len(form) or (not lex.is_surname(word) and lex.flags(word) | lex.flags(form))):
            return True
    return False


@layer("story")
def _first_nameless(analysis: Analysis) -> bool:
    """Whether the body names somebody time and again and never by a first name, which the headline may have."""
    found = analysis.get(cast)
    often = Counter(found.who)
    return any(not person.full and often[n] > _OFTEN for n, person in enumerate(found.people))


@layer("story")
def _first_person(analysis: Analysis) -> bool:
    """Whether the writer speaks of himself: the headline may have his name."""
    rows, inside = analysis.get(tokens), analysis.get(quoted)
    every = rows_of(rows.words, ("I", "I'm", "I've"))
    return sum(not inside.holds(rows.starts[row]) for row in every) > _SELF
