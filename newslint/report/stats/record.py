"""How long and how hard one story is, in plain dicts: what reporters print and processes pass on."""

from __future__ import annotations

from typing import TypedDict

from newslint.analysis import Analysis, readability
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.text import prose
from newslint.late import late
from newslint.lint.lint import Failure
from newslint.report.record import ErrorRecord, failed, printable
from newslint.scope import selects
from newslint.span import Span

_WORD = late(r"[^\W_][^\s—–]*")
"""What a word processor counts: a hyphenated word is one."""
PACE = 238
"""Words a minute that adults read of English non-fiction in silence (Brysbaert, 2019)."""
_NOT_LATIN = "\u0250"
"""From this letter on an alphabet is not ours."""


class Numbers(TypedDict):
    """The numbers of a story, as the JSON report prints them: its keys in this order.

    `quoted` is the share of the words that stand inside quotation marks; the scores are None where nothing is to score.
    """

    words: int
    sentences: int
    paragraphs: int
    quoted: float
    reading_ease: float | None
    grade: float | None
    seconds: int


class StatsRecord(TypedDict):
    """One story; `numbers` is None where the file could not be read."""

    path: str
    read: bool
    numbers: Numbers | None
    errors: list[ErrorRecord]
    notes: list[str]


def words(analysis: Analysis) -> list[int]:
    """Where each word of the body copy begins."""
    body = (b.span for b in analysis.document.blocks if selects(("paragraph", "list"), b.scope))
    return [m.start() for span in body for m in _WORD.finditer(analysis.get(prose), span.start, span.end)]


def seconds(words: int, pace: int = PACE) -> int:
    """How long it takes to read so many words."""
    return round(60 * words / pace)


def clock(seconds: int) -> str:
    """Minutes and seconds: `1:05`."""
    return f"{seconds // 60}:{seconds % 60:02}"


def recorded(analysis: Analysis, quotes: str, pace: int) -> StatsRecord:
    """The record of a story that was read: `quotes` (skip, include, only) says what is scored, words read a minute."""
    document, inside, places = analysis.document, analysis.get(quoted).holds, words(analysis)
    paragraphs = [b.span for b in document.blocks if selects(("paragraph",), b.scope)]
    ease, grade = _scores(analysis, paragraphs, quotes)
    empty = [] if document.text.strip() else ["holds no words"]
    return {
        "path": printable(document.path),
        "read": True,
        "numbers": {
            "words": len(places),
            "sentences": len(readability.rows(analysis, paragraphs, "include")),
            "paragraphs": len(paragraphs),
            "quoted": round(sum(map(inside, places)) / len(places), 3) if places else 0.0,
            "reading_ease": ease,
            "grade": grade,
            "seconds": seconds(len(places), pace),
        },
        "errors": [],
        "notes": [*empty, *map(printable, document.notes)],
    }


def unread(path: str, message: str) -> StatsRecord:
    """The record of a file that could not be read."""
    error = failed(Failure(path, "", message))
    return {"path": error["path"], "read": False, "numbers": None, "errors": [error], "notes": []}


def _scores(analysis: Analysis, paragraphs: list[Span], quotes: str) -> tuple[float, float] | tuple[None, None]:
    """Reading ease and grade; none for copy without sentences, or mostly in another alphabet."""
    told = readability.words(analysis, readability.rows(analysis, paragraphs, quotes))
    every = [w for sentence in told for w in sentence]
    if 2 * sum(w[0] < _NOT_LATIN for w in every) <= len(every):
        return None, None
    ease, grade = (readability.score(name, told) for name in ("flesch_reading_ease", "flesch_kincaid_grade"))
    return round(ease, 1), round(grade, 1)
