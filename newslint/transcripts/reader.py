"""From a transcript's file to what was spoken: plain text, SRT and WebVTT; Markdown and HTML by their words."""

from __future__ import annotations

from pathlib import Path

from newslint.errors import FileError
from newslint.formats import MAX_SIZE, format_of, read_file
from newslint.span import SourceMap
from newslint.transcripts import labels, timed
from newslint.transcripts.paper import unprinted
from newslint.transcripts.transcript import Cue, Transcript, Turn


def read_transcript(path: str | Path, *, max_size: int | None = MAX_SIZE) -> Transcript:
    """The transcript in a file. Raises FileError when it cannot be read or nobody speaks in it."""
    document = read_file(path, max_size=max_size)
    name, text, places = document.path, document.source, SourceMap()
    kind = timed.kind(name, text)
    turns: tuple[Turn, ...] = ()
    cues: tuple[Cue, ...] = ()
    if kind and text.strip():
        text, turns, cues = timed.read(name, text, kind)
    elif format_of(name) != "txt":
        text, places = document.text, document.map
    if not kind:
        text = unprinted(text)
    spoken, labelled, stamped = labels.read(text)
    if not any(map(str.isalnum, spoken)):
        raise FileError(name, "nobody says a word in it")
    turns = tuple(sorted((*turns, *labelled), key=lambda turn: turn.start))
    cues = tuple(sorted((*cues, *stamped), key=lambda cue: cue.start))
    return Transcript(name, document.source, spoken, turns, cues, places, document.notes)
