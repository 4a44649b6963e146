"""Who speaks in a transcript, by what stands before the words or above them: `RUIZ:`, `Q.`, `Ana Ruiz 0:03`, `>>`."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from newslint.data.lexicon import lexicon
from newslint.late import late
from newslint.transcripts.transcript import Cue, Turn
from newslint.transcripts.words import JOINER
from newslint.words import word_set

_CLOCK = r"(?:\d{1,3}:)?[0-5]?\d:[0-5]\d(?:[.,]\d{1,3})?"
_STAMP = (
    r"(?P<open>[\[(])?(?:(?P<h>\d{1,3}):)?(?P<m>[0-5]?\d):(?P<s>[0-5]\d)(?:[.,](?P<ms>\d{1,3}))?"
    rf"(?:[ \t]*(?:-->|[-–—])[ \t]*{_CLOCK})?[\])]?"
)
_LINE = late(r"[^\r\n]+")
_LEAD = late(rf"[ \t\f{JOINER}]*(?P<turn>>{{2,3}}|[-–—](?=[ \t]?[^\W\d_]))?[ \t{JOINER}]*")
_TIME = late(rf"{_STAMP}(?:[ \t]*[:–—-])?(?=\s|\Z)[ \t]*")
_LABEL = late(
    r"(?P<asked>[QA])\.(?=[ \t])"
    r"|(?P<name>[^\W\d_][^:\r\n()\[\]]{0,80}?)[ \t]*(?:"
    r"(?:\((?P<held>[^()\d\r\n]{1,60})\)[ \t]*)?(?:\([^()\d\r\n]{1,60}\)[ \t]*)?(?::(?=\s|\Z)|(?P<alone>(?=[\r\n]|\Z)))"
    rf"|(?<=[ \t]){_STAMP}[ \t]*:?[ \t]*(?=[\r\n]|\Z))"
)
_SMALL = word_set("al and bin da de del der di du el la le of ter van von")
_REMARK = late(
    r"\[[^\[\]\r\n]{0,80}\]|♪|\((?:[A-Z][A-Z ,.'’-]{1,60}"
    r"|(?i:laughter|laughs|laughing|applause|inaudible|unintelligible|crosstalk|pause|sighs|music|ph|sic))\)"
    r"|(?:\A|(?<=[\r\n]))[ \t]*\([^()\r\n]{1,80}\)(?=[ \t]*(?:[\r\n]|\Z))"
)
_ESTABLISHED = 40
"""Lines of a transcript of which one at least is a name that comes back, where names stand alone above the words."""


class _Line(NamedTuple):
    """What may stand before the words of a line; `at` is where the words begin if there is no label."""

    start: int
    at: int
    end: int
    turn: bool
    time: re.Match[str] | None
    label: re.Match[str] | None
    name: str

    @property
    def alone(self) -> bool:
        """True where nothing follows the name, which belongs to the lines below if it is one."""
        return self.label is not None and self.label["alone"] is not None

    @property
    def empty(self) -> bool:
        """True for a line that holds a time, or nothing at all."""
        return self.at == self.end


def read(text: str) -> tuple[str, tuple[Turn, ...], tuple[Cue, ...]]:
    """The text with labels, times and remarks such as `[laughter]` blanked out; the turns and the times."""
    lines = [_line(text, m) for m in _LINE.finditer(text)]
    labelled = _labelled(text, lines)
    bare = sum(line.time is not None and not line.time["open"] and not line.time["h"] for line in lines)
    turns: list[Turn] = []
    cues: list[Cue] = []
    pieces: list[str] = []
    done = 0
    for row, line in enumerate(lines):
        at, time = line.at, line.time
        if row in labelled and line.label:
            at = line.label.end()
            turns.append(Turn(at, line.name.partition(",")[0]))
            time = time or (line.label if line.label["m"] else None)
        elif line.turn:
            turns.append(Turn(at, ""))
        if time and row not in labelled and bare * 3 < len(lines) and not time["open"] and not time["h"]:
            at, time = time.start(), None  # a sentence begins with an hour
        if time:
            cues.append(Cue(at, milliseconds(time)))
        pieces += (text[done : line.start], " " * (at - line.start))
        done = at
    spoken = "".join([*pieces, text[done:]])
    return _REMARK.sub(lambda m: " " * len(m[0]), spoken), tuple(turns), tuple(cues)


def _labelled(text: str, lines: list[_Line]) -> set[int]:
    """The rows of the lines that name a speaker."""
    names = Counter((line.name, line.alone) for line in lines)
    named = {row for row, line in enumerate(lines) if line.label and _is_name(line.name, names[line.name, line.alone])}
    found = {row for row in named if not lines[row].alone}
    alone: list[int] = []
    for row in [] if text[:200_000].isupper() else sorted(named - found):
        above, below = _next(text, lines, row, -1), _next(text, lines, row, 1)
        time = lines[row].time
        if above is not None and lines[above].empty:
            time = time or lines[above].time
            above = None
        elif below is not None and lines[below].empty and lines[below].time:
            time = lines[below].time
            below = _next(text, lines, below, 1)
        if above is None and below is not None and below not in named and not (lines[below].empty or lines[below].time):
            (found.add if time else alone.append)(row)
    again = Counter(lines[row].name for row in alone)
    if sum(n for n in again.values() if n > 1) * _ESTABLISHED >= len(lines):
        found.update(alone)
    return found


def _next(text: str, lines: list[_Line], row: int, step: int) -> int | None:
    """The row of the line right below or above; None where there is an empty line between, or no line."""
    near = row + step
    if not 0 <= near < len(lines):
        return None
    between = text[lines[min(row, near)].end : lines[max(row, near)].start]
    return near if between in ("\n", "\r", "\r\n") else None


def milliseconds(m: re.Match[str]) -> int:
    """The time in a match of `h`, `m`, `s` and `ms`."""
    return ((int(m["h"] or 0) * 60 + int(m["m"])) * 60 + int(m["s"])) * 1000 + int((m["ms"] or "").ljust(3, "0"))


def _line(text: str, m: re.Match[str]) -> _Line:
    lead = _LEAD.match(text, m.start())
    assert lead
    time = _TIME.match(text, lead.end())
    at = time.end() if time else lead.end()
    label = _LABEL.match(text, at)
    name = _name(label) if label else ""
    first = name.partition(",")[0]  # ANA RUIZ, MAYOR OF KELSEY
    if first.isupper():
        name = first
    elif label and label["alone"] is None and not _opens(text, m.start()):
        label = None
    return _Line(m.start(), at, m.end(), bool(lead["turn"]), time, label, name)


def _name(label: re.Match[str]) -> str:
    """The name as it stands; of `The Minister for Coasts (Ana Ruiz)` the one in brackets."""
    if label["asked"]:
        return label["asked"]
    name = label["held"] if label["held"] and label["name"].startswith("The ") else label["name"]
    return name.replace(JOINER, "").strip(" \t,")


def _opens(text: str, start: int) -> bool:
    """True where the line before has ended a sentence, or there is none: only there can a name begin a turn."""
    above = text[max(0, start - 5) : start]
    last = above.rstrip("\r\n")[-1:]
    return above.count("\n") > 1 or above.count("\r") > 1 or not (last.isalnum() or last in (",", ";", "’", "'"))


def _is_name(name: str, times: int) -> bool:
    """True for RUIZ, `Ana Ruiz` and Q; for a word such as `Listen` only when it comes back, here `times`."""
    words = name.split()
    if (
        not words
        or len(words) > 6
        or not name[-1].isalnum()
        or not words[0][0].isupper()
        or not words[-1][0].isupper() | words[-1].isdigit()
    ):
        return False
    if not all(w[0].isupper() or w in _SMALL for w in words[:-1]):
        return False
    return name.isupper() or len(words) > 1 or times > 1 or not lexicon().is_word(name.lower())
