"""Speech tags and marks that do not go together: words in the first person without marks, words given twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.attribution_faults.fault import Fault
from newslint.analysis.attributions.clauses import BLANK, Clause, clauses, outside
from newslint.analysis.attributions.ground import Ground
from newslint.analysis.quotations.quotations import quotations
from newslint.analysis.sentences import sentences
from newslint.analysis.speakers.resolver import meant
from newslint.finding import Match, Related
from newslint.late import late
from newslint.span import Span

_I_SAID = late(
    r"\bI(?:'ve| have|'d)?(?: \w+)? (?:said|say|told|tell|think|believe|added|mean|know|hope|want|explained|asked)\b"
    r"|\bas I (?:said|say|see)\b"
)
_I = late(r"\bI(?:'(?:m|ve|d|ll))? (?!of\b|and\b|or\b|to\b|in\b)[a-z]")
"""`I` before a verb."""
_NUMBERED = late(r"(?:(?!(?:But|And|So|If|When|As|Now|Then|What|That|Yes|No|Well|Or)\b)\b[A-Z][\w']*|\b[Pp]art) $")
"""What makes it a numeral: World War I, Part I."""
_LED = late(r"(?: \w+){0,3}: (?:\w+,? )?I(?:'(?:m|ve|d|ll))? [a-z]")
_MARK = late(r"[“”„\"«»‘]|''|[,.?!]['’]")
_TAG_ENDS = late(r"[.,;:]|$|\s(?:on|in|at|of|after|who|when|during|outside|from)\b")
_SUBORDINATE = late(r"(?:When|As|If|While|After|Before|Since|Though|Although|Because|Once|Until|Asked)\b")
_FIRST = late(r"(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
_GIVEN = late(r"(?: \w+){0,3}[,:]\s*")
_BETWEEN_TAGS = late(r"(?: [\w'-]+){0,5}, ")
_PERSONAL = 2
"""Other sentences with `I` outside of marks from which on the writer speaks."""
_LONGEST, _NEAR, _WORD = 4000, 40, 20
"""Code points of a sentence that are looked at, beside it, and before an `I`: keeps endless copy cheap."""


def strays(analysis: Analysis) -> Iterator[Fault]:
    """The faults of words that lost their marks, and of words with one tag too many."""
    yield from analysis.get(unmarked)
    yield from _double(analysis)


@layer("story")
def unmarked(analysis: Analysis) -> tuple[Fault, ...]:
    """Sentences of `I` outside of marks between two quotations, or with the tag of somebody else."""
    text, rows = analysis.get(outside), analysis.get(sentences)
    every = {rows.at(m.start()) for m in _I.finditer(text) if person(text, m.start())}
    if not every:
        return ()
    lost = {row for m in _I_SAID.finditer(text) if _between(analysis, row := rows.at(m.start()))}
    many = {s for s, who in analysis.get(meant).items() if who and who.pronoun == "they"}
    own = (c for c in analysis.get(clauses) if c.sentence in every and c.speaker not in many)
    lost |= {c.sentence for c in own if tagged(text, c, rows.starts[c.sentence])}
    lost = {row for row in lost if bare(analysis, row)}
    if len(every - lost) >= _PERSONAL:
        return ()
    places = (Span(rows.starts[row], rows.ends[row]) for row in sorted(lost))
    return tuple(Fault("first-person-outside", Match(place, "clear")) for place in places)


def person(text: str, at: int) -> bool:
    """True for an `I` at this offset that is no numeral."""
    return _NUMBERED.search(text[max(0, at - _WORD) : at]) is None


def _between(analysis: Analysis, row: int) -> bool:
    """True for a sentence with a quotation right before and right after it."""
    text, rows = analysis.get(outside), analysis.get(sentences)
    start, end = rows.starts[row], rows.ends[row]
    block = analysis.document.blocks[rows.blocks[row]].span
    before = text[max(block.start, start - _NEAR) : start].rstrip(" .,")
    return before.endswith(BLANK) and text[end : min(block.end, end + _NEAR)].lstrip().startswith(BLANK)


def tagged(text: str, clause: Clause, start: int, first: re.Pattern[str] = _I) -> bool:
    """`I was late, he said.` and `He told the court: I was late.`; `first`: which words are in the first person."""
    speaker, cue = clause.speaker, clause.cue
    if speaker is None or not clause.strong or _FIRST.match(text, speaker.start):
        return False
    head, tail = min(speaker.start, cue.start), max(speaker.end, cue.end)
    beside = cue.start - speaker.end < 2 and text[cue.start : cue.end] != "say"
    if text[head - 2 : head] == ", " and beside and tail - start < _LONGEST:
        spoken = any(person(text, m.start()) for m in first.finditer(text, start, head))
        return spoken and not _SUBORDINATE.match(text, start) and _TAG_ENDS.match(text, tail) is not None
    return _LED.match(text, cue.end) is not None


def bare(analysis: Analysis, row: int) -> bool:
    """True for a sentence of body copy without any mark."""
    rows = analysis.get(sentences)
    start, end = rows.starts[row], rows.ends[row]
    scope = analysis.document.blocks[rows.blocks[row]].scope
    body = "paragraph" in scope and "blockquote" not in scope and end - start < _LONGEST
    return body and not _MARK.search(analysis.text, start, end)


def _double(analysis: Analysis) -> Iterator[Fault]:
    """Words given to a speaker in front of them and again behind them."""
    found, text = analysis.get(quotations), analysis.get(outside)
    ground = Ground(analysis)
    for n, q in enumerate(found):
        if q.kind != "speech" or len(q.segments) > 1 or analysis.text[q.segments[0].end - 1] not in ",?!":
            continue
        low, high = ground.bounds(q)
        yield from _two_tags(text, q.end, ground.between(q.end, high))
        limit = found[n + 1].start if n + 1 < len(found) else high
        before = [c for c in ground.between(low, q.start) if c.strong and c.speaker][-1:]
        after = [c for c in ground.between(q.end, min(high, limit)) if c.strong and c.how != "according"][:1]
        for one, two in zip(before, after, strict=False):
            if two.speaker is None or two.speaker.start < q.end or not _GIVEN.fullmatch(text, one.cue.end, q.start):
                continue
            if _SUBORDINATE.match(text, low) and "," not in text[low : one.cue.start]:
                continue  # When Ruiz shouted, “A,” Okafor joked, “B”
            start, end = min(two.cue.start, two.speaker.start), max(two.cue.end, two.speaker.end)
            if not text[q.end : start].strip(" ,"):
                related = (Related(one.cue, "already attributed here"),)
                yield Fault("double-attribution", Match(Span(start, end), "clear", (), related))


def _two_tags(text: str, end: int, after: Sequence[Clause]) -> Iterator[Fault]:
    """`“…,” he told the museum, said Ruiz.`: a tag right behind the words, and another behind its comma."""
    for one, two in pairwise(after[:2]):
        if not (one.strong and two.strong and one.speaker and two.speaker) or "according" in (one.how, two.how):
            continue
        start = min(one.speaker.start, one.cue.start)
        first, second = max(one.speaker.end, one.cue.end), min(two.speaker.start, two.cue.start)
        last = max(two.speaker.end, two.cue.end)
        beside = max(two.speaker.start, two.cue.start) - min(two.speaker.end, two.cue.end) < 2
        if (
            beside
            and not text.startswith("who ", two.speaker.start)  # he tells her, who replies
            and not text[two.speaker.start].isdigit()  # in a June 10, 2009 email
            and not text[end:start].strip()
            and _BETWEEN_TAGS.fullmatch(text, first, second)
            and _TAG_ENDS.match(text, last)
        ):
            related = (Related(one.cue, "already attributed here"),)
            yield Fault("double-attribution", Match(Span(second, last), "clear", (), related))
