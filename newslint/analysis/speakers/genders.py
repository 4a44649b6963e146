"""He or she: what the story itself says of its people, by titles, roles and pronouns; no list of given names."""

from __future__ import annotations

from collections import Counter

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.speakers.cast import cast
from newslint.analysis.speakers.clauses import BLANK, outside
from newslint.analysis.speakers.nouns import Sex, gender
from newslint.analysis.speakers.roles import roles
from newslint.analysis.tokens import tokens

SEX: dict[str, Sex] = {
    **dict.fromkeys(("he", "his", "him", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
}


@layer("story")
def genders(analysis: Analysis) -> tuple[Sex, ...]:
    """`he`, `she` or "" for each person of the cast."""
    people, held, votes = analysis.get(cast), analysis.get(roles), _votes(analysis)
    found: list[Sex] = []
    for n, person in enumerate(people.people):
        told: set[Sex] = {*map(gender, person.titles), *(gender(r.head) for r in held.get(n, ()))} - {""}
        if len(told) == 1:
            found.append(told.pop())
        else:
            he, she = votes[n, "he"], votes[n, "she"]
            found.append("he" if he > 2 * she else "she" if she > 2 * he else "")
    return tuple(found)


def _votes(analysis: Analysis) -> Counter[tuple[int, str]]:
    """How many pronouns of each sex have nobody else in their paragraph to mean; one that comes first spoils it."""
    people, text, columns = analysis.get(cast), analysis.get(outside), analysis.get(tokens)
    votes: Counter[tuple[int, str]] = Counter()
    spoiled = -1
    for word, start in zip(columns.words, columns.starts, strict=True):
        sex = SEX.get(word.lower())
        block = analysis.block_at(start) if sex and text[start] != BLANK else None
        if not sex or block is None or block.span.start == spoiled:
            continue
        near = {people.who[r] for r in people.within(block.span.start, start)}
        if len(near) == 1:
            votes[near.pop(), sex] += 1
        else:
            spoiled = block.span.start
    return votes
