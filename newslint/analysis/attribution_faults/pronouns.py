"""`He said` and `she said`: nobody to mean, a stranger to mean, or another person than the one who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.attribution_faults.fault import Fault
from newslint.analysis.attribution_faults.nameless import UNNAMED
from newslint.analysis.attributions.clauses import outside
from newslint.analysis.mentions.nouns import plural
from newslint.analysis.quotations.quotations import quotations
from newslint.analysis.sentences import sentences
from newslint.analysis.speakers.cast import cast
from newslint.analysis.speakers.genders import IS, OTHER, genders
from newslint.analysis.speakers.somebody import somebody
from newslint.analysis.speakers.turns import Turn, turns
from newslint.analysis.tokens import tokens
from newslint.data.lexicon import PROPER, lexicon
from newslint.finding import Match, Related
from newslint.late import late
from newslint.span import Span

_FARTHEST = 4000
"""Code points that are looked through, however long a paragraph is."""
_REACH = 4
"""Paragraphs, its own included, in which a pronoun may find its person."""
_TURNS = 50
"""Turns back in which the last speaker is looked for."""
_SURE = 3
"""What pronouns must weigh to prove somebody's sex against another pronoun."""
IN_QUOTES = late(r"\bin quotes\b|\bin (?:his|her|their|its) own words\b|\bquot(?:es|ations) of the\b", re.I)
"""In the headline of a list of quotations, which names their speaker once for all."""
_WORD = late(r"\S")
_SEXED = late(
    r"\b(?:he|she|his|hers?|him|\w*(?:man|woman)|Mr|Mrs|Ms|boy|girl|mother|father|brother|sister|son|daughter|husband|wife|"
    r"actress|waitress)\b"
)


@layer("story")
def pronouns(analysis: Analysis) -> tuple[Fault, ...]:
    """At most one fault for each `he` or `she` that speaks."""
    every = analysis.get(turns)
    spoken = [(row, turn) for row, turn in enumerate(every) if turn.pronoun and turn.block >= 0]
    reader = _Reader(analysis, every) if spoken else None
    return tuple(fault for row, turn in spoken if reader for fault in reader.fault(row, turn))


