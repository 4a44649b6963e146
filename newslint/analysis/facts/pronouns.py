"""`He` for somebody whom the story shows to be a woman, where nobody else can be meant; and the other way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analysis.analysis import Analysis
from newslint.analysis.attribution_faults.pronouns import pronouns as spoken
from newslint.analysis.attributions.clauses import BLANK, outside
from newslint.analysis.facts.alone import no_person
from newslint.analysis.facts.fact import sentence
from newslint.analysis.mentions.nouns import Sex, plural
from newslint.analysis.sentences import sentences
from newslint.analysis.speakers.cast import Person, cast
from newslint.analysis.speakers.genders import FORMS, IS, OTHER, SEX, genders
from newslint.analysis.speakers.roles import roles
from newslint.analysis.speakers.somebody import somebody
from newslint.analysis.speakers.turns import turns
from newslint.analysis.tokens import tokens
from newslint.data.lexicon import FEMALE, MALE, lexicon
from newslint.finding import Match, Related
from newslint.late import late
from newslint.scope import selects
from newslint.span import Span
from newslint.words import rows, word_set

_ANYBODY = late(
    r"\b(?:(?:every|any|no|some)(?:one|body)|no one|whoever|each)\b|\bs?he ?(?:or|/)|\b(?:or|/) ?(?:s?he|his|hers?)\b",
    re.I,
)
"""What a sentence says that means nobody in particular."""
_NO_NOUN = word_set("one presidential security general senior national executive foreign conservative state")
"""Words that are as often no noun."""
_SURE = 3
"""What pronouns in other paragraphs must weigh to prove somebody's sex."""
_FAR = 4000
"""Code points above a pronoun in which it may find its person."""
_SAYS = late(
    r"(?:, [^,.;\"“”]{3,40},| of (?:the )?[A-Z][\w ]{2,40})? (?:said|says|added|adds|insist(?:s|ed)|believe[sd]|"
    r"told (?:[a-z]+ ){0,2}(?:court|jury|inquiry|hearing|crowd|committee|police|[a-z]{3,}s))(?: that)? "
)
_OPENS = late(
    r"(?:(?:On|In|At|After|Before|Earlier|Later|Last|Meanwhile|However|Still|Then|Yet|"
    r"Like|As|With|When|While|During|Under|Despite|For|And in|But in)\b[^,.]{0,120}, |But |And |Yet )?"
    r"(?:[A-Z]\w+\.? ){0,3}"
)
"""What may open a sentence before a name: a time, a title."""
_LEAST = 1
"""What pronouns must weigh where somebody speaks of himself, by all appearances."""
_REACH = 80
"""Code points from a name to the pronoun of what it says."""
_CLAUSE = 5
"""Words from a pronoun on in which it has an object."""


def pronouns(analysis: Analysis) -> Iterator[Match]:
    """The first wrong pronoun of each paragraph, and the name that it can only take up."""
    text, columns, people = analysis.get(outside), analysis.get(tokens), analysis.get(cast)
    reader, last = _Reader(analysis), -1
    for row in rows(columns.words, FORMS) if any(reader.may.values()) else ():
        start, sex = columns.starts[row], SEX[columns.words[row].lower()]
        block = analysis.block_index(start)
        if text[start] == BLANK or block < 0:
            continue
        near = reader.unfit(start, block, sex) if block != last else -1
        reader.met[sex] = block
        if near < 0 or _nobody(analysis, text, start):
            continue
        span = Span(start, columns.ends[row])
        if not any(fault.match.span == span for fault in analysis.get(spoken)):
            last = block
            place = Span(people.starts[near], people.ends[near])
            values = people.people[people.who[near]].name, columns.words[row], IS[OTHER[sex]]
            yield Match(span, "", values, (Related(place, "the person named"),))


