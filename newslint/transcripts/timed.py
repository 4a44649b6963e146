"""Subtitles: SRT and WebVTT, with everything but the spoken words blanked out."""

from __future__ import annotations

import html
import re

from newslint.errors import FileError
from newslint.late import late
from newslint.lines import Lines
from newslint.transcripts.labels import milliseconds
from newslint.transcripts.transcript import Cue, Turn
from newslint.transcripts.words import JOINER

_BEGIN = r"(?:^|(?<=\r))"
_TIME = r"(?:(?P<h>\d{1,4}):)?(?P<m>\d{1,2}):(?P<s>\d{1,2})[.,](?P<ms>\d{1,3})"
_UNTIL = r"[ \t]*-->[ \t]*(?:\d{1,4}:)?\d{1,2}:\d{1,2}[.,]\d{1,3}"
_TIMING = late(rf"{_BEGIN}[ \t]*{_TIME}{_UNTIL}(?:[ \t][^\r\n]*)?(?:\r\n?|\n|\Z)", re.MULTILINE)
_LIKE_TIMING = late(_BEGIN + r"(?:[^\r\n]*-->|[ \t]*\d[\d:., \t]{0,40}->)[^\r\n]*", re.MULTILINE)
_STARTS = late(rf"\s*(?:\d+[ \t]*(?:\r\n?|\n))?[ \t]*{_TIME}[ \t]*-->")
_BLANK_LINE = late(r"(?:\r\n?|\n)(?:\r\n?|\n)|\A(?:\r\n?|\n)")
_NUMBER = late(r"(?:\A|(?<=[\r\n]))[ \t]*\d+[ \t]*(?:\r\n?|\n)\Z")
_VOICE = late(r"<v(?:\.[^\s<>]{0,60})?[ \t]+([^<>\r\n]{1,120})>")
_BREAK = late(r"<br ?/?>|\\N", re.IGNORECASE)
_TAG = late(r"</?[a-zA-Z][^<>\r\n]{0,200}>|<[\d:.]{5,15}>|\{\\[^{}\r\n]{0,60}\}")
_ENTITY = late(r"&(?:#\d{1,7}|#x[\da-fA-F]{1,6}|[a-zA-Z]{2,8});")
_SPOKEN = late(r"[^\r\n]")
_LINE = late(r"[^\r\n]+")
_FLASH = 100
"""Milliseconds of a cue that only shows once more what stands already, as captions do that roll up."""
_EXAMPLE = "‘00:01:02.500 --> 00:01:05.000’"


def kind(path: str, text: str) -> str:
    """`vtt`, `srt` or "": by the first words, else by the name."""
    suffix = path.lower().rpartition(".")[2]
    if suffix == "vtt" or text.startswith("WEBVTT"):
        return "vtt"
    return "srt" if suffix == "srt" or _STARTS.match(text) else ""


def read(path: str, text: str, kind: str) -> tuple[str, tuple[Turn, ...], tuple[Cue, ...]]:
    """What is spoken in the subtitles, who speaks where a tag says so, and when. Raises FileError, with the line."""
    timings = list(_TIMING.finditer(text))
    _sound(path, text, {m.start() for m in timings})
    pieces: list[str] = []
    turns: list[Turn] = []
    cues: list[Cue] = []
    at = 0
    last: list[str] = []
    voiced = _VOICE.search(text) is not None
    for m, after in zip(timings, [*timings[1:], None], strict=True):
        start, body = m.end(), _body(text[m.end() : after.start() if after else len(text)], kind)
        cues.append(Cue(start, milliseconds(m)))
        flash = after is not None and 0 <= milliseconds(after) - cues[-1].time < _FLASH
        if voiced:  # a voice lasts as long as its cue
            turns.append(Turn(start, ""))
            turns += (Turn(start + v.end(), html.unescape(v[1]).strip()) for v in _VOICE.finditer(body))
        shown, last = _once(_words(body), last, flash=flash)
        pieces += (_blanked(text[at:start]), shown)
        at = start + len(body)
    return "".join([*pieces, _blanked(text[at:])]), tuple(turns), tuple(cues)


def _sound(path: str, text: str, timings: set[int]) -> None:
    for m in _LIKE_TIMING.finditer(text):
        if m.start() not in timings:
            line = Lines(text).place(m.start())[0]
            raise FileError(path, f"line {line}: ‘{m[0].strip()[:60]}’ is no time code; one looks like {_EXAMPLE}")
    if not timings:
        raise FileError(
            path, f"line 1: subtitles without a time code (one looks like {_EXAMPLE}); plain text ends in .txt"
        )


def _body(chunk: str, kind: str) -> str:
    """The text of a cue: to the next empty line in WebVTT, to the number of the next cue in SRT."""
    stop = (_BLANK_LINE if kind == "vtt" else _NUMBER).search(chunk)
    return chunk[: stop.start()] if stop else chunk


def _words(body: str) -> str:
    """The same length with tags and entities out."""
    if "<" in body or "{" in body or "\\" in body:
        body = _TAG.sub(lambda m: JOINER * len(m[0]), _BREAK.sub(lambda m: " " * len(m[0]), body))
    return _ENTITY.sub(_plain, body) if "&" in body else body


def _plain(m: re.Match[str]) -> str:
    char = html.unescape(m[0])
    return char + JOINER * (len(m[0]) - 1) if len(char) == 1 and char not in "\r\n" else m[0]


def _once(body: str, last: list[str], *, flash: bool) -> tuple[str, list[str]]:
    """Without the first lines that roll up from the cue before, over a new one; and its lines, for the next cue."""
    lines = [(m.end(), words) for m in _LINE.finditer(body) if (words := " ".join(m[0].replace(JOINER, "").split()))]
    shown = [words for _, words in lines]
    again = next((n for n in range(min(len(shown), len(last)), 0, -1) if shown[:n] == last[-n:]), 0)
    if again and (again < len(shown) or flash):
        at = lines[again - 1][0]
        body = _blanked(body[:at]) + body[at:]
    return body, shown or last


def _blanked(text: str) -> str:
    return _SPOKEN.sub(" ", text)