class _Reader:
    """Reads one pronoun after another against what stands above it."""

    def __init__(self, analysis: Analysis, every: tuple[Turn, ...]) -> None:
        self.analysis = analysis
        self.turns = every
        self.blocks = analysis.document.blocks
        self.text = analysis.get(outside)
        self.cast = analysis.get(cast)
        self.genders = analysis.get(genders)
        self.tokens = analysis.get(tokens)
        self.somebody = analysis.get(somebody)
        self.in_quotes = IN_QUOTES.search(self.text, 0, self.blocks[0].span.end) is not None
        self.spoken = {turn.who.name for turn in every if turn.who and not turn.pronoun}

    def fault(self, row: int, turn: Turn) -> Iterator[Fault]:
        """The fault of the pronoun in this turn, if it has one."""
        before = self.turns[row - 1] if row else None
        if self.in_quotes:
            return
        if self._alone(turn):
            evidence = "No person is named in this paragraph or the three above."
            yield Fault("pronoun", Match(turn.span, "clear", (turn.words,), (), (), evidence))
        elif before is not None and self._unnamed(before, turn):
            related = (Related(before.span, "the last speaker"),)
            evidence = f"The last speaker, ‘{before.words}’, is unnamed and of no stated sex."
            yield Fault("pronoun", Match(turn.span, "anonymous", (turn.words,), related, (), evidence))
        elif before is not None and turn.row.quotation >= 0:
            yield from self._switched(before, turn)
            yield from self._stranger(row, turn)

    def _alone(self, turn: Turn) -> bool:
        """Whether nobody is named above the pronoun, nor behind one that opens its sentence (He knew, says Ruiz)."""
        start = max(self.blocks[max(0, turn.block - _REACH + 1)].span.start, turn.span.start - _FARTHEST)
        if self.somebody.within(start, turn.span.start):
            return False
        rows = self.analysis.get(sentences)
        row = rows.at(turn.span.start)
        return rows.starts[row] != turn.span.start or not self.cast.within(turn.span.end, rows.ends[row])

    def _unnamed(self, before: Turn, turn: Turn) -> bool:
        """True when the pronoun can only be the speaker before it, who is unnamed and of no stated sex."""
        if turn.block - before.block != 1 or before.block < 0 or before.pronoun:
            return False
        above = self.blocks[before.block].span
        begin = max(above.start, before.span.start - _FARTHEST)
        end = min(above.end, before.span.end + _FARTHEST)
        if UNNAMED.search(self.text, begin, end) is None:
            return False
        person = before.who is not None and before.who.name in self.cast.rows
        return not person and _SEXED.search(self.text, begin, turn.span.start) is None

    def _switched(self, before: Turn, turn: Turn) -> Iterator[Fault]:
        """The last speaker is of the other sex, and nobody else has been named since that paragraph began."""
        who = before.who
        if who is None or who.kind != "person" or before.block < 0 or turn.block - before.block > 1:
            return
        row = self.cast.rows.get(who.name)
        sex = who.pronoun if row is None else self._sex(row, turn)
        if sex != OTHER[turn.pronoun] or self._anybody(self.blocks[before.block].span.start, turn):
            return
        yield _switch(turn, who.name, before.span, f"The last speaker, {who.name}, is {IS[sex]}.")

    def _stranger(self, row: int, turn: Turn) -> Iterator[Fault]:
        """The pronoun opens a paragraph under one in which nobody speaks: the person named there is not meant."""
        found = self.analysis.get(quotations)[turn.row.quotation]
        if (
            turn.block < 2
            or found.block != turn.block
            or _WORD.search(self.text, self.blocks[turn.block].span.start, found.start)
        ):
            return
        start = self.blocks[turn.block - 1].span.start
        before = range(row - 1, max(-1, row - _TURNS), -1)
        last = next((t for t in map(self.turns.__getitem__, before) if t.who is not None and not t.pronoun), None)
        if last is None or last.who is None or self.turns[row - 1].span.start >= start:
            return
        named = self.cast.within(max(start, turn.span.start - _FARTHEST), turn.span.start)
        near = {self.cast.who[r] for r in named}
        if len(near) != 1:
            return
        (one,) = near
        person = self.cast.people[one]
        if person.name == last.who.name or self._anybody(start, turn, one):
            return
        place = Span(self.cast.starts[named[-1]], self.cast.ends[named[-1]])
        sex = self._sex(one, turn)
        away = turn.block - last.block
        evidence = f"Last speaker: {last.who.name}, {away} paragraphs up."
        if sex == turn.pronoun and person.name not in self.spoken:
            related = (
                Related(place, "the nearest person, who has said nothing"),
                Related(last.span, "the last speaker"),
            )
            yield Fault("not-the-speaker", Match(turn.span, "clear", (turn.words, person.name), related, (), evidence))
        elif sex == OTHER[turn.pronoun]:
            yield _switch(turn, person.name, place, evidence)

    def _sex(self, who: int, turn: Turn) -> str:
        """The sex of somebody of the cast that is proved without the paragraph of the pronoun and the one above."""
        return self.genders.of(who, (turn.block - 1, turn.block), _SURE)

    def _anybody(self, start: int, turn: Turn, but: int = -1) -> bool:
        """Whether anybody `but` one is mentioned from here to the pronoun whom it may mean."""
        for row in self.somebody.within(max(start, turn.span.start - _FARTHEST), turn.span.start):
            who = self.somebody.who[row]
            sex = self.somebody.sexes[row] if who < 0 else self._sex(who, turn)
            if sex != OTHER[turn.pronoun] and not (but >= 0 and who == but) and not (who < 0 and self._weak(row)):
                return True
        return False

    def _weak(self, row: int) -> bool:
        """Whether no `he` or `she` takes up what is mentioned here: a country, a people, advisers."""
        word, lex = self.tokens.words[self.tokens.at(self.somebody.starts[row])], lexicon()
        if word.islower():
            return plural(word)
        return lex.is_place(word) or bool(lex.flags(word) & PROPER and not (lex.is_surname(word) or lex.is_given(word)))


def _switch(turn: Turn, name: str, place: Span, evidence: str) -> Fault:
    related = (Related(place, "right before it"),)
    return Fault("speaker-switch", Match(turn.span, "clear", (turn.words, name), related, (), evidence))
