"""Of whom a paragraph tells, where it tells of one person alone."""

from __future__ import annotations

from newslint.analysis.analysis import Analysis
from newslint.analysis.mentions.nouns import BODIES, DOCUMENTS, plural
from newslint.analysis.names.table.table import names
from newslint.analysis.speakers.genders import SEX
from newslint.analysis.speakers.roles import roles
from newslint.analysis.speakers.somebody import somebody
from newslint.analysis.tokens import tokens
from newslint.data.lexicon import PROPER, lexicon

_FAR = 4000
"""Code points that are looked back, however long a paragraph is."""


def alone(analysis: Analysis, at: int) -> int:
    """The one person of the cast of whom this paragraph and the one above tell before `at`; -1 if of anybody else."""
    blocks = analysis.document.blocks
    block = analysis.block_index(at)
    if block < 0:
        return -1
    start = max(blocks[max(0, block - 1)].span.start, at - _FAR)
    rows, words, held = analysis.get(somebody), analysis.get(tokens), analysis.get(roles)
    near = rows.within(start, at)
    who = {rows.who[row] for row in near} - {-1}
    if len(who) != 1:
        return -1
    (one,) = who
    own = {role.head for role in held.get(one, ())}
    for row in near:
        word = words.words[words.at(rows.starts[row])]
        if rows.who[row] >= 0 or word.lower() in SEX:
            continue
        if not (plural(word) or word in own if word.islower() else no_person(analysis, rows.starts[row])):
            return -1
    return one


def no_person(analysis: Analysis, start: int) -> bool:
    """Whether the name that holds the capitalised word here is a place's, a people's, a body's or a work's."""
    table, lex = analysis.get(names), lexicon()
    row = table.at(start)
    if row == len(table.words):
        return False
    first, end = table.run(row)
    last = table.words[end - 1].lower()
    if last in BODIES or last in DOCUMENTS or lex.is_place(" ".join(table.words[first:end])):
        return True
    return all(_word(word) for word in table.words[first:end])


def _word(word: str) -> bool:
    lex = lexicon()
    known = lex.flags(word) & PROPER or lex.is_word(word.lower()) or lex.is_place(word) or word.isupper()
    return bool(known) and not lex.is_given(word)
