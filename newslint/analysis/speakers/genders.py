"""He or she: what the story itself says of its people, by titles, roles and pronouns; no list of given names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.attributions.clauses import BLANK, outside
from newslint.analysis.attributions.cues import CUES
from newslint.analysis.mentions.nouns import OFFICES, Sex, gender
from newslint.analysis.speakers.cast import cast
from newslint.analysis.speakers.roles import roles
from newslint.analysis.tokens import tokens

SEX: dict[str, Sex] = {
    **dict.fromkeys(("he", "his", "him", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
}
OTHER: dict[Sex, Sex] = {"he": "she", "she": "he"}
IS: dict[Sex, str] = {"he": "a man", "she": "a woman"}
OFFICE = -1
"""The block of the vote that an office in -man gives."""
FORMS = frozenset(form for word in SEX for form in (word, word.capitalize()))
"""The pronouns, in lower case and with a capital."""
_LEAST = 2
"""What the pronouns must weigh: one `he`, one `his` close to the name and in nobody's words, or two others."""
_FAR = 4000
"""Code points before a pronoun that are looked at, however long a paragraph is."""
_NEAR = 12
"""Words between a name and a pronoun that are close."""


class Vote(NamedTuple):
    """What one pronoun says: its block, its sex and its weight."""

    block: int
    sex: Sex
    weight: int


class Genders(NamedTuple):
    """For each person of the cast what titles and roles say, and the pronouns with nobody else in their paragraph.

    `votes` has what these weigh for each block and sex, and under the block None in the whole story.
    """

    told: tuple[Sex, ...]
    votes: dict[int, Counter[tuple[int | None, Sex]]]

    def known(self, who: int) -> bool:
        """Whether anything says that this is a man or a woman, and so a person."""
        return bool(self.told[who] or self.votes.get(who))

    def of(self, who: int, without: Iterable[int] = (), least: int = _LEAST) -> Sex:
        """`he`, `she` or ""; the pronouns of the blocks `without` do not count, the others must weigh `least`."""
        if self.told[who]:
            return self.told[who]
        votes = self.votes.get(who, Counter())
        weight = {sex: votes[None, sex] - sum(votes[block, sex] for block in without) for sex in OTHER}
        return next((sex for sex in OTHER if weight[sex] >= max(least, 2 * weight[OTHER[sex]] + 1)), "")


@layer("story")
def genders(analysis: Analysis) -> Genders:
    """The evidence on the sex of each person of the cast."""
    people, held = analysis.get(cast).people, analysis.get(roles)
    told: list[Sex] = []
    offices: list[tuple[int, Vote]] = []
    for n, person in enumerate(people):
        heads = {r.head for r in held.get(n, ())}
        if not heads.isdisjoint(OFFICES):
            offices.append((n, Vote(OFFICE, "he", 1)))
        by_role: set[Sex] = {*map(gender, heads - OFFICES)} - {""}
        by_title: set[Sex] = {*map(gender, person.titles)} - {""}
        said = by_role or by_title  # a title may stand with a namesake: Ms Okafor and her son Ben Okafor
        told.append(said.pop() if len(said) == 1 else "")
    votes: dict[int, Counter[tuple[int | None, Sex]]] = {}
    for who, vote in (*offices, *_votes(analysis)):
        weights = votes.setdefault(who, Counter())
        for block in (vote.block, None):
            weights[block, vote.sex] += vote.weight
    return Genders(tuple(told), votes)


def _votes(analysis: Analysis) -> Iterator[tuple[int, Vote]]:
    """Whom pronouns can only mean, one before any name spoils its paragraph."""
    people, text, columns = analysis.get(cast), analysis.get(outside), analysis.get(tokens)
    spoiled = -1
    for row in [row for row, word in enumerate(columns.words) if word in FORMS]:
        word, start = columns.words[row], columns.starts[row]
        sex = SEX[word.lower()]
        if text[start] == BLANK:
            continue
        block = analysis.block_index(start)
        if block in (-1, spoiled):
            continue
        named = people.within(max(start - _FAR, analysis.document.blocks[block].span.start), start)
        if len({people.who[r] for r in named}) != 1:
            spoiled = block
            continue
        if text[start - 2 : start] == ", " or text.startswith("'", people.ends[named[-1]]):
            continue  # Okafor has the key, she said; Okafor's wife says that she
        since = columns.words[max(row - _NEAR, columns.at(people.ends[named[-1]])) : row]
        own = CUES.isdisjoint(since) and (len(since) < _NEAR or word.lower() == sex)
        yield people.who[named[0]], Vote(block, sex, 1 + own)
