"""How words are given to a speaker: twice, too late, in two tenses, by `added` before a word was said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.quotations.quotations import quotations
from newslint.analysis.sentences import sentences
from newslint.analysis.speakers.attributions import attributions
from newslint.analysis.speakers.clauses import BLANK, clauses, outside
from newslint.analysis.speakers.cues import PRONOUNS
from newslint.analysis.speakers.fault import Fault
from newslint.analysis.speakers.sieves import Sieves
from newslint.finding import Match, Related
from newslint.late import late
from newslint.span import Span

_I_SAID = late(
    r"\bI(?:'ve| have|'d)?(?: \w+)? (?:said|say|told|tell|think|believe|added|mean|know|hope|want|explained|asked)\b"
    r"|\bas I (?:said|say|see)\b"
)
_FIRST = late(r"\bI\b(?!\.)")
_LONGEST, _FAR = 4000, 100_000
"""Code points of a sentence, and before a name, that are looked at: keeps endless copy cheap."""
_LATE = 40
"""Words after which a reader has forgotten that somebody must be speaking."""
_PAST, _PRESENT = frozenset(("said", "added", "told")), frozenset(("says", "adds", "tells"))


def manners(analysis: Analysis) -> Iterator[Fault]:
    """The faults of how words are attributed."""
    yield from _first_person(analysis)
    yield from _double(analysis)
    yield from _added(analysis)
    yield from _late(analysis)
    yield from _tenses(analysis)


def _first_person(analysis: Analysis) -> Iterator[Fault]:
    """A sentence of `I` with a verb of speech between quotations, outside of any marks."""
    text = analysis.get(outside)
    if BLANK not in text or not _FIRST.search(text):
        return
    rows = analysis.get(sentences)
    for m in _I_SAID.finditer(text):
        index = rows.at(m.start())
        start, end = rows.starts[index], rows.ends[index]
        block = analysis.document.blocks[rows.blocks[index]]
        before = text[max(block.span.start, start - 40) : start].rstrip()
        after = text[end : min(block.span.end, end + 40)].lstrip()
        if (
            end - start > _LONGEST
            or "paragraph" not in block.scope
            or BLANK in text[start:end]
            or not after.startswith(BLANK)
        ):
            continue
        if before.rstrip(" .,").endswith(BLANK):
            yield Fault("first-person-outside", Match(Span(start, end), "clear"))


def _double(analysis: Analysis) -> Iterator[Fault]:
    """Words given to a speaker in front of them and again behind them."""
    found = analysis.get(quotations)
    sieves = Sieves(analysis, found, analysis.get(clauses))
    text = analysis.get(outside)
    for n, q in enumerate(found):
        last = text[q.end - 1 : q.end] and analysis.text[q.segments[-1].end - 1 : q.segments[-1].end]
        if q.kind != "speech" or len(q.segments) > 1 or last not in (",", "?", "!"):
            continue
        low, high = sieves.bounds(q)
        before = [
            c
            for c in sieves.between(low, q.start)
            if c.strong and c.speaker and re.fullmatch(r"[,:]\s*", text[c.cue.end : q.start])
        ]
        limit = found[n + 1].start if n + 1 < len(found) else high
        after = [
            c for c in sieves.between(q.end, min(high, limit)) if c.strong and c.speaker and c.speaker.start >= q.end
        ]
        if before and after and len(text[q.end : after[0].cue.start].split()) < 5 and after[0].speaker:
            one, two = before[-1], after[0]
            start, end = min(two.cue.start, after[0].speaker.start), max(two.cue.end, after[0].speaker.end)
            yield Fault(
                "double-attribution",
                Match(Span(start, end), "clear", (), (Related(one.cue, "already attributed here"),)),
            )


def _added(analysis: Analysis) -> Iterator[Fault]:
    """`X added` of a named speaker who has not said a word before."""
    both = analysis.get(attributions)
    every = sorted(
        {
            (r.cue.start, r.speaker, r.cue)
            for r in (*both.quoted, *both.reported)
            if r.cue and r.speaker and r.sieve != "subject"
        },
        key=lambda r: r[0],
    )
    spoken: set[str] = set()
    for _, speaker, cue in every:
        words = analysis.text[speaker.start : speaker.end].split()
        name = words[-1].removesuffix("’s").removesuffix("'s") if words else ""
        if (
            analysis.text[cue.start : cue.end] in ("added", "adds")
            and name[:1].isupper()
            and name.lower() not in PRONOUNS
            and name not in spoken
            and len(spoken) > 0
        ) and analysis.text.find(name, max(0, speaker.start - _FAR), speaker.start + len(name) - 1) < 0:
            yield Fault(
                "added-first",
                Match(Span(min(speaker.start, cue.start), max(speaker.end, cue.end)), "clear", (" ".join(words),)),
            )
        spoken.update(w for w in words if w[:1].isupper())


def _late(analysis: Analysis) -> Iterator[Fault]:
    found = analysis.get(quotations)
    for row in analysis.get(attributions).quoted:
        q = found[row.quotation]
        if (
            row.sieve in ("after", "inverted")
            and row.speaker is not None
            and q.words > _LATE
            and row.speaker.start >= q.end
        ):
            yield Fault(
                "late",
                Match(
                    row.speaker,
                    "clear",
                    (q.words,),
                    (Related(Span(q.start, q.marks[0].end), "the quotation opens here"),),
                ),
            )


def _tenses(analysis: Analysis) -> Iterator[Fault]:
    """Said in one place and says in another: one finding at the first of the rarer tense."""
    cues = [(c.cue, analysis.text[c.cue.start : c.cue.end]) for c in analysis.get(clauses) if c.strong and c.speaker]
    past, present = [c for c, w in cues if w in _PAST], [c for c, w in cues if w in _PRESENT]
    if len(past) + len(present) < 4 or not past or not present:
        return
    rare, other = (present, past) if len(present) <= len(past) else (past, present)
    related = (*(Related(s, "here too") for s in rare[1:20]), Related(other[0], "the other tense"))
    said = analysis.text[rare[0].start : rare[0].end]
    usual = analysis.text[other[0].start : other[0].end]
    yield Fault("tense-mix", Match(rare[0], "clear", (said, len(rare), usual, len(other)), related))
