"""A rough sound of an English word, so that a word misspelled by ear meets the word that was meant."""

from __future__ import annotations

import re
from functools import partial

_STEPS = tuple(
    partial(re.compile(pattern).sub, sound)
    for pattern, sound in (
        (r"[^a-z]", ""),
        (r"^(?:kn|gn|pn)", "n"),
        (r"^wr", "r"),
        (r"^ps", "s"),
        (r"ph", "f"),
        (r"gh(?=[^aeiou]|$)", ""),
        (r"sc(?=[eiy])|c(?=[eiy])|z", "s"),
        (r"ti(?=on|ous|al|an)|ssi(?=on)|si(?=on)|ci(?=ous|al|an)", "s"),
        (r"ch(?=[^aeiou]|$)", "k"),
        (r"ck|c|q", "k"),
        (r"x", "ks"),
        (r"dg|j", "g"),
        (r"^[aeiouy]+", "A"),
        (r"(?<!^)[aeiouyhw]", ""),
        (r"(.)\1+", r"\1"),
    )
)
_LETTERS = "Abdfgklmnprstv"


def skeleton(word: str) -> str:
    """What is left of a lower-case word when vowels, doubled letters and letters that sound alike are folded."""
    for step in _STEPS:
        word = step(word)
    return word


def near(sound: str, last: int) -> set[str]:
    """The skeletons that differ in one letter, or in the order of two, after so many first letters at most."""
    cuts = [(sound[:i], sound[i:]) for i in range(last + 1)]
    return {
        *(a + b[1:] for a, b in cuts if b),
        *(a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1),
        *(a + letter + b[n:] for a, b in cuts for letter in _LETTERS for n in ((0, 1) if b else (0,))),
    } - {sound}
