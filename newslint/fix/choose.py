"""Which fixes of a story's findings are made together in one pass."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from newslint.document import Document
from newslint.finding import SEVERITIES
from newslint.formats.encodings import encode
from newslint.report.record import FindingRecord, FixRecord

Change = tuple[int, int, str]
"""Start and end in code points of the source, and what to put there."""
_UNKNOWN = "\ufffd"
"""What the plain text shows for a byte that no encoding explains: never written back."""


class Choice(NamedTuple):
    """The fix of a finding, made as a whole or not at all; its changes in order."""

    rule: str
    changes: tuple[Change, ...]


def offered(finding: FindingRecord, unsafe: bool) -> FixRecord | None:
    """The fix that leaves nobody a choice: the safe one, else with `unsafe` the only one."""
    fixes = [fix for fix in finding["fixes"] if fix["applicability"] != "display"]
    safe = [fix for fix in fixes if fix["applicability"] == "safe"]
    if safe:
        return safe[0]
    return fixes[0] if unsafe and len(fixes) == 1 else None


def wanted(findings: Iterable[FindingRecord], unsafe: bool, left: Collection[str] = ()) -> list[Choice]:
    """The fixes that could be made, the gravest finding's first, then as they stand; none of the rules in `left`."""
    found = [(f, fix) for f in findings if f["rule"] not in left and (fix := offered(f, unsafe))]
    found.sort(key=lambda pair: (SEVERITIES.index(pair[0]["severity"]), pair[0]["start"], pair[0]["end"]))
    return [Choice(f["rule"], changes(fix)) for f, fix in found]


def changes(fix: FixRecord) -> tuple[Change, ...]:
    """What the fix changes, in the order of the text."""
    return tuple(sorted((e["start"], e["end"], e["text"]) for e in fix["edits"]))


def together(choices: Iterable[Choice]) -> list[Choice]:
    """Those that are made in one pass: the first come, and of the others those that touch none of them.

    Two findings that ask for just the same are settled together.
    """
    taken: list[Change] = []
    made: list[Choice] = []
    known: set[tuple[Change, ...]] = set()
    for choice in choices:
        if choice.changes not in known:
            if not _free(choice.changes, taken):
                continue
            known.add(choice.changes)
            for change in choice.changes:
                taken.insert(bisect_left(taken, change), change)
        made.append(choice)
    return made


def made(source: str, choices: Iterable[Choice]) -> str:
    """The source with these fixes made, of which no two touch."""
    parts, at = [], 0
    for start, end, text in sorted({change for choice in choices for change in choice.changes}):
        parts += [source[at:start], text]
        at = end
    return "".join([*parts, source[at:]])


def unwritable(choice: Choice, document: Document) -> str:
    """The first of its words that the story's encoding cannot hold; nothing when all can be written."""
    for _, _, text in choice.changes:
        try:
            encode(text, document.encoding, b"")
        except UnicodeEncodeError:
            return text
        if _UNKNOWN in text:
            return text
    return ""


def _free(changes: Sequence[Change], taken: Sequence[Change]) -> bool:
    """Whether no change reaches into the next one, and none touches what is taken."""
    if any(a[1] > b[0] for a, b in pairwise(changes)):
        return False
    for start, end, _ in changes:
        at = bisect_left(taken, (start,))
        if (at and taken[at - 1][1] >= start) or (at < len(taken) and taken[at][0] <= end):
            return False
    return bool(changes)
