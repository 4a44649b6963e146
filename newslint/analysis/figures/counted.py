"""What a figure counts: the noun behind it, and the sort of toll that a headline and a story both tell of."""

from __future__ import annotations

import re

from newslint.analysis.figures.figures import Figure
from newslint.late import late
from newslint.words import word_set

_FEW = 4
"""Words looked at behind a figure."""
_REACH = 60
_WORD = late(r"[ -]+([^\W\d_]+(?:'[^\W\d_]+)*)")
_BREAKS = word_set(
    """
    and or but in on at to for from by with as than that which who when while after before since until if is are was
    were be been has had have will would can could may might must said say says the a an his her its their our my
    aboard dead killed missing injured into over under up down out off about against between during through per
    each one not also then so because
    """
)
_PASSED = word_set("of the its his her their our those these all other more additional new further")
_LONG = late(r"\b[^\W\d_]{4,}\b")
_CLOSE = 50
_VAGUE = _BREAKS | word_set(
    "million billion trillion thousand hundred percent cent more than least around nearly almost"
)
_PLURALS = word_set("people men women children police staff troops feet teeth geese mice sheep aircraft lives wives")
_SINGULAR = {"men": "man", "women": "woman", "children": "child", "lives": "life", "wives": "wife", "people": "person"}
_NO_PLURAL = ("ss", "us", "is", "'s", "ous")
_TOLLS = {
    "dead": r"dead|kill(?:s|ed|ing)?|die[ds]?|dying|deaths?|fatalities|perish(?:ed)?|drown(?:s|ed)?|murder(?:s|ed)?"
    r"|slain|slay(?:s|ing)?|shot dead|massacred?|lost their lives|lose their lives",
    "hurt": r"injur(?:es|ed|ies|ing)|hurt(?:ing)?|wound(?:s|ed|ing)|casualties",
    "held": r"arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|held|in custody|charged|jailed|indicted|remanded",
    "missing": r"missing|unaccounted",
}
_ANY = "|".join(f"(?P<{name}>{words})" for name, words in _TOLLS.items())
_BEHIND = late(rf"[ -](?:(?!(?:and|or|but|while) )[A-Za-z'-]+ ){{0,5}}?(?:{_ANY})\b", re.IGNORECASE)
_AHEAD = late(
    rf"\b(?:{_ANY}|toll)(?: (?:of|at|to|is|was|by|rises?|rose|hits?|reach(?:es|ed)|climbs?|climbed|now|stands?|up"
    r"|least|about|around|more|than|over|nearly|some|the|another|up|toll|total|as|many)){0,5} $",
    re.IGNORECASE,
)


def noun(text: str, figure: Figure) -> str:
    """The plural noun counted, in the singular: `job` of “45,000 jobs”, “12 of its new jobs”."""
    at = figure.end
    for _ in range(_FEW):
        m = _WORD.match(text, at, figure.end + _REACH)
        if m is None:
            return ""
        word = m[1].lower()
        if word in _PLURALS or (word.endswith("s") and len(word) > 3 and not word.endswith(_NO_PLURAL)):
            return word if word in _BREAKS else singular(word)
        if word in _BREAKS and word not in _PASSED:
            return ""
        if text[at] == "-" and at == figure.end:
            return singular(word)
        at = m.end()
    return ""


def singular(word: str) -> str:
    """The singular of a plural, near enough to compare: `people` is `person`."""
    if word in _SINGULAR:
        return _SINGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(_NO_PLURAL) else word


def toll(text: str, figure: Figure, start: int, end: int) -> str:
    """The sort of toll that the figure gives, by the words of its sentence [start, end) around it."""
    m = _BEHIND.match(text, figure.end, min(end, figure.end + _REACH))
    m = m or _AHEAD.search(text, max(start, figure.start - _REACH), figure.start)
    return next((name for name in _TOLLS if m and m[name]), "dead" if m else "")


def around(text: str, figure: Figure, start: int, end: int) -> set[str]:
    """The words of some length close to the figure in its sentence [start, end), in the singular, lower case."""
    ahead = _LONG.findall(text, max(start, figure.start - _CLOSE), figure.start)[-3:]
    behind = _LONG.findall(text, figure.end, min(end, figure.end + _CLOSE))[:3]
    return {singular(w.lower()) for w in ahead + behind} - _VAGUE
