"""One fault of attribution: its kind and the match that reports it."""

from __future__ import annotations

from dataclasses import dataclass

from newslint.finding import Match

KINDS = (
    "unattributed", "weak-attribution", "double-attribution", "first-person-outside", "pronoun", "not-the-speaker",
    "speaker-switch", "surname-first", "surname-only", "added-first", "late", "tense-mix",
    "vague", "anonymous", "anonymous-reason",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of exactly one kind."""

    kind: str
    match: Match
