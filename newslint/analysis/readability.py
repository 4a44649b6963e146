"""How hard the copy reads: its words in sentences, and textstat's scores of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cache, lru_cache
from types import ModuleType

from newslint.analysis.analysis import Analysis
from newslint.analysis.quotations.quoted import quoted
from newslint.analysis.sentences import sentences
from newslint.analysis.tokens import tokens
from newslint.errors import CheckUnavailable
from newslint.span import Span

SCORES = (
    *("flesch_kincaid_grade", "flesch_reading_ease", "automated_readability_index", "coleman_liau_index"),
    *("gunning_fog", "smog_index", "dale_chall_readability_score", "linsear_write_formula", "lix", "rix"),
)
"""Those of textstat's that are made for English."""
_JOINTS = frozenset(("", ".", "'", "’"))
"""What may stand between two tokens of one word: 18th, U.S., 10’s."""
_LONGEST = 30
"""Letters from which a word takes no more tokens: a file of nothing but `a.` is not one word."""


def rows(analysis: Analysis, blocks: Iterable[Span], quotes: str) -> list[range]:
    """The tokens of each sentence in these blocks that has any.

    A sentence of which more words are quoted than not is no narration, and is left out (`quotes: skip`) or alone kept
    (`only`); one that quotes some words is read whole, as it would be another sentence without them.
    """
    table, cuts = analysis.get(tokens), analysis.get(sentences)
    inside = analysis.get(quoted).holds
    found: list[range] = []
    for block in blocks:
        for row in range(bisect_left(cuts.starts, block.start), bisect_left(cuts.starts, block.end)):
            words = range(table.at(cuts.starts[row]), table.at(cuts.ends[row]))
            among = 0 if quotes == "include" else sum(inside(table.starts[n]) for n in words)
            if words and (quotes == "include" or (2 * among > len(words)) == (quotes == "only")):
                found.append(words)
    return found


def words(analysis: Analysis, found: Iterable[range]) -> list[list[str]]:
    """The words of each of these sentences: each part of a hyphenated word is one, U.S. and 18th are one."""
    table, text = analysis.get(tokens), analysis.text
    told: list[list[str]] = []
    for row in found:
        told.append([])
        for n in row:
            joined = n > row.start and text[table.ends[n - 1] : table.starts[n]] in _JOINTS
            if joined and len(told[-1][-1]) < _LONGEST:
                told[-1][-1] += table.words[n]
            else:
                told[-1].append(table.words[n])
    return told


def score(name: str, told: Iterable[Iterable[str]]) -> float:
    """One of SCORES: textstat's, over sentences in which no mark can be taken for an end."""
    copy = " ".join(f"{' '.join(w.replace('.', '') for w in sentence)}." for sentence in told)
    return float(getattr(_textstat(), name)(copy))


@lru_cache(maxsize=65_536)
def syllables(word: str) -> int:
    """How many syllables textstat counts."""
    return int(_textstat().syllable_count(word))


@cache
def _textstat() -> ModuleType:
    """textstat, with our copy of its dictionary: by itself it would fetch NLTK's at first use.

    Raises CheckUnavailable when that cannot be helped.
    """
    import textstat
    from textstat.backend.counts import _count_syllables

    from newslint.data.syllables import pronounced

    if not hasattr(_count_syllables, "get_cmudict"):
        raise CheckUnavailable("this version of textstat would fetch its dictionary: install 0.7.8 to 0.7.13")
    _count_syllables.get_cmudict = lambda lang: pronounced()
    return textstat  # type: ignore[no-any-return]
