"""A transcript: what was spoken, where it stands in the file, when it was said and by whom."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from newslint.lines import Lines
from newslint.span import SourceMap, Span
from newslint.transcripts.words import shown


class Turn(NamedTuple):
    """From `start` on this one speaks: the name as the transcript gives it, or "" where it does not say."""

    start: int
    speaker: str


class Cue(NamedTuple):
    """From `start` on the words were spoken at this time, in milliseconds."""

    start: int
    time: int


class Place(NamedTuple):
    """A stretch of the transcript's file, in code points; its first line and its words, when (`00:12:03.400`), who."""

    start: int
    end: int
    line: int
    words: str
    time: str | None
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Transcript:
    """`spoken` is as long as the text that was read, with blanks for all that nobody said (numbers, times, labels).

    `map` leads from it to the file, whose decoded text is `source`. Turns and cues stand in order.
    """

    path: str
    source: str
    spoken: str
    turns: tuple[Turn, ...] = ()
    cues: tuple[Cue, ...] = ()
    map: SourceMap = field(default_factory=SourceMap)
    notes: tuple[str, ...] = ()
    _lines: Lines = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_lines", Lines(self.source))

    def speaker(self, offset: int) -> str:
        """Who speaks at this offset of `spoken`; "" where the transcript does not say."""
        row = bisect_right(self.turns, offset, key=lambda turn: turn.start) - 1
        return self.turns[row].speaker if row >= 0 else ""

    def speakers(self) -> set[str]:
        """All who are named."""
        return {turn.speaker for turn in self.turns} - {""}

    def changes(self) -> Iterator[int]:
        """The offsets of `spoken` at which one who is named gives the floor to another."""
        last = ""
        for turn in self.turns:
            if turn.speaker and last and turn.speaker != last:
                yield turn.start
            last = turn.speaker or last

    def place(self, span: Span) -> Place:
        """Where a stretch of `spoken` stands in the file."""
        there = self.map.to_source(span)
        row = bisect_right(self.cues, span.start, key=lambda cue: cue.start) - 1
        time = stamp(self.cues[row].time) if row >= 0 else None
        line, _ = self._lines.place(there.start)
        return Place(there.start, there.end, line, shown(self.spoken, span), time, self.speaker(span.start) or None)


def stamp(milliseconds: int) -> str:
    """A time as WebVTT writes it."""
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}.{rest:03}"
