"""What people are by the story, as a list of names has it: `director`, `former vice president`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.analysis.analysis import Analysis
from newslint.analysis.mentions.grammar import TIMES
from newslint.analysis.mentions.nouns import BODIES, DOCUMENTS, PEOPLE, head, plural
from newslint.analysis.speakers.roles import told
from newslint.late import late
from newslint.words import word_set

_BARE = late(
    r"(?:, (?:\d+, )?|,? (?:who )?(?:is|was|has been|became|remains) )(?:[^\W\d_]+['’]s )?"
    r"([^\W\d_][^,.;:()—–“”\"\n\ufffd]{2,80})(?=[,.;—–])"
)
"""What somebody is, without an article: `Ana Ruiz, president of the board,`; `Ana Ruiz is founder of the board.`"""
_BEFORE = late(r"\b([A-Z][a-z]+) of (?:the )?[A-Z][a-z]+ $")
"""`Secretary of State Ana Ruiz`"""
_NO_OFFICE = word_set(
    """
    republican democrat liberal conservative one nominee contender challenger runner frontrunner side lead page city
    state county security court press police managing presidential congressional
    """
)
"""Words that stand with people and name no office."""
_WEIGHTY = word_set("former ex deputy assistant acting")
"""Words that make another office of an office."""
_HALF = word_set("general")
"""Nouns that are an office with the word before: attorney general."""
_SURE, _LIKELY = ("man", "woman", "ist", "ian", "eer"), ("er", "or", "ant")
"""How nouns of people end; where no article tells that they are nouns, and where something does."""
_THINGS = word_set(
    """
    former senior junior minor major prior later earlier other another after never ever together rather however whether
    either neither nor poor elder character favor cover server order number matter answer error factor power corner
    computer chapter dinner offer center manner border disaster murder brother river error horror terror mirror
    restaurant giant grant der prefer discover steer hammer shortlist master
    """
)


def offices(analysis: Analysis, start: int, end: int) -> Iterator[str]:
    """The offices and the like, in lower case, that stand beside a name."""
    for words in filter(None, told(analysis, start, end)):
        at = _head(words)
        if _names_one(words[at]) or (words[at].islower() and _ends_like_one(words[: at + 1])):
            yield _office(words[: at + 1])
    if (before := _BEFORE.search(analysis.text, max(0, start - 50), start)) and _names_one(before[1]):
        yield before[0].lower().strip()
    if bare := _BARE.match(analysis.text, end):
        words = bare[1].split()
        at = _head(words)
        if _names_one(words[at]):
            yield _office(words[: at + 1])


def _head(words: Sequence[str]) -> int:
    """The index of the noun: `a lawyer based in Leeds`."""
    at = head(words)
    return at - 1 if at and words[at].endswith("ed") else at


def _names_one(noun: str) -> bool:
    return noun.lower() in PEOPLE and noun.lower() not in _NO_OFFICE and not plural(noun)


def _ends_like_one(words: Sequence[str]) -> bool:
    noun = words[-1]
    known = noun in TIMES or noun in BODIES or noun in DOCUMENTS or noun in _THINGS or noun in _NO_OFFICE
    return not known and noun.endswith(_SURE if len(words) < 2 else _SURE + _LIKELY)


def _office(words: Sequence[str]) -> str:
    """The noun, and the words before it without which it is another office."""
    *rest, noun = (word.lower() for word in words)
    last = rest[-1:] if noun in _HALF or rest[-1:] == ["vice"] or (*rest[-1:], noun) == ("chief", "executive") else []
    return " ".join((*(word for word in rest[: len(rest) - len(last)] if word in _WEIGHTY), *last, noun))
