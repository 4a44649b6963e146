"""Clauses that say that somebody speaks: a cue outside quotation marks with its subject."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.quotations.quotations import quotations
from newslint.analysis.quotations.words import word_set
from newslint.analysis.sentences import sentences
from newslint.analysis.speakers.cues import CUES, DETERMINERS, INVERTED, NOUNLIKE, PASSIVE, PREPOSITIONS, SPEECH
from newslint.analysis.speakers.phrases import Phrases
from newslint.analysis.text import folded
from newslint.analysis.tokens import tokens
from newslint.late import late
from newslint.span import Span

_ENDS = late(r"\s*(?:[.,;]|$)|\s(?:who|in|at|on|of)\s", re.M)
_VERBS_ONLY = INVERTED | word_set(
    "told thought felt spoke found wrote swore sang heard sent shot went say tell think believe argue"
)
_ARTICLES = word_set("a an the his her their its my our your")
_WHOLE = late(r"\s*(?:[,(—–-]|\s(?:in|on|at|with|of|who|which)\s)|$")
_INVERTIBLE = frozenset(w for w in SPEECH if not w.endswith("ing")) - {"tell", "tells", "told"}
_REACH = 600
"""Code points from a cue within which its subject is looked for: keeps an endless sentence cheap."""
BLANK = "\ufffd"
"""Stands for each code point of a quotation, its marks included."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A cue with the mention of who speaks (None when none is found); `how` the subject was found.

    A `strong` cue reports words by itself (said); the others only beside a quotation (called).
    """

    cue: Span
    speaker: Span | None
    how: str
    strong: bool
    sentence: int


@layer("story")
def outside(analysis: Analysis) -> str:
    """The folded text with every quotation blanked, marks included, at the same offsets."""
    text = analysis.get(folded)
    parts: list[str] = []
    at = 0
    for q in analysis.get(quotations):
        last = len(q.segments) - 1
        for n, segment in enumerate(q.segments):
            start = max(at, segment.start - 1 if n else q.start)
            end = q.end if n == last else segment.end
            if end > start:
                parts += (text[at:start], BLANK * (end - start))
                at = end
    return "".join([*parts, text[at:]]) if parts else text


@layer("story")
def phrases(analysis: Analysis) -> Phrases:
    """The reader of mentions for this story."""
    return Phrases(analysis.get(outside), analysis.get(tokens))


@layer("story")
def clauses(analysis: Analysis) -> tuple[Clause, ...]:  # noqa: PLR0912
    """Every clause of speech outside quotation marks, in order."""
    text = analysis.get(outside)
    columns = analysis.get(tokens)
    rows = analysis.get(sentences)
    reader = analysis.get(phrases)
    words, starts, ends = columns.words, columns.starts, columns.ends
    found: list[Clause] = []
    for i in [i for i, w in enumerate(words) if w in CUES]:
        start = starts[i]
        if text[start] == BLANK or text[start - 1 : start] == "-":
            continue
        sentence = rows.at(start)
        if sentence < 0:
            continue
        begin = max(rows.starts[sentence], start - _REACH)
        low = max(begin, text.rfind(BLANK, begin, start) + 1)
        high = min(rows.ends[sentence], start + _REACH)
        word = words[i]
        if word in ("put", "puts") and words[i + 1 : i + 2] != ["it"]:
            continue
        if word in ("according", "According"):
            if words[i + 1 : i + 2] == ["to"]:
                speaker = reader.right(i + 2, high)
                if speaker:
                    found.append(Clause(Span(start, ends[i + 1]), speaker, "according", True, sentence))
            continue
        if _is_noun(words, i) or text[start - 2 : start] == "' " or _is_passive(words, i):
            continue
        if word == "saying" and words[i - 2 : i] == ["quoted", "as"]:
            speaker, how = reader.left(_before_passive(words, i - 2), low)
        elif (
            word.endswith("ing") and found and found[-1].sentence == sentence and found[-1].strong and found[-1].speaker
        ):
            speaker, how = found[-1].speaker, "participle"
        else:
            speaker, how = reader.left(i, low)
            if how == "plain" and speaker and word.endswith("ing") and words[columns.at(speaker.start)] in _ARTICLES:
                speaker, how = reader.clause(begin, start), "participle"
        cue = Span(start, ends[i])
        if word in INVERTED and text[start - 2 : start] == ", " and not (speaker and _WHOLE.match(text, speaker.end)):
            behind = reader.right(i + 1, high)
            if behind is not None and _ENDS.match(text, behind.end):
                speaker, how = behind, "inverted"
        if speaker is None and word in _INVERTIBLE and not text[low:start].strip(" ,-–—"):
            speaker, how = _inverted(reader, i, text, ends[i], high)
        if speaker is None and low > begin:
            how = "after"
        if speaker is None and (word.endswith("ing") or how in ("none", "coordinated", "clause", "after")):
            speaker = reader.clause(begin, start)
            how = "participle" if word.endswith("ing") else "coordinated"
        found.append(Clause(cue, speaker, how, word in SPEECH or word in ("put", "puts"), sentence))
    return tuple(found)


def _before_passive(words: list[str], i: int) -> int:
    """The row after the subject of `was (also) quoted`."""
    while i > 1 and words[i - 1] in (*PASSIVE, "also", "widely"):
        i -= 1
    return i


def _is_noun(words: list[str], i: int) -> bool:
    if not i:
        return False
    before = words[i - 1].lower()
    if not words[i].endswith(("ed", "ing", "s")) and words[i] not in _VERBS_ONLY:
        adjective = i > 1 and before.islower() and not before.endswith("s") and words[i - 2].lower() in _ARTICLES
        return before in _ARTICLES or adjective
    if words[i] not in NOUNLIKE:
        return False
    if words[i].endswith("ing"):
        return before in DETERMINERS or (i > 1 and words[i] in ("writing", "reading") and words[i - 2] in DETERMINERS)
    if (
        i > 1
        and before.islower()
        and before not in ("who", "also", "then")
        and words[i - 2].lower() in ("his", "her", "their", "its", "my", "our", "a", "an")
    ):
        return True
    return (
        before in DETERMINERS
        or before in PREPOSITIONS
        or before.endswith(("'s", "s'"))
        or before in ("new", "such", "own", "and")
    )


def _is_passive(words: list[str], i: int) -> bool:
    """Told, called, described after a form of be: the subject is not who speaks."""
    if i == 0 or words[i].endswith("ing"):
        return False
    back = i - 1
    while back > 0 and (words[back].endswith("ly") or words[back] in ("also", "not", "once", "often", "n't")):
        back -= 1
    return words[back] in PASSIVE and words[i].endswith(
        ("ed", "told", "found", "heard", "written", "quoted", "sent", "shot", "said", "spoken", "put")
    )


def _inverted(reader: Phrases, i: int, text: str, end: int, high: int) -> tuple[Span | None, str]:
    if text[end : end + 1] != " ":
        return None, "none"
    return reader.right(i + 1, high), "inverted"
