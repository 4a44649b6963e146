"""How long a story is, above its first line."""

from __future__ import annotations

from lsprotocol import types

from newslint.report.page import counted
from newslint.report.stats.record import clock, seconds, words
from newslint.server.positions import Positions
from newslint.server.story import Reading


def lenses(reading: Reading, positions: Positions) -> list[types.CodeLens]:
    """Words of the body copy, and the time that they take to read; nothing over a story without words."""
    number = len(words(reading.analysis))
    told = f"{counted(number, 'word')}, {clock(seconds(number))} to read"
    line = positions.range(0, 0)
    return [types.CodeLens(line, types.Command(told, ""))] if number else []
