"""`Okafor declined to comment. “We will sue,” he said.`: the only man at hand has just been said to be silent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.attribution_faults.fault import Fault
from newslint.analysis.attributions.clauses import outside
from newslint.analysis.quotations.quotations import quotations
from newslint.analysis.sentences import sentences
from newslint.analysis.speakers.cast import cast
from newslint.analysis.speakers.turns import turns
from newslint.finding import Match, Related
from newslint.late import late
from newslint.span import Span

_WORDS = (
    "comment",
    "reached",
    "respond",
    "attend",
    "testif",
    "answer",
    "return",
    "present",
    "speak",
    "in court",
    "be contacted",
)
_SILENT = late(
    r"\b(?:(?:declined|refused) to (?:comment|speak|testify|answer|respond)|(?:did|has|had) not (?:immediately )?"
    r"(?:respond(?:ed)?|attend(?:ed)?|testif(?:y|ied)|comment(?:ed)?|"
    r"return(?:ed)? (?:\w+ )?(?:calls?|messages?|emails?))|"
    r"(?:could not|can ?not) (?:immediately )?be (?:reached|contacted)|"
    r"was not (?:present|in court|available for comment)|"
    r"was unavailable for comment|made no comment)\b"
)
_TURN = late(r"\b(?:but|later|earlier|instead|except|until|beyond|previously|statement|further)\b", re.I)
"""Words that say that he spoke after all, or has before."""


def silent(analysis: Analysis) -> Iterator[Fault]:
    """Pronouns that speak right behind a sentence whose one person has not spoken."""
    text = analysis.get(outside)
    if not any(word in text for word in _WORDS):
        return
    rows, people, found = analysis.get(sentences), analysis.get(cast), analysis.get(quotations)
    for turn in analysis.get(turns):
        if not turn.pronoun or turn.row.quotation < 0:
            continue
        q = found[turn.row.quotation]
        row = rows.at(q.start) - 1
        if row < 0 or rows.blocks[row] != q.block or text[rows.ends[row] : q.start].strip():
            continue
        before = Span(rows.starts[row], rows.ends[row])
        words = text[before.start : before.end]
        named = people.within(before.start, turn.span.start)
        near = {people.who[r] for r in named}
        m = _SILENT.search(words)
        if len(near) != 1 or m is None or _TURN.search(words, m.start()):
            continue
        (one,) = near
        place = Span(people.starts[named[0]], people.ends[named[0]])
        related = (Related(place, "the nearest person, who does not speak"), Related(q.opening, "these words"))
        yield Fault("not-the-speaker", Match(turn.span, "clear", (turn.words, people.people[one].name), related))
