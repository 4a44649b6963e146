"""Who speaks in a transcript, by what stands before the words: `RUIZ:`, `Q.`, `Ana Ruiz 0:03`, `[00:12]`, `>>`."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from newslint.data.lexicon import lexicon
from newslint.late import late
from newslint.transcripts.transcript import Cue, Turn
from newslint.transcripts.words import JOINER

_STAMP = r"(?P<open>[\[(])?(?:(?P<h>\d{1,3}):)?(?P<m>[0-5]?\d):(?P<s>[0-5]\d)(?:[.,](?P<ms>\d{1,3}))?[\])]?"
_LINE = late(r"[^\r\n]+")
_LEAD = late(rf"[ \t{JOINER}]*(?P<turn>>{{2,3}}|[-–—](?=[ \t]?[^\W\d_]))?[ \t{JOINER}]*")
_TIME = late(rf"{_STAMP}(?:[ \t]*[:–—-])?(?=\s|\Z)[ \t]*")
_LABEL = late(
    r"(?P<name>[^\W\d_][^:\r\n()\[\]]{0,80}?)[ \t]*"
    rf"(?:(?:\([^()\d\r\n]{{1,60}}\)[ \t]*)?:(?=\s|\Z)|(?<=[ \t]){_STAMP}[ \t]*:?[ \t]*(?=[\r\n]|\Z))"
    r"|(?P<asked>[QA])\.(?=[ \t])"
)
_SMALL = frozenset("al and bin da de del der di du el la le of ter van von".split())
_REMARK = late(
    r"\[[^\[\]\r\n]{0,80}\]|♪|\((?:[A-Z][A-Z ,.'’-]{1,60}"
    r"|(?i:laughter|laughs|laughing|applause|inaudible|unintelligible|crosstalk|pause|sighs|music|ph|sic))\)"
)


@dataclass(frozen=True, slots=True)
class _Line:
    """What may stand before the words of a line; `at` is where the words begin if there is no label."""

    start: int
    at: int
    turn: bool
    time: re.Match[str] | None
    label: re.Match[str] | None
    name: str


def read(text: str) -> tuple[str, tuple[Turn, ...], tuple[Cue, ...]]:
    """The text with labels, times and remarks such as `[laughter]` blanked out; the turns and the times."""
    lines = [_line(text, m.start()) for m in _LINE.finditer(text)]
    names = Counter(line.name for line in lines)
    bare = sum(line.time is not None and not line.time["open"] and not line.time["h"] for line in lines)
    turns: list[Turn] = []
    cues: list[Cue] = []
    pieces: list[str] = []
    done = 0
    for line in lines:
        at, time = line.at, line.time
        if time and bare * 3 < len(lines) and not time["open"] and not time["h"]:  # a sentence begins with an hour
            at, time = time.start(), None
        if line.label and _is_name(line.name, names):
            at = line.label.end()
            turns.append(Turn(at, line.name.partition(",")[0]))
            time = time or (line.label if line.label["m"] else None)
        elif line.turn:
            turns.append(Turn(at, ""))
        if time:
            cues.append(Cue(at, milliseconds(time)))
        pieces += (text[done : line.start], " " * (at - line.start))
        done = at
    spoken = "".join([*pieces, text[done:]])
    return _REMARK.sub(lambda m: " " * len(m[0]), spoken), tuple(turns), tuple(cues)


def milliseconds(m: re.Match[str]) -> int:
    """The time in a match of `h`, `m`, `s` and `ms`."""
    return ((int(m["h"] or 0) * 60 + int(m["m"])) * 60 + int(m["s"])) * 1000 + int((m["ms"] or "").ljust(3, "0"))


def _line(text: str, start: int) -> _Line:
    lead = _LEAD.match(text, start)
    assert lead
    time = _TIME.match(text, lead.end())
    at = time.end() if time else lead.end()
    label = _LABEL.match(text, at)
    name = (label["asked"] or label["name"].replace(JOINER, "").strip()) if label else ""
    first = name.partition(",")[0]  # ANA RUIZ, MAYOR OF KELSEY
    if first.isupper():
        name = first
    elif not _opens(text, start):
        label = None
    return _Line(start, at, bool(lead["turn"]), time, label, name)


def _opens(text: str, start: int) -> bool:
    """True where the line before has ended a sentence, or there is none: only there can a name begin a turn."""
    above = text[max(0, start - 5) : start]
    last = above.rstrip("\r\n")[-1:]
    return above.count("\n") > 1 or above.count("\r") > 1 or not (last.isalnum() or last in (",", ";", "’", "'"))


def _is_name(name: str, names: Counter[str]) -> bool:
    """True for RUIZ, `Ana Ruiz` and Q; for a word such as `Listen` only when it comes back."""
    words = name.split()
    if len(words) > 6 or not words[0][0].isupper() or not words[-1][0].isupper() | words[-1].isdigit():
        return False
    if not all(w[0].isupper() or w in _SMALL for w in words[:-1]):
        return False
    return name.isupper() or len(words) > 1 or names[name] > 1 or not lexicon().is_word(name.lower())
