"""Where somebody may be mentioned, as far as capitals and nouns tell: nobody there is a strong word."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import NamedTuple

from newslint.analysis.analysis import Analysis, layer
from newslint.analysis.attributions.clauses import BLANK, outside
from newslint.analysis.mentions.grammar import TIMES
from newslint.analysis.mentions.nouns import PEOPLE, gender
from newslint.analysis.names.table.table import LEFT, MID, TITLES, names
from newslint.analysis.speakers.cast import cast
from newslint.analysis.speakers.genders import SEX
from newslint.analysis.tokens import tokens
from newslint.data.lexicon import WORD, lexicon
from newslint.words import rows as rows_of
from newslint.words import word_set

NOT_PEOPLE = word_set(
    """
    The A An I It He She They We You Democrats Republicans Congress Parliament Police Officials House Senate
    Government Labour Court God English British American French German Russian Chinese Iranian Syrian Israeli
    European Twitter Facebook Internet State
    """
)
"""Capitals that no `he` or `she` takes up."""

_NOUNS = PEOPLE | SEX.keys()
_FORMS = _NOUNS | {f"{noun}'s" for noun in _NOUNS}


class Somebody(NamedTuple):
    """Row i: somebody may be mentioned at `starts[i]`, `who` of the cast or -1, of the sex that the word says."""

    starts: array[int]
    who: list[int]
    sexes: list[str]

    def within(self, start: int, end: int) -> range:
        """The rows that start in [start, end)."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


@layer("story")
def somebody(analysis: Analysis) -> Somebody:
    """Names, nouns and pronouns of people outside quotation marks, in order of the text."""
    columns, table = analysis.get(tokens), analysis.get(names)
    people, text = analysis.get(cast), analysis.get(outside)
    found = ((columns.starts[row], columns.words[row]) for row in rows_of(columns.words, _FORMS))
    rows = [
        (start, -1, SEX.get(word) or gender(word.removesuffix("'s"))) for start, word in found if text[start] != BLANK
    ]
    named, lex = 0, lexicon()
    for start, word, flags in zip(table.starts, table.words, table.flags, strict=True):
        if word in NOT_PEOPLE or word in TITLES or word.lower() in TIMES or text[start] == BLANK:
            continue
        if (
            not flags & (MID | LEFT)
            and lex.flags(word.lower()) & WORD
            and not (lex.is_surname(word) or lex.is_given(word))
        ):
            continue  # a word that opens a sentence
        while named < len(people.starts) and people.ends[named] <= start:
            named += 1
        known = named < len(people.starts) and people.starts[named] <= start
        rows.append((start, people.who[named] if known else -1, ""))
    rows.sort()
    return Somebody(array("I", [r[0] for r in rows]), [r[1] for r in rows], [r[2] for r in rows])
