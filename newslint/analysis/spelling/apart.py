"""Two words that a missing space runs together."""

from __future__ import annotations

from newslint.analysis.spelling.rank import GRAMMAR, Choice, affinity
from newslint.data.lexicon import WORD, Lexicon
from newslint.words import word_set

_PARTICLES = word_set(
    "in on out up off over down under through after by all no non so like one two three any some every most more "
    "before about self"
)
"""Words of grammar that compounds are made with (`onboard`, `takeover`, `someplace`)."""
_LAST = word_set("in by so some more all through about before after any one two three")
"""Those that are seldom the last part of one."""
_GLUE = (GRAMMAR - _PARTICLES) | word_set("said says else never always even four five six ten")
_SEEN, _BRIEF, _LONG, _LONGER = 3.4, 1.0, 0.0, -1.3
_PART = 4
_NEVER = 9.9
_STARTS, _ENDS = frozenset(("a", "i", "as")), frozenset(("a", "or", "is"))
"""Words that are also how others begin and end."""
_SPACE = 1.0


def apart(word: str, lex: Lexicon, before: str = "", after: str = "") -> Choice | None:
    """The two words that `word` runs together, one of them of grammar; None when it is likelier to be a new word.

    Frequency as of single words: of the pair where it was counted, else as if the two met by chance.
    """
    found = [c for i in range(1, len(word)) if (c := _choice(word[:i], word[i:], before, after, lex))]
    return max(found, key=lambda c: c.score, default=None)


def _choice(first: str, second: str, before: str, after: str, lex: Lexicon) -> Choice | None:
    if (len(first) == 1 and first not in ("a", "i")) or (len(second) == 1 and second != "a"):
        return None
    glued = first in _GLUE or (second in _GLUE and second != "like")
    if not (glued or second in _PARTICLES or first in _PARTICLES):
        return None
    (one, often), (two, as_often) = lex.entry(first), lex.entry(second)
    if not (one & two & WORD):
        return None
    pair = lex.bigram(first, second)
    zipf = pair - 3 if pair else often + as_often - 9 + affinity(first, second, lex)
    if zipf < (_SEEN if pair else _needed(first, second, glued)):
        return None
    around = affinity(before, first, lex) + affinity(second, after, lex)
    return Choice(f"{first} {second}", "join", zipf, zipf + _SPACE, around, bool(pair))


def _needed(first: str, second: str, glued: bool) -> float:
    """How frequent a pair must be that was not counted: less, the longer it is."""
    size = len(first) + len(second)
    brief = any(len(part) < _PART and part not in GRAMMAR for part in (first, second))
    if brief or not (glued or second in _LAST) or first in _STARTS or second in _ENDS:
        return _NEVER
    return _BRIEF if size < 8 else _LONG if size < 10 or not glued else _LONGER
