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


def skeleton(word: str) -> str:
    """What is left of a lower-case word when vowels, doubled letters and letters that sound alike are folded."""
    for step in _STEPS:
        word = step(word)
    return word
