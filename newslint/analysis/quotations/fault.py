"""A fault of quotation marks, as the classifiers give it to the rules."""

from __future__ import annotations

from dataclasses import dataclass

from newslint.finding import Match

KINDS = (
    "unclosed", "unopened", "glyph", "mixed-marks", "nesting", "level",
    "running-close", "stop-outside", "stop-partial", "bracket-insert", "repeated",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MarkFault:
    """One fault and the match that reports it."""

    kind: str
    match: Match
