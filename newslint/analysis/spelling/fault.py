"""What the classifier of typos reports."""

from __future__ import annotations

from typing import NamedTuple

from newslint.span import Span


class Fault(NamedTuple):
    """A slip of one `kind` at `span`; `places` are its other occurrences, `instead` the corrections, best first.

    `case` is `clear` when it can hardly be meant, else `likely`; `sure` when only one correction is possible. The first
    `even` corrections are hardly told apart.
    """

    kind: str
    span: Span
    instead: tuple[str, ...]
    case: str = "clear"
    places: tuple[Span, ...] = ()
    sure: bool = False
    even: int = 1
