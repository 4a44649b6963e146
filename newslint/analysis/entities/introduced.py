"""Whether a mention of somebody says who it is."""

from __future__ import annotations

from newslint.analysis.analysis import Analysis
from newslint.analysis.mentions.nouns import PEOPLE
from newslint.analysis.names.table.table import COURTESY, TITLES
from newslint.analysis.speakers.roles import told

_OFFICES = TITLES - COURTESY


def person_introduced(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a mention gives more than one word of a name, or stands beside an office or a role."""
    before = analysis.text[max(0, start - 25) : start].split()
    if " " in analysis.text[start:end] or (before and before[-1].strip("“\"'(") in _OFFICES):
        return True
    return any(word in _OFFICES or word.lower() in PEOPLE for words in told(analysis, start, end) for word in words)
