"""One thing that LanguageTool says."""

from __future__ import annotations

from typing import NamedTuple

from newslint.span import Span


class Verdict(NamedTuple):
    """A place in the plain text, the ids of LanguageTool's rule and of its category, and what to write `instead`."""

    span: Span
    rule: str
    category: str
    message: str
    instead: tuple[str, ...] = ()
