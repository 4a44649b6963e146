"""From a transcript's file to what was spoken: plain text, SRT and WebVTT; Markdown and HTML by their words."""

from __future__ import annotations

from pathlib import Path

from newslint.errors import FileError
from newslint.formats import MAX_SIZE, format_of, read_file
from newslint.transcripts import labels, timed
from newslint.transcripts.transcript import Transcript


def read_transcript(path: str | Path, *, max_size: int | None = MAX_SIZE) -> Transcript:
    """The transcript in a file. Raises FileError when it cannot be read or nobody speaks in it."""
    document = read_file(path, max_size=max_size)
    name, text = document.path, document.source
    kind = timed.kind(name, text)
    marked = not kind and format_of(name) != "txt"
    if marked:
        text = document.text
    if text.startswith("{\\rtf"):
        raise FileError(name, "a word processor's file (RTF): save it as plain text")
    turns, cues = [], []
    if kind and text.strip():
        text, tagged, timed_cues = timed.read(name, text, kind)
        turns, cues = list(tagged), list(timed_cues)
    spoken, labelled, stamped = labels.read(text)
    if not any(map(str.isalnum, spoken)):
        raise FileError(name, "nobody says a word in it")
    turns = sorted([*turns, *labelled], key=lambda turn: turn.start)
    cues = sorted([*cues, *stamped], key=lambda cue: cue.start)
    source_map = {"map": document.map} if marked else {}
    return Transcript(name, document.source, spoken, tuple(turns), tuple(cues), notes=document.notes, **source_map)
