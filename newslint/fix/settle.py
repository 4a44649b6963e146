"""Make the fixes of one story, pass by pass, until it asks for no more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from newslint.document import Document
from newslint.fix.choose import Choice, made, together, unwritable, wanted
from newslint.formats.encodings import encode
from newslint.report.record import FileRecord, printable

PASSES = 10
"""A rule whose fixes have not settled after so many is left alone."""
Check = Callable[[bytes], tuple[Document, FileRecord]]
"""What reads and checks a story's bytes. Raises FileError."""


class Settled(NamedTuple):
    """A story after its fixes: its bytes, what is still said of it, and the fixes made of each rule.

    `notes` say of what was left, and why.
    """

    raw: bytes
    record: FileRecord
    fixed: Counter[str]
    notes: list[str]


class _Passed(NamedTuple):
    document: Document
    record: FileRecord
    fixed: Counter[str]
    notes: list[str]
    restless: set[str]


def settled(document: Document, record: FileRecord, check: Check, *, unsafe: bool) -> Settled:
    """The story with the fixes that need no choice made; `record` is what was said of it before. Raises FileError."""
    left: set[str] = set()
    while True:
        passed = _passes(document, record, check, unsafe, left)
        if not passed.restless:
            break
        left |= passed.restless
    notes = [f"{rule}: its fixes do not settle in {PASSES} passes; left alone" for rule in sorted(left)]
    return Settled(passed.document.raw, passed.record, passed.fixed, notes + passed.notes)


def _passes(document: Document, record: FileRecord, check: Check, unsafe: bool, left: Collection[str]) -> _Passed:
    fixed, passes, ahead = Counter[str](), Counter[str](), dict[str, int]()
    while True:
        choices, notes = _possible(document, record, unsafe, left)
        passes.update(_back(choices, len(document.source), ahead))
        restless = {rule for rule, many in passes.items() if many > PASSES}
        if restless or not choices:
            return _Passed(document, record, fixed, notes, restless)
        source = made(document.source, choices)
        after, said = check(encode(source, document.encoding, document.bom))
        if after.source != source:
            note = "with its fixes made, its encoding would be taken for another; left alone"
            return _Passed(document, record, fixed, [*notes, note], set())
        document, record = after, said
        fixed.update(choice.rule for choice in choices)


def _back(choices: Iterable[Choice], length: int, ahead: dict[str, int]) -> set[str]:
    """The rules that do not just go on from where the last pass ended, as those do of which only so many are listed.

    `ahead` says how many code points of the text each of them has not come to; it is brought up to date.
    """
    first, last = dict[str, int](), dict[str, int]()
    for choice in choices:
        first[choice.rule] = max(first.get(choice.rule, 0), length - choice.changes[0][0])
        last[choice.rule] = min(last.get(choice.rule, length), length - choice.changes[-1][1])
    back = {rule for rule, start in first.items() if start >= ahead.get(rule, 0)}
    ahead.update(last)
    return back


def _possible(
    document: Document, record: FileRecord, unsafe: bool, left: Collection[str]
) -> tuple[list[Choice], list[str]]:
    """The fixes of the next pass, and a note of each that the story's encoding forbids."""
    possible, notes = [], []
    for choice in wanted(record["findings"], unsafe, left):
        if text := unwritable(choice, document):
            notes.append(f"{choice.rule}: ‘{printable(text)}’ cannot be written in {document.encoding}; left alone")
        else:
            possible.append(choice)
    return together(possible), list(dict.fromkeys(notes))
