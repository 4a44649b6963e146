"""`a` or `an`, by the sound that follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.analysis.spelling.copy import Copy, is_known
from newslint.analysis.spelling.fault import Fault
from newslint.analysis.spelling.rank import affinity
from newslint.late import late
from newslint.span import Span
from newslint.words import rows, word_set

VOWEL, CONSONANT = "an", "a"
_FITS = {"a": "bcdfgjklmnpqrstvwyz", "A": "bcdfgjklmnpqrstvwyz", "an": "ai", "An": "ai"}
"""Letters that may always stand after the article at the beginning of a word in lower case."""
_NEXT = late(
    r" {1,2}(?P<mark>(?:''|[“\"'‘(])?)[$£€]?"
    r"(?:(?P<number>\d[\d,.]*)|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*))(?P<after>[^\s]?)"
)
_YOU = late(
    r"u(?:nanim|ni(?!n|m|dent|llu|ss|sl|r)|s[aeu]|t(?:en[st]|il|op|er[iu]|es?$)|biq|r(?:an|in|e[ath])|ro|ku|kr|gan|tah|fo|v[ue])"
    r"|uru|eu|ewe|ewo|ewa[nr]|ewing|one(?:s|self|ness|time|sies?)?(?!\w)|once|oui|ouija"
)
_MUTE_H = late(r"hour|honest|honou?r|heir(?!l)|heirloom|hors(?!e)")
_EITHER = late(
    r"h(?:istor[ai]|otel|orr[ei]|yster|abit(?!s?$)|eroic|ilar|armon[iy]|erb|allu|omag|uman[ei]|aut)|ur[dia]|uy|ui|ou[aei]|oax|yt|yp|yv|ij"
)
_PLAIN = late(r"(?:[bcdfklmnprstvw][aeiou]|[bcfp][lr]|[dt]r)\w+|eurozone")
_SOUNDED_H = late(r"h(?!er[mvoz]|enr|ec|il[ad]|u[bg]|on[do]|ugu|yp|aut|ond|abs)[aeiou]\w{2}")
"""Names whose H is heard; French and Spanish ones may be none."""
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
        "NYPD",
        "LAPD",
        "NAACP",
        "NYSE",
    ]
)
"""Initialisms that look as if they could be said as words, and are spelled out."""
_SAID = word_set("NATO NASA NAFTA FEMA FIFA NASCAR NASDAQ SWAT SARS MERS HAMAS RAM ROM LAN SIM NICE")
"""Acronyms that are always said as words."""
_SAID_BY_SOME = word_set("FTSE SCSI SQL SXSW SPDR FAQ SEAL ROTC LIBOR MIDI")
_NO_ARTICLE = word_set(
    "a an the is are was were am be been has have had do does did will would can could shall should may might must to "
    "of and or nor but so if thus then hence in on at as for from with without into onto upon up by than that this "
    "these those when where while because although though until i he she it we you they me him us them his her its our "
    "your their my who whom whose which what how why there here un el le la les"
)
"""Words that follow no article: what stands before them is a slip for another word, or another language."""

_AFTER_AND = word_set(
    "thus then so they we she he it when where while yet that those these to for with from was were has had will would "
    "can could"
)
_CLEARLY = 1.0
"""By how many orders of magnitude."""


def articles(copy: Copy) -> Iterator[Fault]:
    """Each `a` or `an` that stands before the wrong sound."""
    words = copy.words
    for row in rows(words[:-1], _FITS):
        word, after = words[row : row + 2]
        if not (after[0] in _FITS[word] and after.islower() and len(after) > 1):
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
    if word == "an" and not m["mark"] and _and_is_meant(copy, row, m):
        return Fault("and", Span(start, end), ("and",), "likely")
    wanted = sound_of_number(m["number"]) if m["number"] else _sound_of_token(copy, m)
    if not wanted or wanted == word.lower():
        return None
    new = wanted.capitalize() if word[0].isupper() else wanted
    doubtful = bool(m["mark"]) or ((m["word"] or "")[:1].isupper() and (not m["word"].isupper() or m["word"][0] == "H"))
    return Fault("a-an", Span(start, end), (new,), "likely" if doubtful else "clear", sure=True)


def _and_is_meant(copy: Copy, row: int, m: re.Match[str]) -> bool:
    """Whether `an` has lost its d: before a word that takes no article, or where `and` fits far better than `a`."""
    follow = m["word"] or ""
    if not follow.islower() or m["after"] == "-" or follow not in copy.low[row + 1 : row + 2]:
        return False
    if follow in _AFTER_AND:
        return True
    if not row or not copy.spaced(row - 1) or follow in _NO_ARTICLE or sound_of_word(follow) != CONSONANT:
        return False
    before, lex = copy.low[row - 1], copy.lex
    a, both = (affinity(before, word, lex) + affinity(word, follow, lex) for word in ("a", "and"))
    return both - a >= _CLEARLY


def sound_of_number(number: str) -> str:
    """`an` before eight, eleven, eighteen and their kin, else `a`; "" where one may say it either way."""
    digits = number.rstrip(".,")
    whole = digits.split(".")[0]
    if whole.startswith("8"):
        return VOWEL
    if whole == "0":  # an 0-2 start, a 0-2 start
        return ""
    first = whole.split(",")[0]
    if first in ("11", "18"):
        return VOWEL
    if re.fullmatch(r"1[18]\d\d|1,[18]00", whole):
        return ""
    return CONSONANT


def _sound_of_token(copy: Copy, m: re.Match[str]) -> str:
    word, after = m["word"], m["after"]
    if len(word) == 1:
        quarter = word in "NSEW" and after == "." and copy.text[m.end() : m.end() + 1] == " "  # a S. Korean
        letter = after == "-" or (word.isupper() and (word not in "IA" or bool(m["mark"]) or after.isdigit()))
        return sound_of_initials(word.upper()) if letter and not quarter else ""
    if after in ("*", "@", "_", "&") or (word in _NO_ARTICLE and after != "-"):
        return ""
    initials = word.removesuffix("'s")
    initials = initials[:-1] if initials[-1:] == "s" and initials[:-1].isupper() else initials
    if initials.isupper():
        shouted = len(initials) > 4 and copy.lex.is_word(initials.lower()) and initials not in _SAID_BY_SOME
        return sound_of_word(initials.lower()) if shouted else sound_of_initials(initials)
    if word[0].islower() and word[1].isupper():  # iPhone, eBay, mRNA
        return sound_of_initials(word[0].upper())
    known = word[0].isupper() or after == "-" or is_known(word, copy.lex)
    return "" if not word.isascii() else sound_of_word(word) if known else _sound_of_unknown(copy, word)


def _sound_of_unknown(copy: Copy, word: str) -> str:
    """A word that no dictionary has (`a nothingburger`), where no letter leaves a doubt."""
    if len(word) < 6 or not word.islower():
        return ""
    if word.startswith("un"):
        return VOWEL if is_known(word[2:], copy.lex) else ""
    return CONSONANT if _PLAIN.match(word) else ""


def sound_of_initials(letters: str) -> str:
    """`an` before initials whose first is said with a vowel (F, L, M …); "" for what may be said as a word."""
    first = letters[0]
    if letters in _SAID or letters in _SAID_BY_SOME:
        return CONSONANT if letters in _SAID else ""
    if first in "AEIO":
        return "" if letters in ("ONE", "ONCE", "EURO") or letters.startswith("EUR") else VOWEL
    if first == "U":
        return CONSONANT if len(letters) <= 3 or letters.startswith(("UN", "US", "UK", "UE")) else ""
    if first not in _LETTERS_AN:
        return CONSONANT if len(letters) < 4 or not letters.startswith("H") else ""
    speakable = (
        letters not in _SPELLED
        and re.search(r"[AEIOUY]", letters[1:2] if len(letters) <= 3 else letters[1:3]) is not None
    )
    return "" if speakable or len(letters) > 5 else VOWEL


def sound_of_word(word: str) -> str:
    """`an` before a vowel that is heard; "" for words said either way (historic, herb) or in another language."""
    low = word.lower()
    name = word[0].isupper()
    if _MUTE_H.match(low):
        return VOWEL
    if _YOU.match(low):
        return CONSONANT
    if _EITHER.match(low) or (name and (low[0] in "ux" or _CLUSTER.match(low))):
        return ""
    if name and low[0] == "h" and not _SOUNDED_H.match(low):
        return ""
    return VOWEL if low[0] in "aeiou" else CONSONANT
