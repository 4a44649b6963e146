"""`a` or `an`, by the sound that follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analysis.spelling.copy import Copy, is_known
from newslint.analysis.spelling.fault import Fault
from newslint.analysis.spelling.listed import listed
from newslint.late import late
from newslint.span import Span

VOWEL, CONSONANT = "an", "a"
_NEXT = late(r" (?P<mark>[“\"'‘(]?)[$£€]?(?:(?P<number>\d[\d,.]*)|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*))(?P<after>[^\s]?)")
_YOU = late(
    r"u(?:nanim|ni(?!n|m|dent|llu|ss|sl|r)|s[aeu]|t(?:en[st]|il|op|er[iu]|es?$)|biq|r(?:an|in|e[ath])|ro|ku|kr|gan|tah|fo|v[ue])"
    r"|uru|eu|ewe|ewo|one(?:s|self|ness|time|sies?)?(?!\w)|once|oui|ouija"
)
_MUTE_H = late(r"hour|honest|hono(?:u)?r|heir(?!l)|heirloom")
_EITHER = late(
    r"h(?:ist|ot|orr|yst|abit|ero(?!in)|ilar|armon|erb|allu|omag|uman)|ur[dia]|uy|ui|ou[aei]|oax|yt|yp|yv|ij"
)
_CLUSTER = late(r"(?:[mndxg](?![aeiouy])|h[^aeiouy])(?!r|l|w)")
_LETTERS_AN = frozenset("AEFHILMNORSX")
_SPELLED = frozenset(
    [
        "SUV",
        "MOT",
        "HIV",
        "SEC",
        "SAS",
        "RAF",
        "LED",
        "MEP",
        "MOD",
        "NUT",
        "FOI",
        "MIT",
        "LOL",
        "SIS",
        "RIP",
        "RAC",
        "SOS",
        "FAA",
        "FDA",
        "RDA",
        "MSF",
        "NEC",
        "ROC",
        "RUC",
        "RNA",
    ]
)
"""Initialisms that look as if they could be said as words, and are spelled out."""
_NO_ARTICLE = listed(
    "a an the is are was were am be been has have had do does did will would can could shall should may might must to "
    "of and or nor but so if thus then hence in on at as for from with without into onto upon up by than that this "
    "these those when where while because although though until i he she it we you they me him us them his her its our "
    "your their my who whom whose which what how why there here un el le la les"
)
"""Words that follow no article: what stands before them is a slip for another word, or another language."""


def articles(copy: Copy) -> Iterator[Fault]:
    """Each `a` or `an` that stands before the wrong sound."""
    for row, word in enumerate(copy.words):
        if word in ("a", "an", "A", "An"):
            fault = _fault(copy, row, word)
            if fault:
                yield fault


def _fault(copy: Copy, row: int, word: str) -> Fault | None:
    start, end = copy.starts[row], copy.ends[row]
    if start and copy.text[start - 1] not in " \n\t“\"‘'(—–[…":
        return None
    if word[0] == "A" and start and copy.text[start - 1] == " " and copy.text[max(0, start - 2)] not in '.?!:”"—–':
        return None
    m = _NEXT.match(copy.text, end)
    if not m:
        return None
    wanted = sound_of_number(m["number"]) if m["number"] else _sound_of_token(copy, m["word"], m["after"])
    if not wanted or wanted == word.lower():
        return None
    new = wanted.capitalize() if word[0].isupper() else wanted
    doubtful = bool(m["mark"]) or ((m["word"] or "")[:1].isupper() and (not m["word"].isupper() or m["word"][0] == "H"))
    return Fault("a-an", Span(start, end), (new,), "likely" if doubtful else "clear", sure=True)


def sound_of_number(number: str) -> str:
    """`an` before eight, eleven, eighteen and their kin, else `a`; "" where one may say it either way."""
    digits = number.rstrip(".,")
    whole = digits.split(".")[0]
    if whole.startswith("8"):
        return VOWEL
    first = whole.split(",")[0]
    if first in ("11", "18"):
        return VOWEL
    if re.fullmatch(r"1[18]\d\d|1,[18]00", whole):
        return ""
    return CONSONANT


def _sound_of_token(copy: Copy, word: str, after: str) -> str:
    if len(word) == 1:
        letter = after == "-" or (word.isupper() and word not in ("I", "A"))
        return sound_of_initials(word.upper()) if letter else ""
    if after in ("*", "@", "_", "&") or (word in _NO_ARTICLE and after != "-"):
        return ""
    initials = word.removesuffix("'s")
    initials = initials[:-1] if initials[-1:] == "s" and initials[:-1].isupper() else initials
    if initials.isupper():
        return sound_of_initials(initials)
    if not word.isascii() or not (word[0].isupper() or is_known(word, copy.lex)):
        return ""
    camel = word[0].islower() and not word.islower()  # iPhone, eBay
    return sound_of_initials(word[0].upper()) if camel else sound_of_word(word)


def sound_of_initials(letters: str) -> str:
    """`an` before initials whose first is said with a vowel (F, L, M …); "" for what may be said as a word."""
    first = letters[0]
    if first in "AEIO":
        return "" if letters in ("ONE", "ONCE", "EURO") or letters.startswith("EUR") else VOWEL
    if first == "U":
        return CONSONANT if len(letters) <= 3 or letters.startswith(("UN", "US", "UK", "UE")) else ""
    if first not in _LETTERS_AN:
        return CONSONANT if len(letters) < 4 or not letters.startswith("H") else ""
    if letters in _SPELLED:
        return VOWEL
    speakable = re.search(r"[AEIOUY]", letters[1:2] if len(letters) <= 3 else letters[1:3]) is not None
    return "" if speakable or len(letters) > 5 else VOWEL


def sound_of_word(word: str) -> str:
    """`an` before a vowel that is heard; "" for words said either way (historic, herb) or in another language."""
    low = word.lower()
    name = word[0].isupper()
    if _MUTE_H.match(low):
        return VOWEL
    if _YOU.match(low):
        return CONSONANT
    if _EITHER.match(low) or (name and (low[0] in "uh" or _CLUSTER.match(low))):
        return ""
    return VOWEL if low[0] in "aeiou" else CONSONANT
