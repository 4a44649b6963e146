"""What the story says that its people are: `Mayor Ana Ruiz`, `Ana Ruiz, a nurse from Leeds`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.attributions.clauses import outside
from newslint.analysis.attributions.cues import CUES
from newslint.analysis.mentions.grammar import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, STOPS
from newslint.analysis.mentions.nouns import gender, head
from newslint.analysis.sentences import sentences
from newslint.analysis.speakers.cast import cast
from newslint.analysis.tokens import tokens
from newslint.late import late
from newslint.words import word_set

_APPOSED = late(
    r"(?:, (?:\d+, )?|,? (?:who )?(?:is|was|has been|became|remains) )"
    r"(?:(?:an?|the|his|her|its|their|one of the) |(?=former |ex-))"
)
_UNTIL = late(r"[^,.;:()—–\n�]{1,160}")
_SPELLED = {
    "sen": "senator", "gov": "governor", "rep": "representative", "dr": "doctor", "prof": "professor",
    "rev": "reverend", "capt": "captain", "sgt": "sergeant", "gen": "general", "col": "colonel", "lt": "lieutenant",
    "maj": "major",
}  # fmt: skip
_WEIGHTY = word_set("former ex vice deputy assistant acting onetime late would-be")
"""Words that make another office of an office."""
_OTHER = STOPS | PREPOSITIONS | AUXILIARIES | CUES | DETERMINERS | PRONOUNS | {"and", "or"}
_BACK = 6


class Role(NamedTuple):
    """What somebody is: the head noun and all words, in lower case."""

    head: str
    words: frozenset[str]

    def fits(self, asked: Role) -> bool:
        """Whether `asked` names no more than this role, and the same office."""
        return self.head == asked.head and asked.words <= self.words and self.words & _WEIGHTY == asked.words & _WEIGHTY


def role(words: Sequence[str]) -> Role:
    """The role that a phrase without its determiner names."""
    plain = [_SPELLED.get(w, w) for w in (w.lower().removesuffix("'s") for w in words)]
    aged = plain.index("year") + 1 if "year" in plain[:-1] else 0  # the third-year coach, the 40-year-old coach
    plain = plain[aged:]
    return Role(plain[head(plain)], frozenset(plain))


@layer("story")
def descriptions(analysis: Analysis) -> list[tuple[int, list[str]]]:
    """The words that tell who somebody is, each with the row of the cast where they stand."""
    people = analysis.get(cast)
    places = enumerate(zip(people.starts, people.ends, strict=True))
    return [(row, words) for row, place in places for words in told(analysis, *place) if words]


@layer("story")
def roles(analysis: Analysis) -> dict[int, list[Role]]:
    """The roles by which each person of the cast is introduced."""
    people = analysis.get(cast)
    found: dict[int, list[Role]] = {}
    for row, words in analysis.get(descriptions):
        found.setdefault(people.who[row], []).append(role(words))
    return found


def told(analysis: Analysis, start: int, end: int) -> Iterator[list[str]]:
    """The words right before and right behind a name that say who it is."""
    text, columns = analysis.get(outside), analysis.get(tokens)
    words, starts, ends = columns.words, columns.starts, columns.ends
    row = at = columns.at(start)
    rows = analysis.get(sentences)
    first = columns.at(rows.starts[rows.at(start)])
    while at > first and row - at < _BACK and text[ends[at - 1] : starts[at]] in (" ", "-", ". ", ".-"):
        if words[at - 1].lower() in _OTHER or words[at - 1].endswith("'s"):
            break
        at -= 1
    yield words[at:row]
    if at and text[ends[at - 1] : starts[at] if at < row else start] == ", ":
        opens = next((a for a in range(at - 1, max(-1, at - _BACK), -1) if words[a].lower() in DETERMINERS), at)
        before = words[opens + 1 : at]
        if (
            before
            and "," not in text[starts[opens] : ends[at - 1]]
            and (text[end : end + 1] == "," or gender(before[-1]))
        ):
            yield before
    apposed = _APPOSED.match(text, end)
    until = _UNTIL.match(text, apposed.end()) if apposed else None
    if until:
        yield words[columns.at(until.start()) : columns.at(until.end())]
