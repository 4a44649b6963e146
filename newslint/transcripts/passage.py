"""A quotation's words in the parts that an ellipsis or a bracketed insert leaves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from newslint.late import late
from newslint.span import Span
from newslint.transcripts.words import JOINER, Words, words

_INITIAL = late(r"\[([^\W\d_])\](?=[^\W\d_])")
_JOINT = late(r"(?P<ellipsis>[\[(]?(?:…|\.(?:[ \u00a0\u2009]?\.){2,})[\])]?)|[^\W_]*\[[^\[\]\n]{0,200}\][^\W_]*")
ELLIPSIS, INSERT = 100, 15
"""Words of the transcript that an ellipsis may leave out and an insert may replace."""


@dataclass(slots=True)
class Passage:
    """The words of a quotation with their places; `joints` maps a row to the reach of what stands before it."""

    words: Words = field(default_factory=Words)
    joints: dict[int, int] = field(default_factory=dict)

    @property
    def parts(self) -> list[tuple[int, int]]:
        """The rows [start, end) between two joints."""
        edges = [0, *sorted(self.joints), len(self.words)]
        return [(a, b) for a, b in pairwise(edges) if b > a]


def passage(text: str, segments: Iterable[Span]) -> Passage:
    """The words between a quotation's marks, its segments one after the other."""
    found = Passage()
    for segment in segments:
        piece = _INITIAL.sub(rf"{JOINER}\1{JOINER}", text[segment.start : segment.end])
        at = 0
        for m in _JOINT.finditer(piece):
            _add(found, piece, segment.start, at, m.start())
            at = m.end()
            row = len(found.words)
            if row and "sic" not in m[0]:
                found.joints[row] = max(found.joints.get(row, 0), ELLIPSIS if m["ellipsis"] else INSERT)
        _add(found, piece, segment.start, at, len(piece))
    found.joints.pop(len(found.words), None)
    return found


def _add(found: Passage, piece: str, offset: int, start: int, end: int) -> None:
    more = words(piece, start, end)
    found.words.forms.extend(more.forms)
    found.words.starts.extend(offset + at for at in more.starts)
    found.words.ends.extend(offset + at for at in more.ends)
