"""Who speaks behind `he said`, where the story leaves no doubt."""

from __future__ import annotations

from typing import NamedTuple

from lsprotocol import types

from newslint.analysis import Analysis
from newslint.analysis.analysis import layer
from newslint.analysis.attributions.attributions import Attribution, attributions
from newslint.analysis.attributions.clauses import BLANK, outside
from newslint.analysis.mentions.nouns import Sex
from newslint.analysis.sentences import sentences
from newslint.analysis.speakers.cast import cast
from newslint.analysis.speakers.genders import OTHER, genders
from newslint.analysis.speakers.somebody import somebody
from newslint.analysis.speakers.speaker import Speaker
from newslint.analysis.speakers.speakers import speakers
from newslint.analysis.tokens import tokens
from newslint.data.lexicon import PROPER, lexicon
from newslint.lines import Lines
from newslint.server.positions import Positions
from newslint.server.story import Reading
from newslint.span import Span

_SURE = 0.9
"""How likely it must be that a quotation is the pronoun’s."""
_FAR = 2000
"""Code points before a pronoun in which its person must be named."""


class Meant(NamedTuple):
    """A `he` or `she` of the source that speaks, whom it means, and why."""

    span: Span
    words: str
    name: str
    why: str


@layer("story")
def meant(analysis: Analysis) -> tuple[Meant, ...]:
    """The pronouns beside a verb of saying that can mean only one person, in order."""
    both, who = analysis.get(attributions), analysis.get(speakers)
    rows = zip((*both.quoted, *both.reported), (*who.quoted, *who.reported), strict=True)
    lines = Lines(analysis.document.source)
    found = {row.speaker: speaker for row, speaker in rows if speaker and _is_beside_its_cue(analysis, row)}
    return tuple(
        one for span, speaker in sorted(found.items()) if span and (one := _meant(analysis, span, speaker, lines))
    )


def hints(reading: Reading, positions: Positions, asked: types.Range) -> list[types.InlayHint]:
    """The names behind the pronouns of a range."""
    start, end = positions.span(asked)
    return [
        types.InlayHint(positions.position(one.span.end), f"= {one.name}", padding_left=True, tooltip=one.why)
        for one in reading.analysis.get(meant)
        if start <= one.span.end <= end
    ]


def _is_beside_its_cue(analysis: Analysis, row: Attribution) -> bool:
    """Whether `he` or `she` and its verb give the words to somebody; without marks only where it opens its sentence."""
    if row.speaker is None or row.clause is None or analysis.words(row.speaker).lower() not in OTHER:
        return False
    if row.quotation >= 0:
        return row.confidence >= _SURE
    rows = analysis.get(sentences)
    return rows.starts[rows.at(row.speaker.start)] == row.speaker.start


def _meant(analysis: Analysis, span: Span, speaker: Speaker, lines: Lines) -> Meant | None:
    """Whom it means, if nobody else whom it fits is named from the sentence on that names that person last."""
    people, text, rows = analysis.get(cast), analysis.get(outside), analysis.get(sentences)
    words, source = analysis.words(span), analysis.document.map.to_source
    who = people.rows.get(speaker.name, -1)
    named = people.within(max(0, span.start - _FAR), span.start)
    own = [r for r in named if people.who[r] == who and text[people.starts[r]] != BLANK]
    if not own or not people.people[who].full:
        return None
    first = rows.starts[rows.at(people.starts[own[-1]])]
    near = analysis.get(somebody)
    if any(_fits(analysis, row, words) for row in near.within(first, span.start) if near.who[row] != who):
        return None
    if analysis.get(genders).of(who) == OTHER[_sex(words)]:
        return None
    line = lines.place(source(Span(people.starts[own[-1]], people.ends[own[-1]])).start)[0]
    why = f"Named last on line {line}; nobody else whom ‘{words}’ fits is named since."
    return Meant(source(span), words, speaker.name, why)


def _fits(analysis: Analysis, row: int, pronoun: str) -> bool:
    """Whether a name in this row of `somebody` may be meant by the pronoun."""
    near, columns, lex = analysis.get(somebody), analysis.get(tokens), lexicon()
    if near.who[row] >= 0:
        return analysis.get(genders).of(near.who[row]) != OTHER[_sex(pronoun)]
    word = columns.words[columns.at(near.starts[row])]
    known = lex.is_surname(word) or lex.is_given(word)
    return not (word.islower() or word.isupper() or lex.is_place(word) or (lex.flags(word) & PROPER and not known))


def _sex(pronoun: str) -> Sex:
    return "he" if pronoun.lower() == "he" else "she"
