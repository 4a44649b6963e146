"""The whole mention of a speaker, with its appositions and relative clauses: what a desk would read out."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.attributions.attributions import Attribution
from newslint.analysis.attributions.clauses import BLANK, outside
from newslint.analysis.attributions.cues import SPEECH, STANCE
from newslint.analysis.mentions.grammar import (
    AUXILIARIES,
    DETERMINERS,
    PASSIVE,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
    STOPS,
    TIMES,
)
from newslint.analysis.quotations.quotations import quotations
from newslint.analysis.sentences import sentences
from newslint.analysis.text import folded
from newslint.late import late
from newslint.span import Span
from newslint.words import word_set

_REACH = 400
"""Code points behind the short mention within which it may end."""
_LONGEST_TITLE = 60
_BRACKET = late(r"\.?\s?\([^()\n\ufffd]{1,60}\)")
_BREAK = late(r",(?=\s|$)|[;:\n]|\s[—–-]+\s|—|\ufffd+")
_DASHED = late(r"\s?[—–]\s?[^—–\n\ufffd]{3,200}[—–]")
_SELF = late(r"\s(?:him|her|it|them)sel(?:f|ves)\b")
_RELATIVE = late(r"\s(?=(?:who|whose|whom|familiar|close)\s)")
_REDUCED = late(r"\s(?=[a-z]+ed (?:by|of|from) (?![a-z]+ing))")
_WORD = late(r"[\w'’.-]+")
_LATER = word_set("day days week weeks month months moment time few")
_RELATIVES = ("who", "whose", "whom", "that", "which")
_OPENS = (DETERMINERS - {"that"}) | word_set("of from including former formerly who whose whom")
_NO_NOUN = PREPOSITIONS | AUXILIARIES | STOPS | word_set("instead ahead regardless thanks according")
_SAYS = SPEECH - {"asked", "asks", "agreed", "agrees"}
_FINITE = PASSIVE | word_set("has have had will would could should does did")


def mention(analysis: Analysis, attribution: Attribution) -> Span | None:
    """The speaker with what tells who that is: `Ana Ruiz, 43, a nurse who lives in Leeds`."""
    short = attribution.speaker
    text = analysis.get(outside)
    if short is None or text[short.start : short.end].lower() in PRONOUNS:
        return short
    high, closed, adjacent = _bounds(analysis, attribution, short)
    end = short.end
    for pattern in (_BRACKET, _SELF, _DASHED) if closed else (_BRACKET,):
        m = pattern.match(text, end, high)
        end = m.end() if m else end
    stop = _stop(analysis, end, high)
    relative = _RELATIVE.match(text, end, high) and (adjacent or not _reports(text, end, high))
    if relative or _REDUCED.match(text, end, high):
        if not closed or (relative and stop < high):
            end = _before_report(text, end, stop)
        elif adjacent and stop == high:
            end = _before_adverbs(text, end, high)
    while text.startswith(", ", end):
        start = end + 2
        stop = _stop(analysis, start, high)
        ends = text[stop : stop + 1] == "," or text[stop - 1] == BLANK
        unclosed = adjacent and stop == high and not text.endswith(" and ", start, high)
        if (closed and not (ends or unclosed)) or not _tells_who(text, start, stop):
            break
        by_the_way = text.startswith("who" if closed else "whose", start) and " " not in text[short.start : short.end]
        if by_the_way or (attribution.sieve == "according" and text[start].isupper()):
            break
        end = _before_report(text, start, stop)
    return Span(short.start, short.start + len(text[short.start : end].rstrip(" ,.—–-")))


def _bounds(analysis: Analysis, attribution: Attribution, short: Span) -> tuple[int, bool, bool]:
    """Where the mention must end, whether only a comma closes its appositions, whether its cue stands at the bound."""
    rows = analysis.get(sentences)
    row = rows.at(short.start)
    high = max(short.end, min(rows.ends[row] if row >= 0 else 0, short.end + _REACH))
    cue = attribution.cue
    if attribution.quotation >= 0:
        quoted = analysis.get(quotations)[attribution.quotation].start
        high = min(high, quoted) if quoted >= short.end else high
    if cue is not None and cue.start < short.start:
        return high, attribution.sieve == "according" and cue.start == rows.starts[row], False
    adjacent = cue is not None and short.end <= cue.start <= high
    return (cue.start if cue is not None and adjacent else high), True, adjacent


def _stop(analysis: Analysis, start: int, high: int) -> int:
    """Where the words from here come to a comma or another break; the marked title of a work is none."""
    text, whole = analysis.get(outside), analysis.get(folded)
    for m in _BREAK.finditer(text, start, high):
        if m[0][0] != "\ufffd" or len(m[0]) > _LONGEST_TITLE:
            return m.start()
        if whole[m.end() - 2] in ",.;?!":
            return m.end()
    return high


def _tells_who(text: str, start: int, end: int) -> bool:
    """True when the words between two commas tell who the speaker is."""
    words = [m[0] for m in _WORD.finditer(text, start, end)]
    if not words or words[0] in _RELATIVES:
        return len(words) > 1 and words[0] not in ("which", "that") and not _reports(text, start, end)
    relative = next((n for n, w in enumerate(words) if w in _RELATIVES), len(words))
    if any(w in _FINITE or w in SPEECH for w in words[:relative]):
        return False
    first, second = words[0].lower(), words[1:2]
    if first in TIMES or (second and second[0] in _LATER):
        return False
    if first.isdigit():
        return second == [] or second[0] in ("of", "from", "a", "who")
    if first in _OPENS or words[0][0].isupper():
        return True
    noun = first not in _NO_NOUN and not first.endswith(("ing", "ed", "ly"))
    head = next((n for n, w in enumerate(words) if w in PREPOSITIONS), len(words))
    return noun and (second == ["of"] or any(w in ROLES for w in words[:head]))


def _verbs(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Where the words stand that are no adverb, auxiliary or relative."""
    for m in _WORD.finditer(text, start, end):
        if m[0] not in _RELATIVES and m[0] not in AUXILIARIES and not m[0].endswith("ly"):
            yield m.start(), m[0]


def _reports(text: str, start: int, end: int) -> bool:
    """True for `who said`, `who also told`: the clause reports words, it does not tell who the speaker is."""
    return next(_verbs(text, start, end), (0, ""))[1] in _SAYS


def _before_report(text: str, start: int, end: int) -> int:
    """Where the words end that are followed by `and said`, or `end`."""
    at = text.find(" and ", start, end)
    if at < 0:
        return end
    verb = next(_verbs(text, at, end), (0, ""))[1]
    return at if verb in SPEECH or verb in STANCE else end


def _before_adverbs(text: str, start: int, end: int) -> int:
    """Where the relative clause before a cue ends: (who saw it) later said."""
    while True:
        words = text[start:end].split()
        if len(words) < 2 or not (words[-1] in AUXILIARIES or words[-1].endswith("ly")):
            return end
        end = start + text[start:end].rstrip().rfind(" ")
