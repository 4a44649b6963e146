"""A fault of quotation marks, as the classifiers give it to the rules."""

from __future__ import annotations

from typing import NamedTuple

from newslint.finding import Match

KINDS = (
    "unclosed", "unopened", "glyph", "mixed-marks", "nesting", "level",
    "running-close", "stop-outside", "stop-partial", "bracket-insert", "repeated",
    "lead-in", "run-on", "level-mix", "stop-mix", "tag",
)  # fmt: skip


class MarkFault(NamedTuple):
    """One fault and the match that reports it."""

    kind: str
    match: Match
