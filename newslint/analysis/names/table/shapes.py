"""How alike two names look: their letters folded, their skeleton, and keys under which look-alikes meet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

from newslint.late import late

SAME, SOUND_SLIP, SLIP, ALL_SOUND, SOUND, FAR_SLIP, FAR_SOUND = 4.0, 3.5, 3.0, 2.9, 2.5, 2.0, 1.5
"""Kinds of likeness, strongest first: the same letters; a slip that keeps the sound; a slip; the same sound, vowels and
all; the same but for vowels; two slips; the same but for vowels in quite other letters."""

_SPECIAL = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"})
_NOT_LETTER = late(r"[^a-z]+")
_SOUNDS = (
    (re.compile(r"^mac(?=[b-df-hj-np-tv-z])"), "mc"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"tz|ts|cz"), "c"),
    (re.compile(r"(?<=[aou])ch$|^ch(?=r)"), "k"),
    (re.compile(r"sch|sh|ch"), "s"),
    (re.compile(r"ck|kh|gh|q"), "k"),
    (re.compile(r"c(?=[eiy])"), "s"),
    (re.compile(r"c"), "k"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"^ye"), "e"),
    (re.compile(r"^y|^i(?=[aou])"), "j"),
    (re.compile(r"(?<=.)[jy]"), "i"),
    (re.compile(r"[vw]"), "f"),
    (re.compile(r"z"), "s"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"ee"), "i"),
    (re.compile(r"o[ou]"), "u"),
    (re.compile(r"th"), "t"),
)
_AEIOU = frozenset("aeiou")
_VOWELS = late(r"[aeiouh]+")
_DOUBLE = late(r"(.)\1+")
_FIRSTS = ("ckqgx", "yijeg", "szcx", "fpvw", "aeiou", "hk", "bv", "td")


@lru_cache(maxsize=1 << 16)
def plain(form: str) -> str:
    """Lower-case letters alone: accents, hyphens, apostrophes and full stops gone."""
    low = form.lower()
    if not low.isascii():
        low = "".join(c for c in unicodedata.normalize("NFKD", low.translate(_SPECIAL)) if not unicodedata.combining(c))
    return low if low.isalpha() and low.isascii() else _NOT_LETTER.sub("", low)


@lru_cache(maxsize=1 << 16)
def sounds(form: str) -> str:
    """The letters of a name, those that one spelling writes for another folded together."""
    word = plain(form)
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return _DOUBLE.sub(r"\1", word)


@lru_cache(maxsize=1 << 16)
def skeleton(form: str) -> str:
    """The consonants of a name, as they sound."""
    word = sounds(form)
    first = "a" if word[:1] in _AEIOU else word[:1]
    return _DOUBLE.sub(r"\1", first + _VOWELS.sub("", word[1:]))


@lru_cache(maxsize=1 << 16)
def keys(form: str) -> tuple[str, ...]:
    """Names that may be one name share a key: the skeleton, the letters, or the letters but one."""
    word = plain(form)
    found = [word]
    sound = skeleton(form)
    if len(sound) > 1 or len(word) < 6:
        found.append("#" + sound)
    if len(word) > 4:
        found += (word[:i] + word[i + 1 :] for i in range(len(word)))
    return tuple(dict.fromkeys(found))


_BACK = frozenset("gkqc")
"""First letters that stand for one Arabic sound: Gaddafi, Qaddafi, Kaddafi."""


@cache
def _osa() -> Callable[..., int]:
    """Slips between two words, a swap of neighbours being one; loaded when two names first look alike (20 ms)."""
    from rapidfuzz.distance import OSA

    return OSA.distance


def likeness(a: str, b: str) -> float:
    """How alike two names look, 0.0 when not at all; symmetric."""
    one, two = plain(a), plain(b)
    if one == two:
        return SAME
    short = min(len(one), len(two))
    if short < 3 or not (one[0] == two[0] or any(one[0] in first and two[0] in first for first in _FIRSTS)):
        return 0.0
    distance = _osa()(one, two, score_cutoff=4)
    sound = skeleton(a) == skeleton(b) or (one[1:] == two[1:] and {one[0], two[0]} <= _BACK)
    if distance == 1 and short > 3:
        return SOUND_SLIP if sound else SLIP if short > 4 else 0.0
    if sound and 1 < distance < 4 and short > 3:
        apart = _osa()(sounds(a), sounds(b), score_cutoff=4)
        if not apart:
            return ALL_SOUND
        distance = min(distance, 1 + apart)
    if sound and distance <= (1 if short < 4 else 2 if short < 6 else 4):
        return SOUND if distance < 3 else FAR_SOUND
    return FAR_SLIP if distance == 2 and short > 7 else 0.0
