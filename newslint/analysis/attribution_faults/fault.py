"""One fault of attribution: its kind and the match that reports it."""

from __future__ import annotations

from typing import NamedTuple

from newslint.finding import Match

KINDS = (
    "unattributed", "weak-attribution", "double-attribution", "first-person-outside", "pronoun", "not-the-speaker",
    "speaker-switch", "two-speakers", "surname-first", "surname-only", "added-first", "late", "tense-mix",
    "vague", "anonymous", "anonymous-reason",
)  # fmt: skip


class Fault(NamedTuple):
    """A fault of exactly one kind."""

    kind: str
    match: Match
