"""Expressions for what stands before and behind the digits of a figure."""

from __future__ import annotations

import re

from newslint.late import late
from newslint.words import word_set

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
DIGITS = late(r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?")
ORDINAL = late(r"(?:(?<=1)(?<!11)st|nd|rd|th)\b")
CLOCK = late(r"(?:[:.]\d\d)? ?[ap]\.?m\b|:\d\d|[ -]?o'clock", re.IGNORECASE)
SIGN = late(r"(?:\b(?:US|A|AU|C|CA|NZ|HK|S))?([$£€¥]) ?$")
SCALE = late(r"[ -]?(million|billion|trillion|thousand|hundred|dozen)\b|(bn|mn|tn|m|k|b|t)\b|[ ](bn)\b", re.IGNORECASE)
METRES = late(
    r"(?:60|100|110|200|400|800|1,?000|1,?500|3,?000|5,?000|10,?000)m|[\d.,]+m(?= (?:tall|high|long|wide|deep|away|race"
    r"|sprint|hurdles|relay|freestyle|butterfly|backstroke|breaststroke|from|below|above|mark|pool|record)\b)"
)
"""Figures without a sign of money whose m is no million."""
PERCENT = late(r"%|[ -]?per[ -]?cents?\b|[ -]?percent(?:age)?\b", re.IGNORECASE)
POINTS = late(r"(?:age)?[ -]points?\b", re.IGNORECASE)
UNIT = late(
    r"([ -]?)(sq(?:uare)?[ -][a-z]+|degrees?(?: [a-z]+)?|km/hr?|[°º][cf]?|[a-z]+²?)(?![\w/]|[.]\w|-year)",
    re.IGNORECASE,
)
AGE = late(r"[- ]years?[- ]olds?\b", re.IGNORECASE)
PAIR_BEFORE = late(r"\d ?[-–—:/]$|\d\.$")
PAIR_AFTER = late(r"[-–—:/] ?\d")
DAY_AFTER = late(rf"(?: of)? {_MONTH}\b")
DAY_BEFORE = late(rf"\b{_MONTH} $")
YEAR = late(r"1[5-9]\d\d|20\d\d")
MANY = late(
    r" (?:[a-z]+ )?(?:people|men|women|children|workers|jobs|troops|soldiers|votes|homes|words|seats|tickets)\b"
)
NUMBERED = word_set("no nos number page chapter room flat section article age aged under level channel")
"""Words before a number that is the name of something."""
OPENERS = word_set(
    """
    the a an in on at of for with and but or so when after before by to from as some about over nearly around more than
    all only just another those these its his her their our my your another last next first other every both while if
    since until during between under up almost roughly approximately
    """
)
"""Words that have a capital at the head of a sentence, and name nothing."""
CAPITAL = late(r"\b[A-Z][\w'.]* $")
NOUN = late(
    r"[ -](?:[a-z]+[ -]){0,2}?(?!(?:is|was|has|as|its|his|this|us|says)\b)"
    r"(?:[a-z]{2,}s|people|men|women|children|dead|killed|injured)\b"
)
HEDGES = word_set(
    """
    about around approximately roughly some nearly almost estimated circa to near than over least above of past under as
    many much most below the a an its his her exceeds exceeding exceeded
    """
)
"""The last words of what HEDGE finds."""
HEDGE = late(
    r"\b(?:(?P<about>about|around|approximately|roughly|some|nearly|almost|estimated|circa|close to|near)"
    r"|(?P<over>more than|over|at least|above|upwards of|in excess of|no fewer than|no less than|exceed\w*|past)"
    r"|(?P<under>less than|fewer than|under|up to|as many as|as much as|at most|below|no more than))"
    r"(?: (?:the|a|an|its|his|her))? $",
    re.IGNORECASE,
)
BETWEEN = late(r"(?: to | and | or | ?[-–] ?)[$£€¥]?")
"""Between two figures of which only the second says the unit."""
HEDGE_BEHIND = late(r"(?P<about>-odd| or so| or thereabouts)\b|(?P<over>\+|-plus\b| plus\b| or more)(?![^\W\d_])")
