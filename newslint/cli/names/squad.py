"""People out of a CSV file: a squad, a council, a cast."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from newslint.analysis.names.people.family_first import begins_with_family
from newslint.cli.names.listing import begun, name, when
from newslint.config.names import MOST_BYTES
from newslint.errors import FileError
from newslint.formats.encodings import BinaryError, decode

HEADS = {
    "name": "name, full name, fullname, names, player, person, member, candidate",
    "given": "given, given name, given names, first, first name, first names, firstname, forename, forenames",
    "family": "family, family name, last, last name, lastname, surname, second name",
    "role": "role, position, pos, title, job, office, post, function",
    "team": "team, club, side, squad, party, country, nation",
    "from": "from, since, start, joined",
    "until": "until, to, till, end, left",
    "forms": "forms, other forms, aliases, alias, aka, also known as, known as, other names, shirt name",
}
"""For what a column holds, the heads that it is known by."""
_KNOWN = {head: key for key, heads in HEADS.items() for head in heads.split(", ")}
_DELIMITERS = ",;\t|"
_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))


@dataclass(slots=True)
class Squad:
    """The people of a file as the list has them, without their tag; what was wrong with rows, and what to know."""

    people: list[dict[str, Any]] = field(default_factory=list)
    bad: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read(path: Path, chosen: Mapping[str, str]) -> Squad:
    """The people of a file; `chosen` names columns by what they hold. Raises FileError."""
    try:
        data = path.read_bytes()[: MOST_BYTES + 1]
    except OSError as error:
        raise FileError(str(path), f"cannot be read: {error.strerror}") from None
    if len(data) > MOST_BYTES:
        raise FileError(str(path), f"larger than {MOST_BYTES:,} bytes")
    try:
        decoded = decode(data)
    except BinaryError:
        raise FileError(str(path), "is no text: save the sheet as CSV") from None
    squad = Squad(notes=[f"{path}: {note}" for note in decoded.notes])
    try:
        rows = list(_rows(decoded.source))
    except csv.Error as error:
        raise FileError(str(path), f"is no sound CSV: {error}") from None
    if not rows:
        raise FileError(str(path), "is empty")
    columns = _columns(path, rows[0][1], chosen, squad)
    seen: dict[tuple[str, str], int] = {}
    for line, cells in rows[1:]:
        try:
            person = _person(columns, cells, len(rows[0][1]))
        except click.UsageError as error:
            squad.bad.append(f"{path}:{line}: {error.message}")
            continue
        first = seen.setdefault((person["forms"][0], person.get("team", "")), line)
        if first != line:
            squad.notes.append(f"{path}:{line}: {person['forms'][0]} stands at line {first} already: taken once")
        else:
            squad.people.append(person)
    _lowered(path, squad)
    return squad


def _rows(source: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold anything, each with the line it begins on; a spreadsheet's `sep=;` is obeyed."""
    start = 0
    delimiter = ""
    if source[:4].lower() == "sep=" and source[4:5] in _DELIMITERS:
        delimiter = source[4:5]
        source = source.partition("\n")[2]
        start = 1
    delimiter = delimiter or _delimiter(source)
    reader = csv.reader(io.StringIO(source, newline=""), delimiter=delimiter, skipinitialspace=True, strict=True)
    line = start + 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield line, [cell.strip() for cell in cells]
        line = start + reader.line_num + 1


def _delimiter(source: str) -> str:
    """What stands between the cells: the sign that cuts the head into the most."""
    head = source.lstrip().partition("\n")[0]
    return max(_DELIMITERS, key=lambda sign: (head.count(sign), -_DELIMITERS.index(sign)))


def _columns(path: Path, heads: Sequence[str], chosen: Mapping[str, str], squad: Squad) -> dict[str, int]:
    """Which column holds what."""
    plain = [" ".join(head.casefold().replace("_", " ").replace("-", " ").split()) for head in heads]
    columns: dict[str, int] = {}
    for key, head in chosen.items():
        wanted = " ".join(head.casefold().split())
        cased = [" ".join(h.casefold().split()) for h in heads]
        if wanted not in cased:
            raise FileError(f"{path}:1", f"there is no column ‘{head}’; the columns are {', '.join(heads)}")
        columns[key] = cased.index(wanted)
    for index, head in enumerate(plain):
        if head in _KNOWN and index not in columns.values():
            columns.setdefault(_KNOWN[head], index)
    if "name" not in columns and "family" not in columns:
        told = ", ".join(head for head in heads if head) or "nothing"
        hint = "the first line has to say what the columns hold (name, or first and last), or --name-column does"
        raise FileError(f"{path}:1", f"no column of names among {told}; {hint}")
    left = [head for index, head in enumerate(heads) if head and index not in columns.values()]
    if left:
        squad.notes.append(f"{path}: not taken: {', '.join(left)}")
    return columns


def _person(columns: Mapping[str, int], cells: Sequence[str], width: int) -> dict[str, Any]:
    """The person of a row. Raises UsageError for what cannot be one."""
    if len(cells) > width and any(cells[width:]):
        raise click.UsageError(f"{len(cells)} cells where the head has {width}: quotation marks round a comma?")
    said = {key: cells[index] for key, index in columns.items() if index < len(cells) and cells[index]}
    whole = _turned(said.get("name", "")) or " ".join(w for k in ("given", "family") if (w := said.get(k)))
    if not whole:
        raise click.UsageError("no name")
    others = [name(form) for form in said.get("forms", "").split(";") if form.strip()]
    person: dict[str, Any] = {"forms": [*dict.fromkeys([name(whole), *others])]}
    person |= {key: name(said[key]) for key in ("role", "team") if key in said}
    person |= {key: when(said[key]) for key in ("from", "until") if key in said}
    begun(person)
    return person


def _turned(written: str) -> str:
    """`Ruiz, Ana` the right way round."""
    family, comma, given = (part.strip() for part in written.partition(","))
    if not comma or not given or "," in given or given.lower() in _SUFFIXES:
        return written
    return f"{given} {family}"


def _lowered(path: Path, squad: Squad) -> None:
    """Family names in capitals, as federations print them (RUIZ Ana), as a story has them."""
    changed = []
    for person in squad.people:
        forms = [*dict.fromkeys(map(_as_printed, person["forms"]))]
        if forms != person["forms"]:
            changed.append(forms[0])
            person["forms"] = forms
    if changed:
        some = ", ".join(changed[:5]) + (" …" if len(changed) > 5 else "")
        squad.notes.append(f"{path}: capitals made small, look them over: {some}")


def _as_printed(form: str) -> str:
    words = form.split()
    small = [*map(_lower, words)]
    loud = next((i for i, (word, low) in enumerate(zip(words, small, strict=True)) if word == low), 0)
    if loud == 1 and begins_with_family(small):
        loud = 0
    return " ".join((*small[loud:], *small[:loud]))


def _lower(word: str) -> str:
    letters = [c for c in word if unicodedata.category(c)[0] == "L"]
    if len(letters) < 3 or not word.isupper() or "." in word:
        return word
    return word.title().replace("'S", "'s").replace("’S", "’s")
