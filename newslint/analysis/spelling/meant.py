"""Words that no dictionary has and whose surroundings show that they are meant: slang, echoes, glossed words."""

from __future__ import annotations

from newslint.analysis.spelling.copy import Copy
from newslint.analysis.spelling.rank import GRAMMAR, Choice
from newslint.analysis.spelling.suspects import CLIPPED
from newslint.data.lexicon import WORD, Lexicon
from newslint.late import late
from newslint.words import word_set

_SLANG = late(r"(?P<z>.{2,5}?)zz?|(?P<baby>.{3,})sies")
_GLOSSED = late(r"[’'”\"]?(?: \(|, (?:an?|or|which (?:is|means)|meaning|that is) )")
_NAMING = word_set("called named dubbed termed nicknamed christened")
_LISTING = late(r",? (?:and|or|&) |, ")
_VOWELS = late(r"[aeiouy]+")
_LONGEST_ECHO, _LONGEST_SLANG = 7, 8
_REACH = 3
_FREQUENT, _EVERYDAY = 4.0, 4.5
_TELLING = 7


def meant(copy: Copy, row: int, word: str, best: Choice) -> bool:
    """Whether the word stands as it should, though `best` is near it."""
    if slang(word, copy.lex) or _echo(copy, row, word):
        return True
    if best.slip in ("swap", "double"):
        return False
    if _verbed(word, copy.low[row - 1] if row and copy.spaced(row - 1) else "", best, copy.lex):
        return True
    foreign = _glossed(copy, row) or (best.around <= 0 and _beside_unknown(copy, row))
    return foreign and not (best.usual and (len(word) >= _TELLING or best.zipf >= _EVERYDAY))


def slang(word: str, lex: Lexicon) -> bool:
    """`boyz`, `for realz`, `for realsies`."""
    m = _SLANG.fullmatch(word) if len(word) <= _LONGEST_SLANG else None
    return m is not None and bool(lex.flags(m["z"] or m["baby"]) & WORD)


def _echo(copy: Copy, row: int, word: str) -> bool:
    """Whether the word is listed with one of the same consonants: `blips, boops and beeps`."""
    if len(word) > _LONGEST_ECHO:
        return False
    bones = _VOWELS.sub("", word)
    near = [r for r in range(max(0, row - _REACH), min(len(copy.low), row + _REACH + 1)) if r != row]
    return any(
        copy.low[r] != word
        and abs(len(copy.low[r]) - len(word)) <= 1
        and _VOWELS.sub("", copy.low[r]) == bones
        and _LISTING.fullmatch(copy.text, copy.ends[min(r, row)], copy.starts[max(r, row)]) is not None
        for r in near
    )


def _verbed(word: str, before: str, best: Choice, lex: Lexicon) -> bool:
    """Half of an open compound whose noun is made a verb: `high fiving`."""
    if not before or before in GRAMMAR or best.slip not in ("change", "key"):
        return False
    stem = word.removesuffix("ing") if word.endswith("ing") else word.removesuffix("ed")
    if stem == word or len(stem) < 3:
        return False
    return any(base not in GRAMMAR and lex.is_word(base) and lex.zipf(base) >= _FREQUENT for base in (stem, stem + "e"))


def _glossed(copy: Copy, row: int) -> bool:
    """Whether the sentence says what the word is: `shochu, a spirit`, `a spirit called shochu`."""
    before = copy.low[row - 1] if row else ""
    named = before in _NAMING or (before == "as" and row > 1 and copy.low[row - 2] == "known")
    return named or _GLOSSED.match(copy.text, copy.ends[row]) is not None


def _beside_unknown(copy: Copy, row: int) -> bool:
    """Whether the word before or after is unknown too: two words of another language."""
    beside = [other for other in (row - 1, row + 1) if 0 <= other < len(copy.words) and copy.spaced(min(other, row))]
    return any(
        copy.words[r].islower() and r in copy.unknown and copy.words[r] not in copy.rare | CLIPPED for r in beside
    )
