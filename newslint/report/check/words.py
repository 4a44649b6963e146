"""What the reports for people make of a finding: its other places, what would settle it; how many there are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.finding import SEVERITIES
from newslint.report.page import counted
from newslint.report.record import Excerpt, FindingRecord, FixRecord, RelatedRecord

_FIXES = {"safe": "fix", "unsafe": "possible fix", "display": "quoted words or markup, so only shown"}


def elsewhere(f: FindingRecord, excerpt: Excerpt, most: int) -> Iterator[tuple[RelatedRecord, str, str]]:
    """At most so many other places, each with its words, if it holds any, and what is said of it besides."""
    for place, words in zip(f["related"][:most], excerpt["related"], strict=False):
        short = " ".join(words.split()) if any(map(str.isalnum, words)) else ""
        short = short if len(short) <= 40 else short[:40].rpartition(" ")[0] + "…"
        said = place["message"]
        repeats = short in said and len(said) < len(short) + 10  # “‘Hamedan’ here” says no more than ‘Hamedan’
        yield place, short, "" if short and repeats else said


def settled(fix: FixRecord) -> str:
    """What a fix does, and whether it may be applied."""
    return f"{_FIXES[fix['applicability']]}: {fix['title']}"


def sums(numbers: Mapping[str, int]) -> str:
    """How many findings of each severity."""
    found = [counted(numbers[s], s) for s in SEVERITIES if numbers[s]]
    return ", ".join(found) or "nothing to mark"
