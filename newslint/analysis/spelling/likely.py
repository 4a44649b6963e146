"""Whether an unknown word is likelier to be a slip of a known one than to be meant."""

from __future__ import annotations

from newslint.analysis.spelling.coined import compound, derived
from newslint.analysis.spelling.rank import Choice
from newslint.data.lexicon import ABBREVIATION, PLACE, PROPER, RARE, Lexicon
from newslint.late import late

_NEEDED = 3.95
"""What must speak for the correction of a plain unknown word, in orders of magnitude."""
_TINY, _UNTOLD, _LONG = 1.5, 0.6, -0.4
_RARE, _RARER, _SHORTENED, _SINGULAR, _NAMED = 1.3, 1.8, 2.0, 0.8, 0.4
_MADE, _PART = 0.4, 0.12
_SEAM, _BENT = -2.0, 0.5
_INFLECTED = late(r"(?:ing|ed|e[rs]s?|est|able|ly)$")
_TELLS = {"undouble": -0.9, "drop": -0.7, "change": -0.2, "swap": 0.3, "both": 0.9}
"""Slips that leave what a new word may look like (a letter missing), and those that make none by chance (a swap)."""
_AROUND = 0.3
"""How much of `Choice.around` counts: the best of many words is often one that suits its neighbours."""
_PREFIXES = frozenset(("mis", "dis", "un", "in", "im", "il", "ir", "over", "under", "inter"))


def lead(word: str, best: Choice, lex: Lexicon) -> float:
    """By how much the correction is likelier, in orders of magnitude; below nought when the word is likelier meant."""
    return best.alone + _AROUND * best.around + _TELLS.get(best.slip, 0.0) - _needed(word, best, lex)


def _needed(word: str, best: Choice, lex: Lexicon) -> float:
    """What must speak for the correction: more for a word that some list knows or that known ones make."""
    size, flags = len(word), lex.flags(word)
    named, common = lex.entry(word.capitalize())
    made = max(derived(word, lex), compound(word, lex))
    return sum(
        (
            _NEEDED,
            _TINY if size == 2 else 0.0,
            _UNTOLD if size <= 3 and best.around <= 0 else 0.0,
            _LONG if size >= 8 and (word[0], word[-2:]) == (best.word[0], best.word[-2:]) else 0.0,
            (_RARER if best.slip in ("change", "key") else _RARE) if flags & RARE else 0.0,
            _SHORTENED if flags & ABBREVIATION else 0.0,
            _SINGULAR if lex.is_word(word + "s") else 0.0,
            _NAMED * common if named & (PROPER | PLACE) else 0.0,
            _MADE + _PART * made if made else 0.0,
            _BENT if best.slip in ("sound", "both") and _INFLECTED.search(word) else 0.0,
            _SEAM if best.slip == "undouble" and _at_seam(word, best.word) else 0.0,
        )
    )


def _at_seam(word: str, other: str) -> bool:
    """Whether the letter missing of a pair is the prefix's or the suffix's: `mistep`, `openess`."""
    at = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), len(word))
    return other[:at] in _PREFIXES or other[at:] in ("ly", "ness")
