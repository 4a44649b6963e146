"""One thing that LanguageTool says."""

from __future__ import annotations

from typing import NamedTuple

from newslint.span import Span


class Verdict(NamedTuple):
    """A place in the plain text, the ids of LanguageTool's rule and of its category, and what to write `instead`.

    `gain`: by how many orders of magnitude newslint's own table of contexts would rather have the first of `instead`.
    """

    span: Span
    rule: str
    category: str
    message: str
    instead: tuple[str, ...] = ()
    gain: float = 0.0