class _Reader:
    """Reads what stands above a pronoun."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.text = analysis.get(outside)
        self.blocks = analysis.document.blocks
        self.cast = analysis.get(cast)
        self.genders = analysis.get(genders)
        self.somebody = analysis.get(somebody)
        self.tokens = analysis.get(tokens)
        every = analysis.get(roles).items()
        self.words = {who: frozenset[str]().union(*(role.words for role in held)) for who, held in every}
        self.sexes: dict[tuple[int, int, int], Sex] = {}
        self.given = [_given(person) for person in self.cast.people]
        every_one = range(len(self.given))
        self.may = {sex: {who for who in every_one if self._may_be(who, sex)} for sex in OTHER}
        """Of whom anything says so: a quick answer for the many pronouns that are right."""
        self.turns = analysis.get(turns)
        self.spoken = {turn.span.start: row for row, turn in enumerate(self.turns) if row and turn.pronoun}
        self.met: dict[Sex, int] = {"he": -99, "she": -99}

    def unfit(self, at: int, block: int, sex: Sex) -> int:
        """The row of the last name before a pronoun where nobody is mentioned whom it may take up, or -1."""
        last = self.cast.within(max(0, at - _FAR), at) if self.may[OTHER[sex]] else ()
        if not last or self.cast.who[last[-1]] not in self.may[OTHER[sex]]:
            return -1
        near = self._says(at, block, sex)
        return self._turn(self.spoken[at], sex) if near < 0 and at in self.spoken else near

    def _paragraph_above(self, block: int) -> int:
        """Where the paragraph above begins; the block itself under a headline."""
        above = self.blocks[max(0, block - 1)]
        return above.span.start if selects(("paragraph",), above.scope) else self.blocks[block].span.start

    def _says(self, at: int, block: int, sex: Sex) -> int:
        """The row of the name in `Ruiz said he`, where it opens the sentence and nobody else is spoken of; or -1."""
        named = self.cast.within(max(0, at - _REACH), at)
        if not named or not _SAYS.fullmatch(self.text, self.cast.ends[named[-1]], at):
            return -1
        start, who = self.cast.starts[named[-1]], self.cast.who[named[-1]]
        rows, surname = self.analysis.get(sentences), self.cast.people[who].words[-1]
        if not _OPENS.fullmatch(self.text, rows.starts[rows.at(at)], start) or len(self.cast.named(surname)) > 1:
            return -1
        sure = self._sex(who, block, _LEAST) == OTHER[sex]
        row = self.tokens.at(at)
        own = any(SEX.get(w) == OTHER[sex] != w for w in self.tokens.words[row : row + _CLAUSE])  # he called her
        return named[-1] if sure and not own and not self._spoken_of(who, start, block, sex) else -1

    def _spoken_of(self, who: int, at: int, block: int, sex: Sex) -> bool:
        """Whether the story, here or in the paragraph above, is about a man (a woman) of whom this person speaks."""
        opens, above = self.blocks[block].span.start, self._paragraph_above(block)
        others = {self.cast.who[row] for row in self.cast.within(max(above, at - _FAR), opens)}
        if self.met[sex] == block - 1 and all(self._sex(other, block) != sex for other in others):
            return True  # Ana Ruiz said he was kind. ¶ Ruiz said he slept.
        if self._anybody(opens, at, block, sex, surely=True):
            return True
        new = self.cast.people[who].first.start >= opens
        return (new or not others) and self._anybody(above, opens, block, sex, surely=bool(others))

    def _turn(self, row: int, sex: Sex) -> int:
        """The row of the name of the last speaker, where `“…,” she said` can only go on from there, or -1."""
        turn, before = self.turns[row], self.turns[row - 1]
        closes = self.text[max(0, turn.span.start - 3) : turn.span.start].rstrip()[-1:]
        if turn.block - before.block > 1 or before.block < 0 or before.who is None or closes != BLANK:
            return -1
        here, there = turn.span.start, before.span.start
        above = self.blocks[max(0, before.block - 1)].span.start
        who = self.cast.rows.get(before.who.name, -1)
        if who < 0 or self._sex(who, turn.block) != OTHER[sex] or self._anybody(there, here, turn.block, sex):
            return -1
        named = [r for r in self.cast.within(max(above, here - _FAR), here) if self.cast.who[r] == who]
        return named[-1] if named and not self._anybody(above, there, turn.block, sex, surely=True) else -1

    def _anybody(self, start: int, at: int, block: int, sex: Sex, surely: bool = False) -> bool:
        """Whether somebody is mentioned in [start, at) whom the pronoun may take up, or who is `surely` of that sex."""
        near = self.somebody.within(max(start, at - _FAR), at)
        own = {word for row in near for word in self.words.get(self.somebody.who[row], ())}
        return any(self._fits(row, block, sex, own, surely) for row in reversed(near))

    def _fits(self, row: int, block: int, sex: Sex, own: set[str], surely: bool) -> bool:
        """Whether somebody is mentioned here whom the pronoun may take up."""
        start, who = self.somebody.starts[row], self.somebody.who[row]
        word = self.tokens.words[self.tokens.at(start)]
        said = self._sex(who, block) if who >= 0 else self.somebody.sexes[row]
        if said or surely or who >= 0:
            return said == sex or not (said or surely)
        if word.islower():
            return not plural(word) and word not in own and word not in _NO_NOUN
        return not no_person(self.analysis, start)

    def _may_be(self, who: int, sex: Sex) -> bool:
        votes = self.genders.votes.get(who)
        return sex in (self.given[who], self.genders.told[who]) or bool(votes and votes[None, sex])

    def _sex(self, who: int, block: int, least: int = _SURE) -> Sex:
        """Man or woman by the given name and by what the story proves without this block, if the two do not differ."""
        key = who, block, least
        if key not in self.sexes:
            without, given = (block,), self.given[who]
            proved = self.genders.of(who, without, least)
            against = given and (proved or self.genders.of(who, without, 1)) == OTHER[given]
            self.sexes[key] = "" if against else proved or given
        return self.sexes[key]


def _given(person: Person) -> Sex:
    """Whose given name this is, if hardly anybody of the other sex bears it."""
    flags = lexicon().flags(person.words[0]) if person.full else 0
    return "he" if flags & MALE else "she" if flags & FEMALE else ""


def _nobody(analysis: Analysis, text: str, at: int) -> bool:
    """Whether the sentence speaks of nobody in particular: each player has his locker."""
    around = sentence(analysis, at)
    return _ANYBODY.search(text, around.start, around.end) is not None
