"""Whether a mention of somebody says who it is."""

from __future__ import annotations

from newslint.analysis.analysis import Analysis
from newslint.analysis.mentions.nouns import PEOPLE
from newslint.analysis.names.table import COURTESY, TITLES
from newslint.analysis.speakers.roles import told

_OFFICES = TITLES - COURTESY


def person_introduced(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a mention gives more than one word of a name, or stands beside an office or a role."""
    return " " in analysis.text[start:end] or any(
        word in _OFFICES or word.lower() in PEOPLE for words in told(analysis, start, end) for word in words
    )
